//! A control with its label, its source, its reset, and what is said of it.

use super::face::{Draft, Face, face};
use super::{Around, Place, boxes};
use crate::shell::{View, Warned, World, div, el, follow, icon_button, later};
use leptos::prelude::*;
use planner::model::{Kind, path};
use planner::words::{short_source, source};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// The parts of a control that change.
struct Parts {
    control: View,
    said: View,
    /// Where the value comes from, and the way back to the default; not in a row.
    alone: Option<(View, View)>,
}

/// The control of a field with what stands around it: a key press costs one look at each field, and
/// touches only what changed.
pub fn framed(place: Place, around: Around) -> View {
    let draft = RwSignal::new(Draft::default());
    let (control, kind) = boxes::input(&place, draft);
    let said = div("said")
        .attr("id", &place.below())
        .attr("aria-live", "polite");
    let alone = (around == Around::Alone).then(|| (el("small").class("source"), reset(&place)));
    let label = el("label").attr("for", &place.name).text(place.words());
    let number = matches!(place.field.kind, Kind::Number(_));
    let unit = number.then(|| el("span").class("unit").text(&boxes::unit_sign(&place)));
    let boxed = div("box").child(control.clone()).children(unit);
    let (origin, back) = alone.clone().unzip();
    let class = ["field ", kind].concat();
    let view = if around == Around::Alone {
        form(&class)
    } else {
        div(&class)
    };
    let view = view
        .child(label.children(origin))
        .child(boxed.children(back))
        .child(said.clone());
    let parts = Parts {
        control,
        said,
        alone,
    };
    let state = place.reader.state;
    let mut last: Option<(Face, Arc<Warned>)> = None;
    let show = move |world: &World, warned: &Arc<Warned>| {
        let idle = draft.with_untracked(|draft| draft.text.is_none());
        if let (true, Some((last, before))) = (idle, &last)
            && Arc::ptr_eq(before, warned)
            && path::get(&*world.plan, &place.path)
                .is_some_and(|(_, cell)| last.plain(&cell, world))
        {
            return;
        }
        let before = last.take().map(|(face, _)| face);
        let now = draft.with_untracked(|draft| face(&place, world, warned, draft, before.as_ref()));
        if before.as_ref() != Some(&now) {
            parts.show(&place, &now, before.as_ref());
        }
        last = Some((now, warned.clone()));
    };
    let show = Rc::new(RefCell::new(show));
    let again = show.clone();
    follow(move || {
        draft.track();
        untrack(|| again.borrow_mut()(&state.world(), &state.warned()));
    });
    later(move |world, warned| show.borrow_mut()(world, warned));
    view
}

/// A form of a field's own, which can never be sent: it belongs to no dialog. At each key press browsers
/// read all fields of the form that is typed into, or of the page where there is none; a form for each
/// field of a long list costs more than that, for now and then they read all forms.
fn form(class: &str) -> View {
    el("form")
        .attr("method", "dialog")
        .attr("novalidate", "")
        .class(class)
}

impl Parts {
    fn show(&self, place: &Place, now: &Face, last: Option<&Face>) {
        if matches!(place.field.kind, Kind::Flag) {
            self.control.tick(!now.text.is_empty());
        } else {
            self.control.fill(&now.text);
        }
        // What is not there yet need not be taken away: at first that would be done at every field.
        let none = Face::default();
        let before = last.unwrap_or(&none);
        if before.invalid != now.invalid {
            self.control
                .now("aria-invalid", now.invalid.then_some("true"));
        }
        if before.hint != now.hint {
            self.control
                .now("placeholder", (!now.hint.is_empty()).then_some(&now.hint));
        }
        if before.said != now.said {
            let said = now
                .said
                .iter()
                .map(|(class, text)| el("p").class(class).text(text));
            self.said.hold(said.collect());
        }
        if let Some((origin, back)) = &self.alone {
            let (from, language) = (place.field.source, place.reader.language);
            let yours = place.reader.words.yours;
            origin.say(if now.default {
                short_source(from, language)
            } else {
                yours
            });
            origin.now(
                "title",
                Some(if now.default {
                    source(from, language)
                } else {
                    yours
                }),
            );
            back.now("hidden", now.default.then_some(""));
        }
    }
}

/// The way back to the default.
fn reset(place: &Place) -> View {
    let word = [
        place.reader.words.reset,
        place.reader.words.colon,
        place.words(),
    ]
    .concat();
    let place = place.clone();
    icon_button(&["reset:", &place.name].concat(), "reset", &word)
        .class("icon reset")
        .on("click", move |_| place.reset())
}

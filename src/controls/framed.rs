//! A control with its label, its source, its reset, and what is said of it.

use super::face::{Draft, Face, face};
use super::{Around, Place, boxes};
use crate::shell::{View, div, el, follow, icon_button};
use leptos::prelude::*;
use planner::model::Kind;
use planner::words::{short_source, source};

/// The parts of a control that change.
struct Parts {
    control: View,
    said: View,
    /// Where the value comes from, and the way back to the default; not in a row.
    alone: Option<(View, View)>,
}

/// The control of a field with what stands around it. One effect keeps all of it true: a key press
/// costs one look at each field, and touches only what changed.
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
    let view = div(&["field ", kind].concat())
        .child(label.children(origin))
        .child(boxed.children(back))
        .child(said.clone());
    let parts = Parts {
        control,
        said,
        alone,
    };
    let mut last = None;
    follow(move || {
        let now = face(&place, draft, last.as_ref());
        if last.as_ref() != Some(&now) {
            parts.show(&place, &now, last.as_ref());
            last = Some(now);
        }
    });
    view
}

impl Parts {
    fn show(&self, place: &Place, now: &Face, last: Option<&Face>) {
        if matches!(place.field.kind, Kind::Flag) {
            self.control.tick(!now.text.is_empty());
        } else {
            self.control.fill(&now.text);
        }
        self.control
            .now("aria-invalid", now.invalid.then_some("true"));
        self.control
            .now("placeholder", (!now.hint.is_empty()).then_some(&now.hint));
        if last.is_none_or(|last| last.said != now.said) {
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
    let word = [place.reader.words.reset, ": ", place.words()].concat();
    let place = place.clone();
    icon_button(&["reset:", &place.name].concat(), "reset", &word)
        .class("icon reset")
        .on("click", move |_| place.reset())
}

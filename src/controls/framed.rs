//! A control with its label, its source, its reset, and what is said of it.
//!
//! Nothing moves while somebody types: a sentence that comes lies over what is below, one that goes
//! leaves its room, until the box is left and the press that left it is over.

use super::face::{Draft, Face, Said, face};
use super::{Around, Place, boxes, kept};
use crate::shell::{View, Warned, World, div, el, follow, icon_button, later};
use leptos::prelude::*;
use planner::model::{Kind, path};
use planner::words::{short_source, source};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// What somebody's hands are at.
#[derive(Clone, Copy, PartialEq)]
enum Hands {
    /// Nobody knows: the package is not here.
    Unwatched,
    /// No box that is typed in.
    Resting,
    /// A box that is typed in.
    Typing,
    /// The box was left; the press that left it may not be over.
    Leaving,
}

thread_local! {
    static HANDS: Cell<Hands> = const { Cell::new(Hands::Unwatched) };
    /// The fields whose sentences do not take the room they need.
    static AFLOAT: RefCell<Vec<RwSignal<Draft>>> = RefCell::default();
}

fn hands(now: Hands) {
    if HANDS.get() != Hands::Unwatched {
        HANDS.set(now);
    }
}

/// Something was entered: typed in the box that has the focus, or not.
pub fn entered(typed: bool) {
    hands(if typed { Hands::Typing } else { Hands::Resting });
}

/// A box was left.
pub fn left() {
    if HANDS.get() == Hands::Typing {
        hands(Hands::Leaving);
    }
}

/// Nobody presses anything any more, says the package when it comes, and whenever a box was left: all
/// sentences take their room. Without it they do from the first. Whether it is so: somebody may type in
/// the next box already.
pub fn rest() -> bool {
    let so = HANDS.get() != Hands::Typing;
    if so {
        HANDS.set(Hands::Resting);
        for draft in AFLOAT.take() {
            draft.update(|_| ());
        }
    }
    so
}

/// Whether nothing may move.
fn still() -> bool {
    matches!(HANDS.get(), Hands::Typing | Hands::Leaving)
}

/// The parts of a control that change.
struct Parts {
    control: View,
    said: View,
    /// Where what is said lies over what has room.
    afloat: Option<Afloat>,
    /// Where the value comes from, and the way back to the default; not in a row.
    alone: Option<(View, View)>,
}

/// What is said while nothing may move.
struct Afloat {
    float: View,
    room: View,
    /// The sentences that have room.
    roomed: Said,
}

/// The control of a field with what stands around it: a key press costs one look at each field, and
/// touches only what changed.
pub fn framed(place: Place, around: Around) -> View {
    // A box that went with its page was not left.
    hands(Hands::Resting);
    let draft = RwSignal::new(kept::kept(&place));
    let (control, kind) = boxes::input(&place, draft);
    let said = div("said")
        .attr("id", &place.below())
        .attr("aria-live", "polite");
    let alone = (around == Around::Alone).then(|| (el("small").class("source"), reset(&place)));
    let label = el("label").attr("for", &place.name).text(place.words());
    let number = matches!(place.field.kind, Kind::Number(_));
    let sign = number.then(|| el("span").class("unit"));
    let boxed = div("box").child(control.clone()).children(sign.clone());
    let (origin, back) = alone.clone().unzip();
    let class = ["field ", kind].concat();
    let view = div(&class)
        .child(label.children(origin))
        .child(boxed.children(back))
        .child(said.clone());
    let mut parts = Parts {
        control,
        said,
        afloat: None,
        alone,
    };
    let state = place.reader.state;
    let mut last: Option<(Face, Arc<Warned>)> = None;
    let (mut texts, mut unit) = (None, String::new());
    let show = move |world: &World, warned: &Arc<Warned>| {
        // The currency is a text.
        if let (Some(sign), true) = (&sign, texts.replace(world.texts) != Some(world.texts)) {
            let now = boxes::unit_sign(&place);
            if now != unit {
                sign.say(&now);
                unit = now;
            }
        }
        let idle = draft.with_untracked(|draft| draft.text.is_none()) && parts.afloat.is_none();
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
        let before = before.unwrap_or_default();
        if before.said != now.said {
            parts.tell(&now.said, before.said, draft);
        } else if !still() {
            parts.settle();
        }
        last = Some((now, warned.clone()));
    };
    let show = Rc::new(RefCell::new(show));
    let again = show.clone();
    follow(move || {
        draft.track();
        // What reads is told with all the others, what does not is said at once.
        if !state.behind() {
            untrack(|| again.borrow_mut()(&state.world_now(), &state.warned()));
        }
    });
    later(move |world, warned| show.borrow_mut()(world, warned));
    view
}

impl Parts {
    /// Says this below the box, in its own room where nobody types.
    fn tell(&mut self, now: &Said, before: Said, draft: RwSignal<Draft>) {
        let roomed = self.afloat.take().map_or(before, |afloat| afloat.roomed);
        if still() && roomed != *now {
            let float = div("afloat").children(lines(now));
            let room = div("room").children(lines(&roomed));
            self.said.hold(vec![float.clone(), room.clone()]);
            self.afloat = Some(Afloat {
                float,
                room,
                roomed,
            });
            AFLOAT.with_borrow_mut(|afloat| afloat.push(draft));
        } else {
            let told = (!now.is_empty()).then(|| el("div").children(lines(now)));
            self.said.hold(told.into_iter().collect());
        }
    }

    /// What is said takes its room; it is the same text still, for it was read out already.
    fn settle(&mut self) {
        if let Some(Afloat { float, room, .. }) = self.afloat.take() {
            float.now("class", None);
            room.element().remove();
        }
    }

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

/// Sentences, a paragraph each.
fn lines(said: &Said) -> Vec<View> {
    said.iter()
        .map(|(class, text)| el("p").class(class).text(text))
        .collect()
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

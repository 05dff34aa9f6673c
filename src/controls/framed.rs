//! A control with its label, its source, its reset, and what is said of it.

use super::face::{Draft, Face, face};
use super::{Around, Place, boxes};
use crate::shell::{View, div, el, icon_button};
use leptos::prelude::*;
use planner::model::Kind;
use planner::words::{short_source, source};

/// The control of a field with what stands around it.
pub fn framed(place: Place, around: Around) -> View {
    let draft = RwSignal::new(Draft::default());
    let face = face(place.clone(), draft);
    let (control, kind) = boxes::input(&place, face, draft);
    let said = div("said")
        .attr("id", &place.below())
        .attr("aria-live", "polite")
        .redrawn(move || {
            let said = face.with(|face| face.said.clone());
            said.into_iter()
                .map(|(class, text)| el("p").class(class).text(&text))
                .collect()
        });
    let label = el("label").attr("for", &place.name).text(place.words());
    let number = matches!(place.field.kind, Kind::Number(_));
    let unit = number.then(|| el("span").class("unit").text(&boxes::unit_sign(&place)));
    let boxed = div("box").child(control).children(unit);
    let view = div(&["field ", kind].concat());
    match around {
        Around::InRow => view.child(label).child(boxed).child(said),
        Around::Alone => {
            let label = label.child(origin(&place, face));
            view.child(label)
                .child(boxed.child(reset(place, face)))
                .child(said)
        }
    }
}

/// Where the value comes from.
fn origin(place: &Place, face: Memo<Face>) -> View {
    let (reader, origin) = (place.reader, place.field.source);
    let default = move || face.with(|face| face.default);
    let full = move || {
        if default() {
            source(origin, reader.language)
        } else {
            reader.words.yours
        }
    };
    let short = move || {
        if default() {
            short_source(origin, reader.language)
        } else {
            reader.words.yours
        }
        .to_owned()
    };
    el("small")
        .class("source")
        .live_attr("title", move || Some(full().to_owned()))
        .live(short)
}

/// The way back to the default.
fn reset(place: Place, face: Memo<Face>) -> View {
    let word = [place.reader.words.reset, ": ", place.words()].concat();
    icon_button(&["reset:", &place.name].concat(), "reset", &word)
        .class("icon reset")
        .live_flag("hidden", move || face.with(|face| face.default))
        .on("click", move |_| place.reset())
}

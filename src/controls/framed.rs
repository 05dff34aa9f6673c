//! A control with its label, its source, its reset, and what is said of it.

use super::face::{Draft, face};
use super::{Around, Place, boxes};
use crate::shell::{changing, on};
use leptos::prelude::*;
use planner::words::{short_source, source};

/// The control of a field with what stands around it.
pub fn framed(place: Place, around: Around) -> AnyView {
    let draft = RwSignal::new(Draft::default());
    let face = face(place.clone(), draft);
    let (control, kind) = boxes::input(&place, face, draft);
    let said = changing(move || {
        let said = face.with(|face| face.said.clone());
        said.into_iter().map(|(class, text)| view! { <p class=class>{text}</p> }.into_any()).collect()
    });
    let (id, below, words) = (place.name.clone(), place.below(), place.words());
    let alone = around == Around::Alone;
    let origin = alone.then(|| origin(&place, move || face.with(|face| face.default)));
    let reset = alone.then(|| reset(place, move || face.with(|face| face.default)));
    view! {
        <div class=["field ", kind].concat()>
            <label for=id>{words} {origin}</label>
            <div class="box">{control} {reset}</div>
            <div class="said" id=below aria-live="polite">{said}</div>
        </div>
    }
    .into_any()
}

/// Where the value comes from.
fn origin(place: &Place, default: impl Fn() -> bool + Copy + Send + Sync + 'static) -> AnyView {
    let (reader, origin) = (place.reader, place.field.source);
    let short = move || if default() { short_source(origin, reader.language) } else { reader.words.yours };
    let full = move || if default() { source(origin, reader.language) } else { reader.words.yours };
    view! { <small class="source" title=move || full()>{move || short()}</small> }.into_any()
}

/// The way back to the default.
fn reset(place: Place, default: impl Fn() -> bool + Copy + Send + Sync + 'static) -> AnyView {
    let word = place.reader.words.reset;
    let action = ["reset:", &place.name].concat();
    let label = [word, ": ", place.words()].concat();
    view! {
        <button type="button" class="reset" data-action=action title=word aria-label=label hidden=move || default()
            on:click=on(move |_| place.reset())>
            <svg aria-hidden="true"><use href="#reset" /></svg>
        </button>
    }
    .into_any()
}

//! Goal seek: which value of an input makes the figure what it should be.

use super::words;
use crate::i18n::use_reader;
use crate::later::asking::{Aim, AimInput, FoundValue, first_aim};
use crate::later::settled::use_settled;
use crate::state::Place;
use leptos::prelude::*;

/// One question with its answer, which follows what is chosen and typed.
#[component]
pub fn Seek(
    /// The figure.
    place: Place,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let settled = use_settled();
    let first = first_aim(&settled.get_untracked(), &place);
    let first = first.and_then(|first| Aim::new(reader, &settled.get_untracked(), &place, &first));
    first.map(|first| {
        let aim = RwSignal::new(first);
        let figure = place.clone();
        view! {
            <section>
                <h3>{words.find}</h3>
                <AimInput aim settled figure=figure.clone() />
                <FoundValue aim settled figure />
            </section>
        }
    })
}

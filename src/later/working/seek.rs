//! The goal seek section: which value of an input brings the figure to a target.

use super::words;
use crate::i18n::use_reader;
use crate::later::debounced::use_debounced_world;
use crate::later::goal_seek::{Goal, GoalAnswer, GoalInput, first_goal};
use crate::state::Place;
use leptos::prelude::*;

/// A question that the user can edit, with its answer; nothing if no input moves the figure.
#[component]
pub fn GoalSeekSection(
    /// The figure that is explained.
    place: Place,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let debounced = use_debounced_world();
    let first = first_goal(&debounced.get_untracked(), &place);
    let first =
        first.and_then(|first| Goal::new(reader, &debounced.get_untracked(), &place, &first));
    first.map(|first| {
        let goal = RwSignal::new(first);
        let figure = place.clone();
        view! {
            <section>
                <h3>{words.find}</h3>
                <GoalInput goal debounced figure=figure.clone() />
                <GoalAnswer goal debounced figure />
            </section>
        }
    })
}

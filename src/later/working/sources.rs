//! The source of a value: that of its field for a default or a formula, else the user, the sender
//! of the link, or the example.

use super::{counted, words};
use crate::components::dynamic;
use crate::i18n::{Reader, use_reader};
use crate::state::{AppState, Place, Side, World, use_state};
use leptos::prelude::*;
use planner::model;
use planner::words as planners;
use planner::working::{Origin, figure_source, source_of};

/// A line with the unit of a figure, and the source of its formula or of the value that it repeats.
#[component]
pub fn SourceOf(
    /// The figure that is explained.
    place: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let of = place.clone();
    let counted = move || counted(reader, &state.plan.world(), &place);
    let source = move || whole(state, reader, &state.plan.world(), &of);
    view! {
        <p class="source">
            {dynamic(counted)} ". " <b>{words.source} {reader.words.colon}</b> {dynamic(source)} "."
        </p>
    }
}

/// Describes the source of a value.
pub fn whole(state: AppState, reader: Reader, world: &World, place: &Place) -> &'static str {
    in_words(state, reader, world, place, planners::source)
}

/// Describes the source of a value in a word or two.
pub fn short(state: AppState, reader: Reader, world: &World, place: &Place) -> &'static str {
    in_words(state, reader, world, place, planners::short_source)
}

fn in_words(
    state: AppState,
    reader: Reader,
    world: &World,
    place: &Place,
    of: fn(model::Source, planners::Language) -> &'static str,
) -> &'static str {
    let (plan, words) = (&*world.plan, words::of(reader.language));
    // The values of an example that nobody has changed are attributed to it.
    let example = state.plans.is_example().then_some(plan);
    let origin = match place.side {
        Side::Input => source_of(plan, &place.path, example),
        Side::Figure => figure_source(plan, &world.outcome, &place.path, example),
    };
    match origin {
        Some(Origin::Field(source)) => of(source, reader.language),
        Some(Origin::Example) => words.the_examples,
        _ if state.plans.visiting() => words.the_senders,
        _ => words.yours,
    }
}

//! Where a value comes from: a default has the source of its field, what was changed is the reader's own.

use super::{counted, words};
use crate::i18n::{Reader, use_reader};
use crate::state::{Place, World, use_state};
use leptos::prelude::*;
use planner::model::{Cell, path, same};
use planner::words::{short_source, source};

/// What a figure counts, and where its formula comes from.
#[component]
pub fn SourceOf(
    /// The figure.
    place: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let counted = {
        let place = place.clone();
        move || counted(reader, &state.plan.world(), &place)
    };
    view! {
        <p class="source">
            {counted} ". " <b>{words.source} {reader.words.colon}</b>
            {source(place.field.source, reader.language)} "."
        </p>
    }
}

/// Where the value of an input comes from, in a word or two.
pub fn short(reader: Reader, world: &World, place: &Place) -> &'static str {
    if is_default(world, place) {
        short_source(place.field.source, reader.language)
    } else {
        words::of(reader.language).yours
    }
}

/// Whether an input stands at its default: that of the default plan, or of a fresh row of its list.
pub fn is_default(world: &World, place: &Place) -> bool {
    let Some(now) = place.cell(world) else {
        return false;
    };
    let default = planner::Plan::default();
    if let Some((_, was)) = path::get(&default, &place.path) {
        return same(&now, &was);
    }
    // A row that the default plan has not: its list knows what a fresh one holds.
    let list = (1..place.path.len()).rev().find_map(|length| {
        match path::get(&*world.plan, &place.path[..length]) {
            Some((_, Cell::Rows(rows))) => Some((length, rows)),
            _ => None,
        }
    });
    list.is_some_and(|(length, rows)| {
        let fresh = rows.fresh();
        let below = &place.path[length + 1..];
        path::get(&*fresh, below).is_some_and(|(_, was)| same(&now, &was))
    })
}

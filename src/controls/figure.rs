//! A figure: its text, which opens to its working.

use crate::shell::{Reader, World};
use leptos::prelude::*;
use planner::Outcome;
use planner::model::{Cell, Group, NumberKind, Path, Unit, path};

/// A number without a unit.
pub fn plain_number(reader: Reader, number: f64) -> String {
    let kind = NumberKind {
        unit: Unit::Plain,
        min: number,
        max: number,
        above: false,
        whole: false,
    };
    reader
        .writer(&reader.state.plan())
        .number(number, kind, Unit::Plain)
}

/// The figure at a path of the outcome: exactly the shown text, in a button that opens its working.
pub fn figure(reader: Reader, at: Path) -> AnyView {
    let state = reader.state;
    let name = path::words(&state.world_now().outcome, &at);
    let text = {
        let at = at.clone();
        move || shown(reader, &state.world(), &at)
    };
    let open = move |event: leptos::ev::MouseEvent| super::working::open(state, &event, at.clone());
    view! {
        <button type="button" class="figure" data-figure=name popovertarget="working" popovertargetaction="show" on:click=open>
            {text}
        </button>
    }
    .into_any()
}

/// What a figure shows.
pub fn shown(reader: Reader, world: &World, at: &[u16]) -> String {
    let writer = reader.writer(&world.plan);
    match path::get(&world.outcome, at) {
        Some((field, Cell::Rows(_) | Cell::Group(_))) => reader.language.of(field.words).to_owned(),
        Some((field, cell)) => writer.shown(field, path::unit(Outcome::FIELDS, at), &cell),
        None => String::new(),
    }
}

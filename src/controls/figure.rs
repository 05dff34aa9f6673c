//! A figure: its text, which opens to its working.

use crate::shell::{Reader, World, on, text};
use leptos::prelude::*;
use planner::Outcome;
use planner::model::{Cell, Group, Kind, Path, path};

/// The figure at a path of the outcome: exactly the shown text, in a button that opens its working.
pub fn figure(reader: Reader, at: Path) -> AnyView {
    let state = reader.state;
    let name = path::words(&state.world_now().outcome, &at);
    let said = {
        let at = at.clone();
        text(move || shown(reader, &state.world(), &at))
    };
    let stands = {
        let at = at.clone();
        Memo::new(move |_| stands(&state.world(), &at))
    };
    let open = on(move |event| super::working::open(state, &event, at.clone()));
    view! {
        <button type="button" class="figure" data-figure=name data-stands=move || stands.get()
            popovertarget="working" popovertargetaction="show" on:click=open>
            {said}
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

/// How a figure that is a choice or a yes stands, for its colour; its word is the figure itself.
fn stands(world: &World, at: &[u16]) -> Option<&'static str> {
    match path::get(&world.outcome, at)? {
        (field, Cell::Choice(Some(place))) => match field.kind {
            Kind::Choice(options) => options.keys.get(usize::from(place)).copied(),
            _ => None,
        },
        (field, Cell::Flag(true)) => Some(field.key),
        _ => None,
    }
}

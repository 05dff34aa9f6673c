//! A figure: its text, which opens to its working.

use crate::shell::{Reader, View, World, el};
use planner::Outcome;
use planner::model::{Cell, Group, Kind, Path, path};

/// The figure at a path of the outcome: exactly the shown text, in a button that opens its working.
pub fn figure(reader: Reader, at: Path) -> View {
    let state = reader.state;
    let name = path::words(&state.world_now().outcome, &at);
    let (said, stand) = (at.clone(), at.clone());
    el("button")
        .attr("type", "button")
        .class("figure")
        .attr("data-figure", &name)
        .attr("popovertarget", "working")
        .attr("popovertargetaction", "show")
        .live(move || shown(reader, &state.world(), &said))
        .live_attr("data-stands", move || {
            stands(&state.world(), &stand).map(str::to_owned)
        })
        .on("click", move |event| {
            super::working::open(state, &event, at.clone())
        })
}

/// What a figure shows.
pub fn shown(reader: Reader, world: &World, at: &[u16]) -> String {
    let writer = reader.writer(&world.plan);
    match path::get(&world.outcome, at) {
        Some((field, Cell::Rows(_) | Cell::Group(_))) => {
            reader.language.of(field.words()).to_owned()
        }
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
        (field, Cell::Flag(true)) => Some(field.key()),
        _ => None,
    }
}

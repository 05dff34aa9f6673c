//! A figure: its text, which opens to its working.

use crate::shell::{Reader, View, World, el, follow};
use planner::Outcome;
use planner::model::{Cell, Group, Kind, Path, path};

/// The figure at a path of the outcome: exactly the shown text, in a button that opens its working.
pub fn figure(reader: Reader, at: Path, short: bool) -> View {
    let state = reader.state;
    let view = el("button")
        .attr("type", "button")
        .class("figure")
        .attr("popovertarget", "working")
        .attr("popovertargetaction", "show");
    let figure = view.clone();
    let (mut name, mut text, mut stand) = (String::new(), String::new(), None);
    follow(move || {
        let world = state.world();
        // Rows move and are renamed: the figure is called by the row that it stands in.
        let now = path::words(&world.outcome, &at);
        if now != name {
            figure.now("data-figure", Some(&now));
            name = now;
        }
        let now = if short {
            short_day(reader, &world, &at)
        } else {
            shown(reader, &world, &at)
        };
        if now != text {
            figure.say(&now);
            text = now;
        }
        let now = stands(&world, &at);
        if now != stand {
            figure.now("data-stands", now);
            stand = now;
        }
    });
    let button = view.element().clone();
    view.on("click", move |_| crate::package::explain(reader, &button))
}

/// What a figure shows in a table: as elsewhere, with the months of days shortened.
fn short_day(reader: Reader, world: &World, at: &[u16]) -> String {
    match path::get(&world.outcome, at) {
        Some((_, Cell::Date(Some(day)))) => reader.writer(&world.plan).short_day(day),
        _ => shown(reader, world, at),
    }
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

//! A figure: its text, which opens to its working.

use crate::shell::{Reader, View, World, el};
use planner::Outcome;
use planner::model::{Cell, Day, Group, Kind, Number, Path, path};
use planner::words::suffix;

/// The figure at a path of the outcome: exactly the shown text, in a button that opens its working.
pub fn figure(reader: Reader, at: Path, short: bool) -> View {
    let state = reader.state;
    let view = el("button")
        .attr("type", "button")
        .class("figure")
        .attr("popovertarget", "working")
        .attr("popovertargetaction", "show");
    // Where rows are renamed or moved, their figures are made again.
    let view = view.attr("data-figure", &path::words(&state.world_now().outcome, &at));
    // In a narrow column the unit of a rate goes on below.
    let unit = suffix(path::unit(Outcome::FIELDS, &at), reader.language);
    let breaks = short && unit.many.contains('/');
    let view = if breaks { view.breakable() } else { view };
    let figure = view.clone();
    let (mut text, mut stand, mut held) = (String::new(), None, None);
    state.each(move |world, _| {
        // Writing a number costs more than reading it.
        let now = path::get(&world.outcome, &at).and_then(|(_, cell)| Held::of(&cell, world));
        if now.is_some() && now == held {
            return;
        }
        held = now;
        let now = if short {
            short_day(reader, world, &at)
        } else {
            shown(reader, world, &at)
        };
        if now != text {
            if breaks {
                figure.say_broken(&now);
            } else {
                figure.say(&now);
            }
            text = now;
        }
        let now = stands(world, &at);
        if now != stand {
            figure.now("data-stands", now);
            stand = now;
        }
    });
    let button = view.element().clone();
    view.on("click", move |_| crate::package::explain(reader, &button))
}

/// A number or a day, as it was written last; the currency is the same as long as no text changed.
#[derive(PartialEq)]
enum Held {
    Number(Option<Number>, u32),
    Day(Option<Day>),
}
impl Held {
    fn of(cell: &Cell<'_>, world: &World) -> Option<Self> {
        match cell {
            Cell::Number(number) => Some(Self::Number(*number, world.texts)),
            Cell::Date(day) => Some(Self::Day(*day)),
            _ => None,
        }
    }
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

//! Enters typed text into the plan through the planner's checks, or explains why it is refused.

use crate::i18n::{Numbers, Reader};
use crate::state::{Place, PlanStore, World};
use planner::model::{Cell, CellMut, Day, Kind, Reason, path};
use planner::words::block;
use planner::words::reading::{self, Expected, ReadError};
use planner::words::{Write, read_error, refusal};

/// Result of entering a text.
#[derive(Clone, Default, PartialEq)]
pub struct Entered {
    /// Sentence that says why the text was refused; `None` if it was accepted.
    pub problem: Option<String>,
    /// Whether to show how the text was read: it could mean two numbers, or was converted.
    pub tell: bool,
}

/// Returns the text of a value in its input box.
pub fn text_of(place: &Place, numbers: Numbers, cell: &Cell<'_>) -> String {
    match (cell, place.field.kind) {
        (Cell::Number(Some(number)), _) => numbers.typed(*number, place.unit),
        (Cell::Date(Some(day)), _) => day.to_string(),
        (Cell::Text(Some(text)), Kind::Text { known, .. }) => known
            .keys
            .iter()
            .position(|key| key == text)
            .map_or(*text, |place| numbers.language().of(known.words[place]))
            .to_owned(),
        (Cell::Flag(true), _) => "yes".to_owned(),
        (Cell::Choice(Some(option)), Kind::Choice(options)) => options
            .keys
            .get(usize::from(*option))
            .copied()
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

/// Enters a text into the plan if it can be read.
pub fn enter(plan: PlanStore, reader: Reader, place: &Place, text: &str) -> Entered {
    let world = plan.now();
    let named = path::nameable(&*world.plan, &place.path, text);
    let mut tell = false;
    let entered = plan.edit(&place.path, |cell| {
        tell = put(reader, &world, place, text, named, cell)?;
        Ok::<(), String>(())
    });
    Entered {
        tell: tell && entered.is_ok(),
        problem: entered.err(),
    }
}

/// Enters a text into a cell. Returns whether to show how it was read, or why it was refused.
/// `named` says whether the text may be the name of its row, if the cell holds that name.
pub fn put(
    reader: Reader,
    world: &World,
    place: &Place,
    text: &str,
    named: Result<(), Reason>,
    cell: CellMut<'_>,
) -> Result<bool, String> {
    let why = |reason: &Reason| why(reader, world, place, reason);
    let Kind::Number(kind) = place.field.kind else {
        let entered = other(place, text, named, cell);
        return entered.map(|()| false).map_err(|reason| why(&reason));
    };
    let expected = Expected::of(kind, place.unit, &world.plan.facts.currency);
    let read = match reading::read(text, &expected, reader.language) {
        Ok(read) => Some(read),
        Err(ReadError::Empty) => None,
        Err(reason) => {
            let allowed = why(&Reason::OutOfRange(kind));
            return Err([read_error(&reason, reader.language).as_str(), " ", &allowed].concat());
        }
    };
    let number = read.map(|read| place.field.number(read.low, read.high));
    let number = number.transpose().map_err(|reason| why(&reason))?;
    match (cell, number) {
        (CellMut::Number(slot), Some(number)) => *slot = number,
        (CellMut::MaybeNumber(slot), number) => *slot = number,
        _ => return Err(why(&Reason::Missing)),
    }
    Ok(read.is_some_and(|read| read.tell))
}

/// Explains in a sentence why a value is refused at a place.
pub fn why(reader: Reader, world: &World, place: &Place, reason: &Reason) -> String {
    let numbers = reader.numbers(&world.plan);
    refusal(reason, reader.language, &|number| {
        numbers.exact(number, place.unit)
    })
}

/// Enters a text into a cell of any type but a number.
fn other(
    place: &Place,
    text: &str,
    named: Result<(), Reason>,
    cell: CellMut<'_>,
) -> Result<(), Reason> {
    let kind = place.field.kind;
    match cell {
        CellMut::Text(slot) => {
            named?;
            *slot = place.field.text(key(kind, text))?;
        }
        CellMut::Date(slot) => *slot = Day::read(text)?,
        CellMut::MaybeDate(slot) if text.is_empty() => *slot = None,
        CellMut::MaybeDate(slot) => *slot = Some(Day::read(text)?),
        CellMut::Flag(slot) => *slot = block::flag(text).ok_or(Reason::NotAFlag)?,
        CellMut::Choice(slot) => {
            let Kind::Choice(options) = kind else {
                return Err(Reason::Missing);
            };
            let chosen = block::choice(options, text);
            if chosen.is_none() && !text.is_empty() {
                return Err(Reason::NotAChoice(options));
            }
            if !slot.set(chosen) {
                return Err(Reason::Missing);
            }
        }
        _ => return Err(Reason::Missing),
    }
    Ok(())
}

/// Returns the key of a known text that was typed in either language; other texts are returned
/// unchanged.
fn key(kind: Kind, text: &str) -> &str {
    let Kind::Text { known, .. } = kind else {
        return text;
    };
    let place = known.words.iter().position(|words| words.contains(&text));
    place.map_or(text, |place| known.keys[place])
}

/// Whether a choice may be empty. Tried on a copy of the plan, since only the cell itself knows.
pub fn may_be_none(world: &World, place: &Place) -> bool {
    let mut plan = planner::Plan::clone(&world.plan);
    match path::get_mut(&mut plan, &place.path) {
        Some((_, CellMut::Choice(cell))) => cell.set(None),
        _ => false,
    }
}

//! What is typed goes through the planner's door into the plan, or says why it cannot.

use crate::i18n::{Numbers, Reader};
use crate::state::{Place, PlanStore, World};
use planner::model::{Cell, CellMut, Day, Kind, Reason, path};
use planner::words::reading::{self, Asked, Unread};
use planner::words::{Write, refusal, unread};

/// What became of a typed text.
#[derive(Clone, Default, PartialEq)]
pub struct Entered {
    /// Why it cannot be read, in a sentence.
    pub problem: Option<String>,
    /// Whether to tell how it was read: the text could mean two numbers, or was converted.
    pub tell: bool,
}

/// What stands in the box of a value.
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
        (Cell::Choice(Some(option)), Kind::Choice(options)) => options
            .keys
            .get(usize::from(*option))
            .copied()
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

/// Puts a text into the plan where it reads.
pub fn enter(plan: PlanStore, reader: Reader, place: &Place, text: &str) -> Entered {
    let world = plan.now();
    let entered = match place.field.kind {
        Kind::Number(_) => number(plan, reader, place, text),
        _ => other(plan, place, text)
            .map(|()| false)
            .map_err(|reason| said(reader, &world, place, &reason)),
    };
    match entered {
        Ok(tell) => Entered {
            problem: None,
            tell,
        },
        Err(problem) => Entered {
            problem: Some(problem),
            tell: false,
        },
    }
}

/// A refusal in a sentence.
fn said(reader: Reader, world: &World, place: &Place, reason: &Reason) -> String {
    let numbers = reader.numbers(&world.plan);
    refusal(reason, reader.language, &|number| {
        numbers.exact(number, place.unit)
    })
}

fn number(plan: PlanStore, reader: Reader, place: &Place, text: &str) -> Result<bool, String> {
    let world = plan.now();
    let why = |reason: &Reason| said(reader, &world, place, reason);
    let Kind::Number(kind) = place.field.kind else {
        return Err(why(&Reason::WrongType("a number")));
    };
    let asked = Asked::of(kind, place.unit, &world.plan.facts.currency);
    let read = match reading::read(text, &asked, reader.language) {
        Ok(read) => Some(read),
        Err(Unread::Empty) => None,
        Err(reason) => {
            let allowed = why(&Reason::OutOfRange(kind));
            return Err([unread(&reason, reader.language).as_str(), " ", &allowed].concat());
        }
    };
    let tell = read.is_some_and(|read| read.tell);
    let number = read
        .map(|read| place.field.number(read.low, read.high))
        .transpose()
        .map_err(|reason| why(&reason))?;
    plan.edit(&place.path, |cell| match (cell, number) {
        (CellMut::Number(slot), Some(number)) => {
            *slot = number;
            Ok(())
        }
        (CellMut::MaybeNumber(slot), number) => {
            *slot = number;
            Ok(())
        }
        _ => Err(Reason::Missing),
    })
    .map_err(|reason| why(&reason))?;
    Ok(tell)
}

/// Puts anything but a number into the plan.
fn other(plan: PlanStore, place: &Place, text: &str) -> Result<(), Reason> {
    let kind = place.field.kind;
    let named = path::nameable(&*plan.now().plan, &place.path, text);
    plan.edit(&place.path, |cell| {
        match cell {
            CellMut::Text(slot) => {
                named?;
                *slot = place.field.text(key(kind, text))?;
            }
            CellMut::Date(slot) => *slot = Day::read(text)?,
            CellMut::MaybeDate(slot) if text.is_empty() => *slot = None,
            CellMut::MaybeDate(slot) => *slot = Some(Day::read(text)?),
            CellMut::Flag(slot) => *slot = !text.is_empty(),
            CellMut::Choice(slot) => {
                if !slot.set(option(kind, text)) {
                    return Err(Reason::Missing);
                }
            }
            _ => return Err(Reason::Missing),
        }
        Ok(())
    })
}

/// The key that stands for words typed in either language.
fn key(kind: Kind, text: &str) -> &str {
    let Kind::Text { known, .. } = kind else {
        return text;
    };
    let place = known.words.iter().position(|words| words.contains(&text));
    place.map_or(text, |place| known.keys[place])
}

fn option(kind: Kind, text: &str) -> Option<u8> {
    let Kind::Choice(options) = kind else {
        return None;
    };
    let place = options.keys.iter().position(|key| *key == text)?;
    u8::try_from(place).ok()
}

/// Whether a text is entered only once it is whole: a name that its row is kept by.
pub fn enters_whole(world: &World, place: &Place) -> bool {
    path::nameable(&*world.plan, &place.path, "").is_err()
}

/// Whether a choice may be left open: tried on a copy, since only the value itself knows.
pub fn may_be_none(world: &World, place: &Place) -> bool {
    let mut plan = planner::Plan::clone(&world.plan);
    match path::get_mut(&mut plan, &place.path) {
        Some((_, CellMut::Choice(cell))) => cell.set(None),
        _ => false,
    }
}

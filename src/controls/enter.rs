//! What was typed or chosen goes into the plan where it reads, or says why it does not.

use super::{Place, face::Draft, face::value};
use crate::shell::digits;
use planner::model::{CellMut, Day, Kind, NumberKind, Reason, RowsMut, path};
use planner::words::reading::{self, Asked, Unread};
use planner::words::{refusal, unread};

/// Puts a text into the plan; gives the draft to keep in the box.
pub fn enter(place: &Place, text: String) -> Draft {
    let reader = place.reader;
    let entered = match place.field.kind {
        Kind::Number(kind) => number(place, kind, &text),
        Kind::Text { .. } => put(place, &text).map(|()| false),
        _ => put(place, &text).map(|()| {
            reader.state.settle();
            false
        }),
    };
    let (problem, tell) = match entered {
        Ok(tell) => (None, tell),
        Err(problem) => (Some(problem), false),
    };
    let world = reader.state.world_now();
    let now = path::get(&*world.plan, &place.path).map(|(_, cell)| value(place, &world, &cell));
    Draft {
        text: Some(text),
        on: now.unwrap_or_default(),
        jumps: world.jumps,
        problem,
        tell,
    }
}

/// A sentence for a refusal.
fn said(place: &Place, reason: &Reason) -> String {
    let writer = place.reader.writer(&place.reader.state.plan());
    refusal(reason, place.reader.language, &|number| {
        writer.exact(number, place.unit)
    })
}

/// Reads a number and puts it into the plan; whether to tell how it was read.
fn number(place: &Place, kind: NumberKind, text: &str) -> Result<bool, String> {
    let language = place.reader.language;
    let why = |why: &Unread| {
        [
            unread(why, language).as_str(),
            " ",
            &said(place, &Reason::OutOfRange(kind)),
        ]
        .concat()
    };
    let plan = place.reader.state.plan();
    let asked = Asked::of(kind, place.unit, &plan.facts.currency);
    let read = match reading::read(text, &asked, language) {
        Ok(read) => place
            .field
            .number(read.low, read.high)
            .map(|number| (Some(number), read.tell)),
        Err(Unread::Empty) => Ok((None, false)),
        Err(unread) => return Err(why(&unread)),
    };
    let (number, tell) = read.map_err(|reason| said(place, &reason))?;
    let put = place.reader.state.edit(&place.path, |cell| {
        match (cell, number) {
            (CellMut::Number(cell), Some(number)) => *cell = number,
            (CellMut::MaybeNumber(cell), number) => *cell = number,
            _ => return Err(Reason::Missing),
        }
        Ok(())
    });
    put.map(|()| tell).map_err(|_| why(&Unread::Empty))
}

/// Puts anything but a number into the plan.
fn put(place: &Place, text: &str) -> Result<(), String> {
    let kind = place.field.kind;
    let named = path::nameable(&*place.reader.state.plan(), &place.path, text);
    let put = place.reader.state.edit(&place.path, |cell| {
        match cell {
            CellMut::Text(cell) => {
                named?;
                *cell = place.field.text(key(kind, text))?;
            }
            CellMut::Date(cell) => *cell = Day::read(text)?,
            CellMut::MaybeDate(cell) if text.is_empty() => *cell = None,
            CellMut::MaybeDate(cell) => *cell = Some(Day::read(text)?),
            CellMut::Flag(cell) => *cell = !text.is_empty(),
            CellMut::Choice(cell) => {
                if !cell.set(option(kind, text)) {
                    return Err(Reason::Missing);
                }
            }
            _ => return Err(Reason::Missing),
        }
        Ok(())
    });
    put.map_err(|reason| said(place, &reason))
}

/// The name that stands for words typed in either language.
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

/// Gives a row of those that are kept by their names one that no other has.
pub fn name(rows: &mut dyn RowsMut, row: usize, key: &str) {
    let mut number = row;
    let mut name = String::new();
    while name.is_empty() || path::row_named(rows.rows(), &name).is_some() {
        number += 1;
        name = [key, "_", &digits(number)].concat();
    }
    let row = rows.row_mut(row);
    let id = row.table().fields()[0].id;
    if let Some(CellMut::Text(id)) = row.cell_mut(id) {
        *id = name.as_str().into();
    }
}

//! The list of fields that are empty in a plan although they have a default. Null means the same as
//! a missing key, so that a document lists the paths of such fields under a key of its own.

use super::Reading;
use crate::model::{
    Cell, CellMut, Form, Kind, Path, Reason, Table,
    path::{self, at_row},
};
use serde::de;

/// The key of the list in a plan document.
pub const KEY: &str = "empty";

/// Returns the paths of the empty fields that would get a default when the rest of the document is
/// read. `read` is what reading starts from, the current defaults; rows are added to it as reading
/// would add them.
pub(super) fn emptied(plan: &dyn Table, read: &mut dyn Form) -> Vec<String> {
    let mut all = Vec::new();
    find(plan, read, &mut Path::new(), &mut all);
    all.iter().map(|at| path::words(plan, at)).collect()
}

fn find(table: &dyn Table, read: &mut dyn Form, at: &mut Path, all: &mut Vec<Path>) {
    for field in table.fields() {
        at.push(field.id);
        match (table.cell(field.id), read.cell_mut(field.id)) {
            (Some(Cell::Number(None)), Some(CellMut::MaybeNumber(Some(_))))
            | (Some(Cell::Date(None)), Some(CellMut::MaybeDate(Some(_)))) => all.push(at.clone()),
            (Some(Cell::Choice(None)), Some(CellMut::Choice(read))) if read.get().is_some() => {
                all.push(at.clone());
            }
            (Some(Cell::Group(group)), Some(CellMut::Group(read))) => find(group, read, at, all),
            (Some(Cell::Rows(rows)), Some(CellMut::Rows(read))) => {
                // Reading replaces a list, but merges a row with an id into the one with that id.
                let named = matches!(field.kind, Kind::Rows { style, .. } if style.named());
                if !named {
                    read.resize(0);
                }
                for number in 0..rows.len() {
                    let row = rows.row(number);
                    let there = path::row_id(row).filter(|_| named);
                    let there = there.and_then(|id| path::row_named(read.rows(), id));
                    let place = there.unwrap_or(read.rows().len());
                    if there.is_none() {
                        read.resize(place + 1);
                    }
                    at.push(path::number_of(number));
                    find(row, read.row_mut(place), at, all);
                    at.pop();
                }
            }
            _ => {}
        }
        at.pop();
    }
}

/// Empties the fields that a document lists, after everything else has been read.
pub(super) fn empty<E: de::Error>(
    form: &mut dyn Form,
    listed: &[String],
    reading: &mut Reading,
) -> Result<(), E> {
    for (place, words) in listed.iter().enumerate() {
        let at = path::parse(form.table(), words).unwrap_or_default();
        let found = path::get_mut(form, &at);
        let empties = found.map(|(field, cell)| !field.required && clear(cell));
        let done = match empties {
            Some(true) => Ok(()),
            Some(false) => Err(Reason::Missing),
            None => Err(Reason::UnknownKey),
        };
        reading.within(at_row(KEY, place), |reading| {
            done.map_err(|reason| reading.refuse(reason))
        })?;
    }
    Ok(())
}

/// Clears a cell; returns whether it is empty now, since some cells must have a value.
fn clear(cell: CellMut<'_>) -> bool {
    match cell {
        CellMut::MaybeNumber(number) => *number = None,
        CellMut::MaybeDate(day) => *day = None,
        CellMut::Choice(choice) => return choice.set(None),
        _ => return false,
    }
    true
}

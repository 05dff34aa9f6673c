//! What a place is called where its page is not around it: its calculator, its row, its own name.

use crate::i18n::Reader;
use crate::state::{Place, World};
use planner::model::{Cell, Table, Unit, path};
use planner::words::Write;

/// The parts of a place's name, from its calculator down.
pub fn label(reader: Reader, world: &World, place: &Place) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (whole, at) = (place.table(world), &place.path[..]);
    let (mut table, mut rest) = (whole, at);
    while let [id, tail @ ..] = rest {
        let Some(field) = table.fields().iter().find(|field| field.id == *id) else {
            break;
        };
        parts.push(reader.of(field.words()).to_owned());
        rest = tail;
        match (table.cell(*id), tail) {
            (Some(Cell::Group(group)), _) => table = group,
            (Some(Cell::Rows(rows)), [row, tail @ ..]) if usize::from(*row) < rows.len() => {
                table = rows.row(usize::from(*row));
                rest = tail;
                let list = &at[..at.len() - tail.len() - 1];
                let name = called(reader, world, table)
                    .or_else(|| called(reader, world, beside(world, whole, list, *row)?));
                parts.push(name.unwrap_or_else(|| (usize::from(*row) + 1).to_string()));
            }
            _ => break,
        }
    }
    parts.join(" · ")
}

/// The name of a row, where it has one.
fn called(reader: Reader, world: &World, row: &dyn Table) -> Option<String> {
    let field = row.fields().first()?;
    let cell = row.cell(field.id)?;
    let named = matches!(cell, Cell::Text(Some(text)) if !text.trim().is_empty());
    named.then(|| reader.numbers(&world.plan).shown(field, Unit::Plain, &cell))
}

/// The row of inputs that a row of figures follows from: it stands at the same place.
fn beside<'a>(
    world: &'a World,
    whole: &dyn Table,
    list: &[u16],
    row: u16,
) -> Option<&'a dyn Table> {
    let words = path::at_row(&path::words(whole, list), usize::from(row));
    path::table(&*world.plan, &path::parse(&*world.plan, &words)?)
}

//! Values compared and copied between two plans, whatever their table.

use crate::document::read_plan;
use planner::Plan;
use planner::examples::read_example;
use planner::model::{Cell, CellMut, Form, Table};
use planner::words::Language;

thread_local! {
    static DEFAULTS: [Plan; 2] = Language::ALL.map(|language| read_example(0, language, read_plan));
}

/// The plan that the page calls default in a language.
pub fn with_default<T>(language: Language, read: impl FnOnce(&Plan) -> T) -> T {
    DEFAULTS.with(|plans| read(&plans[language as usize]))
}

/// Whether two cells of the same field hold the same.
pub fn same(left: &Cell<'_>, right: &Cell<'_>) -> bool {
    match (left, right) {
        (Cell::Number(a), Cell::Number(b)) => a == b,
        (Cell::Date(a), Cell::Date(b)) => a == b,
        (Cell::Flag(a), Cell::Flag(b)) => a == b,
        (Cell::Text(a), Cell::Text(b)) => a == b,
        (Cell::Choice(a), Cell::Choice(b)) => a == b,
        (Cell::Set(a), Cell::Set(b)) => a == b,
        (Cell::Group(a), Cell::Group(b)) => same_table(*a, *b),
        (Cell::Rows(a), Cell::Rows(b)) => {
            a.len() == b.len() && (0..a.len()).all(|row| same_table(a.row(row), b.row(row)))
        }
        _ => false,
    }
}

/// Whether two tables of the same fields hold the same.
pub fn same_table(left: &dyn Table, right: &dyn Table) -> bool {
    left.fields()
        .iter()
        .all(|field| match (left.cell(field.id), right.cell(field.id)) {
            (Some(a), Some(b)) => same(&a, &b),
            _ => false,
        })
}

/// Copies a cell into the cell of the same field.
pub fn copy(from: &Cell<'_>, to: CellMut<'_>) {
    match (from, to) {
        (Cell::Number(Some(from)), CellMut::Number(to)) => *to = *from,
        (Cell::Number(from), CellMut::MaybeNumber(to)) => *to = *from,
        (Cell::Date(Some(from)), CellMut::Date(to)) => *to = *from,
        (Cell::Date(from), CellMut::MaybeDate(to)) => *to = *from,
        (Cell::Flag(from), CellMut::Flag(to)) => *to = *from,
        (Cell::Text(Some(from)), CellMut::Text(to)) => *to = (*from).into(),
        (Cell::Choice(from), CellMut::Choice(to)) => {
            to.set(*from);
        }
        (Cell::Set(from), CellMut::Set(to)) => *to = *from,
        (Cell::Group(from), CellMut::Group(to)) => copy_table(*from, to),
        (Cell::Rows(from), CellMut::Rows(to)) => {
            to.resize(from.len());
            for row in 0..from.len() {
                copy_table(from.row(row), to.row_mut(row));
            }
        }
        _ => {}
    }
}

fn copy_table(from: &dyn Table, to: &mut dyn Form) {
    for field in from.fields() {
        if let (Some(from), Some(to)) = (from.cell(field.id), to.cell_mut(field.id)) {
            copy(&from, to);
        }
    }
}

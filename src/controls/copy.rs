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

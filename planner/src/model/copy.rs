//! Copies values between two plans, whatever their table.

use super::{Cell, CellMut, Form, Table};

/// Copies a cell into the cell of the same field. Where kinds differ, or a required value is
/// missing, `to` keeps what it has.
///
/// ```
/// use planner::{Plan, model::{copy, path}};
/// let mut plan = Plan::default();
/// plan.facts.planned_hires = 9.0.into();
/// let (_, to) = path::get_mut(&mut plan, &[Plan::facts]).unwrap();
/// copy(to, planner::model::Cell::Group(&Plan::default().facts));
/// assert_eq!(plan, Plan::default());
/// ```
pub fn copy(to: CellMut<'_>, from: Cell<'_>) {
    match (to, from) {
        (CellMut::Number(to), Cell::Number(Some(from))) => *to = from,
        (CellMut::MaybeNumber(to), Cell::Number(from)) => *to = from,
        (CellMut::Date(to), Cell::Date(Some(from))) => *to = from,
        (CellMut::MaybeDate(to), Cell::Date(from)) => *to = from,
        (CellMut::Flag(to), Cell::Flag(from)) => *to = from,
        (CellMut::Text(to), Cell::Text(Some(from))) => *to = from.into(),
        (CellMut::Choice(to), Cell::Choice(from)) => {
            to.set(from);
        }
        (CellMut::Set(to), Cell::Set(from)) => *to = from,
        (CellMut::Group(to), Cell::Group(from)) => copy_table(to, from),
        (CellMut::Rows(to), Cell::Rows(from)) => {
            to.resize(from.len());
            for row in 0..from.len() {
                copy_table(to.row_mut(row), from.row(row));
            }
        }
        _ => {}
    }
}

fn copy_table(to: &mut dyn Form, from: &dyn Table) {
    for field in from.fields() {
        if let (Some(to), Some(from)) = (to.cell_mut(field.id), from.cell(field.id)) {
            copy(to, from);
        }
    }
}

//! Lists the tables of a plan that can be exported, each by the path that [`csv`](super::csv)
//! takes.

use crate::model::{Cell, Field, Kind, Path, Table, path};
use crate::{Outcome, Plan};

/// Returns the paths of all tables of inputs or figures that have rows, in calculator order. Tables
/// within the rows of a table follow it. Inputs and figures with the same path are one table.
///
/// ```
/// use planner::{Plan, evaluate, report::tables};
/// let plan = Plan::default();
/// let tables = tables(&plan, &evaluate(&plan));
/// assert!(tables.iter().any(|at| at == "capacity.resources"));
/// assert!(tables.iter().all(|at| at != "interview.candidates"), "nobody was interviewed yet");
/// ```
#[must_use]
pub fn tables(plan: &Plan, outcome: &Outcome) -> Vec<String> {
    let mut found = Vec::new();
    for field in plan.fields() {
        // Inputs and figures of a calculator have the same key.
        let keys = [plan as &dyn Table, outcome].map(|whole| (whole, key(whole, field)));
        for (whole, at) in keys {
            if let Some((at, Some(Cell::Group(group)))) = at.map(|id| (id, whole.cell(id))) {
                walk(whole, group, &mut vec![at], &mut found);
            }
        }
    }
    found
}

fn key(table: &dyn Table, like: &Field) -> Option<u16> {
    let mut fields = table.fields().iter();
    fields
        .find(|field| field.key() == like.key())
        .map(|field| field.id)
}

fn walk(whole: &dyn Table, table: &dyn Table, at: &mut Path, found: &mut Vec<String>) {
    for field in table.fields() {
        at.push(field.id);
        match table.cell(field.id) {
            Some(Cell::Rows(rows)) if !rows.is_empty() => {
                note(whole, at, found);
                for row in 0..rows.len() {
                    at.push(path::number_of(row));
                    walk(whole, rows.row(row), at, found);
                    at.pop();
                }
            }
            Some(Cell::Group(group)) => {
                if is_table_of_groups(group.fields()) {
                    note(whole, at, found);
                } else {
                    walk(whole, group, at, found);
                }
            }
            _ => {}
        }
        at.pop();
    }
}

fn note(whole: &dyn Table, at: &[u16], found: &mut Vec<String>) {
    let words = path::words(whole, at);
    if !found.contains(&words) {
        found.push(words);
    }
}

/// Whether a group is a table with groups as rows: it has several, all with the same fields.
fn is_table_of_groups(fields: &[Field]) -> bool {
    let mut groups = fields.iter().filter_map(|field| match field.kind {
        Kind::Group(inner, _) => Some(inner),
        _ => None,
    });
    let Some(first) = groups.next() else {
        return false;
    };
    let mut rest = groups.peekable();
    rest.peek().is_some() && rest.all(|inner| std::ptr::eq(inner, first))
}

//! What each figure needs to be known, to tell “not known” from “never”.

use crate::model::{Cell, Table};

/// Stands for any field of a group that has the same figure in each field.
pub const ANY: u16 = 0;

/// What a figure needs to be known.
pub struct Need {
    /// Path of the figure below its calculator, as ids without row indices.
    pub figure: &'static [u16],
    /// Names of the required inputs or figures, looked up as in a formula. A number and a space
    /// before a name require at least that value, or at least so many rows.
    pub of: &'static [&'static str],
}

/// Returns what the figure at this path in the outcome needs; empty where nothing is required.
#[must_use]
pub fn needs(outcome: &dyn Table, figure: &[u16]) -> &'static [&'static str] {
    let calculator = super::CALCULATORS
        .iter()
        .find(|calculator| figure.first() == Some(&calculator.id));
    let (Some(calculator), Some(ids)) = (calculator, without_rows(outcome, figure)) else {
        return &[];
    };
    let same = |need: &&Need| {
        need.figure.len() + 1 == ids.len()
            && (need.figure.iter().zip(&ids[1..])).all(|(id, at)| id == at || *id == ANY)
    };
    calculator
        .needs
        .iter()
        .find(same)
        .map_or(&[], |need| need.of)
}

/// Returns the ids of a path without its row indices; `None` where the path does not exist.
fn without_rows(table: &dyn Table, path: &[u16]) -> Option<Vec<u16>> {
    let (id, rest) = path.split_first()?;
    let mut ids = vec![*id];
    match (table.cell(*id)?, rest) {
        (_, []) => {}
        (Cell::Group(group), rest) => ids.extend(without_rows(group, rest)?),
        (Cell::Rows(rows), [row, rest @ ..]) if usize::from(*row) < rows.len() => {
            if !rest.is_empty() {
                ids.extend(without_rows(rows.row(usize::from(*row)), rest)?);
            }
        }
        _ => return None,
    }
    Some(ids)
}

//! What figures cannot be known without: so that what is not known is told from what never comes.

use crate::model::{Cell, Table};

/// Any one field of a group, where a figure stands in each.
pub const ANY: u16 = 0;

/// What a figure cannot be known without.
pub struct Need {
    /// The figure below its calculator, by ids, without the numbers of rows.
    pub figure: &'static [u16],
    /// The names of what must be there, looked up as in a formula. A digit before a name: a number of
    /// at least that, or so many rows.
    pub of: &'static [&'static str],
}

/// What a calculator's figure needs, by its path in the outcome.
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

/// A path's ids without its numbers of rows.
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

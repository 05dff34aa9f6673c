//! Which figures a simulation reads, resolved once, so that a sample is read without look-ups.

use super::trial::measure;
use crate::Outcome;
use crate::calculators::{ANALYSIS_HOOKS, AnalysisHooks};
use crate::model::measured::{Cases, List, Measures, Row};
use crate::model::{Cell, Field, Kind, Path, Rows, Table, Text, path};

/// Figures of one calculator.
pub(super) struct Layout {
    analysed: &'static AnalysisHooks,
    lists: Vec<List>,
    /// Number of figures of the calculators before.
    before: usize,
}

impl Layout {
    /// Lays out the figures of a calculator as they are in `outcome`, and appends them to `list`.
    pub fn of(
        outcome: &Outcome,
        calculator: u16,
        list: &mut Vec<(Path, &'static Field)>,
    ) -> Option<Self> {
        let analysed = ANALYSIS_HOOKS.iter().find(|a| a.calculator == calculator)?;
        let Some(Cell::Group(table)) = outcome.cell(calculator) else {
            return None;
        };
        let before = list.len();
        let mut lists = Vec::new();
        lay(table, &mut vec![calculator], false, list, &mut lists);
        Some(Self {
            analysed,
            lists,
            before,
        })
    }

    /// Appends every figure to `into`, in order. `cases` has an entry for each figure of all
    /// calculators.
    pub fn read(&self, outcome: &Outcome, cases: &mut [Cases], into: &mut Vec<f64>) {
        let mut into = Measures::new(into, &mut cases[self.before..], &self.lists);
        (self.analysed.measure)(outcome, &mut into);
    }
}

/// Walks the tables in the same order as `Measured`, to record the path of each number.
fn lay(
    table: &dyn Table,
    at: &mut Path,
    named: bool,
    list: &mut Vec<(Path, &'static Field)>,
    lists: &mut Vec<List>,
) {
    for (place, field) in table.fields().iter().enumerate() {
        at.push(field.id);
        match table.cell(field.id) {
            // The name of a row identifies the row; it is not a result.
            Some(Cell::Text(_)) if named && place == 0 => {}
            Some(Cell::Text(_)) => list.push((at.clone(), field)),
            Some(Cell::Group(group)) => lay(group, at, false, list, lists),
            Some(Cell::Rows(rows)) => lists.push(lay_rows(rows, at, list)),
            Some(cell) if measure(&cell).is_some() => list.push((at.clone(), field)),
            _ => {}
        }
        at.pop();
    }
}

fn lay_rows(rows: &dyn Rows, at: &mut Path, list: &mut Vec<(Path, &'static Field)>) -> List {
    let row = |place: usize| {
        let row = rows.row(place);
        let name = path::row_id(row);
        at.push(path::number_of(place));
        let (before, mut lists) = (list.len(), Vec::new());
        lay(row, at, name.is_some(), list, &mut lists);
        at.pop();
        Row {
            name: name.map(Text::from),
            figures: list.len() - before,
            lists,
        }
    };
    List {
        rows: (0..rows.len()).map(row).collect(),
    }
}

/// Whether a figure has a few distinct values (flag, choice or text) and is not a number or date.
pub(super) fn is_case(kind: Kind) -> bool {
    matches!(kind, Kind::Flag | Kind::Choice(_) | Kind::Text { .. })
}

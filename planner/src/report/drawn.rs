//! Tables that are no part of a plan, as cells for a spreadsheet: those of charts, and the decisions.

use super::cells::{Cells, Sheet};
use super::document::{World, text};
use crate::calculators::Decision;
use crate::charts::{Table, Value};
use crate::words::Language;

/// A table of values by the conventions of the reader's spreadsheet, as [`csv`](super::csv) has those of
/// plans.
///
/// ```
/// use planner::{charts::{Table, Value}, model::Unit, report::{Sheet, cells}, words::Language};
/// let table = Table {
///     heads: vec!["Nom".to_owned(), "Part".to_owned()],
///     rows: vec![vec![Value::Text("=1+1".to_owned()), Value::Number(0.125, Unit::Share)]],
/// };
/// let text = cells(&table, "EUR", Language::French, Sheet::Clipboard);
/// assert_eq!(text, "Nom\tPart (%)\r\n'=1+1\t12,5\r\n");
/// ```
#[must_use]
pub fn cells(table: &Table, currency: &str, language: Language, sheet: Sheet) -> String {
    let mut cells = Cells::new(language, currency, sheet);
    cells.values(table);
    cells.out
}

/// These decisions as a table: what, because of what, by when.
#[must_use]
pub fn due(world: &World<'_>, decisions: &[Decision]) -> Table {
    let heads = [
        ["What", "Quoi"],
        ["Because", "Parce que"],
        ["By", "Avant le"],
    ];
    let row = |decision: &Decision| {
        let said = |sentence| Value::Text(text(&world.told(sentence)));
        vec![
            said(&decision.what),
            said(&decision.because),
            Value::Day(decision.by),
        ]
    };
    Table {
        heads: heads.map(|head| world.words(head).to_owned()).into(),
        rows: decisions.iter().map(row).collect(),
    }
}

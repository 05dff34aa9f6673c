//! Any table of a plan as CSV (RFC 4180), by the conventions of the reader's spreadsheet.
//!
//! Knows no calculator: a table is a list, or a group of groups, by its path. Inputs and figures of
//! the same rows are side by side.

use super::cells::{Cells, Column, Part, Row, Sheet};
use crate::model::{Cell, Field, Kind, Path, Rows, Table, Unit, path};
use crate::words::Language;
use crate::working::Withheld;
use crate::{Outcome, Plan};

/// Returns the table at a path (`capacity.resources`, `thresholds.metrics`) as CSV, or `None` if
/// there is no table.
///
/// Semicolons and decimal commas in French, commas and points in English. The file begins with a
/// UTF-8 byte order mark, without which spreadsheets assume another encoding. Numbers are not
/// abbreviated, and their units are in the headings. Days are `2024-04-30`, which spreadsheets in
/// any language read. A column with ranges is followed by columns of their low and high ends. A
/// text that a spreadsheet could take for a formula begins with an apostrophe.
///
/// ```
/// use planner::{Plan, evaluate, report::csv, words::Language};
/// let plan = Plan::default();
/// let csv = csv(&plan, &evaluate(&plan), "report.investments", Language::French);
/// assert_eq!(csv.as_deref(), Some("\u{feff}Investissement;Montant (EUR)\r\n"));
/// ```
#[must_use]
pub fn csv(plan: &Plan, outcome: &Outcome, at: &str, language: Language) -> Option<String> {
    sheet(plan, outcome, at, language, Sheet::File)
}

/// Like [`csv`], for a file or for the clipboard.
///
/// ```
/// use planner::{Plan, evaluate, report::{Sheet, sheet}, words::Language};
/// let plan = Plan::default();
/// let cells = sheet(&plan, &evaluate(&plan), "report.investments", Language::French, Sheet::Clipboard);
/// assert_eq!(cells.as_deref(), Some("Investissement\tMontant (EUR)\r\n"));
/// ```
#[must_use]
pub fn sheet(
    plan: &Plan,
    outcome: &Outcome,
    at: &str,
    language: Language,
    sheet: Sheet,
) -> Option<String> {
    let inputs = path::parse(plan, at).and_then(|path| path::get(plan, &path));
    let below = path::parse(outcome, at).unwrap_or_default();
    let figures = path::get(outcome, &below);
    let row = |sides, n: usize| row(sides, [&below[..], &[path::number_of(n)]].concat());
    let (mut fields, mut rows, mut title) = ([&[][..], &[][..]], Vec::new(), None);
    match (&inputs, &figures) {
        (Some((_, Cell::Rows(inputs))), Some((_, Cell::Rows(figures))))
            if path::same_rows(*inputs, *figures) =>
        {
            fields = [&inputs, &figures].map(|rows| rows.fresh().fields());
            rows.extend(
                (0..inputs.len()).map(|n| row([Some(inputs.row(n)), Some(figures.row(n))], n)),
            );
        }
        // Figures with rows of their own are the whole table.
        (_, Some((_, Cell::Rows(figures)))) => {
            fields[1] = figures.fresh().fields();
            rows.extend((0..figures.len()).map(|n| row([None, Some(figures.row(n))], n)));
        }
        (Some((_, Cell::Rows(inputs))), _) => {
            fields[0] = inputs.fresh().fields();
            rows.extend((0..inputs.len()).map(|n| row([Some(inputs.row(n)), None], n)));
        }
        _ => {
            let group = |side: &Option<(&'static Field, Cell<'_>)>| {
                matches!(side, Some((_, Cell::Group(_))))
            };
            if !group(&inputs) && !group(&figures) {
                return None;
            }
            let sides = [&inputs, &figures].map(|side| match side {
                Some((_, Cell::Group(group))) => Some(*group),
                _ => None,
            });
            title = inputs
                .as_ref()
                .or(figures.as_ref())
                .map(|(field, _)| *field);
            rows = groups(sides, &mut fields, &below);
            if rows.is_empty() {
                return None;
            }
        }
    }
    let mut cells = Cells::new(language, &plan.facts.currency, sheet);
    cells.why = Some((plan, outcome));
    cells.withheld = Withheld::of(plan);
    cells.table(title, &columns(&rows, fields), &rows);
    Some(cells.out)
}

fn row(sides: [Option<&dyn Table>; 2], at: Path) -> Row<'_> {
    Row {
        named: None,
        sides,
        unit: Unit::Plain,
        at,
    }
}

/// Rows of a group of groups: one per group, then the user's own rows.
fn groups<'a>(
    sides: [Option<&'a dyn Table>; 2],
    fields: &mut [&'static [Field]; 2],
    below: &[u16],
) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let Some(leading) = sides[0].or(sides[1]) else {
        return rows;
    };
    for field in leading.fields() {
        let cells = sides.map(|side| side.and_then(|table| table.cell(field.id)));
        match field.kind {
            Kind::Group(_, unit) => {
                let tables = cells.map(|cell| match cell {
                    Some(Cell::Group(group)) => Some(group),
                    _ => None,
                });
                for (side, table) in tables.iter().enumerate() {
                    if let (Some(table), true) = (table, fields[side].is_empty()) {
                        fields[side] = table.fields();
                    }
                }
                rows.push(Row {
                    named: Some(field),
                    sides: tables,
                    unit,
                    at: [below, &[field.id]].concat(),
                });
            }
            Kind::Rows { .. } if !rows.is_empty() => {
                let lists = cells.map(|cell| match cell {
                    Some(Cell::Rows(rows)) => Some(rows),
                    _ => None,
                });
                let count = lists.iter().flatten().map(|rows| rows.len()).max();
                for n in 0..count.unwrap_or(0) {
                    let at = |rows: &'a dyn Rows| (n < rows.len()).then(|| rows.row(n));
                    let place = [below, &[field.id, path::number_of(n)]].concat();
                    rows.push(row(lists.map(|rows| rows.and_then(at)), place));
                }
            }
            _ => {}
        }
    }
    rows
}

/// Inputs, then figures. A text input that the figures repeat has one column.
fn columns(rows: &[Row<'_>], fields: [&'static [Field]; 2]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (side, fields) in fields.into_iter().enumerate() {
        for field in fields {
            let repeated = columns
                .iter()
                .any(|column| column.field.key() == field.key());
            match field.kind {
                Kind::Group(..) | Kind::Rows { .. } => continue,
                Kind::Text { .. } if repeated => continue,
                _ => {}
            }
            let column = |part| Column { side, field, part };
            let ranged = |row: &Row<'_>| match row.cell(&column(Part::Number)) {
                Some((_, Cell::Number(Some(number)))) => number.spread().is_some(),
                _ => false,
            };
            columns.push(column(Part::Number));
            if rows.iter().any(ranged) {
                columns.extend([column(Part::Low), column(Part::High)]);
            }
        }
    }
    columns
}

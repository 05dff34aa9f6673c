//! Parses and writes blocks of cells in the text format that spreadsheets put on the clipboard.

use super::{Language, eq_ignore_case, write::words};
use crate::model::{Cell, Field, Kind, Options, Path, Table, Unit, decimal, path};

/// Rows of cells pasted from a spreadsheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    /// The cells of each row, without the header line.
    pub rows: Vec<Vec<String>>,
    /// For each column of the header line, the index of its field in the `fields` given to
    /// [`read`]; `None` for a column that names no field. `None` as a whole if there is no header
    /// line.
    pub head: Option<Vec<Option<usize>>>,
}

/// Whether a text holds more than one cell: a tab, or a line break before its end.
///
/// ```
/// use planner::words::block::is_block;
/// assert!(is_block("a\tb") && is_block("1\n2") && !is_block("1 234\n") && !is_block("a; b"));
/// ```
#[must_use]
pub fn is_block(text: &str) -> bool {
    let text = text.trim_end_matches(['\n', '\r']);
    text.contains(['\t', '\n', '\r'])
}

/// Parses pasted text into rows, one per line. Cells are separated by tabs, or by semicolons if the
/// text contains no tab. A cell that contains separators, line breaks or quotes is quoted. A first
/// line that names the columns, in either language, is the header and not a row.
///
/// ```
/// use planner::model::{Group, path};
/// use planner::{calculators::hiring::Channel, words::block::read};
/// let fields: Vec<_> = Channel::FIELDS.iter().collect();
/// let block = read("Canal\tCoût (EUR)\nSchools\t\"1 200\"\nEvents\t800\n", &fields);
/// assert_eq!(block.rows, [["Schools", "1 200"], ["Events", "800"]]);
/// assert_eq!(block.head, Some(vec![Some(0), Some(2)]));
/// ```
#[must_use]
pub fn read(text: &str, fields: &[&Field]) -> Block {
    let mut rows = cells(text);
    let head = rows.first().and_then(|first| head(first, fields));
    if head.is_some() {
        rows.remove(0);
    }
    Block { rows, head }
}

/// Returns the field index of each column if the line is a header: at least one cell names a field,
/// and no cell holds a digit, unless it also holds a bracket, as a unit does.
fn head(line: &[String], fields: &[&Field]) -> Option<Vec<Option<usize>>> {
    let number = |cell: &String| cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains('(');
    let columns: Vec<_> = line.iter().map(|cell| column(cell, fields)).collect();
    let named = columns.iter().any(Option::is_some);
    (named && !line.iter().any(number)).then_some(columns)
}

/// Finds the field that a header cell names by label or key, with or without a unit in brackets.
fn column(head: &str, fields: &[&Field]) -> Option<usize> {
    let plain = |text: &str| {
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        let text = text.replace('’', "'");
        text.split(" (")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let head = plain(head);
    let is = |field: &&Field| {
        let words = field.words().into_iter().chain([field.key()]);
        words
            .into_iter()
            .any(|word| eq_ignore_case(&plain(word), &head))
    };
    (!head.is_empty())
        .then(|| fields.iter().position(is))
        .flatten()
}

/// Splits a text into rows of cells.
fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let between = if text.contains('\t') { '\t' } else { ';' };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest, between);
        row.push(cell);
        rest = after;
        if let Some(next) = rest.strip_prefix(between) {
            rest = next;
            if rest.is_empty() {
                row.push(String::new());
            }
        } else {
            let next = rest.strip_prefix("\r\n");
            rest = next
                .or_else(|| rest.strip_prefix(['\n', '\r']))
                .unwrap_or(rest);
            rows.push(std::mem::take(&mut row));
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    // Rows of empty cells at the end are dropped.
    while rows
        .last()
        .is_some_and(|row| row.iter().all(String::is_empty))
    {
        rows.pop();
    }
    rows
}

/// Parses one cell; also returns the rest of the text, which starts at the separator.
fn cell(text: &str, between: char) -> (String, &str) {
    let ends = |c: char| c == between || matches!(c, '\n' | '\r');
    let Some(quoted) = text.strip_prefix('"').filter(|rest| rest.contains('"')) else {
        let end = text.find(ends).unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let (mut cell, mut rest) = (String::new(), quoted);
    while let Some((before, after)) = rest.split_once('"') {
        cell.push_str(before);
        let Some(after) = after.strip_prefix('"') else {
            // Text after the closing quote also belongs to the cell.
            let end = after.find(ends).unwrap_or(after.len());
            cell.push_str(after[..end].trim_end());
            return (cell, &after[end..]);
        };
        cell.push('"');
        rest = after;
    }
    let end = text.find(ends).unwrap_or(text.len());
    (text[..end].trim().to_owned(), &text[end..])
}

/// Writes rows of a plan as tab-separated lines below a header line, with values as a user types
/// them. Stops at the first path that leads to no row. A row that exists in every plan (a group)
/// starts with a cell for its label.
///
/// ```
/// use planner::{Plan, calculators::{capacity, thresholds}, model::Group, words::{Language, block::{read, write}}};
/// use capacity::{Inputs, Resource};
/// let plan = Plan::default();
/// let fields: Vec<_> = Resource::FIELDS.iter().take(2).collect();
/// let rows = [0, 1].map(|row| vec![Plan::capacity, Inputs::resources, row]);
/// let text = write(&plan, rows, &fields, Language::French);
/// assert_eq!(read(&text, &fields).rows, [["Processeur", "70"], ["Mémoire", "60"]]);
///
/// let metric = vec![Plan::thresholds, thresholds::Inputs::metrics, thresholds::Metrics::cpu];
/// let fields: Vec<_> = thresholds::Metric::FIELDS.iter().take(2).collect();
/// let text = write(&plan, [metric], &fields, Language::English);
/// assert_eq!(text, "\tValue\tA month earlier\r\nProcessor use\t\t\r\n");
/// ```
#[must_use]
pub fn write(
    plan: &dyn Table,
    rows: impl IntoIterator<Item = Path>,
    fields: &[&Field],
    language: Language,
) -> String {
    let words = |field: &Field| language.of(field.words()).to_owned();
    let mut out = String::new();
    for at in rows {
        let Some(row) = path::table(plan, &at) else {
            break;
        };
        let group = path::field(plan.fields(), &at);
        let name = group.filter(|field| matches!(field.kind, Kind::Group(..)));
        if out.is_empty() {
            let corner = name.map(|_| String::new());
            out = line(
                corner
                    .into_iter()
                    .chain(fields.iter().map(|field| words(field))),
            );
        }
        let cells = fields.iter().map(|field| {
            let unit = path::unit(plan.fields(), &[&at[..], &[field.id]].concat());
            let cell = row.cell(field.id);
            cell.map_or_else(String::new, |cell| typed(field, unit, &cell, language))
        });
        out.push_str(&line(name.map(words).into_iter().chain(cells)));
    }
    out
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push('\t');
        }
        if cell.contains(['\t', '\n', '\r', '"']) {
            out.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
    out
}

/// Formats a value as a user types it: shares in percent, a range as `low..high`, no value as an
/// empty text.
fn typed(field: &Field, unit: Unit, cell: &Cell<'_>, language: Language) -> String {
    match cell {
        Cell::Number(Some(number)) => {
            let share = matches!(unit, Unit::Share | Unit::SharePerMonth);
            let one = |number: f64| {
                let mut out = String::new();
                decimal::write(if share { number * 100.0 } else { number }, 15, &mut out);
                out.replace('.', language.of([".", ","]))
            };
            match number.spread() {
                Some((low, high)) => [&one(low), "..", &one(high)].concat(),
                None => one(number.get()),
            }
        }
        Cell::Date(Some(day)) => day.to_string(),
        _ => words(field, cell, language).unwrap_or_default(),
    }
}

/// Returns the index of the option that a cell names, by its label in either language or by its
/// key.
///
/// ```
/// use planner::{calculators::scenarios::Risk, model::Choice, words::block::choice};
/// assert_eq!(choice(Risk::OPTIONS, " Élevé "), Some(2));
/// assert_eq!(choice(Risk::OPTIONS, "very_high"), Some(3));
/// assert_eq!(choice(Risk::OPTIONS, "none"), None);
/// ```
#[must_use]
pub fn choice(options: &Options, text: &str) -> Option<u8> {
    let text = text.trim();
    let place = options
        .keys
        .iter()
        .zip(options.words)
        .position(|(key, words)| {
            let names = [*key, words[0], words[1]];
            names.into_iter().any(|name| eq_ignore_case(name, text))
        })?;
    u8::try_from(place).ok()
}

/// Parses yes or no in either language; an empty cell is no. `None` for any other text.
///
/// ```
/// use planner::words::block::flag;
/// assert_eq!([flag("Yes"), flag("non"), flag("x"), flag("maybe")], [Some(true), Some(false), Some(true), None]);
/// ```
#[must_use]
pub fn flag(text: &str) -> Option<bool> {
    let is = |word: &&str| eq_ignore_case(word, text.trim());
    let yes = ["yes", "oui", "true", "vrai", "x", "1", "✓"].iter().any(is);
    let no = ["", "no", "non", "false", "faux", "0"].iter().any(is);
    (yes || no).then_some(yes)
}

//! Blocks of cells, as spreadsheets put them on the clipboard: read into rows, and written again.

use super::{Language, alike, write::words};
use crate::model::{Cell, Field, Kind, Options, Path, Table, Unit, decimal, path};

/// A pasted block.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    /// The cells of each row, without a head line.
    pub rows: Vec<Vec<String>>,
    /// Where there is a head line: of each column the place of its field among those asked for.
    pub head: Option<Vec<Option<usize>>>,
}

/// Whether a text is more than one cell.
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

/// The cells of a pasted text: lines of cells behind tabs, or behind semicolons where there is no tab;
/// quoted where they hold any of these. A first line that says what the columns are, in either
/// language, is no row.
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

/// The place of each column's field, where a line is a head: it names a field, and holds no number.
fn head(line: &[String], fields: &[&Field]) -> Option<Vec<Option<usize>>> {
    let number = |cell: &String| cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains('(');
    let columns: Vec<_> = line.iter().map(|cell| column(cell, fields)).collect();
    let named = columns.iter().any(Option::is_some);
    (named && !line.iter().any(number)).then_some(columns)
}

/// The field that a head names, by its words or its key, with or without a unit in brackets.
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
        words.into_iter().any(|word| alike(&plain(word), &head))
    };
    (!head.is_empty())
        .then(|| fields.iter().position(is))
        .flatten()
}

/// The cells of a text, line by line.
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
    // Lines with nothing in them are no rows, where others have something.
    while rows
        .last()
        .is_some_and(|row| row.iter().all(String::is_empty))
    {
        rows.pop();
    }
    rows
}

/// One cell, and what comes after it.
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
            // What stands behind the closing mark belongs to the cell, too.
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

/// The block of some rows of a plan, up to the first that is not there, with a head line: cells as they are
/// typed, behind tabs. Rows that are the same in every plan begin with what they are called.
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

/// A value as it is typed: shares in percent, a range with its ends, what is left out empty.
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

/// The choice that a cell names, by its words in either language or its key.
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
            names.into_iter().any(|name| alike(name, text))
        })?;
    u8::try_from(place).ok()
}

/// The yes or no that a cell says, in either language.
///
/// ```
/// use planner::words::block::flag;
/// assert_eq!([flag("Yes"), flag("non"), flag("x"), flag("maybe")], [Some(true), Some(false), Some(true), None]);
/// ```
#[must_use]
pub fn flag(text: &str) -> Option<bool> {
    let is = |word: &&str| alike(word, text.trim());
    let yes = ["yes", "oui", "true", "vrai", "x", "1", "✓"].iter().any(is);
    let no = ["", "no", "non", "false", "faux", "0"].iter().any(is);
    (yes || no).then_some(yes)
}

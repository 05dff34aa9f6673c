//! Spreadsheet cells: numbers by the reader's conventions, texts that cannot act as formulas.

use crate::charts::{Table as Drawn, Value};
use crate::model::{Cell, Field, Kind, Path, Table, Unit, decimal, path};
use crate::words::write::words;
use crate::words::{Language, suffix};
use crate::working::{Absent, Withheld, absent_in};
use crate::{Outcome, Plan};

/// A row of a table: its inputs and its figures.
pub(super) struct Row<'a> {
    /// The group whose label names the row, if it is not a row of a list.
    pub(super) named: Option<&'static Field>,
    /// Inputs and figures.
    pub(super) sides: [Option<&'a dyn Table>; 2],
    /// What [`Unit::OfGroup`] means in this row.
    pub(super) unit: Unit,
    /// Path of its figures in the outcome.
    pub(super) at: Path,
}

/// Which number of a range a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The single number that formulas read.
    Number,
    /// The low end.
    Low,
    /// The high end.
    High,
}

/// A column of a table.
pub(super) struct Column {
    /// 0 for inputs, 1 for figures.
    pub(super) side: usize,
    /// Field of the values.
    pub(super) field: &'static Field,
    /// Which number of a range it holds.
    pub(super) part: Part,
}

impl<'a> Row<'a> {
    /// Looks up the value in a column by key: the user's own rows have fields of their own.
    pub(super) fn cell(&self, column: &Column) -> Option<(&'static Field, Cell<'a>)> {
        let table = self.sides[column.side]?;
        let key = column.field.key();
        let field = table.fields().iter().find(|field| field.key() == key)?;
        if !field.used_in(table) {
            return None;
        }
        Some((field, table.cell(field.id)?))
    }
}

/// Destination of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sheet {
    /// A CSV file (RFC 4180): semicolons in French, commas in English, after a UTF-8 byte order
    /// mark.
    File,
    /// The clipboard: cells separated by tabs, which spreadsheets in any language paste as cells.
    Clipboard,
}

/// Writes cells one after the other.
pub(super) struct Cells<'a> {
    language: Language,
    sheet: Sheet,
    currency: &'a str,
    /// Plan and outcome of the cells, to explain why a figure has no value.
    pub(super) why: Option<(&'a Plan, &'a Outcome)>,
    /// Amounts left out of the plan, computed once for all cells.
    pub(super) withheld: Option<Withheld>,
    /// Output so far.
    pub(super) out: String,
}

impl<'a> Cells<'a> {
    pub(super) fn new(language: Language, currency: &'a str, sheet: Sheet) -> Self {
        let begin = match sheet {
            Sheet::File => "\u{feff}",
            Sheet::Clipboard => "",
        };
        Self {
            language,
            sheet,
            currency,
            why: None,
            withheld: None,
            out: begin.to_owned(),
        }
    }

    /// Writes headings and rows of values that are not part of a plan: those of a chart.
    pub(super) fn values(&mut self, table: &Drawn) {
        let mut first = true;
        for (place, head) in table.heads.iter().enumerate() {
            // The heading of a column of numbers states their unit, as in the tables of a plan.
            let mut numbers = table.rows.iter().filter_map(|row| match row.get(place) {
                Some(Value::Number(_, unit)) => Some(*unit),
                _ => None,
            });
            let own = numbers
                .next()
                .map_or_else(String::new, |unit| self.unit_words(unit));
            let head = if own.is_empty() {
                head.clone()
            } else {
                [head, " (", &own, ")"].concat()
            };
            self.text(&head, &mut first);
        }
        self.out.push_str("\r\n");
        for row in &table.rows {
            let mut first = true;
            for value in row {
                match value {
                    Value::Number(number, unit) => {
                        self.separate(&mut first);
                        self.number(*number, *unit);
                    }
                    Value::Day(day) => self.text(&day.to_string(), &mut first),
                    Value::Text(text) => self.text(text, &mut first),
                    Value::None => self.text("", &mut first),
                }
            }
            self.out.push_str("\r\n");
        }
    }

    /// Writes headings and rows. `title` is the heading above the names of rows that are groups.
    pub(super) fn table(
        &mut self,
        title: Option<&'static Field>,
        columns: &[Column],
        rows: &[Row<'_>],
    ) {
        let language = self.language;
        let own_units = columns
            .iter()
            .any(|column| unit(column.field) == Unit::OfGroup);
        let mut first = true;
        if let Some(title) = title {
            self.text(language.of(title.words()), &mut first);
        }
        if own_units {
            self.text(language.of(["Unit", "Unité"]), &mut first);
        }
        for column in columns {
            self.text(&self.head(column), &mut first);
        }
        self.out.push_str("\r\n");
        for row in rows {
            let mut first = true;
            if title.is_some() {
                let own = row
                    .sides
                    .iter()
                    .flatten()
                    .find_map(|table| path::row_id(*table));
                let name = row.named.map(|field| language.of(field.words())).or(own);
                self.text(name.unwrap_or_default(), &mut first);
            }
            if own_units {
                self.text(&self.unit_words(row.unit), &mut first);
            }
            for column in columns {
                self.cell(row, column, &mut first);
            }
            self.out.push_str("\r\n");
        }
    }

    /// Heading of a column, with its unit: `Lead time (weeks)`.
    fn head(&self, column: &Column) -> String {
        let mut head = self.language.of(column.field.words()).to_owned();
        let unit = self.unit_words(unit(column.field));
        if !unit.is_empty() {
            head.extend([" (", &unit, ")"]);
        }
        head.push_str(self.language.of(match column.part {
            Part::Number => ["", ""],
            Part::Low => [", low end", ", bas de la plage"],
            Part::High => [", high end", ", haut de la plage"],
        }));
        head
    }

    fn unit_words(&self, unit: Unit) -> String {
        let sign = match unit {
            Unit::Share | Unit::SharePerMonth => "%",
            Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear => self.currency,
            _ => "",
        };
        [sign, suffix(unit, self.language).many.trim_start()].concat()
    }

    fn cell(&mut self, row: &Row<'_>, column: &Column, first: &mut bool) {
        let Some((field, cell)) = row.cell(column) else {
            return self.text("", first);
        };
        if self.left_out(row, column.side, field) {
            return self.text(&Absent::LeftOut.words(self.language), first);
        }
        match cell {
            Cell::Number(Some(number)) => {
                let (low, high) = number.spread().unzip();
                let number = match column.part {
                    Part::Number => Some(number.get()),
                    Part::Low => low,
                    Part::High => high,
                };
                self.separate(first);
                if let Some(number) = number {
                    let own = unit(field);
                    self.number(number, if own == Unit::OfGroup { row.unit } else { own });
                }
            }
            Cell::Date(Some(day)) => self.text(&day.to_string(), first),
            _ => match words(field, &cell, self.language) {
                Some(words) => self.text(&words, first),
                // An input that is not set is empty; a figure without a value says why.
                None if column.side == 0 => self.text("", first),
                None => {
                    let at = [&row.at[..], &[field.id]].concat();
                    let why = self.why.and_then(|(plan, outcome)| {
                        absent_in(plan, outcome, self.withheld.as_ref(), &at)
                    });
                    self.text(
                        &why.map_or_else(String::new, |why| why.words(self.language)),
                        first,
                    );
                }
            },
        }
    }

    /// Whether a cell is an amount that the sender of a link left out, or depends on one.
    fn left_out(&self, row: &Row<'_>, side: usize, field: &Field) -> bool {
        let Some((withheld, (plan, outcome))) = self.withheld.as_ref().zip(self.why) else {
            return false;
        };
        if side == 1 {
            return withheld.figure(outcome, &[&row.at[..], &[field.id]].concat());
        }
        let at = path::parse(plan, &path::words(outcome, &row.at));
        at.is_some_and(|at| withheld.input(&[&at[..], &[field.id]].concat()))
    }

    fn separate(&mut self, first: &mut bool) {
        if !std::mem::take(first) {
            self.out.push_str(match self.sheet {
                Sheet::File => self.language.of([",", ";"]),
                Sheet::Clipboard => "\t",
            });
        }
    }

    fn number(&mut self, number: f64, unit: Unit) {
        let share = matches!(unit, Unit::Share | Unit::SharePerMonth);
        let mut digits = String::new();
        decimal::write(if share { number * 100.0 } else { number }, 15, &mut digits);
        self.out
            .push_str(&digits.replace('.', self.language.of([".", ","])));
    }

    fn text(&mut self, text: &str, first: &mut bool) {
        self.separate(first);
        let guard = if acts(text) { "'" } else { "" };
        if self.sheet == Sheet::Clipboard {
            // A tab or line break would begin another cell or row.
            let text = text.replace(['\t', '\r', '\n'], " ");
            return self.out.extend([guard, &text]);
        }
        // Quoted for either separator, so that reading with the wrong one exposes no formula.
        if text.contains([',', ';', '"', '\t', '\r', '\n']) {
            let text = text.replace('"', "\"\"");
            self.out.extend(["\"", guard, &text, "\""]);
        } else {
            self.out.extend([guard, text]);
        }
    }
}

fn unit(field: &Field) -> Unit {
    match field.kind {
        Kind::Number(number) => number.unit,
        _ => Unit::Plain,
    }
}

/// Whether a spreadsheet could take a text for a formula: it begins with a formula sign and is not
/// a number, or there is a tab or line break before its first visible character. Quotes, spaces and
/// invisible characters before the sign are skipped.
fn acts(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '\'' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    });
    let before = &text[..text.len() - bare.len()];
    before.contains(['\t', '\r', '\n'])
        // Full-width forms count as well in some languages.
        || bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            && decimal::read(&text.replace(',', ".")).is_none()
}

//! A chart as text: its table, and the readouts of its stops.

use super::bars::{Row, Rows};
use super::chart::{Chart, Plot};
use super::curves::Lines;
use super::parts::{Axis, Value};
use super::scale::Spread;
use super::words;
use crate::words::Write;

/// The table of a chart.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows, with one value for each column.
    pub rows: Vec<Vec<Value>>,
}

impl Chart {
    /// Returns the values of the chart as a table.
    #[must_use]
    pub fn table(&self, write: &dyn Write) -> Table {
        match &self.plot {
            Plot::Lines(lines) => {
                let mut heads = vec![along(&lines.x, write)];
                for line in &lines.lines {
                    heads.push(line.name.clone());
                    if !line.band.is_empty() {
                        heads.extend(ends(write).map(|end| [&line.name, end].concat()));
                    }
                }
                Table {
                    heads,
                    rows: (0..lines.stops.len()).map(|stop| lines.row(stop)).collect(),
                }
            }
            Plot::Rows(rows) => {
                let spread = rows.spread();
                let mut heads = rows.heads.clone();
                if let Some(column) = spread.filter(|column| column + 1 < heads.len()) {
                    let head = heads[column + 1].clone();
                    let ends = ends(write).map(|end| [&head, end].concat());
                    heads.splice(column + 2..column + 2, ends);
                }
                Table {
                    heads,
                    rows: rows.rows.iter().map(|row| row.cells(spread)).collect(),
                }
            }
        }
    }

    /// Returns the text beside the title, after [`Chart::lead`]: the note, and what the band is, if
    /// one is drawn.
    #[must_use]
    pub fn subtitle(&self, write: &dyn Write) -> String {
        let language = write.language();
        let band = match &self.plot {
            Plot::Lines(lines) if !lines.banded() => "",
            Plot::Lines(lines) if lines.band.is_empty() => words::band(language),
            Plot::Lines(lines) => &lines.band,
            Plot::Rows(rows) if rows.spread().is_some() => words::whiskers(language),
            Plot::Rows(_) => "",
        };
        if self.lead.is_empty() {
            words::together(&self.note, band, language)
        } else {
            let between = if band.is_empty() {
                ""
            } else {
                language.of(["; ", "\u{202f}; "])
            };
            [&*self.note, between, band].concat()
        }
    }

    /// Returns the number of stops, at which keyboard and pointer read out values.
    #[must_use]
    pub fn stops(&self) -> usize {
        match &self.plot {
            Plot::Lines(lines) => lines.stops.len(),
            Plot::Rows(rows) => rows.rows.len(),
        }
    }

    /// Returns the values at a stop in words; empty if there is no such stop.
    #[must_use]
    pub fn readout(&self, stop: usize, write: &dyn Write) -> String {
        let table = self.table(write).heads;
        let row = match &self.plot {
            Plot::Lines(lines) if stop < lines.stops.len() => lines.row(stop),
            Plot::Rows(rows) => match rows.rows.get(stop) {
                Some(row) => row.cells(rows.spread()),
                None => return String::new(),
            },
            Plot::Lines(_) => return String::new(),
        };
        let colon = write.language().of([": ", "\u{a0}: "]);
        let mut readout = match (&self.plot, row.first()) {
            (Plot::Lines(lines), Some(Value::Number(_, _))) => {
                [&*table[0], " ", &written(&row[0], write)]
                    .concat()
                    .trim_start()
                    .to_owned()
                    + if lines.lines.is_empty() { "" } else { colon }
            }
            (_, Some(first)) => written(first, write) + colon,
            _ => String::new(),
        };
        let mut between = "";
        for (head, value) in table.iter().zip(&row).skip(1) {
            if *value == Value::None {
                continue;
            }
            readout.push_str(between);
            readout.push_str(head);
            readout.push(' ');
            readout.push_str(&written(value, write));
            between = write.language().of(["; ", "\u{202f}; "]);
        }
        readout
    }
}

/// Returns what is added to a column's head for its 5 % and 95 % points.
fn ends(write: &dyn Write) -> [&'static str; 2] {
    let ends = [[" (5%)", " (5\u{202f}%)"], [" (95%)", " (95\u{202f}%)"]];
    ends.map(|end| write.language().of(end))
}

impl Rows {
    /// Returns the column whose values have a spread in some row.
    pub(super) fn spread(&self) -> Option<usize> {
        let mut whiskers = self.rows.iter().filter_map(|row| row.whisker.as_ref());
        let spread = whiskers.find(|whisker| whisker.band.is_some());
        spread.map(|whisker| whisker.column)
    }
}

impl Row {
    /// Returns its name and its values; the ends of the spread follow the value of column `spread`.
    fn cells(&self, spread: Option<usize>) -> Vec<Value> {
        let mut cells = vec![Value::Text(self.name.clone())];
        for (place, value) in self.values.iter().enumerate() {
            cells.push(value.clone());
            if spread == Some(place) {
                let whisker = self.whisker.as_ref();
                cells.extend(whisker.map(|w| w.values(value)).unwrap_or_default());
            }
        }
        cells
    }
}

impl Lines {
    fn row(&self, stop: usize) -> Vec<Value> {
        let x = self.stops[stop];
        let mut row = vec![match self.x.spread {
            Spread::Months(from) => Value::day(from.after_months(x)),
            _ => Value::Number(x, self.x.unit),
        }];
        for line in &self.lines {
            row.push(Value::number(line.at(x), self.y.unit));
            if !line.band.is_empty() {
                let ends = line.band_at(x);
                row.push(Value::number(ends.map(|ends| ends.0), self.y.unit));
                row.push(Value::number(ends.map(|ends| ends.1), self.y.unit));
            }
        }
        row
    }
}

fn along(axis: &Axis, write: &dyn Write) -> String {
    match axis.spread {
        Spread::Months(_) => write.language().of(["Day", "Jour"]).to_owned(),
        _ => axis.title.clone(),
    }
}

/// Returns a value as text in the reader's language.
#[must_use]
pub fn written(value: &Value, write: &dyn Write) -> String {
    match value {
        Value::None => "—".to_owned(),
        Value::Number(number, unit) => words::number(write, *number, *unit),
        Value::Day(day) => write.day(*day),
        Value::Text(text) => text.clone(),
    }
}

//! What is measured of the page in Chromium: typing a digit on every page with a processor slowed four times,
//! what moves while a page opens, and how soon it answers.

use super::table::Row;
use super::{Bench, heard};
use crate::command::journeys;
use crate::failure::Result;

/// What the lines for the table begin with.
const MARK: &str = "@row\t";

/// Measures every page with the default plan and with a large one.
pub fn rows(_: &Bench) -> Result<Vec<Row>> {
    told("typing")
}

/// Measures what moves while a page opens, and how soon it answers, at the processor's own speed.
pub fn steadiness(_: &Bench) -> Result<Vec<Row>> {
    told("steadiness")
}

/// Runs a program of the journeys, passes its words on, and keeps its lines for the table.
fn told(program: &str) -> Result<Vec<Row>> {
    let text = heard(&mut journeys(program), "read above which page did not open")?;
    let told = text.lines().filter(|line| !line.starts_with(MARK));
    told.for_each(|line| println!("   {line}"));
    Ok(read(&text))
}

/// The table's lines of what the program printed.
fn read(text: &str) -> Vec<Row> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(MARK));
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        Some(Row {
            what: cells.next()?,
            measured: cells.next()?,
            budget: cells.next()?,
            ratio: cells.next()?,
        })
    };
    lines.filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn rows_are_read_among_other_words() {
        let rows = super::read("a page\n@row\tdebt\t9 ms\t16 ms\t0.56\n@row\tbroken\n");
        assert_eq!(rows.len(), 1);
        assert_eq!(
            (rows[0].what.as_str(), rows[0].ratio.as_str()),
            ("debt", "0.56")
        );
    }
}

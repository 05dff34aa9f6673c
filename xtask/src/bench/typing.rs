//! Benchmarks of the page in Chromium: typing a digit on every page with a CPU slowed four times,
//! layout shift on load, and interaction to next paint.

use super::table::Row;
use super::{Bench, heard};
use crate::command::journeys;
use crate::failure::Result;

/// Prefix of the output lines that are rows of the table.
const MARK: &str = "@row\t";

/// Measures typing on every page, with the default plan, one with ten ranges and a large one.
pub fn rows(_: &Bench) -> Result<Vec<Row>> {
    told("typing")
}

/// Measures layout shift on load and interaction to next paint, with an unthrottled CPU.
pub fn steadiness(_: &Bench) -> Result<Vec<Row>> {
    told("steadiness")
}

/// Runs a program of the harness, prints its output, and returns its rows for the table.
fn told(program: &str) -> Result<Vec<Row>> {
    let text = heard(&mut journeys(program), "read above which page did not open")?;
    let told = text.lines().filter(|line| !line.starts_with(MARK));
    told.for_each(|line| println!("   {line}"));
    Ok(read(&text))
}

/// Parses the rows in a program's output.
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

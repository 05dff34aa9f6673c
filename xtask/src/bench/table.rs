//! Parses the output of the measuring programs, and formats the table of results.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::command::answer;
use crate::failure::{Failure, Result};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// The measured value, with its unit.
    pub measured: String,
    /// The budget, or the value that it is compared with.
    pub budget: String,
    /// `measured` divided by `budget`, or by what it is compared with.
    pub ratio: String,
}

impl Row {
    /// Creates a row for a value with a budget in the same unit.
    pub fn new(what: impl Into<String>, measured: f64, budget: f64, unit: &str) -> Self {
        Self {
            what: what.into(),
            measured: format!("{} {unit}", figure(measured)),
            budget: format!("{} {unit}", figure(budget)),
            ratio: figure(measured / budget),
        }
    }
}

/// Formats a number with three significant digits, without trailing zeros.
pub fn figure(number: f64) -> String {
    let digits = match number.abs() {
        x if x >= 100.0 => 0,
        x if x >= 10.0 => 1,
        x if x >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{number:.digits$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// Measured numbers by name, from lines of name, tab and number.
#[derive(Debug, Default)]
pub struct Numbers(BTreeMap<String, f64>);

impl Numbers {
    /// Parses the output of a program; lines of any other form are ignored.
    pub fn read(text: &str) -> Self {
        let pairs = text.lines().filter_map(|line| line.split_once('\t'));
        Self(
            pairs
                .filter_map(|(name, number)| Some((name.to_owned(), number.trim().parse().ok()?)))
                .collect(),
        )
    }

    /// Returns the number with this name.
    ///
    /// # Errors
    /// If it was not printed.
    pub fn of(&self, name: &str) -> Result<f64> {
        self.0.get(name).copied().ok_or_else(|| {
            Failure::new(
                format!("`{name}` was not measured"),
                "the programs in xtask/benches/ print it; see above what they say",
            )
        })
    }

    /// Returns all names in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Formats the table in Markdown, with padded columns so that the source is readable, too.
pub fn of(rows: &[Row], machine: &str) -> String {
    let heading = ["what", "measured", "budget or rival", "ratio"].map(str::to_owned);
    let cells = rows.iter().map(|row| {
        [
            row.what.clone(),
            row.measured.clone(),
            row.budget.clone(),
            row.ratio.clone(),
        ]
    });
    let lines: Vec<[String; 4]> = std::iter::once(heading).chain(cells).collect();
    let width = |column: usize| {
        let widths = lines.iter().map(|line| line[column].chars().count());
        widths.max().unwrap_or_default()
    };
    let widths = [0, 1, 2, 3].map(width);
    let mut table = format!("{machine}\n\n");
    for (place, line) in lines.iter().enumerate() {
        let padded = line
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        // Writing to a string does not fail.
        let _ = writeln!(table, "| {} |", padded.collect::<Vec<_>>().join(" | "));
        if place == 0 {
            let rules = widths.map(|width| "-".repeat(width + 2));
            let _ = writeln!(table, "|{}|", rules.join("|"));
        }
    }
    table
}

/// Describes the machine in one line: processor, cores, load, and the versions of the programs
/// used.
pub fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let programs = [
        ("rustc", "--version"),
        ("node", "--version"),
        ("chromium", "--version"),
    ];
    let versions = programs.map(|(program, argument)| {
        let version = answer(Path::new(program), &[argument]).unwrap_or_default();
        let words: Vec<&str> = version.split_whitespace().take(2).collect();
        if program == "node" {
            format!("Node {}", words.concat())
        } else {
            words.join(" ")
        }
    });
    format!(
        "{}, {cores} cores, load {} as it began to print; {}",
        processor(&info).unwrap_or(std::env::consts::ARCH),
        load.split(' ').next().unwrap_or("unknown"),
        versions.join(", "),
    )
}

fn processor(info: &str) -> Option<&str> {
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_name() {
        let numbers = Numbers::read("words\nevaluate default\t7.5\nbroken\tx\n");
        assert_eq!(numbers.of("evaluate default"), Ok(7.5));
        assert!(numbers.of("broken").is_err());
        assert_eq!(numbers.names().collect::<Vec<_>>(), ["evaluate default"]);
    }

    #[test]
    fn figures_have_three_digits() {
        let texts = [7.554, 25.61, 203.6, 0.1234, 4.0].map(figure);
        assert_eq!(texts, ["7.55", "25.6", "204", "0.123", "4"]);
    }

    #[test]
    fn the_table_is_aligned() {
        let table = of(&[Row::new("evaluate", 7.5, 10.0, "µs")], "A machine");
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "A machine");
        assert_eq!(
            lines[4],
            "| evaluate | 7.5 µs   | 10 µs           | 0.75  |"
        );
        assert!(
            lines[2..]
                .iter()
                .all(|line| line.chars().count() == lines[2].chars().count())
        );
    }

    #[test]
    fn the_processor_is_read() {
        assert_eq!(processor("a: b\nmodel name\t: Fast 3\n"), Some("Fast 3"));
        assert_eq!(processor(""), None);
    }
}

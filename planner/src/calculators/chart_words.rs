//! Helpers shared by the calculators' charts: filled sentences, names, limits on what is drawn.

use super::Plan;
use crate::charts::{Rule, Value, number, short_day, written};
use crate::model::{Choice, Day, Unit, decimal};
use crate::words::{Write, numbered};

/// Most rows in one chart; the page's own tables list all of them.
pub(super) const MOST_ROWS: usize = 20;
/// Most lines that a reader can tell apart in one chart.
pub(super) const MOST_LINES: usize = 6;

/// Returns the sentence in the reader's language, with the values in place of each `{}`, in order.
pub(super) fn filled(write: &dyn Write, words: [&'static str; 2], values: &[&str]) -> String {
    let mut values = values.iter();
    let mut out = String::new();
    for (n, part) in write.language().of(words).split("{}").enumerate() {
        if n > 0 {
            out.push_str(values.next().copied().unwrap_or_default());
        }
        out.push_str(part);
    }
    out
}

/// Returns the reader's language version of a pair.
pub(super) fn word(write: &dyn Write, words: [&'static str; 2]) -> String {
    write.language().of(words).to_owned()
}

/// Writes a day, or a dash where there is none.
pub(super) fn day(write: &dyn Write, day: Option<Day>) -> String {
    written(&Value::day(day), write)
}

/// Writes a day in short form, as charts of a plan do; empty where there is none.
pub(super) fn short(write: &dyn Write, plan: &Plan, day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| {
        short_day(day, plan.facts.as_of, write.language())
    })
}

/// The vertical line that marks today.
pub(super) fn today(write: &dyn Write, at: f64) -> Rule {
    Rule {
        at,
        label: word(write, ["today", "aujourd’hui"]),
        ..Rule::default()
    }
}

/// Writes a range of shares with its unit only once: “4 to 10.5%”.
pub(super) fn shares(write: &dyn Write, (low, high): (f64, f64)) -> String {
    let low = number(write, decimal::round(100.0 * low, 12), Unit::Plain);
    filled(
        write,
        ["{} to {}", "{} à {}"],
        &[&low, &number(write, high, Unit::Share)],
    )
}

/// Explains the band around a line that follows users; empty where growth is not a range.
pub(super) fn growth_band(write: &dyn Write, plan: &Plan) -> String {
    let spread = plan.facts.monthly_growth.spread();
    spread.map_or_else(String::new, |ends| {
        filled(
            write,
            [
                "the band: users grow by {} a month",
                "la bande\u{a0}: de {} d’utilisateurs en plus par mois",
            ],
            &[&shares(write, ends)],
        )
    })
}

/// Returns the words of a known id, or else the id itself.
pub(super) fn known<T: Choice>(write: &dyn Write, id: &str) -> String {
    let place = T::OPTIONS.keys.iter().position(|key| *key == id);
    place.map_or_else(
        || id.to_owned(),
        |place| word(write, T::OPTIONS.words[place]),
    )
}

/// Returns the words of a choice.
pub(super) fn chosen<T: Choice>(write: &dyn Write, choice: T) -> String {
    word(write, T::OPTIONS.words[usize::from(choice.place())])
}

/// Returns the user's own name, or `other` where it is blank.
pub(super) fn own_or(own: &str, other: impl FnOnce() -> String) -> String {
    if own.trim().is_empty() {
        other()
    } else {
        own.to_owned()
    }
}

/// Returns the name of a row, or else the kind of row and its number.
pub(super) fn row_name(
    write: &dyn Write,
    name: &str,
    words: [&'static str; 2],
    row: usize,
) -> String {
    own_or(name, || numbered(write.language(), words, row))
}

/// Writes a change with its sign.
pub(super) fn signed(write: &dyn Write, change: f64, unit: Unit) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    [sign, &number(write, change, unit)].concat()
}

/// Returns whole months from 0 up to at least `to`, in at most `most` equal steps.
pub(super) fn months(to: f64, most: f64) -> Vec<f64> {
    let step = (to / most).ceil().max(1.0);
    let mut months = vec![0.0];
    let mut at = 0.0;
    while at < to {
        at += step;
        months.push(at);
    }
    months
}

/// Returns the numbers in ascending order, without duplicates.
pub(super) fn in_order(numbers: &[f64]) -> Vec<f64> {
    let mut numbers = crate::model::sorted(numbers, |one, other| one < other);
    numbers.dedup();
    numbers
}

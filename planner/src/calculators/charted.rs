//! What the calculators' charts have in common: words filled with values, names, the most that is drawn.

use crate::charts::{Value, number, written};
use crate::model::{Choice, Unit};
use crate::words::Write;

/// The most rows that one chart shows; the page's own tables have them all.
pub(super) const MOST_ROWS: usize = 20;
/// The most lines that can be told apart.
pub(super) const MOST_LINES: usize = 6;

/// A sentence in the reader's language, each `{}` filled with a text, in order.
pub(super) fn say(write: &dyn Write, words: [&'static str; 2], filled: &[&str]) -> String {
    let mut filled = filled.iter();
    let mut out = String::new();
    for (n, part) in write.language().of(words).split("{}").enumerate() {
        if n > 0 {
            out.push_str(filled.next().copied().unwrap_or_default());
        }
        out.push_str(part);
    }
    out
}

/// The reader's word of a pair, as it stands.
pub(super) fn word(write: &dyn Write, words: [&'static str; 2]) -> String {
    write.language().of(words).to_owned()
}

/// A day, or what is said where there is none.
pub(super) fn day(write: &dyn Write, day: Option<crate::model::Day>) -> String {
    written(&Value::day(day), write)
}

/// The words of an id that is known, else the id itself.
pub(super) fn known<T: Choice>(write: &dyn Write, id: &str) -> String {
    let place = T::OPTIONS.keys.iter().position(|key| *key == id);
    place.map_or_else(
        || id.to_owned(),
        |place| word(write, T::OPTIONS.words[place]),
    )
}

/// The words of a choice.
pub(super) fn chosen<T: Choice>(write: &dyn Write, choice: T) -> String {
    word(write, T::OPTIONS.words[usize::from(choice.place())])
}

/// A name of the user's own, else another.
pub(super) fn own_or(own: &str, other: impl FnOnce() -> String) -> String {
    if own.trim().is_empty() {
        other()
    } else {
        own.to_owned()
    }
}

/// A change, with its sign.
pub(super) fn signed(write: &dyn Write, change: f64, unit: Unit) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    [sign, &number(write, change, unit)].concat()
}

/// Whole months from 0 on, at most `most` steps of them, up to at least `to`.
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

/// Numbers in order, each once.
pub(super) fn in_order(numbers: &[f64]) -> Vec<f64> {
    let mut numbers = crate::model::ordered(numbers, |one, other| one < other);
    numbers.dedup();
    numbers
}

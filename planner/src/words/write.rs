//! Formats values: numbers and days by the front end, the others by the labels in the tables.

use super::Language;
use crate::model::{Cell, Day, Field, Kind, Number, NumberKind, Unit};

/// How a front end formats numbers and days. The page uses the browser's `Intl`.
pub trait Write {
    /// Returns the language to write in.
    fn language(&self) -> Language;
    /// Formats a number with its unit, rounded to a readable number of digits.
    fn number(&self, number: f64, kind: NumberKind, unit: Unit) -> String;
    /// Formats a day.
    fn day(&self, day: Day) -> String;
    /// Formats any value; an absent one as [`nothing`]. A front end may override it.
    fn shown(&self, field: &Field, unit: Unit, cell: &Cell<'_>) -> String {
        let language = self.language();
        match (cell, field.kind) {
            (Cell::Number(Some(number)), Kind::Number(kind)) => {
                match (past(field, *number, language), number.spread()) {
                    (Some(words), _) => words.to_owned(),
                    (None, Some((low, high))) => between(
                        &self.number(low, kind, unit),
                        &self.number(high, kind, unit),
                        language,
                    ),
                    (None, None) => self.number(number.get(), kind, unit),
                }
            }
            (Cell::Date(Some(day)), _) => self.day(*day),
            _ => {
                words(field, cell, language).unwrap_or_else(|| nothing(field, language).to_owned())
            }
        }
    }
}

/// Writes a range in words. A unit that both ends have is written once.
///
/// ```
/// use planner::words::{Language, between};
/// assert_eq!(between("4%", "10.5%", Language::English), "4 to 10.5%");
/// ```
#[must_use]
pub fn between(low: &str, high: &str, language: Language) -> String {
    let endings = low.chars().rev().zip(high.chars().rev());
    let shared = endings.take_while(|(one, other)| one == other && !one.is_ascii_digit());
    let shared: usize = shared.map(|(c, _)| c.len_utf8()).sum();
    [
        &low[..low.len() - shared],
        language.of([" to ", " à "]),
        high,
    ]
    .concat()
}

/// Returns the words for a threshold that is already crossed, shown instead of “0 months”; `None`
/// for any other value.
#[must_use]
pub fn past(field: &Field, number: Number, language: Language) -> Option<&'static str> {
    let past = field.to_line && number.get() == 0.0;
    past.then(|| language.of(["already past", "déjà franchi"]))
}

/// Returns the words of a value that is neither a number nor a day; `None` if there is no value.
pub(crate) fn words(field: &Field, cell: &Cell<'_>, language: Language) -> Option<String> {
    Some(match (cell, field.kind) {
        (Cell::Flag(yes), _) => {
            let words = if *yes { ["yes", "oui"] } else { ["no", "non"] };
            language.of(words).to_owned()
        }
        (Cell::Text(Some(text)), Kind::Text { known, .. }) => known
            .keys
            .iter()
            .position(|key| key == text)
            .map_or(*text, |place| language.of(known.words[place]))
            .to_owned(),
        (Cell::Choice(Some(place)), Kind::Choice(options)) => language
            .of(*options.words.get(usize::from(*place))?)
            .to_owned(),
        (Cell::Set(bits), Kind::Set(options)) if *bits != 0 => {
            let ticked = options.words.iter().enumerate();
            let ticked = ticked.filter(|(place, _)| bits >> place & 1 == 1);
            let words: Vec<_> = ticked.map(|(_, words)| language.of(*words)).collect();
            words.join(", ")
        }
        _ => return None,
    })
}

/// Returns the words shown for an absent value.
#[must_use]
pub fn nothing(field: &Field, language: Language) -> &'static str {
    language.of(if field.never {
        ["never, at this growth", "jamais, à cette croissance"]
    } else {
        ["not given", "non indiqué"]
    })
}

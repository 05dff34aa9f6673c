//! How values are written: numbers and days by the face, the rest by the tables' own words.

use super::Language;
use crate::model::{Cell, Day, Field, Kind, Number, NumberKind, Unit};

/// How a face writes numbers and days. The page has the browser's `Intl` for it.
pub trait Write {
    /// The reader's language.
    fn language(&self) -> Language;
    /// A figure with its unit, with as many digits as one reads.
    fn number(&self, number: f64, kind: NumberKind, unit: Unit) -> String;
    /// A day.
    fn day(&self, day: Day) -> String;
    /// Any value in words, with words for none. A face that has its own may use it instead.
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

/// A range in words; its ends share their unit.
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

/// What is said of a line that is past, in place of 0 months to it.
#[must_use]
pub fn past(field: &Field, number: Number, language: Language) -> Option<&'static str> {
    let past = field.to_line && number.get() == 0.0;
    past.then(|| language.of(["already past", "déjà franchi"]))
}

/// A value that is neither number nor day, in words; none where there is no value.
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

/// What stands where there is no value.
#[must_use]
pub fn nothing(field: &Field, language: Language) -> &'static str {
    language.of(if field.never {
        ["never, at this growth", "jamais, à cette croissance"]
    } else {
        ["not given", "non indiqué"]
    })
}

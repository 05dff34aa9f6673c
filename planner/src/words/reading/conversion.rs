//! Interprets the text after the digits: magnitudes (`k`, `million`), currencies, units, rates.

use super::{Expected, ReadError, typed_currency};
use crate::model::Unit;
use crate::words::{eq_ignore_case, is_letter, lower_case, units};

/// How to convert a typed number to the unit of its field: the factor, and whether the number is a
/// growth rate, which compounds.
pub(super) struct Conversion {
    pub(super) factor: f64,
    pub(super) compound: bool,
}

impl Conversion {
    const PLAIN: Self = Self::times(1.0);

    const fn times(factor: f64) -> Self {
        Self {
            factor,
            compound: false,
        }
    }
}

/// Reads a magnitude (`k`, `million`, `milliard`) at the start of `after`: returns its power of
/// ten, 0 if there is none, and the rest of the text.
pub(super) fn size<'a>(after: &'a str, expected: &Expected<'_>) -> (i32, &'a str) {
    const SIZES: [(&str, i32); 14] = [
        ("thousand", 3),
        ("mille", 3),
        ("millions", 6),
        ("million", 6),
        ("milliards", 9),
        ("milliard", 9),
        ("billion", 9),
        ("bn", 9),
        ("Md", 9),
        ("k", 3),
        ("K", 3),
        ("M", 6),
        ("G", 9),
        ("m", 6),
    ];
    SIZES
        .into_iter()
        // `m` means million only in units in which it cannot mean minutes or months.
        .filter(|(word, _)| {
            *word != "m"
                || matches!(
                    expected.unit,
                    Unit::Money
                        | Unit::MoneyPerMonth
                        | Unit::MoneyPerYear
                        | Unit::Users
                        | Unit::Count
                )
        })
        .find_map(|(word, power)| {
            let rest = after.strip_prefix(word)?;
            let goes_on = rest.starts_with(|next: char| is_letter(next) || next.is_ascii_digit());
            let ends = !goes_on || typed_currency(rest, expected.currency).is_some();
            ends.then(|| (power, rest.trim_start()))
        })
        .unwrap_or((0, after))
}
pub(super) fn without_size(after: &str) -> &str {
    let expected = Expected {
        unit: Unit::Money,
        whole: false,
        negative: false,
        currency: "",
    };
    size(after, &expected).1
}

/// Interprets the text after the digits for a field of this unit. `before` is the currency typed
/// before them, and whether it can stand for the plan's.
pub(super) fn meaning(
    after: &str,
    expected: &Expected<'_>,
    before: Option<(&str, bool)>,
) -> Result<Conversion, ReadError> {
    let unit = expected.unit;
    let mut after = after;
    let is_money = matches!(
        unit,
        Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::Plain
    );
    let is_share = matches!(unit, Unit::Share | Unit::SharePerMonth);
    if is_share {
        after = after.strip_prefix('%').unwrap_or(after).trim_start();
    } else if matches!(unit, Unit::Plain | Unit::Times) && after == "%" {
        return Ok(Conversion::times(0.01));
    }
    let behind = typed_currency(after, expected.currency).filter(|_| !own(after, unit));
    let mut money = before;
    if let Some(typed_currency) = behind {
        money = money
            .filter(|(_, own)| !own)
            .or(Some((typed_currency.typed, typed_currency.own)));
        after = typed_currency.rest.trim_start();
    }
    match money {
        Some((typed, _)) if !is_money => return Err(ReadError::Unit(typed.to_owned())),
        Some((typed, false)) if !expected.currency.is_empty() => {
            return Err(ReadError::Currency(
                typed.to_owned(),
                expected.currency.to_owned(),
            ));
        }
        _ => {}
    }
    if after.is_empty() || own(after, unit) {
        return Ok(Conversion::PLAIN);
    }
    let refused = || ReadError::Unit(after.to_owned());
    let word = lower_case(after);
    let divided = word
        .split_once('/')
        .or_else(|| word.split_once("per "))
        .or_else(|| word.split_once("par "))
        .or_else(|| word.split_once("a ").filter(|(thing, _)| thing.is_empty()));
    if let Some((thing, span)) = divided {
        let thing = thing.trim();
        let (of, kept) = rate(unit).ok_or_else(refused)?;
        if !(thing.is_empty() || own(thing, kept)) {
            return Err(refused());
        }
        let typed = days(span.trim()).ok_or_else(refused)?;
        return Ok(Conversion {
            factor: of / typed,
            compound: unit == Unit::SharePerMonth,
        });
    }
    // A duration in another unit is converted only from seconds to hours, or from weeks to years.
    // Days are calendar days in some fields and working days in others, so they are not converted.
    let (of, typed) = (
        length(unit).ok_or_else(refused)?,
        days(&word).ok_or_else(refused)?,
    );
    let short = |days: f64| days < 1.0;
    let long = |days: f64| days >= 7.0;
    if short(of) && short(typed) || long(of) && long(typed) || of == typed {
        return Ok(Conversion::times(typed / of));
    }
    Err(refused())
}

/// Whether a word is the label of the unit, in either language, singular or plural.
fn own(word: &str, unit: Unit) -> bool {
    let word = word.trim();
    units::words(unit).into_iter().any(|(one, many)| {
        [one, many].into_iter().any(|own| {
            let own = own.trim();
            !own.is_empty() && eq_ignore_case(own, word)
        })
    })
}

/// For a unit that is a rate: its period in days, and the unit of what it counts per period.
fn rate(unit: Unit) -> Option<(f64, Unit)> {
    Some(match unit {
        Unit::SharePerMonth => (MONTH, Unit::Share),
        Unit::MoneyPerMonth => (MONTH, Unit::Money),
        Unit::MoneyPerYear => (YEAR, Unit::Money),
        Unit::PeoplePerMonth => (MONTH, Unit::People),
        Unit::PerMonth => (MONTH, Unit::Count),
        Unit::PerWeek => (7.0, Unit::Count),
        Unit::HoursPerWeek => (7.0, Unit::Hours),
        Unit::PerDay => (1.0, Unit::Count),
        Unit::PerSecond => (SECOND, Unit::Count),
        _ => return None,
    })
}

/// For a unit that is a duration: its length in days.
fn length(unit: Unit) -> Option<f64> {
    Some(match unit {
        Unit::Seconds => SECOND,
        Unit::Hours => 1.0 / 24.0,
        Unit::Days => 1.0,
        Unit::Weeks => 7.0,
        Unit::Months => MONTH,
        _ => return None,
    })
}

const SECOND: f64 = 1.0 / 86_400.0;
const MONTH: f64 = crate::model::DAYS_PER_MONTH;
const YEAR: f64 = 365.25;

/// Returns the length in days of a duration, by its name in either language.
fn days(word: &str) -> Option<f64> {
    Some(match word {
        "ms" => SECOND / 1000.0,
        "s" | "sec" | "second" | "seconds" | "seconde" | "secondes" => SECOND,
        "min" | "mn" | "minute" | "minutes" => 60.0 * SECOND,
        "h" | "hr" | "hour" | "hours" | "heure" | "heures" => 1.0 / 24.0,
        "d" | "j" | "day" | "days" | "jour" | "jours" => 1.0,
        "w" | "wk" | "sem" | "week" | "weeks" | "semaine" | "semaines" => 7.0,
        "mo" | "month" | "months" | "mois" => MONTH,
        "quarter" | "quarters" | "trimestre" | "trimestres" => 3.0 * MONTH,
        "y" | "yr" | "year" | "years" | "an" | "ans" | "année" | "années" => YEAR,
        _ => return None,
    })
}

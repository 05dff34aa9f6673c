//! What follows the digits: sizes, currencies, units, rates.

use super::{Expected, Unread, typed_currency};
use crate::model::Unit;
use crate::words::{is_letter, units};

/// What a number is multiplied by to be in its field's unit, and whether it grows on itself.
pub(super) struct Meaning {
    pub(super) factor: f64,
    pub(super) compound: bool,
}

impl Meaning {
    const PLAIN: Self = Self::times(1.0);

    const fn times(factor: f64) -> Self {
        Self {
            factor,
            compound: false,
        }
    }
}

/// Thousands, millions, milliards: the power of ten, and what comes after.
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
        // A small m is a million only where it cannot be minutes or months.
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

/// What follows the digits, in a field of this unit. `before` is the money that stands before them.
pub(super) fn meaning(
    after: &str,
    expected: &Expected<'_>,
    before: Option<(&str, bool)>,
) -> Result<Meaning, Unread> {
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
        return Ok(Meaning::times(0.01));
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
        Some((typed, _)) if !is_money => return Err(Unread::Unit(typed.to_owned())),
        Some((typed, false)) if !expected.currency.is_empty() => {
            return Err(Unread::Currency(
                typed.to_owned(),
                expected.currency.to_owned(),
            ));
        }
        _ => {}
    }
    if after.is_empty() || own(after, unit) {
        return Ok(Meaning::PLAIN);
    }
    let refused = || Unread::Unit(after.to_owned());
    let word = after.to_ascii_lowercase();
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
        return Ok(Meaning {
            factor: of / typed,
            compound: unit == Unit::SharePerMonth,
        });
    }
    // A length of time in another unit: seconds to hours, or weeks to years. Days are calendar days
    // here and working days there, so they are not converted.
    let (of, typed) = (
        length(unit).ok_or_else(refused)?,
        days(&word).ok_or_else(refused)?,
    );
    let short = |days: f64| days < 1.0;
    let long = |days: f64| days >= 7.0;
    if short(of) && short(typed) || long(of) && long(typed) || of == typed {
        return Ok(Meaning::times(typed / of));
    }
    Err(refused())
}

/// Whether this is the unit's own word, in either language.
fn own(word: &str, unit: Unit) -> bool {
    let word = word.trim();
    units::words(unit).into_iter().any(|(one, many)| {
        [one, many].into_iter().any(|own| {
            let own = own.trim();
            !own.is_empty() && own.eq_ignore_ascii_case(word)
        })
    })
}

/// The days over which a unit counts, and what it counts.
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

/// The days of a unit that is a length of time.
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

/// The days of a length of time, by its word.
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

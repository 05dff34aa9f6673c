//! Bands as text: `19 May to 6 June`, `2.5 to 4.8 months, or never in 5% of cases`,
//! `in 83% of cases`.

use super::words;
use crate::i18n::{Numbers, Reader};
use crate::later::places::{day, written};
use crate::state::{Place, Side, World};
use planner::analysis::{Band, Case, Spread};
use planner::model::{Cell, Kind, Unit};
use planner::words::{Write, past};
use std::cmp::Ordering;

/// Formats a band. `None` if it rounds to the value that is shown, and for figures that account for
/// ranges themselves, such as probabilities (`Field::of_range`).
pub fn band_text(reader: Reader, world: &World, band: &Band) -> Option<String> {
    let place = Place::at(Side::Figure, &band.path)?;
    if place.field.of_range {
        return None;
    }
    let numbers = reader.numbers(&world.plan).short();
    match &band.spread {
        Spread::Measured {
            p05, p95, never, ..
        } => {
            let now = place.cell(world)?;
            // A band that rounds to the value on view is not shown.
            let now = numbers.shown(place.field, place.unit, &now);
            measured(reader, numbers, &place, [*p05, *p95], *never).filter(|text| *text != now)
        }
        Spread::Shares(shares) => {
            let now = match place.cell(world)? {
                Cell::Flag(flag) => Case::Flag(flag),
                Cell::Choice(Some(option)) => Case::Choice(option),
                Cell::Text(Some(text)) => Case::Text(text.into()),
                _ => Case::Nothing,
            };
            let found = shares.iter().find(|(case, _)| *case == now);
            let share = found.map_or(0.0, |(_, share)| *share);
            Some(in_cases(reader, numbers, share))
        }
    }
}

fn measured(
    reader: Reader,
    numbers: Numbers,
    place: &Place,
    ends: [Option<f64>; 2],
    never: f64,
) -> Option<String> {
    let words = words::of(reader.language);
    let missing = |comes: bool| {
        let word = match (comes, place.field.never) {
            (true, true) => words.or_never,
            (true, false) => words.or_unknown,
            (false, true) => words.never_in,
            (false, false) => words.unknown_in,
        };
        [word, &cases(reader, numbers, never)].concat()
    };
    let date = matches!(place.field.kind, Kind::Date);
    match ends {
        [Some(low), Some(high)] => {
            let text = between(reader, numbers, place, low, high);
            // A band covers 90% of the samples, so a share under 1% is not mentioned.
            let missing = if never < 0.01 {
                String::new()
            } else {
                missing(true)
            };
            Some([text, missing].concat())
        }
        [Some(low), None] => {
            let from = match (place.field.kind, day(low)) {
                (Kind::Date, Some(day)) => numbers.day(day),
                // `Write::number`, not `written`: “already past” cannot begin “… or more”.
                (Kind::Number(kind), _) => Write::number(&numbers, low, kind, place.unit),
                _ => return None,
            };
            let form = if date { words.day_on } else { words.more };
            Some([form.replace("{}", &from), missing(true)].concat())
        }
        [None, _] => Some(missing(false)),
    }
}

/// Formats an interval; a unit that both ends share is written once: `12 to 23 May`,
/// `4 to 10.5%/month`.
pub fn between(reader: Reader, numbers: Numbers, place: &Place, low: f64, high: f64) -> String {
    let words = words::of(reader.language);
    let past = past(place.field, low.into(), reader.language);
    let (low, high) = (written(numbers, place, low), written(numbers, place, high));
    if low == high {
        return low;
    }
    if past.is_some() {
        return [&low, words.up_to, &high].concat();
    }
    let (from, to) = if matches!(place.field.kind, Kind::Date) {
        (words.from_day, words.to_day)
    } else {
        (words.from, words.to)
    };
    // Non-breaking spaces, so that an end never wraps, not even in a narrow column.
    let end = |text: &str| text.replace(' ', "\u{a0}");
    [from, &end(shared_unit(&low, &high)), to, &end(&high)].concat()
}

/// Removes the unit from a formatted number if the text beside it has the same unit; dates stay
/// whole.
pub fn without_unit<'a>(place: &Place, text: &'a str, beside: &str) -> &'a str {
    match place.field.kind {
        Kind::Number(_) => shared_unit(text, beside),
        _ => text,
    }
}

fn shared_unit<'a>(text: &'a str, beside: &str) -> &'a str {
    match (unit_of(text), unit_of(beside)) {
        (Some((number, unit)), Some((_, other))) if other.starts_with(unit) => number,
        _ => text,
    }
}

/// Splits a formatted number after its last digit into number and unit. `None` for a text that does
/// not begin with a number, or has no unit.
fn unit_of(text: &str) -> Option<(&str, &str)> {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '−' || c == '-')
        .then_some(())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    let (number, unit) = text.split_at(last + 1);
    (!unit.is_empty()).then_some((number, unit))
}

/// Formats the share of samples in which something holds: `in 83% of cases`.
pub fn in_cases(reader: Reader, numbers: Numbers, share: f64) -> String {
    let words = words::of(reader.language);
    [words.in_share, &cases(reader, numbers, share)].concat()
}

/// Formats a share of samples in whole percent: less than 1% is “under 1%”, more than 99% but not
/// all is “over 99%”.
pub fn cases(reader: Reader, numbers: Numbers, share: f64) -> String {
    let words = words::of(reader.language);
    let (beyond, told) = whole(share);
    let before = match beyond {
        Ordering::Less => words.under,
        Ordering::Equal => "",
        Ordering::Greater => words.over,
    };
    [before, &numbers.exact(told, Unit::Share), words.of_cases].concat()
}

/// Rounds a share to whole percent. The ordering says whether the share is below or above the
/// number returned, rather than rounded to it.
fn whole(share: f64) -> (Ordering, f64) {
    if share < 0.01 {
        (Ordering::Less, 0.01)
    } else if share > 0.99 && share < 1.0 {
        (Ordering::Greater, 0.99)
    } else {
        (Ordering::Equal, (share * 100.0).round() / 100.0)
    }
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn neither_all_nor_nothing_is_said_of_what_is_not() {
        assert_eq!(whole(0.004), (Ordering::Less, 0.01));
        assert_eq!(whole(0.834), (Ordering::Equal, 0.83));
        assert_eq!(whole(0.996), (Ordering::Greater, 0.99));
        assert_eq!(whole(1.0), (Ordering::Equal, 1.0));
    }
}

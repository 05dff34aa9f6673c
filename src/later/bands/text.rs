//! A band in words: `19 May to 6 June`, `2.5 to 4.8 months, or never in 5% of cases`, `in 83% of cases`.

use super::words;
use crate::i18n::{Numbers, Reader};
use crate::later::places::{day, written};
use crate::state::{Place, Side, World};
use planner::analysis::{Band, Case, Spread};
use planner::model::{Cell, Kind, Unit};
use planner::words::{Write, past};
use std::cmp::Ordering;

/// A band in words. None where it moves by less than is shown, and where the figure says itself what ranges
/// make of it.
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
            // What moves by less than is shown does not move.
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
            // A band holds nine in ten: less than one in a hundred is no news.
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
                // A number in any case: a line that is past is no beginning.
                (Kind::Number(kind), _) => Write::number(&numbers, low, kind, place.unit),
                _ => return None,
            };
            let form = if date { words.day_on } else { words.more };
            Some([form.replace("{}", &from), missing(true)].concat())
        }
        [None, _] => Some(missing(false)),
    }
}

/// From one value to another, the unit that both have said once: `12 to 23 May`, `4 to 10.5%/month`.
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
    // An end is broken nowhere, in a column neither.
    let end = |text: &str| text.replace(' ', "\u{a0}");
    [from, &end(shared_unit(&low, &high)), to, &end(&high)].concat()
}

/// A number without the unit that another one beside it has, too; a day stays whole.
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

/// What stands behind the last digit of a value that begins with one.
fn unit_of(text: &str) -> Option<(&str, &str)> {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '−' || c == '-')
        .then_some(())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    let (number, unit) = text.split_at(last + 1);
    (!unit.is_empty()).then_some((number, unit))
}

/// In which share of cases something is so: `in 83% of cases`.
pub fn in_cases(reader: Reader, numbers: Numbers, share: f64) -> String {
    let words = words::of(reader.language);
    [words.in_share, &cases(reader, numbers, share)].concat()
}

/// A share of cases, in whole percent: neither all nor nothing is said of what is not.
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

/// A share in whole percent, and whether it is less than that, or more.
fn whole(share: f64) -> (Ordering, f64) {
    if share < 0.01 {
        (Ordering::Less, 0.01)
    } else if share > 0.99 && share < 1.0 {
        (Ordering::Greater, 0.99)
    } else {
        (Ordering::Equal, (share * 100.0).round() / 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_all_nor_nothing_is_said_of_what_is_not() {
        assert_eq!(whole(0.004), (Ordering::Less, 0.01));
        assert_eq!(whole(0.834), (Ordering::Equal, 0.83));
        assert_eq!(whole(0.996), (Ordering::Greater, 0.99));
        assert_eq!(whole(1.0), (Ordering::Equal, 1.0));
    }
}

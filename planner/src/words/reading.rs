//! Reads the numbers that people type: `1 234,5`, `12 k`, `15 %`, `3/week`, `10..20`.
//!
//! A share is always read in percent, with or without the sign: `15` and `15 %` are 0.15, `0.15`
//! is 0.15 %. There is then no number at which the meaning of a text jumps.

use super::{Language, units};
use crate::model::{Unit, decimal, maths};

/// What a text was read as.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Read {
    /// The number, or the low end of a range.
    pub low: f64,
    /// The number again, or the high end of a range.
    pub high: f64,
    /// Whether to tell how it was read: the text could mean two numbers, or was converted.
    pub tell: bool,
}

/// Why a text could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unread {
    /// There is nothing.
    Empty,
    /// It is no number.
    NotANumber,
    /// It is a number of something else.
    Unit,
}

/// Reads a number, or a range, as a field of this unit keeps it.
///
/// ```
/// use planner::{model::Unit, words::{Language, reading::read}};
/// let share = |text| read(text, Unit::Share, Language::English).map(|r| r.low);
/// assert_eq!((share("15 %"), share("15")), (Ok(0.15), Ok(0.15)));
/// ```
///
/// # Errors
/// Says why the text cannot be read.
pub fn read(text: &str, unit: Unit, language: Language) -> Result<Read, Unread> {
    let text: String = text
        .chars()
        .map(|c| match c {
            '\u{2212}' => '-',
            '…' => '\u{1}',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    let mark = ["..", "\u{1}", " to ", " à ", "–", "—"]
        .into_iter()
        .find_map(|mark| text.split_once(mark));
    let Some((low, high)) = mark else {
        let (value, tell) = end(text, unit, language, None)?;
        return Ok(Read {
            low: value,
            high: value,
            tell,
        });
    };
    // What follows the second number holds for the first as well, where that stands alone.
    let first = number(low)?;
    let second = number(high)?;
    let lent = (first.after.is_empty() && !second.after.is_empty()).then_some(second.after);
    let larger = decode(first.digits, language)?.0 > decode(second.digits, language)?.0;
    let lent = if larger { lent.map(without_size) } else { lent };
    let (low, _) = end(low, unit, language, lent)?;
    let (high, tell) = end(high, unit, language, None)?;
    Ok(Read {
        low,
        high,
        tell: tell || lent.is_some(),
    })
}

/// A text cut into sign, digits and what comes after.
struct Cut<'a> {
    minus: bool,
    money: bool,
    digits: &'a str,
    after: &'a str,
}

const SIGNS: [char; 4] = ['€', '$', '£', '¥'];

fn number(text: &str) -> Result<Cut<'_>, Unread> {
    let mut rest = text.trim();
    let (mut minus, mut money) = (false, false);
    loop {
        let mut chars = rest.chars();
        match chars.next() {
            Some('-') if !minus => minus = true,
            Some('+' | ' ') => {}
            Some(c) if SIGNS.contains(&c) => money = true,
            _ => break,
        }
        rest = chars.as_str();
    }
    let length = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’')))
        .unwrap_or(rest.len());
    let (digits, after) = rest.split_at(length);
    let digits = digits.trim_end();
    if !digits.bytes().any(|b| b.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    Ok(Cut {
        minus,
        money,
        digits,
        after: after.trim(),
    })
}

/// One number of a text, in the unit of its field, and whether to tell how it was read. `lent` is
/// what follows the other end of a range.
fn end(
    text: &str,
    unit: Unit,
    language: Language,
    lent: Option<&str>,
) -> Result<(f64, bool), Unread> {
    let cut = number(text)?;
    let (digits, unsure) = decode(cut.digits, language)?;
    let after = lent.unwrap_or(cut.after);
    let (power, after) = size(after, unit);
    let (factor, compound) = meaning(after, unit, cut.money)?;
    let (mantissa, exponent) = decimal::parts(digits, 15);
    let mut value = decimal::value(mantissa, exponent + power);
    if cut.minus {
        value = -value;
    }
    if matches!(unit, Unit::Share | Unit::SharePerMonth) {
        value = decimal::round(value / 100.0, 15);
    }
    let converted = factor != 1.0;
    if compound && converted {
        // Growth compounds: what a year brings is no twelve times what a month brings.
        value = maths::exp_m1(maths::ln_1p(value) * factor);
        if !value.is_finite() {
            return Err(Unread::NotANumber);
        }
    } else if converted {
        value *= factor;
    }
    Ok((value, unsure || converted || power != 0))
}

/// Digits with their separators as a number, and whether they could mean another.
fn decode(digits: &str, language: Language) -> Result<(f64, bool), Unread> {
    let separators: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = digits.split(|c: char| !c.is_ascii_digit()).collect();
    let last = separators.last().copied();
    let (mut point, mut unsure) = (false, false);
    if let Some(mark @ ('.' | ',')) = last {
        if separators.len() == 1 {
            let thousand = groups[1].len() == 3
                && (1..=3).contains(&groups[0].len())
                && !groups[0].starts_with('0');
            point = !(thousand && mark == ',' && language == Language::English);
            unsure = match language {
                Language::English => mark == ',',
                Language::French => thousand,
            };
        } else {
            point = separators.iter().filter(|s| **s == mark).count() == 1;
        }
    }
    let whole = if point {
        &groups[..groups.len() - 1]
    } else {
        &groups[..]
    };
    let marks = &separators[..whole.len() - 1];
    let grouped = whole.len() == 1
        || marks.windows(2).all(|pair| pair[0] == pair[1])
            && (1..=3).contains(&whole[0].len())
            && whole[1..].iter().all(|group| group.len() == 3);
    if !grouped {
        return Err(Unread::NotANumber);
    }
    let mut plain = whole.concat();
    if plain.is_empty() {
        plain.push('0');
    }
    if let (true, Some(decimals)) = (point, groups.last().filter(|g| !g.is_empty())) {
        plain.push('.');
        plain.push_str(decimals);
    }
    decimal::read(&plain)
        .map(|value| (value, unsure))
        .ok_or(Unread::NotANumber)
}

/// Thousands, millions, milliards: the power of ten, and what comes after.
fn size(after: &str, unit: Unit) -> (i32, &str) {
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
                    unit,
                    Unit::Money
                        | Unit::MoneyPerMonth
                        | Unit::MoneyPerYear
                        | Unit::Users
                        | Unit::Count
                )
        })
        .find_map(|(word, power)| {
            let rest = after.strip_prefix(word)?;
            (!rest.starts_with(char::is_alphanumeric)).then(|| (power, rest.trim_start()))
        })
        .unwrap_or((0, after))
}
fn without_size(after: &str) -> &str {
    size(after, Unit::Money).1
}

/// What follows the digits, in a field of this unit: the factor that converts, and whether growth
/// compounds.
fn meaning(after: &str, unit: Unit, money: bool) -> Result<(f64, bool), Unread> {
    let mut after = after;
    let is_money = matches!(
        unit,
        Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::Plain
    );
    let is_share = matches!(unit, Unit::Share | Unit::SharePerMonth);
    if is_share {
        after = after.strip_prefix('%').unwrap_or(after).trim_start();
    } else if matches!(unit, Unit::Plain | Unit::Times) && after == "%" {
        return Ok((0.01, false));
    }
    let mut money = money;
    let coin = after.chars().next().filter(|c| SIGNS.contains(c));
    let code = after
        .get(..3)
        .filter(|c| c.bytes().all(|b| b.is_ascii_uppercase()));
    if let Some(length) = coin.map(char::len_utf8).or(code.map(str::len)) {
        money = true;
        after = after[length..].trim_start();
    }
    if money && !is_money {
        return Err(Unread::Unit);
    }
    if after.is_empty() || own(after, unit) {
        return Ok((1.0, false));
    }
    let word = after.to_ascii_lowercase();
    let divided = word
        .split_once('/')
        .or_else(|| word.split_once("per "))
        .or_else(|| word.split_once("par "))
        .or_else(|| word.split_once("a ").filter(|(thing, _)| thing.is_empty()));
    if let Some((thing, span)) = divided {
        let thing = thing.trim();
        let (of, kept) = rate(unit).ok_or(Unread::Unit)?;
        if !(thing.is_empty() || own(thing, kept)) {
            return Err(Unread::Unit);
        }
        let typed = days(span.trim()).ok_or(Unread::Unit)?;
        return Ok((of / typed, unit == Unit::SharePerMonth));
    }
    // A length of time in another unit: seconds to hours, or weeks to years. Days are calendar days
    // here and working days there, so they are not converted.
    let (of, typed) = (
        length(unit).ok_or(Unread::Unit)?,
        days(&word).ok_or(Unread::Unit)?,
    );
    let short = |days: f64| days < 1.0;
    let long = |days: f64| days >= 7.0;
    if short(of) && short(typed) || long(of) && long(typed) || of == typed {
        return Ok((typed / of, false));
    }
    Err(Unread::Unit)
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

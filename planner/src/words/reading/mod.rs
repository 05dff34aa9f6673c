//! Parses typed numbers: `1 234,5`, `12 k`, `15 %`, `3/week`, `10..20`, `15±3`, `1e3`.
//!
//! A share is always read in percent, with or without the sign: `15` and `15 %` are 0.15, and
//! `0.15` is 0.15 %. No threshold separates fractions from percentages, so that a small change of a
//! number never changes how it is read.

mod conversion;
mod currencies;

use super::{Language, is_letter};
use crate::model::{NumberKind, Unit, decimal};
use conversion::{Conversion, meaning, size, without_size};
use currencies::typed_currency;

/// What a field expects of a typed number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Expected<'a> {
    /// The unit of the field.
    pub unit: Unit,
    /// Whether the number must be whole. `1.000` then sets [`Read::tell`]: it may mean a thousand.
    pub whole: bool,
    /// Whether the number may be negative. `10-20` is then not read as a range.
    pub negative: bool,
    /// The code of the plan's currency; another currency's sign or code is refused. If empty, any
    /// currency is accepted.
    pub currency: &'a str,
}

impl<'a> Expected<'a> {
    /// Takes the expectations from a number field. `unit` is the unit that the field has in its row
    /// or group.
    #[must_use]
    pub fn of(kind: NumberKind, unit: Unit, currency: &'a str) -> Self {
        Self {
            unit,
            whole: kind.whole,
            negative: kind.min < 0.0,
            currency,
        }
    }
}

/// The number or range that a text was read as.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Read {
    /// The number, or the low end of a range.
    pub low: f64,
    /// The number again, or the high end of a range.
    pub high: f64,
    /// Whether to show the user how the text was read: it is ambiguous, or the number was
    /// converted.
    pub tell: bool,
}

/// Why a text could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadError {
    /// The text is empty.
    Empty,
    /// The text is not a number.
    NotANumber,
    /// The number has a unit or a currency that the field does not take; holds it as typed.
    Unit(String),
    /// The amount is in another currency; holds that currency as typed, and the plan's code.
    Currency(String, String),
    /// The text is a fraction, such as `1/2` or `½`.
    Fraction,
    /// The digits are grouped by a character that does not group digits; holds it.
    Grouping(char),
    /// The text holds several numbers, separated by tabs or line breaks.
    Several,
    /// A dash between two numbers, in a field that takes negative numbers.
    Dash,
}

/// Parses a number or a range, and converts it to the unit of the field.
///
/// ```
/// use planner::{model::Unit, words::{Language, reading::{Expected, read}}};
/// let expected = Expected { unit: Unit::Share, whole: false, negative: false, currency: "EUR" };
/// let share = |text| read(text, &expected, Language::English).map(|r| (r.low, r.high));
/// assert_eq!((share("15 %"), share("15")), (Ok((0.15, 0.15)), Ok((0.15, 0.15))));
/// assert_eq!(share("10-20"), Ok((0.1, 0.2)));
/// ```
///
/// # Errors
/// The reason why the text cannot be read.
pub fn read(text: &str, expected: &Expected<'_>, language: Language) -> Result<Read, ReadError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    // Tabs and line breaks separate numbers.
    if text.contains(|c: char| c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')) {
        return Err(ReadError::Several);
    }
    let text: String = text
        .chars()
        .map(|c| match c {
            '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let reader = Reader { expected, language };
    if let Some((middle, spread)) = split(&text, &["±", "+/-", "+-"]) {
        return reader.around(middle, spread);
    }
    let text = ["from ", "between ", "de ", "entre "]
        .into_iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text);
    let marks = ["..", "…", " to ", " à ", " and ", " et ", "–", "—"];
    if let Some((low, high)) = split(text, &marks).or_else(|| reader.dashed(text)) {
        return reader.range(low, high);
    }
    let (value, tell) = reader.end(text, None, 0.0)?;
    Ok(Read {
        low: value,
        high: value,
        tell,
    })
}

/// Rounds a number of the plan for display in its text box; the plan keeps all digits. A number
/// with at most seven significant digits or two decimals was typed, and stays as it is. Any other
/// was converted, as `3/week` in a field per month, and is rounded to three significant digits, or
/// to a whole number.
///
/// ```
/// use planner::words::reading::read_back;
/// assert_eq!((read_back(13.044_642_857_142_9), read_back(1234.5)), (13.0, 1234.5));
/// ```
#[must_use]
pub fn read_back(number: f64) -> f64 {
    const TYPED: i32 = 7;
    let cents = decimal::round(number * 100.0, 15);
    if decimal::round(number, TYPED) == number || cents.fract() == 0.0 {
        return number;
    }
    let (mantissa, exponent) = decimal::parts(number, 1);
    let whole = if mantissa == 0 { 0 } else { exponent + 1 };
    decimal::round(number, whole.clamp(3, 15))
}

fn split<'a>(text: &'a str, marks: &[&str]) -> Option<(&'a str, &'a str)> {
    marks.iter().find_map(|mark| text.split_once(mark))
}

/// The parts of a typed number: sign, currency, digits, exponent and the text after it.
struct Cut<'a> {
    minus: bool,
    /// The currency before the digits, as typed, and whether it can stand for the plan's.
    money: Option<(&'a str, bool)>,
    digits: &'a str,
    /// The exponent: 3 in `1e3`, 0 if there is none.
    power: i32,
    after: &'a str,
}

struct Reader<'a> {
    expected: &'a Expected<'a>,
    language: Language,
}

impl Reader<'_> {
    /// Splits `10-20` and `10 - 20` at the dash, in a field where it cannot be a minus sign.
    fn dashed<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        if self.expected.negative {
            return None;
        }
        let bytes = text.as_bytes();
        let dash = (1..bytes.len()).find(|at| {
            // The dash of `1e-3` belongs to the exponent.
            let power = matches!(bytes[at - 1], b'e' | b'E')
                && bytes[..at - 1].last().is_some_and(u8::is_ascii_digit);
            bytes[*at] == b'-' && !power && bytes[..*at].iter().any(u8::is_ascii_digit)
        })?;
        Some((&text[..dash], &text[dash + 1..]))
    }

    fn range(&self, low: &str, high: &str) -> Result<Read, ReadError> {
        // A unit after the second number also applies to the first, if that has none: `10-20 k`.
        // The magnitude does not apply if the first number is the larger one: `500-1 k`.
        let first = self.cut(low)?;
        let second = self.cut(high)?;
        let lent = (first.after.is_empty() && !second.after.is_empty()).then_some(second.after);
        let larger = self.decode(&first)?.0 > self.decode(&second)?.0;
        let lent = if larger { lent.map(without_size) } else { lent };
        let (low, _) = self.end(low, lent, 0.0)?;
        let (high, tell) = self.end(high, None, 0.0)?;
        Ok(Read {
            low,
            high,
            tell: tell || lent.is_some(),
        })
    }

    /// Reads `15 ± 3` as 12 to 18. A unit after either number applies to both.
    fn around(&self, middle: &str, spread: &str) -> Result<Read, ReadError> {
        let (first, second) = (self.cut(middle)?, self.cut(spread)?);
        let lent = (first.after.is_empty() && !second.after.is_empty()).then_some(second.after);
        let own = if second.after.is_empty() {
            first.after
        } else {
            second.after
        };
        let (by, _) = self.decode(&second)?;
        let (power, _) = size(own, self.expected);
        let by = scaled(by, power + second.power);
        if second.minus || second.money.is_some_and(|(_, own)| !own) {
            self.end(spread, None, 0.0)?;
            return Err(ReadError::NotANumber);
        }
        let (low, _) = self.end(middle, lent, -by)?;
        let (high, _) = self.end(middle, lent, by)?;
        Ok(Read {
            low,
            high,
            tell: true,
        })
    }

    fn cut<'a>(&self, text: &'a str) -> Result<Cut<'a>, ReadError> {
        let mut rest = text.trim();
        let (mut minus, mut money) = (false, None);
        loop {
            if let Some(after) = rest.strip_prefix('-').filter(|_| !minus) {
                minus = true;
                rest = after;
            } else if let Some(after) = rest.strip_prefix(['+', ' ']) {
                rest = after;
            } else if let Some(typed_currency) =
                typed_currency(rest, self.expected.currency).filter(|_| money.is_none())
            {
                money = Some((typed_currency.typed, typed_currency.own));
                rest = typed_currency.rest;
            } else {
                break;
            }
        }
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’')))
            .unwrap_or(rest.len());
        let (digits, after) = rest.split_at(length);
        let (digits, spaced) = (digits.trim_end(), digits.ends_with(' '));
        if !digits.bytes().any(|b| b.is_ascii_digit()) {
            return Err(ReadError::NotANumber);
        }
        let (power, after) = match exponent(after).filter(|_| !spaced) {
            Some(found) => found,
            None => (0, after),
        };
        Ok(Cut {
            minus,
            money,
            digits,
            power,
            after: after.trim(),
        })
    }

    /// Parses one number, converted to the unit of the field; also returns whether to show how it
    /// was read. `lent` is the text after the other end of a range, used instead of the number's
    /// own. `shift` is added before the conversion.
    fn end(&self, text: &str, lent: Option<&str>, shift: f64) -> Result<(f64, bool), ReadError> {
        let cut = self.cut(text)?;
        let digits = self.decode(&cut);
        let after = lent.unwrap_or(cut.after);
        let mut signs = after.chars();
        match (signs.next(), signs.next()) {
            (Some('/' | '⁄'), Some(next)) if next.is_ascii_digit() => {
                return Err(ReadError::Fraction);
            }
            (Some('-'), Some(next)) if next.is_ascii_digit() || next == ' ' => {
                return Err(ReadError::Dash);
            }
            (Some(sign @ ('_' | '`' | ':' | ';')), Some(next)) if next.is_ascii_digit() => {
                return Err(ReadError::Grouping(sign));
            }
            (Some('½' | '¼' | '¾'), _) => return Err(ReadError::Fraction),
            _ => {}
        }
        let (digits, unsure) = digits?;
        let (power, after) = size(after, self.expected);
        let Conversion { factor, compound } = meaning(after, self.expected, cut.money)?;
        let mut value = scaled(digits, power + cut.power);
        if cut.minus {
            value = -value;
        }
        if shift != 0.0 {
            value = decimal::round(value + shift, 15);
        }
        let value = self.converted(value, factor, compound)?;
        let whole = self.expected.whole && groups_of_three(cut.digits);
        Ok((value, unsure || whole || factor != 1.0 || power != 0))
    }

    fn converted(&self, value: f64, factor: f64, compound: bool) -> Result<f64, ReadError> {
        let mut value = value;
        if matches!(self.expected.unit, Unit::Share | Unit::SharePerMonth) {
            value = decimal::round(value / 100.0, 15);
        }
        if compound && factor != 1.0 {
            // Growth compounds: the growth of a year is not twelve times that of a month.
            value = crate::model::maths::exp_m1(crate::model::maths::ln_1p(value) * factor);
        } else if factor != 1.0 {
            value *= factor;
        }
        if value.is_finite() {
            Ok(value)
        } else {
            Err(ReadError::NotANumber)
        }
    }

    fn decode(&self, cut: &Cut<'_>) -> Result<(f64, bool), ReadError> {
        decode(cut.digits, self.language)
    }
}

fn scaled(digits: f64, power: i32) -> f64 {
    let (mantissa, exponent) = decimal::parts(digits, 15);
    decimal::value(mantissa, exponent.saturating_add(power))
}

/// Parses an exponent, `e3` or `E-2`, at the start of a text; also returns the rest.
fn exponent(text: &str) -> Option<(i32, &str)> {
    let rest = text.strip_prefix(['e', 'E'])?;
    let (down, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, after) = rest.split_at(length);
    if !(1..=3).contains(&length) || after.starts_with(is_letter) {
        return None;
    }
    let power: i32 = digits.parse().ok()?;
    Some((if down { -power } else { power }, after))
}

/// Whether digits contain one point with three digits after it, so that it may separate thousands.
fn groups_of_three(digits: &str) -> bool {
    digits
        .split_once('.')
        .is_some_and(|(whole, rest)| !whole.is_empty() && rest.len() == 3)
}

/// Parses digits with separators; also returns whether they could mean another number.
fn decode(digits: &str, language: Language) -> Result<(f64, bool), ReadError> {
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
        return Err(ReadError::NotANumber);
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
        .ok_or(ReadError::NotANumber)
}

//! The few words that charts have of their own: months, powers of ten, marks.

use crate::model::{Day, NumberKind, Unit, maths};
use crate::words::{Language, Write};

const MONTHS: [[&str; 2]; 12] = [
    ["Jan", "janv."],
    ["Feb", "févr."],
    ["Mar", "mars"],
    ["Apr", "avr."],
    ["May", "mai"],
    ["Jun", "juin"],
    ["Jul", "juil."],
    ["Aug", "août"],
    ["Sep", "sept."],
    ["Oct", "oct."],
    ["Nov", "nov."],
    ["Dec", "déc."],
];

/// The month of a day, shortened, with its year where it is the first; January is told by its year.
///
/// ```
/// use planner::{charts::month, model::Day, words::Language};
/// assert_eq!(month(Day::of(2024, 7, 1), false, Language::French), "juil.");
/// assert_eq!(month(Day::of(2024, 7, 1), true, Language::English), "Jul 2024");
/// assert_eq!(month(Day::of(2025, 1, 1), false, Language::English), "2025");
/// ```
#[must_use]
pub fn month(day: Day, first: bool, language: Language) -> String {
    let (year, month, _) = day.parts();
    if month == 1 {
        return year.to_string();
    }
    let words = MONTHS.get(month as usize - 1).copied();
    let short = words.map_or("", |words| language.of(words));
    if first {
        [short, " ", &year.to_string()].concat()
    } else {
        short.to_owned()
    }
}

/// What a fan around a line is.
pub(super) fn fan(language: Language) -> &'static str {
    language.of(["shaded: 5–95%", "en gris : 5–95\u{202f}%"])
}

/// What a whisker over a bar is.
pub(super) fn whiskers(language: Language) -> &'static str {
    language.of(["thin lines: 5–95%", "traits fins : 5–95\u{202f}%"])
}

/// Two things that are said side by side.
pub(super) fn beside(one: &str, other: &str) -> String {
    [one, other].join(if one.is_empty() { "" } else { " · " })
}

/// A number with its unit, as its reader has it written.
#[must_use]
pub fn number(write: &dyn Write, number: f64, unit: Unit) -> String {
    if !number.is_finite() {
        return "—".to_owned();
    }
    let kind = NumberKind {
        unit,
        min: f64::MIN,
        max: f64::MAX,
        above: false,
        whole: false,
    };
    write.number(number, kind, unit)
}

/// Numbers along an axis, short: all in thousands, millions or billions where they are large.
///
/// Shares keep their sign; other units are told by the axis' title.
#[must_use]
pub fn short(write: &dyn Write, numbers: &[f64], unit: Unit) -> Vec<String> {
    if matches!(unit, Unit::Share | Unit::SharePerMonth) {
        return numbers
            .iter()
            .map(|share| number(write, *share, Unit::Share))
            .collect();
    }
    let most = numbers.iter().fold(0.0f64, |most, x| most.max(x.abs()));
    let french = write.language() == Language::French;
    let (one, word) = match most {
        most if most < 1e4 => (1.0, String::new()),
        most if most < 1e6 => (1e3, "k".to_owned()),
        most if most < 1e9 => (1e6, "M".to_owned()),
        most if most < 1e12 => (1e9, if french { "Md" } else { "bn" }.to_owned()),
        most => {
            let power = (maths::ln(most) / std::f64::consts::LN_10 / 3.0).floor() * 3.0;
            (maths::pow(10.0, power), power_of_ten(power))
        }
    };
    let narrow = if french { "\u{202f}" } else { "" };
    numbers
        .iter()
        .map(|x| {
            if *x == 0.0 || one == 1.0 {
                return number(write, *x, Unit::Plain);
            }
            let number = number(
                write,
                crate::model::decimal::round(x / one, 12),
                Unit::Plain,
            );
            [&number, narrow, &word].concat()
        })
        .collect()
}

/// As `·10¹²`.
fn power_of_ten(power: f64) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 12 to 300
    let mut rest = power.clamp(0.0, 300.0) as usize;
    let mut digits = Vec::new();
    while rest > 0 {
        digits.push(RAISED[rest % 10]);
        rest /= 10;
    }
    "·10".chars().chain(digits.into_iter().rev()).collect()
}

//! The few words that charts need themselves: months, days, powers of ten, bands.

use crate::model::{Day, NumberKind, Unit, maths};
use crate::words::{Language, Write, capitalised};

const MONTHS: [[[&str; 2]; 2]; 12] = [
    [["January", "janvier"], ["Jan", "janv."]],
    [["February", "février"], ["Feb", "févr."]],
    [["March", "mars"], ["Mar", "mars"]],
    [["April", "avril"], ["Apr", "avr."]],
    [["May", "mai"], ["May", "mai"]],
    [["June", "juin"], ["Jun", "juin"]],
    [["July", "juillet"], ["Jul", "juil."]],
    [["August", "août"], ["Aug", "août"]],
    [["September", "septembre"], ["Sep", "sept."]],
    [["October", "octobre"], ["Oct", "oct."]],
    [["November", "novembre"], ["Nov", "nov."]],
    [["December", "décembre"], ["Dec", "déc."]],
];

/// The form of a month's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum MonthName {
    Whole,
    Short,
    Letter,
}

impl MonthName {
    /// All forms, from the longest to the shortest.
    pub(super) const ALL: [Self; 3] = [Self::Whole, Self::Short, Self::Letter];
}

/// Returns the name of a month, counted from 1.
pub(super) fn month_name(month: u32, way: MonthName, language: Language) -> String {
    let words = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
    let [whole, short] = words.map(|words| language.of(words));
    match way {
        MonthName::Whole => whole.to_owned(),
        MonthName::Short => short.to_owned(),
        MonthName::Letter => capitalised(whole).chars().take(1).collect(),
    }
}

/// Returns a day in short form, with its year if that is not the year of `today`.
///
/// ```
/// use planner::{charts::short_day, model::Day, words::Language};
/// let today = Day::of(2024, 4, 30);
/// assert_eq!(short_day(Day::of(2024, 6, 1), today, Language::English), "1 Jun");
/// assert_eq!(short_day(Day::of(2025, 7, 1), today, Language::French), "1er\u{a0}juil.\u{a0}2025");
/// ```
#[must_use]
pub fn short_day(day: Day, today: Day, language: Language) -> String {
    let (year, month, of) = day.parts();
    let name = month_name(month, MonthName::Short, language);
    let first = if of == 1 { language.of(["", "er"]) } else { "" };
    let space = language.of([" ", "\u{a0}"]);
    let day = [&of.to_string(), first, space, &name].concat();
    if year == today.parts().0 {
        day
    } else {
        [&day, space, &year.to_string()].concat()
    }
}

/// Describes a band around a line that comes from ranges alone.
pub(super) fn band(language: Language) -> &'static str {
    language.of([
        "the band: nine times in ten",
        "la bande\u{a0}: neuf fois sur dix",
    ])
}

/// Describes the whiskers over bars.
pub(super) fn whiskers(language: Language) -> &'static str {
    language.of([
        "thin lines: nine times in ten",
        "traits fins\u{a0}: neuf fois sur dix",
    ])
}

/// Joins two texts, either of which may be empty; the second gets a capital letter if it comes
/// first.
pub(super) fn together(one: &str, other: &str, language: Language) -> String {
    if one.is_empty() {
        return capitalised(other);
    }
    if other.is_empty() {
        return one.to_owned();
    }
    [one, language.of(["; ", "\u{202f}; "]), other].concat()
}

/// Returns a number with its unit in the reader's language; a dash if it is not finite.
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

/// Returns short numbers for an axis: all in thousands, millions or billions if they are large, but
/// up to ten million in full if there is room.
///
/// Shares and money keep their signs; the axis has words for what other numbers count.
#[must_use]
pub fn short(write: &dyn Write, numbers: &[f64], unit: Unit, roomy: bool) -> Vec<String> {
    let unit = match unit {
        Unit::Share | Unit::SharePerMonth => {
            let shares = numbers.iter();
            return shares
                .map(|share| number(write, *share, Unit::Share))
                .collect();
        }
        Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear => Unit::Money,
        _ => Unit::Plain,
    };
    let most = numbers.iter().fold(0.0f64, |most, x| most.max(x.abs()));
    let french = write.language() == Language::French;
    let (one, word) = match most {
        most if most < 1e4 || (roomy && most < 1e7) => (1.0, String::new()),
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
            if *x == 0.0 {
                return number(write, *x, Unit::Plain);
            }
            let rounded = crate::model::decimal::round(x / one, 12);
            let text = number(write, rounded, unit);
            if one == 1.0 {
                return text;
            }
            // The suffix follows the digits; a currency sign may follow the suffix.
            let end = text
                .rfind(|c: char| c.is_ascii_digit())
                .map_or(text.len(), |last| last + 1);
            [
                &text[..end],
                narrow,
                &word,
                text[end..].trim_start_matches('\u{202f}'),
            ]
            .concat()
        })
        .collect()
}

/// Writes a power of ten as `·10¹²`.
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

//! Formats numbers and days in a language without the browser's `Intl`.

use super::{Language, Write, suffix};
use crate::model::{Day, NumberKind, Unit, decimal};

/// Formats numbers and days for terminals, files and programs. Numbers below 100 have at most three
/// significant digits, larger ones no decimals and at most seven significant digits. Thousands are
/// grouped, and the currency follows an amount.
///
/// ```
/// use planner::model::{Day, Kind, Unit, amount};
/// use planner::words::{Language, Plain, Write};
/// let Kind::Number(kind) = amount().kind else { unreachable!() };
/// let french = Plain::new(Language::French, "EUR");
/// assert_eq!(french.number(1234.5, kind, Unit::Money), "1\u{202f}235\u{a0}EUR");
/// assert_eq!(french.number(0.155, kind, Unit::Share), "15,5\u{202f}%");
/// assert_eq!(french.day(Day::of(2024, 4, 30)), "30 avril 2024");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plain {
    language: Language,
    currency: String,
}

impl Plain {
    /// Creates a formatter. `currency` is the plan's currency code, written after amounts.
    #[must_use]
    pub fn new(language: Language, currency: &str) -> Self {
        let currency = currency.to_owned();
        Self { language, currency }
    }
}

impl Write for Plain {
    fn language(&self) -> Language {
        self.language
    }

    fn number(&self, number: f64, _: NumberKind, unit: Unit) -> String {
        let share = matches!(unit, Unit::Share | Unit::SharePerMonth);
        let number = if share { number * 100.0 } else { number };
        let digits = if number.abs() < 100.0 { 3 } else { 7 };
        let rounded = decimal::round(number, digits);
        let rounded = if rounded.abs() >= 100.0 {
            rounded.round()
        } else {
            rounded
        };
        let mut text = String::new();
        decimal::write(rounded, 15, &mut text);
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let (sign, whole) = whole
            .strip_prefix('-')
            .map_or(("", whole), |rest| ("-", rest));
        let mut out = sign.to_owned();
        for (n, digit) in whole.chars().enumerate() {
            if n > 0 && (whole.len() - n) % 3 == 0 {
                out.push_str(self.language.of([",", "\u{202f}"]));
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push_str(self.language.of([".", ","]));
            out.push_str(decimals);
        }
        if share {
            out.push_str(self.language.of(["%", "\u{202f}%"]));
        }
        if unit.money() {
            out.push('\u{a0}');
            out.push_str(&self.currency);
        }
        let suffix = suffix(unit, self.language);
        out.push_str(if self.language.plural(rounded) {
            suffix.many
        } else {
            suffix.one
        });
        out
    }

    fn day(&self, day: Day) -> String {
        const MONTHS: [[&str; 2]; 12] = [
            ["January", "janvier"],
            ["February", "février"],
            ["March", "mars"],
            ["April", "avril"],
            ["May", "mai"],
            ["June", "juin"],
            ["July", "juillet"],
            ["August", "août"],
            ["September", "septembre"],
            ["October", "octobre"],
            ["November", "novembre"],
            ["December", "décembre"],
        ];
        let (year, month, day) = day.parts();
        let month = self.language.of(MONTHS[month as usize - 1]);
        format!("{day} {month} {year}")
    }
}

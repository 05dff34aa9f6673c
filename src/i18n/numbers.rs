//! Formats numbers, money and dates for the reader with the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use planner::Plan;
use planner::model::{Day, Number, NumberKind, Unit, decimal};
use planner::words::reading::read_back;
use planner::words::{Language, suffix};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Key of a cached formatter.
#[derive(Clone, Copy, PartialEq)]
struct Way {
    language: Language,
    form: Form,
    currency: [u8; 3],
}
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Decimal,
    Percent,
    Money,
    Cents,
    Date,
    DayMonth,
    ShortDate,
    ShortDayMonth,
    ShortMonth,
    ShortMonthYear,
}

impl Form {
    fn is_date(self) -> bool {
        self.has_year() || self.has_day() || self == Self::ShortMonth
    }
    fn has_day(self) -> bool {
        matches!(
            self,
            Self::Date | Self::DayMonth | Self::ShortDate | Self::ShortDayMonth
        )
    }
    fn has_year(self) -> bool {
        matches!(self, Self::Date | Self::ShortDate | Self::ShortMonthYear)
    }
    fn is_short(self) -> bool {
        matches!(
            self,
            Self::ShortDate | Self::ShortDayMonth | Self::ShortMonth | Self::ShortMonthYear
        )
    }
}

thread_local! {
    /// Creating a formatter costs as much as formatting a hundred numbers: each one is created
    /// once.
    static FORMATTERS: RefCell<Vec<(Way, Function)>> = const { RefCell::new(Vec::new()) };
}

impl Way {
    fn write(self, number: f64) -> String {
        FORMATTERS.with_borrow_mut(|known| {
            let place = known
                .iter()
                .position(|(way, _)| *way == self)
                .unwrap_or_else(|| {
                    known.push((self, self.formatter()));
                    known.len() - 1
                });
            let written = known[place].1.call1(&JsValue::UNDEFINED, &number.into());
            written
                .ok()
                .and_then(|text| text.as_string())
                .unwrap_or_default()
        })
    }

    fn formatter(self) -> Function {
        let options = Object::new();
        let set = |key: &str, value: &JsValue| {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&options, &key.into(), value);
        };
        let locales = Array::of1(&self.language.of(["en-GB", "fr-FR"]).into());
        if self.form.is_date() {
            set("timeZone", &"UTC".into());
            let month = if self.form.is_short() {
                "short"
            } else {
                "long"
            };
            set("month", &month.into());
            if self.form.has_day() {
                set("day", &"numeric".into());
            }
            if self.form.has_year() {
                set("year", &"numeric".into());
            }
            return Intl::DateTimeFormat::new(&locales, &options).format();
        }
        if self.form == Form::Cents {
            set("minimumFractionDigits", &2.into());
            set("maximumFractionDigits", &2.into());
        } else {
            set("maximumSignificantDigits", &15.into());
        }
        if self.form == Form::Percent {
            set("style", &"percent".into());
        }
        // Intl throws if a currency code is not three letters.
        if matches!(self.form, Form::Money | Form::Cents)
            && self.currency.iter().all(u8::is_ascii_alphabetic)
        {
            set("style", &"currency".into());
            set("currencyDisplay", &"narrowSymbol".into());
            let code: String = self
                .currency
                .iter()
                .map(|letter| char::from(*letter))
                .collect();
            set("currency", &code.into());
        }
        Intl::NumberFormat::new(&locales, &options).format()
    }
}

/// Formatter for a language and a plan's currency. Dates in the plan's year are written without the
/// year.
#[derive(Clone, Copy, PartialEq)]
pub struct Numbers {
    language: Language,
    currency: [u8; 3],
    year: i32,
    /// Whether `day` abbreviates the month.
    short: bool,
}

impl Numbers {
    /// Creates a formatter for a language and a plan.
    pub fn new(language: Language, plan: &Plan) -> Self {
        let currency = plan.facts.currency.as_bytes().try_into();
        Self {
            language,
            currency: currency.unwrap_or([0; 3]),
            year: plan.facts.as_of.parts().0,
            short: false,
        }
    }

    /// Returns a copy whose `day` abbreviates the month: 5 Mar.
    pub fn short(self) -> Self {
        Self {
            short: true,
            ..self
        }
    }

    fn way(self, form: Form) -> Way {
        let money = matches!(form, Form::Money | Form::Cents);
        Way {
            language: self.language,
            form,
            currency: if money { self.currency } else { [0; 3] },
        }
    }

    /// Formats a date: 5 March, or 5 March 2025 if that is not the plan's year.
    pub fn day(self, day: Day) -> String {
        if self.short {
            return self.short_day(day);
        }
        let this_year = day.parts().0 == self.year;
        self.date(
            day,
            if this_year {
                Form::DayMonth
            } else {
                Form::Date
            },
        )
    }

    /// Formats a date with its month abbreviated: 5 Mar, or 5 Mar 2025 if that is not the plan's
    /// year.
    pub fn short_day(self, day: Day) -> String {
        let this_year = day.parts().0 == self.year;
        self.date(
            day,
            if this_year {
                Form::ShortDayMonth
            } else {
                Form::ShortDate
            },
        )
    }

    /// Formats a date that always has its year: 5 March 2024.
    pub fn full_day(self, day: Day) -> String {
        self.date(day, Form::Date)
    }

    /// Formats the month on an axis: Mar, or the year for January.
    pub fn axis_month(self, day: Day) -> String {
        let (year, month, _) = day.parts();
        if month == 1 {
            return year.to_string();
        }
        self.date(day, Form::ShortMonth)
    }

    /// Formats month and year, abbreviated: Mar 2025.
    pub fn month_year(self, day: Day) -> String {
        self.date(day, Form::ShortMonthYear)
    }

    fn date(self, day: Day, form: Form) -> String {
        let (year, month, day) = day.parts();
        let time =
            Date::utc(f64::from(year), f64::from(month) - 1.0) + f64::from(day - 1) * 86_400_000.0;
        let text = self.way(form).write(time);
        // `Intl` writes “1 mai” where French has “1er mai”.
        match text.strip_prefix("1 ") {
            Some(rest) if self.language == Language::French => ["1er ", rest].concat(),
            _ => text,
        }
    }

    /// Formats a number or a range with its unit, as its input box shows it: all digits that were
    /// typed, or few if the number was converted.
    pub fn typed(self, number: Number, unit: Unit) -> String {
        match number.spread() {
            // The unit is written once, after the high end.
            Some((low, high)) => {
                let form = if percent(unit) {
                    Form::Percent
                } else {
                    Form::Decimal
                };
                let low = self.way(form).write(read_back(low));
                let low = low.trim_end_matches(['%', '\u{a0}', '\u{202f}']);
                [low, "..", &self.exact(read_back(high), unit)].concat()
            }
            None => self.exact(read_back(number.get()), unit),
        }
    }

    /// Formats an input's number with its unit, in full precision.
    pub fn exact(self, number: f64, unit: Unit) -> String {
        self.with_unit(self.digits(number, unit), number, unit)
    }

    /// Formats a figure with its unit, rounded for reading.
    pub fn number(self, number: f64, kind: NumberKind, unit: Unit) -> String {
        // A whole figure is fractional if it was interpolated between two samples.
        let whole = decimal::round(number, 15);
        let number = if kind.whole && whole.fract() == 0.0 {
            whole
        } else {
            legible(number, unit)
        };
        // `Intl` writes a hyphen for a minus sign.
        let digits = self.digits(number, unit).replacen('-', "\u{2212}", 1);
        self.with_unit(digits, number, unit)
    }

    fn digits(self, number: f64, unit: Unit) -> String {
        let form = match unit {
            Unit::Share | Unit::SharePerMonth => Form::Percent,
            Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear => {
                if number.fract() == 0.0 || number.abs() < 1.0 {
                    Form::Money
                } else {
                    Form::Cents
                }
            }
            _ => Form::Decimal,
        };
        self.way(form).write(number)
    }

    fn with_unit(self, mut digits: String, number: f64, unit: Unit) -> String {
        let suffix = suffix(unit, self.language);
        digits.push_str(if self.language.plural(number) {
            suffix.many
        } else {
            suffix.one
        });
        digits
    }
}

impl planner::words::Write for Numbers {
    fn language(&self) -> Language {
        self.language
    }
    fn number(&self, number: f64, kind: NumberKind, unit: Unit) -> String {
        Numbers::number(*self, number, kind, unit)
    }
    fn day(&self, day: Day) -> String {
        Numbers::day(*self, day)
    }
}

fn percent(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::SharePerMonth)
}

/// Rounds a number to the digits that a reader needs.
fn legible(number: f64, unit: Unit) -> f64 {
    let mut size = number.abs();
    if percent(unit) {
        size *= 100.0;
        // 99.95 % and 99.99 % differ greatly: the distance to 100 keeps two significant digits.
        if (90.0..100.0).contains(&size) {
            let rest = decimal::round(1.0 - number.abs(), 2);
            return decimal::round(number.signum() * (1.0 - rest), 15);
        }
    }
    let money = unit.money();
    let digits = if size >= 100.0 || money && size >= 1.0 {
        let (_, exponent) = decimal::parts(size, 1);
        if size >= 100.0 {
            exponent + 1
        } else {
            exponent + 3
        }
    } else if size >= 1.0 {
        3
    } else {
        2
    };
    decimal::round(number, digits.clamp(1, 15))
}

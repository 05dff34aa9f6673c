//! Numbers, money and dates written the reader's way, by the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use planner::model::{Cell, Day, Field, Kind, NumberKind, Unit, decimal};
use planner::words::{Language, nothing, past, suffix};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What is written by one formatter: a language, what for, and a currency.
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
    ShortDate,
    Month,
}

thread_local! {
    /// Making a formatter costs as much as a hundred numbers, so each is made once.
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
        if matches!(self.form, Form::Date | Form::ShortDate | Form::Month) {
            set("timeZone", &"UTC".into());
            set(
                "month",
                &if self.form == Form::ShortDate {
                    "short"
                } else {
                    "long"
                }
                .into(),
            );
            if self.form != Form::Month {
                set("day", &"numeric".into());
            }
            if self.form != Form::Month {
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
        // Intl throws at a currency that is not three letters.
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

/// Writes in a language and a currency.
#[derive(Clone, Copy, PartialEq)]
pub struct Writer {
    language: Language,
    currency: [u8; 3],
}

impl Writer {
    /// Writes in a language and a currency.
    pub fn new(language: Language, currency: &str) -> Self {
        let currency = currency.as_bytes().try_into().unwrap_or([0; 3]);
        Self { language, currency }
    }

    fn way(self, form: Form) -> Way {
        let money = matches!(form, Form::Money | Form::Cents);
        Way {
            language: self.language,
            form,
            currency: if money { self.currency } else { [0; 3] },
        }
    }

    /// A day: 5 March 2024.
    pub fn day(self, day: Day) -> String {
        self.date(day, Form::Date)
    }

    /// A day, shortened: 5 Mar 2024.
    pub fn short_day(self, day: Day) -> String {
        self.date(day, Form::ShortDate)
    }

    /// The month of a day: March.
    pub fn month(self, day: Day) -> String {
        self.date(day, Form::Month)
    }

    fn date(self, day: Day, form: Form) -> String {
        let (year, month, day) = day.parts();
        let time =
            Date::utc(f64::from(year), f64::from(month) - 1.0) + f64::from(day - 1) * 86_400_000.0;
        self.way(form).write(time)
    }

    /// A number with all its digits, as it is typed into a field, without its unit's word.
    pub fn typed(self, number: f64, unit: Unit) -> String {
        self.way(if percent(unit) {
            Form::Percent
        } else {
            Form::Decimal
        })
        .write(number)
    }

    /// A number of a field with its unit, all digits.
    pub fn exact(self, number: f64, unit: Unit) -> String {
        self.with_unit(self.digits(number, unit), number, unit)
    }

    /// A figure with its unit, with as many digits as one reads.
    pub fn number(self, number: f64, kind: NumberKind, unit: Unit) -> String {
        // What is whole is not, where it was found between two samples.
        let whole = decimal::round(number, 15);
        let number = if kind.whole && whole.fract() == 0.0 {
            whole
        } else {
            legible(number, unit)
        };
        self.with_unit(self.digits(number, unit), number, unit)
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

    /// A value in words: what a figure shows and a sentence says. None where there is no value.
    pub fn value(self, field: &Field, unit: Unit, cell: &Cell<'_>) -> Option<String> {
        Some(match (cell, field.kind) {
            (Cell::Number(Some(number)), Kind::Number(kind)) => {
                if let Some(words) = past(field, *number, self.language) {
                    return Some(words.to_owned());
                }
                match number.spread() {
                    Some((low, high)) => [
                        &self.number(low, kind, unit),
                        self.language.of([" to ", " à "]),
                        &self.number(high, kind, unit),
                    ]
                    .concat(),
                    None => self.number(number.get(), kind, unit),
                }
            }
            (Cell::Date(Some(day)), _) => self.day(*day),
            (Cell::Flag(yes), _) => self
                .language
                .of(if *yes { ["yes", "oui"] } else { ["no", "non"] })
                .to_owned(),
            (Cell::Text(Some(text)), Kind::Text { known, .. }) => known
                .keys
                .iter()
                .position(|key| key == text)
                .map_or(*text, |place| self.language.of(known.words[place]))
                .to_owned(),
            (Cell::Text(Some(text)), _) => (*text).to_owned(),
            (Cell::Choice(Some(place)), Kind::Choice(options)) => self
                .language
                .of(*options.words.get(usize::from(*place))?)
                .to_owned(),
            (Cell::Set(bits), Kind::Set(options)) => {
                let ticked = options
                    .words
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| bits >> place & 1 == 1);
                let words: Vec<_> = ticked.map(|(_, words)| self.language.of(*words)).collect();
                if words.is_empty() {
                    return None;
                }
                words.join(", ")
            }
            _ => return None,
        })
    }

    /// What stands where there is no value, and how it is said aloud.
    pub fn nothing(self, field: &Field) -> (&'static str, &'static str) {
        let words = nothing(field, self.language);
        let aloud = if field.never {
            words
        } else {
            self.language.of(["none", "aucun"])
        };
        (words, aloud)
    }

    /// A value in words, with words for none.
    pub fn shown(self, field: &Field, unit: Unit, cell: &Cell<'_>) -> String {
        self.value(field, unit, cell)
            .unwrap_or_else(|| self.nothing(field).0.to_owned())
    }
}

impl planner::words::Write for Writer {
    fn language(&self) -> Language {
        self.language
    }
    fn number(&self, number: f64, kind: NumberKind, unit: Unit) -> String {
        Writer::number(*self, number, kind, unit)
    }
    fn day(&self, day: Day) -> String {
        Writer::day(*self, day)
    }
    fn shown(&self, field: &Field, unit: Unit, cell: &Cell<'_>) -> String {
        Writer::shown(*self, field, unit, cell)
    }
}

fn percent(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::SharePerMonth)
}

/// A number with as many digits as one reads at a glance.
fn legible(number: f64, unit: Unit) -> f64 {
    let mut size = number.abs();
    if percent(unit) {
        size *= 100.0;
        // 99.95 % and 99.99 % are worlds apart: what is missing to 100 keeps two digits.
        if (90.0..100.0).contains(&size) {
            let rest = decimal::round(1.0 - number.abs(), 2);
            return decimal::round(number.signum() * (1.0 - rest), 15);
        }
    }
    let money = matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear);
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

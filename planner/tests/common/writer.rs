//! Numbers and days as a reader has them written, without a browser.

use planner::model::{Day, NumberKind, Unit, decimal};
use planner::report::{World, Write};
use planner::words::{Language, suffix};
use planner::{Outcome, Plan};

/// Writes at most three digits after what is whole, in groups of three.
pub struct Writer(pub Language, pub String);

impl Write for Writer {
    fn language(&self) -> Language {
        self.0
    }

    fn number(&self, number: f64, _: NumberKind, unit: Unit) -> String {
        let share = matches!(unit, Unit::Share | Unit::SharePerMonth);
        let number = if share { number * 100.0 } else { number };
        let digits = (3 - decimal::parts(number, 1).1).clamp(1, 15);
        let rounded = decimal::round(
            number,
            if number.abs() < 100.0 {
                3
            } else {
                digits.max(7)
            },
        );
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
                out.push_str(self.0.of([",", "\u{202f}"]));
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push_str(self.0.of([".", ","]));
            out.push_str(decimals);
        }
        if share {
            out.push_str(self.0.of(["%", "\u{202f}%"]));
        }
        if matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear) {
            out.push('\u{a0}');
            out.push_str(&self.1);
        }
        let suffix = suffix(unit, self.0);
        out.push_str(if self.0.plural(rounded) {
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
        let month = self.0.of(MONTHS[month as usize - 1]);
        format!("{day} {month} {year}")
    }
}

/// A plan as its reader sees it.
pub fn world<T>(plan: &Plan, language: Language, of: impl FnOnce(&World<'_>) -> T) -> T {
    let outcome: Outcome = planner::evaluate(plan);
    let write = Writer(language, plan.facts.currency.to_string());
    of(&World {
        plan,
        outcome: &outcome,
        write: &write,
    })
}

/// Holds a text against the file of that name among the tests' data.
pub fn snapshot(name: &str, got: &str) {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    held(&data.join(name), got);
}

/// Holds a text against a file, which `PLANNER_SNAPSHOTS=write` writes again.
pub fn held(path: &std::path::Path, got: &str) {
    if std::env::var_os("PLANNER_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::write(path, got).unwrap_or_else(|error| panic!("{error}"));
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    // Line by line: the texts are long.
    let differs = kept
        .lines()
        .zip(got.lines())
        .find(|(kept, got)| kept != got);
    assert!(
        differs.is_none() && kept == got,
        "{}: {differs:?}",
        path.display()
    );
}

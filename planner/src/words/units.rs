//! Units of numbers, in words.

use super::Language;
use crate::model::Unit;

/// The text of a unit after a number, including its leading space, if it has one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Suffix {
    /// After a number that takes the singular.
    pub one: &'static str,
    /// After a number that takes the plural.
    pub many: &'static str,
}

/// Returns the text that follows a number of a unit. It has no percent or currency sign: the number
/// format of the language places those.
///
/// ```
/// use planner::{model::Unit, words::{suffix, Language}};
/// assert_eq!(suffix(Unit::Weeks, Language::French).many, "\u{a0}semaines");
/// ```
#[must_use]
pub fn suffix(unit: Unit, language: Language) -> Suffix {
    let [english, french] = words(unit);
    let (one, many) = match language {
        Language::English => english,
        Language::French => french,
    };
    Suffix { one, many }
}

/// Returns how a sentence writes a number of a unit: the unit to format its digits in, and the
/// words after them. Sentences say “a month” where columns have “/month”. `None` if a sentence uses
/// [`suffix`], as a column does.
///
/// ```
/// use planner::{model::Unit, words::{unit_in_sentence, Language}};
/// assert_eq!(unit_in_sentence(Unit::SharePerMonth, Language::English), Some((Unit::Share, " a month")));
/// assert_eq!(unit_in_sentence(Unit::Weeks, Language::English), None);
/// ```
#[must_use]
pub fn unit_in_sentence(unit: Unit, language: Language) -> Option<(Unit, &'static str)> {
    let month = [" a month", " par mois"];
    let (digits, words) = match unit {
        Unit::SharePerMonth => (Unit::Share, month),
        Unit::MoneyPerMonth => (Unit::Money, month),
        Unit::PeoplePerMonth | Unit::PerMonth => (Unit::Plain, month),
        Unit::MoneyPerYear => (Unit::Money, [" a year", " par an"]),
        Unit::PerDay => (Unit::Plain, [" a day", " par jour"]),
        Unit::PerWeek => (Unit::Plain, [" a week", " par semaine"]),
        Unit::PerSecond => (Unit::Plain, [" a second", " par seconde"]),
        Unit::HoursPerWeek => (Unit::Hours, [" a week", " par semaine"]),
        Unit::HoursPerSprint => (Unit::Hours, [" a sprint", " par sprint"]),
        Unit::DaysPerSprint => (Unit::Days, [" a sprint", " par sprint"]),
        Unit::PointsPerSprint => (Unit::Points, [" a sprint", " par sprint"]),
        _ => return None,
    };
    Some((digits, language.of(words)))
}

/// Returns singular and plural, in English and French.
pub(super) fn words(unit: Unit) -> [(&'static str, &'static str); 2] {
    macro_rules! words {
        ($en:literal, $fr:literal) => {
            [($en, $en), ($fr, $fr)]
        };
        ($one:literal $many:literal, $un:literal $plusieurs:literal) => {
            [($one, $many), ($un, $plusieurs)]
        };
    }
    match unit {
        Unit::Share | Unit::Money | Unit::Count | Unit::Plain | Unit::OfGroup => words!("", ""),
        Unit::SharePerMonth | Unit::MoneyPerMonth | Unit::PerMonth => words!("/month", "/mois"),
        Unit::MoneyPerYear => words!("/year", "/an"),
        Unit::Months => words!("\u{a0}month" "\u{a0}months", "\u{a0}mois" "\u{a0}mois"),
        Unit::Weeks => words!("\u{a0}week" "\u{a0}weeks", "\u{a0}semaine" "\u{a0}semaines"),
        Unit::Days => words!("\u{a0}day" "\u{a0}days", "\u{a0}jour" "\u{a0}jours"),
        Unit::Hours => words!("\u{a0}h", "\u{a0}h"),
        Unit::MinutesPerMonth => words!("\u{a0}min/month", "\u{a0}min/mois"),
        Unit::Seconds => words!("\u{a0}s", "\u{a0}s"),
        Unit::HoursPerWeek => words!("\u{a0}h/week", "\u{a0}h/semaine"),
        Unit::HoursPerSprint => words!("\u{a0}h/sprint", "\u{a0}h/sprint"),
        Unit::DaysPerSprint => words!("\u{a0}days/sprint", "\u{a0}jours/sprint"),
        Unit::PersonWeeks => words!(
            "\u{a0}person-week" "\u{a0}person-weeks",
            "\u{a0}semaine-personne" "\u{a0}semaines-personnes"
        ),
        Unit::People => words!("\u{a0}person" "\u{a0}people", "\u{a0}personne" "\u{a0}personnes"),
        Unit::PeoplePerMonth => {
            words!("\u{a0}person/month" "\u{a0}people/month", "\u{a0}personne/mois" "\u{a0}personnes/mois")
        }
        Unit::Users => words!("\u{a0}user" "\u{a0}users", "\u{a0}utilisateur" "\u{a0}utilisateurs"),
        Unit::PerDay => words!("/day", "/jour"),
        Unit::PerWeek => words!("/week", "/semaine"),
        Unit::PerSecond => words!("/s", "/s"),
        Unit::MegabitsPerSecond => words!("\u{a0}Mbit/s", "\u{a0}Mbit/s"),
        Unit::Points => words!("\u{a0}point" "\u{a0}points", "\u{a0}point" "\u{a0}points"),
        Unit::PointsPerSprint => {
            words!("\u{a0}point/sprint" "\u{a0}points/sprint", "\u{a0}point/sprint" "\u{a0}points/sprint")
        }
        Unit::OfTen => words!("/10", "/10"),
        Unit::Times => words!("×", "×"),
    }
}

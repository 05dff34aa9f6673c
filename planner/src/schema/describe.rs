//! Descriptions in a schema, for people: unit, range, source and label in French.

use crate::model::{Field, Kind, NumberKind, Options, Unit, decimal};
use crate::words::{Language, source};

/// Returns the description of an input.
pub(super) fn input(field: &Field, unit: Unit) -> String {
    let range = match field.kind {
        Kind::Number(number) => {
            let range = if number.max > number.min {
                ", or a range"
            } else {
                ""
            };
            [&*counted(&number, unit), range, ". "].concat()
        }
        kind => shape(kind),
    };
    [&*range, &*when(field), &*origin(field)].concat()
}

/// Returns the description of a figure, with its formula if it has one.
pub(super) fn figure(field: &Field, unit: Unit, formula: Option<&str>) -> String {
    let shape = match field.kind {
        Kind::Number(_) => {
            let null = match (field.never, field.to_line) {
                (true, true) => "; 0 where the line is past, null where it is never reached",
                (true, false) => "; null where it never comes",
                _ => "",
            };
            [unit_of(unit), null, ". "].concat()
        }
        Kind::Date if field.never => "A day; null where it never comes. ".to_owned(),
        kind => shape(kind),
    };
    let formula = formula.filter(|formula| !formula.is_empty());
    let formula = formula.map(|formula| ["Worked out as: ", &plain(formula), ". "].concat());
    [shape, formula.unwrap_or_default(), origin(field)].concat()
}

/// Returns a formula without the braces around its names.
fn plain(formula: &str) -> String {
    formula.replace(['{', '}'], "")
}

fn when(field: &Field) -> String {
    if field.when == u32::MAX {
        return String::new();
    }
    "Used with some kinds of row, ignored with others. ".to_owned()
}

fn origin(field: &Field) -> String {
    let [_, french] = field.words();
    let french = ["In French: ", french, "."].concat();
    if let Kind::Group(..) = field.kind {
        return french;
    }
    let english = source(field.source, Language::English);
    ["Source: ", english, ". ", &*french].concat()
}

fn counted(number: &NumberKind, unit: Unit) -> String {
    let text = |x: f64| {
        let mut text = String::new();
        decimal::write(x, 15, &mut text);
        text
    };
    let (min, max) = (text(number.min), text(number.max));
    let whole = if number.whole { ", whole" } else { "" };
    let bounds = if number.above {
        [", more than ", &*min, ", at most ", &*max].concat()
    } else {
        [", from ", &*min, " to ", &*max].concat()
    };
    [unit_of(unit), whole, &*bounds].concat()
}

fn shape(kind: Kind) -> String {
    let listed = |options: &Options| {
        let words = options.keys.iter().zip(options.words);
        let all: Vec<String> = words
            .map(|(key, [english, _])| {
                if key == english {
                    (*key).to_owned()
                } else {
                    [*key, " (", english, ")"].concat()
                }
            })
            .collect();
        all.join(", ")
    };
    match kind {
        Kind::Number(_) | Kind::Group(..) | Kind::Flag => String::new(),
        Kind::Date => "A day. ".to_owned(),
        Kind::Text { longest, known } => {
            let most = ["At most ", &*longest.to_string(), " characters. "].concat();
            if known.keys.is_empty() {
                return most;
            }
            [&*most, "Those that have words: ", &*listed(known), ". "].concat()
        }
        Kind::Choice(options) => ["One of ", &*listed(options), ". "].concat(),
        Kind::Set(options) => ["Any of ", &*listed(options), ". "].concat(),
        Kind::Rows { most, .. } => ["At most ", &*most.to_string(), " rows. "].concat(),
    }
}

/// Returns the unit of a number as it is stored in documents.
fn unit_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Share => "A fraction (0.15 is 15%)",
        Unit::SharePerMonth => "A fraction a month (0.15 is 15%)",
        Unit::Money => "Money, in the plan's currency",
        Unit::MoneyPerMonth => "Money a month, in the plan's currency",
        Unit::MoneyPerYear => "Money a year, in the plan's currency",
        Unit::Months => "Months of 30.4375 days",
        Unit::Weeks => "Weeks",
        Unit::Days => "Days",
        Unit::Hours => "Hours",
        Unit::MinutesPerMonth => "Minutes a month",
        Unit::Seconds => "Seconds",
        Unit::HoursPerWeek => "Hours a week",
        Unit::HoursPerSprint => "Hours a sprint",
        Unit::DaysPerSprint => "Days a sprint",
        Unit::PersonWeeks => "Weeks of one person",
        Unit::People => "People",
        Unit::PeoplePerMonth => "People a month",
        Unit::Users => "Users",
        Unit::Count => "A count",
        Unit::PerDay => "A count a day",
        Unit::PerWeek => "A count a week",
        Unit::PerMonth => "A count a month",
        Unit::PerSecond => "A count a second",
        Unit::MegabitsPerSecond => "Megabits a second",
        Unit::Points => "Points",
        Unit::PointsPerSprint => "Points a sprint",
        Unit::OfTen => "A mark out of ten",
        Unit::Times => "How many times as much",
        Unit::Plain | Unit::OfGroup => "A number",
    }
}

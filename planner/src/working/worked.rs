//! A figure's working: its formula with this plan's numbers in it.

use super::{Absent, Named, Part, absent, named, parts, shown};
use crate::charts::number;
use crate::model::{Cell, Group, Kind, Path, Table, Unit, path};
use crate::words::{Language, Write};
use crate::{Outcome, Plan};

/// As many terms of a sum are written; those between the first and the last are left out.
const TERMS: usize = 12;

/// What a name in a formula stands for.
pub enum Stands<'a> {
    /// One value.
    One(Named<'a>),
    /// A sum over the rows of a list, each term a product: `{stages[].entered·hours}`, or over those rows
    /// alone of which a choice is so, or not so: `{stages[interviewer=hr].entered·hours}`,
    /// `{items[verdict!=leave].effort_days}`.
    Sum(Vec<Vec<Named<'a>>>),
}

/// What a name in a figure's formula stands for; none where there is nothing of this name.
#[must_use]
pub fn stands<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    figure: &[u16],
    name: &str,
) -> Option<Stands<'a>> {
    let Some((list, rest)) = name.split_once('[') else {
        return named(plan, outcome, figure, name).map(Stands::One);
    };
    let (only, factors) = rest.split_once("].")?;
    let list = named(plan, outcome, figure, list)?;
    let Cell::Rows(rows) = list.cell else {
        return None;
    };
    let row = |place: usize| [&list.at[..], &[path::number_of(place), 0]].concat();
    let mut terms = Vec::new();
    for place in 0..rows.len() {
        let of = |name: &str| -> Option<Named<'a>> {
            let at = row(place);
            if list.figure {
                named(plan, outcome, &at, name)
            } else {
                super::found(plan, outcome, &at, name)
            }
        };
        if is(only, &of)? {
            terms.push(factors.split('·').map(of).collect::<Option<_>>()?);
        }
    }
    Some(Stands::Sum(terms))
}

/// Whether a row is one of those meant.
fn is<'a>(only: &str, of: &dyn Fn(&str) -> Option<Named<'a>>) -> Option<bool> {
    if only.is_empty() {
        return Some(true);
    }
    let (unless, (name, key)) = match only.split_once("!=") {
        Some(parts) => (true, parts),
        None => (false, only.split_once('=')?),
    };
    let found = of(name)?;
    let (Cell::Choice(place), Kind::Choice(options)) = (found.cell, found.field.kind) else {
        return None;
    };
    let same = place.is_some_and(|place| options.keys.get(usize::from(place)) == Some(&key));
    Some(same != unless)
}

/// How a figure that is there was found: its formula with values for names, in the reader's words. None
/// where it is not there, or has no formula.
///
/// ```
/// use planner::{Plan, evaluate, model::path, words::Language, working::worked};
/// # use planner::{model::{Day, NumberKind, Unit}, words::Write};
/// # struct Bare;
/// # impl Write for Bare {
/// #     fn language(&self) -> Language { Language::English }
/// #     fn number(&self, number: f64, _: NumberKind, _: Unit) -> String { number.to_string() }
/// #     fn day(&self, day: Day) -> String { day.to_string() }
/// # }
/// let plan = Plan::default();
/// let outcome = evaluate(&plan);
/// let at = path::parse(&outcome, "hiring.process_days").unwrap();
/// assert_eq!(worked(&plan, &outcome, &at, &Bare).unwrap(), "5 + 7 + 7 + 7 + 5 + 11");
/// ```
#[must_use]
pub fn worked(plan: &Plan, outcome: &Outcome, figure: &[u16], write: &dyn Write) -> Option<String> {
    path::get(outcome, figure)?;
    let formula = write.language().of(super::formula(figure));
    if formula.is_empty() || absent(plan, outcome, figure).is_some() {
        return None;
    }
    let mut out = String::new();
    for part in parts(formula) {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Star => out.push('*'),
            Part::Name(name) => match stands(plan, outcome, figure, name) {
                Some(Stands::One(named)) => out.push_str(&value(plan, outcome, &named, write)),
                Some(Stands::Sum(terms)) => out.push_str(&sum(plan, outcome, &terms, write)),
                None => out.extend(["{", name, "}"]),
            },
        }
    }
    Some(out)
}

fn sum(plan: &Plan, outcome: &Outcome, terms: &[Vec<Named<'_>>], write: &dyn Write) -> String {
    let term = |factors: &Vec<Named<'_>>| {
        let factors: Vec<_> = factors
            .iter()
            .map(|named| value(plan, outcome, named, write))
            .collect();
        factors.join(" · ")
    };
    let all = if terms.len() > TERMS {
        let first = terms[..TERMS - 1].iter().map(term);
        let last = terms.last().map(term).unwrap_or_default();
        first.chain(["…".to_owned(), last]).collect()
    } else {
        terms.iter().map(term).collect::<Vec<_>>()
    };
    if all.is_empty() {
        return number(write, 0.0, Unit::Plain);
    }
    all.join(" + ")
}

/// What a name stands for, as it stands in a working: a list as how many rows it has, a group as its
/// values, what is left out as nothing.
fn value(plan: &Plan, outcome: &Outcome, named: &Named<'_>, write: &dyn Write) -> String {
    let language = write.language();
    match &named.cell {
        Cell::Rows(rows) => {
            let rows = u32::try_from(rows.len()).map_or(f64::INFINITY, f64::from);
            number(write, rows, Unit::Count)
        }
        Cell::Set(bits) if *bits == 0 => none(language).to_owned(),
        Cell::Group(group) => values(*group, named, write),
        Cell::Text(None | Some("")) => none(language).to_owned(),
        Cell::Number(None) | Cell::Date(None) | Cell::Choice(None) if !named.figure => {
            none(language).to_owned()
        }
        // Months to a line that is past are no words among numbers.
        Cell::Number(Some(months)) if named.field.to_line && months.get() == 0.0 => {
            number(write, 0.0, named.unit)
        }
        Cell::Number(None) | Cell::Date(None) => match absent(plan, outcome, &named.at) {
            Some(Absent::Never { .. }) => "∞".to_owned(),
            _ => none(language).to_owned(),
        },
        _ => shown(plan, outcome, named, write),
    }
}

fn none(language: Language) -> &'static str {
    language.of(["nothing entered", "rien de saisi"])
}

/// The numbers of a group with their words: `HR 10 h/week, tech lead 6 h/week`.
fn values(group: &dyn Table, named: &Named<'_>, write: &dyn Write) -> String {
    let fields = if named.figure {
        Outcome::FIELDS
    } else {
        Plan::FIELDS
    };
    let mut all = Vec::new();
    for field in group.fields() {
        if let (Some(cell @ Cell::Number(Some(_))), Kind::Number(_)) =
            (group.cell(field.id), field.kind)
        {
            let at: Path = [&named.at[..], &[field.id]].concat();
            let value = write.shown(field, path::unit(fields, &at), &cell);
            all.push([write.language().of(field.words()), " ", &value].concat());
        }
    }
    all.join(", ")
}

//! The working of a figure: its formula with the plan's numbers in it.

use super::{Absent, Named, absent, resolve_in_formula, shown};
use crate::charts::number;
use crate::model::{Cell, Group, Kind, Path, Table, Unit, path};
use crate::words::{Language, Write};
use crate::{Outcome, Plan};

/// Maximum number of terms of a sum; in a longer one, `…` stands for those before the last.
const TERMS: usize = 12;

/// What a name in a formula resolves to.
pub enum Stands<'a> {
    /// A single value.
    One(Named<'a>),
    /// A sum over the rows of a list, each term a product: `{stages[].entered·hours}`. A condition
    /// restricts it to the rows whose choice is, or is not, this one:
    /// `{stages[interviewer=hr].entered·hours}`, `{items[verdict!=leave].effort_days}`.
    Sum(Vec<Vec<Named<'a>>>),
}

/// Resolves a name in a figure's formula; `None` if nothing has that name.
#[must_use]
pub fn stands<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    figure: &[u16],
    name: &str,
) -> Option<Stands<'a>> {
    let Some((list, rest)) = name.split_once('[') else {
        return resolve_in_formula(plan, outcome, figure, name).map(Stands::One);
    };
    let (only, factors) = rest.split_once("].")?;
    let list = resolve_in_formula(plan, outcome, figure, list)?;
    let Cell::Rows(rows) = list.cell else {
        return None;
    };
    let mut terms = Vec::new();
    for place in 0..rows.len() {
        let of = |name: &str| in_row(plan, outcome, &list, place, name);
        if is(only, &of)? {
            terms.push(factors.split('·').map(of).collect::<Option<_>>()?);
        }
    }
    Some(Stands::Sum(terms))
}

/// Resolves a name in a row of a list.
fn in_row<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    list: &Named<'_>,
    row: usize,
    name: &str,
) -> Option<Named<'a>> {
    let at = [&list.at[..], &[path::number_of(row), 0]].concat();
    if list.figure {
        resolve_in_formula(plan, outcome, &at, name)
    } else {
        super::resolve_at_input(plan, outcome, &at, name)
    }
}

/// Parses a condition: whether it excludes rows, the name of the choice and its key. `None` if
/// there is no condition.
fn only_where(only: &str) -> Option<(bool, &str, &str)> {
    let unless = only.split_once("!=").map(|(name, key)| (true, name, key));
    unless.or_else(|| only.split_once('=').map(|(name, key)| (false, name, key)))
}

/// Whether a row meets a condition; `None` if the condition cannot be resolved.
fn is<'a>(only: &str, of: &dyn Fn(&str) -> Option<Named<'a>>) -> Option<bool> {
    if only.is_empty() {
        return Some(true);
    }
    let (unless, name, key) = only_where(only)?;
    let found = of(name)?;
    let (Cell::Choice(place), Kind::Choice(options)) = (found.cell, found.field.kind) else {
        return None;
    };
    let same = place.is_some_and(|place| options.keys.get(usize::from(place)) == Some(&key));
    Some(same != unless)
}

/// Returns a figure's formula with values for names, in the reader's language. `None` if the figure
/// has no value or no formula.
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
    let term = |name: &str| {
        term(plan, outcome, figure, name, write).unwrap_or_else(|| ["{", name, "}"].concat())
    };
    Some(super::fill(formula, &mut |name| term(name)))
}

/// Returns the value of a name in a figure's formula, as the working shows it; `None` if nothing
/// has that name.
#[must_use]
pub fn term(
    plan: &Plan,
    outcome: &Outcome,
    figure: &[u16],
    name: &str,
    write: &dyn Write,
) -> Option<String> {
    Some(match stands(plan, outcome, figure, name)? {
        Stands::One(named) => value(plan, outcome, &named, write),
        Stands::Sum(terms) => sum(plan, outcome, &terms, write),
    })
}

/// Returns the label of a name in a figure's formula: the words of a field, or `Σ` and the product
/// that is summed. `None` if nothing has that name.
///
/// ```
/// use planner::{Plan, evaluate, model::path, words::Language::English, working::called};
/// let (plan, outcome) = (Plan::default(), evaluate(&Plan::default()));
/// let at = path::parse(&outcome, "hiring.process_days").unwrap();
/// let called = |name| called(&plan, &outcome, &at, name, English);
/// assert_eq!(called("stages[].days").as_deref(), Some("Σ Days"));
/// assert_eq!(called("nothing"), None);
/// ```
#[must_use]
pub fn called(
    plan: &Plan,
    outcome: &Outcome,
    figure: &[u16],
    name: &str,
    language: Language,
) -> Option<String> {
    let words = |named: &Named<'_>| language.of(named.field.words());
    let Some((list, rest)) = name.split_once('[') else {
        let found = resolve_in_formula(plan, outcome, figure, name);
        return found.as_ref().map(words).map(str::to_owned).or_else(|| {
            // What this plan lacks, such as a database, the default plan has.
            let plan = Plan::default();
            let outcome = crate::evaluate(&plan);
            let found = resolve_in_formula(&plan, &outcome, figure, name);
            found.as_ref().map(words).map(str::to_owned)
        });
    };
    let (only, factors) = rest.split_once("].")?;
    let list = resolve_in_formula(plan, outcome, figure, list)?;
    let of = |name: &str| in_row(plan, outcome, &list, 0, name);
    let factors: Option<Vec<_>> = factors
        .split('·')
        .map(|name| of(name).as_ref().map(words))
        .collect();
    // Without a row, the factors cannot be resolved: use the label of the list.
    let Some(factors) = factors else {
        return Some(words(&list).to_owned());
    };
    let mut out = ["Σ ", &factors.join(" · ")].concat();
    if let Some((unless, name, key)) = only_where(only) {
        let choice = of(name)?;
        let Kind::Choice(options) = choice.field.kind else {
            return None;
        };
        let place = options.keys.iter().position(|other| *other == key)?;
        let sign = if unless { " ≠ " } else { " = " };
        let option = language.of(options.words[place]);
        out.extend([" (", words(&choice), sign, option, ")"]);
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

/// Writes a value in a working: a list as its number of rows, a group as its values, an unset input
/// as "nothing entered".
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
        // 0 months to a line is a number here, not the words "already past".
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

/// Numbers of a group, with their labels: `HR 10 h/week, tech lead 6 h/week`.
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

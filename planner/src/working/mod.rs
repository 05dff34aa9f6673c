//! Formulas and sentences filled with the names and numbers of a plan, for any calculator.
//!
//! Uses `model`, `words`, `charts`, `analysis` and `calculators`; the caller supplies how numbers
//! and days are written.

mod absent;
mod left_out;
mod source;
mod worked;

use crate::calculators::{Argument, Sentence};
use crate::charts::number;
use crate::model::{Cell, Explained, Field, Group, Path, Table, Unit, path};
use crate::words::{Write, unit_in_sentence};
use crate::{Outcome, Plan};
use absent::shown_in;
pub use absent::{Absent, Missing, absent, absent_in, figure, shown};
pub use left_out::{Withheld, assess, charts, keys};
pub use source::{Origin, figure_source, source_of};
pub use worked::{Stands, called, stands, term, worked};

/// What a name in a formula or a sentence resolves to.
pub struct Named<'a> {
    /// Field of the input or figure.
    pub field: &'static Field,
    /// Unit of the value, also if the field takes it from its group.
    pub unit: Unit,
    /// The value.
    pub cell: Cell<'a>,
    /// Path in the outcome if it is a figure, else in the plan.
    pub at: Path,
    /// Whether it is a figure, not an input.
    pub figure: bool,
}

/// A token of a formula or of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part<'t> {
    /// Literal text.
    Text(&'t str),
    /// A `{name}`, without its braces.
    Name(&'t str),
    /// A `*`: emphasis begins or ends.
    Star,
}

/// Splits a formula or a sentence into its parts.
///
/// ```
/// use planner::working::{Part::{Name, Star, Text}, parts};
/// let all: Vec<_> = parts("costs *{cost}* now").collect();
/// assert_eq!(all, [Text("costs "), Star, Name("cost"), Star, Text(" now")]);
/// ```
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if let Some(after) = rest.strip_prefix('*') {
            rest = after;
            return Some(Part::Star);
        }
        if let Some((name, after)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            rest = after;
            return Some(Part::Name(name));
        }
        // An unclosed brace is text.
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..]
            .find(['*', '{'])
            .map_or(rest.len(), |at| at + first);
        let (plain, after) = rest.split_at(end);
        rest = after;
        Some(Part::Text(plain))
    })
}

/// Resolves a name in a figure's formula: first beside the figure, then among the inputs at the
/// same path, then one level further out, and so on up to the whole plan. A name never resolves to
/// the figure itself.
#[must_use]
pub fn resolve_in_formula<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    figure: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    resolve(
        plan,
        outcome,
        &path::words(outcome, figure),
        name,
        Some(figure),
    )
}

/// Resolves a name in a sentence, starting at the sentence's scope.
#[must_use]
pub fn resolve_in_sentence<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    scope: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    resolve(plan, outcome, &path::words(outcome, scope), name, None)
}

/// Resolves a name in a sentence about an input, starting at the input.
#[must_use]
pub fn resolve_at_input<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    input: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    resolve(plan, outcome, &path::words(plan, input), name, None)
}

/// Kind of content of a span.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Role {
    /// Text of the application.
    #[default]
    Words,
    /// A number, a share or money.
    Number,
    /// A day.
    Day,
    /// A name or a choice from the plan: the user's text, never interpreted as markup.
    Plan,
}

/// A part of a sentence, with its name filled in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Span {
    /// The text to show.
    pub text: String,
    /// Kind of content.
    pub role: Role,
    /// Whether the text is emphasised.
    pub strong: bool,
}

/// Returns a sentence in the reader's language, with its names filled in.
#[must_use]
pub fn spans(plan: &Plan, outcome: &Outcome, sentence: &Sentence, write: &dyn Write) -> Vec<Span> {
    spans_in(plan, outcome, Withheld::of(plan).as_ref(), sentence, write)
}

/// Like [`spans`], with the withheld amounts computed once by the caller.
fn spans_in(
    plan: &Plan,
    outcome: &Outcome,
    withheld: Option<&Withheld>,
    sentence: &Sentence,
    write: &dyn Write,
) -> Vec<Span> {
    // A sentence that depends on withheld amounts is replaced as a whole.
    if withheld.is_some_and(|withheld| withheld.sentence(plan, outcome, sentence)) {
        let words = write.language().of(left_out::NEEDED);
        return vec![Span::new(words, Role::Words)];
    }
    let mut strong = false;
    let mut spans = Vec::new();
    for part in parts(write.language().of(sentence.words)) {
        let span = match part {
            Part::Star => {
                strong = !strong;
                continue;
            }
            Part::Text(text) => Span::new(text, Role::Words),
            Part::Name(name) => span_of_name(plan, outcome, withheld, sentence, name, write)
                .unwrap_or_else(|| Span::new(name, Role::Words)),
        };
        spans.push(Span { strong, ..span });
    }
    spans
}

impl Span {
    fn new(text: &str, role: Role) -> Self {
        Self {
            text: text.to_owned(),
            role,
            strong: false,
        }
    }
}

/// Fills a name in a sentence: an argument, a figure or an input, or the word that agrees with its
/// number. `None` if nothing has that name.
///
/// ```
/// use planner::{Plan, calculators::{Argument, Sentence}, evaluate, model::Unit, working::span_of_name};
/// # use planner::{model::{Day, NumberKind}, words::{Language, Write}};
/// # struct Bare;
/// # impl Write for Bare {
/// #     fn language(&self) -> Language { Language::English }
/// #     fn number(&self, number: f64, _: NumberKind, _: Unit) -> String { number.to_string() }
/// #     fn day(&self, day: Day) -> String { day.to_string() }
/// # }
/// let plan = Plan::default();
/// let sentence = Sentence::new(&[], ["{n} {n?hire|hires}", "{n} {n?recrue|recrues}"])
///     .with("n", Argument::Number(1.0, Unit::Plain));
/// let text = |name| span_of_name(&plan, &evaluate(&plan), None, &sentence, name, &Bare).map(|span| span.text);
/// assert_eq!(text("n?hire|hires").as_deref(), Some("hire"));
/// assert_eq!(text("nobody"), None);
/// ```
#[must_use]
pub fn span_of_name(
    plan: &Plan,
    outcome: &Outcome,
    withheld: Option<&Withheld>,
    sentence: &Sentence,
    name: &str,
    write: &dyn Write,
) -> Option<Span> {
    let (name, forms) = match name.split_once('?') {
        Some((name, forms)) => (name, Some(forms.split_once('|')?)),
        None => (name, None),
    };
    let argument = sentence
        .arguments
        .iter()
        .find(|(argument, _)| *argument == name);
    let found = argument.map(|(_, argument)| argument);
    if let Some((one, many)) = forms {
        let counted = match found {
            Some(Argument::Number(number, _)) => *number,
            Some(_) => return None,
            None => match resolve_in_sentence(plan, outcome, &sentence.scope, name)?.cell {
                Cell::Number(Some(number)) => number.get(),
                _ => return None,
            },
        };
        let several = write.language().plural(counted);
        return Some(Span::new(if several { many } else { one }, Role::Words));
    }
    Some(match found {
        Some(Argument::Number(value, unit)) => {
            let (unit, words) = unit_in_sentence(*unit, write.language()).unwrap_or((*unit, ""));
            let text = [&number(write, *value, unit), words].concat();
            Span::new(&text, Role::Number)
        }
        Some(Argument::Sentence(inner)) => {
            let spans = spans_in(plan, outcome, withheld, inner, write);
            let text: String = spans.into_iter().map(|span| span.text).collect();
            Span::new(&text, Role::Words)
        }
        Some(Argument::Day(day)) => Span::new(&write.day(*day), Role::Day),
        Some(Argument::Text(text)) => Span::new(text, Role::Plan),
        Some(Argument::Words(pair)) => Span::new(write.language().of(*pair), Role::Words),
        None => {
            let named = resolve_in_sentence(plan, outcome, &sentence.scope, name)?;
            let role = match named.cell {
                Cell::Number(_) => Role::Number,
                Cell::Date(_) => Role::Day,
                _ => Role::Plan,
            };
            Span::new(&in_words(plan, outcome, withheld, named, write), role)
        }
    })
}

/// Returns a resolved name as a sentence writes it: `15% a month`, where a column has `15%/month`.
#[must_use]
pub fn in_words(
    plan: &Plan,
    outcome: &Outcome,
    withheld: Option<&Withheld>,
    mut named: Named<'_>,
    write: &dyn Write,
) -> String {
    // A missing value is written without its unit.
    let spoken = match named.cell {
        Cell::Number(Some(_)) => unit_in_sentence(named.unit, write.language()),
        _ => None,
    };
    let (unit, words) = spoken.unwrap_or((named.unit, ""));
    named.unit = unit;
    [&shown_in(plan, outcome, withheld, &named, write), words].concat()
}

fn resolve<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    from: &str,
    name: &str,
    not: Option<&[u16]>,
) -> Option<Named<'a>> {
    let mut scope = from;
    loop {
        // Inputs have the same keys as the figures that are computed from them.
        let at = (scope, name);
        if let Some(mut found) = find(outcome, Outcome::FIELDS, at, not) {
            found.figure = true;
            return Some(found);
        }
        if inputs_match(plan, outcome, scope)
            && let Some(found) = find(plan, Plan::FIELDS, at, None)
        {
            return Some(found);
        }
        if scope.is_empty() {
            return None;
        }
        scope = &scope[..scope.rfind(['.', '[']).unwrap_or(0)];
    }
}

/// Whether the rows of a scope are the same in inputs and figures. A list of figures may have rows
/// of its own, whose indices say nothing about the inputs.
fn inputs_match(plan: &Plan, outcome: &Outcome, scope: &str) -> bool {
    let ends = scope.match_indices('[').map(|(end, _)| end);
    ends.into_iter().all(|end| {
        let rows = |table: &dyn Table| path::parse(table, &scope[..end]);
        match (rows(plan), rows(outcome)) {
            (Some(inputs), Some(figures)) => {
                match (path::get(plan, &inputs), path::get(outcome, &figures)) {
                    (Some((_, Cell::Rows(inputs))), Some((_, Cell::Rows(figures)))) => {
                        path::same_rows(inputs, figures)
                    }
                    _ => true,
                }
            }
            _ => true,
        }
    })
}

fn find<'a>(
    table: &'a dyn Table,
    fields: &'static [Field],
    (scope, name): (&str, &str),
    not: Option<&[u16]>,
) -> Option<Named<'a>> {
    let path = path::parse_below(table, scope, name)?;
    if not == Some(&path) {
        return None;
    }
    let (field, cell) = path::get(table, &path)?;
    Some(Named {
        field,
        unit: path::unit(fields, &path),
        cell,
        at: path,
        figure: false,
    })
}

/// Formula of the figure at a path, in English and French; empty if there is no such figure.
///
/// ```
/// use planner::{evaluate, model::path, Plan, working::formula};
/// let cost = path::parse(&evaluate(&Plan::default()), "debt.items[0].payback_months").unwrap();
/// assert_eq!(formula(&cost)[0], "{fix_cost} / {saving_per_month}");
/// ```
#[must_use]
pub fn formula(figure: &[u16]) -> [&'static str; 2] {
    Outcome::formula(figure).unwrap_or_default()
}

/// Replaces each name in a formula by what `write` returns for it.
#[must_use]
pub fn fill(formula: &str, write: &mut dyn FnMut(&str) -> String) -> String {
    let mut out = String::new();
    for part in parts(formula) {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Star => out.push('*'),
            Part::Name(name) => out.push_str(&write(name)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::onboarding::Figures;

    #[test]
    fn names_are_looked_up_from_the_inside_out() {
        let plan = Plan::default();
        let outcome = crate::evaluate(&plan);
        let cost = [Plan::onboarding, Figures::cost];
        let at = |name: &str| match resolve_in_formula(&plan, &outcome, &cost, name).map(|n| n.cell)
        {
            Some(Cell::Number(Some(n))) => Some(n.get()),
            _ => None,
        };
        assert_eq!(at("lost_person_weeks"), Some(24.5));
        assert_eq!(at("ramp_weeks"), Some(6.0));
        assert_eq!(at("facts.planned_hires"), Some(5.0));
        assert_eq!(at("cost"), None);
        assert!(resolve_in_sentence(&plan, &outcome, &cost, "cost").is_some());
    }
}

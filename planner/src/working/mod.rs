//! Formulas and sentences filled with a plan's names and numbers. Knows no calculator.
//!
//! Uses `model` and `calculators`; how a value is written is up to the caller.

use crate::model::{Cell, Field, Group, Table, Unit, path};
use crate::{Outcome, Plan};

/// What a name in a formula or a sentence stands for.
pub struct Named<'a> {
    /// The field or the figure.
    pub field: &'static Field,
    /// Its unit, also where it has it from its group.
    pub unit: Unit,
    /// Its value.
    pub cell: Cell<'a>,
}

/// A part of a formula or of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part<'t> {
    /// Words and signs, as they stand.
    Text(&'t str),
    /// A `{name}`.
    Name(&'t str),
    /// A `*`: what matters most begins or ends.
    Star,
}

/// Cuts a formula or a sentence into its parts.
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
        // A brace that is never closed is text.
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..]
            .find(['*', '{'])
            .map_or(rest.len(), |at| at + first);
        let (plain, after) = rest.split_at(end);
        rest = after;
        Some(Part::Text(plain))
    })
}

/// What a name stands for, seen from a figure: beside it, then among the inputs at the same place,
/// then one level further out, and so on to the whole plan. A figure's formula never means itself.
#[must_use]
pub fn named<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    figure: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    look(
        plan,
        outcome,
        &path::words(outcome, figure),
        name,
        Some(figure),
    )
}

/// What a name in a sentence stands for, seen from the sentence's scope.
#[must_use]
pub fn told<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    scope: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    look(plan, outcome, &path::words(outcome, scope), name, None)
}

/// What a name in what is said of an input stands for, seen from the input.
#[must_use]
pub fn found<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    input: &[u16],
    name: &str,
) -> Option<Named<'a>> {
    look(plan, outcome, &path::words(plan, input), name, None)
}

fn look<'a>(
    plan: &'a Plan,
    outcome: &'a Outcome,
    from: &str,
    name: &str,
    not: Option<&[u16]>,
) -> Option<Named<'a>> {
    let mut scope = from;
    loop {
        // Inputs stand at the same keys as the figures that are computed from them.
        let at = (scope, name);
        if let Some(found) = find(outcome, Outcome::FIELDS, at, not) {
            return Some(found);
        }
        if let Some(found) = find(plan, Plan::FIELDS, at, None) {
            return Some(found);
        }
        if scope.is_empty() {
            return None;
        }
        scope = &scope[..scope.rfind(['.', '[']).unwrap_or(0)];
    }
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
    })
}

/// A figure's formula with each name replaced by what `write` makes of it.
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
        let at = |name: &str| match named(&plan, &outcome, &cost, name).map(|n| n.cell) {
            Some(Cell::Number(Some(n))) => Some(n.get()),
            _ => None,
        };
        assert_eq!(at("lost_person_weeks"), Some(24.5));
        assert_eq!(at("ramp_weeks"), Some(6.0));
        assert_eq!(at("facts.planned_hires"), Some(5.0));
        assert_eq!(at("cost"), None);
        assert!(told(&plan, &outcome, &cost, "cost").is_some());
    }
}

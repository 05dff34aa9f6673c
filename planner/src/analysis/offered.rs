//! Selects the inputs that goal seek offers for a figure: those that change it.

use super::trial::Trial;
use crate::model::{Cell, Path, path};
use crate::{Outcome, Plan};

/// Returns the paths of the numeric inputs that change a figure, in plan order.
///
/// ```
/// use planner::{Plan, analysis::offered, evaluate, model::path};
/// let plan = Plan::default();
/// let outcome = evaluate(&plan);
/// let moved = path::parse(&outcome, "architecture.moved_modulo").unwrap();
/// let names: Vec<_> = offered(&plan, &outcome, &moved).iter().map(|at| path::words(&plan, at)).collect();
/// assert_eq!(names, ["architecture.resharding.from", "architecture.resharding.to"]);
/// ```
#[must_use]
pub fn offered(plan: &Plan, outcome: &Outcome, figure: &[u16]) -> Vec<Path> {
    let mut numbers = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |at, _, cell| {
        if matches!(cell, Cell::Number(Some(_))) {
            numbers.push(at.to_vec());
        }
    });
    numbers.retain(|input| {
        let calculator = figure.first().copied().unwrap_or_default();
        Trial::reaching(plan, outcome, input, calculator)
            .is_some_and(|mut trial| moves(&mut trial, figure))
    });
    numbers
}

/// Whether the figure changes at any of a few values: near the current one, further away, and at
/// the ends and the middle of the range.
fn moves(trial: &mut Trial, figure: &[u16]) -> bool {
    let (today, least, most) = (trial.today, trial.least, trial.most);
    let was = trial.figure(figure).map(f64::to_bits);
    let values = [
        today * 1.1,
        today * 0.9,
        today + 1.0,
        today - 1.0,
        today * 3.0,
        today * 0.3,
        least,
        most,
        f64::midpoint(least, most),
    ];
    values.into_iter().any(|x| {
        let x = trial.allowed(x);
        if x == today {
            return false;
        }
        trial.set(x);
        trial.figure(figure).map(f64::to_bits) != was
    })
}

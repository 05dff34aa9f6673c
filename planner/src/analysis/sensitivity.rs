//! What drives a figure: each input moved on its own, and two inputs moved together.

use super::largest_first;
use super::trial::Trial;
use crate::model::{Cell, Field, Path, path};
use crate::{Plan, evaluate};

/// How far an input that is not a range is moved, as a fraction of its value.
const STEP: f64 = 0.1;

/// An input moved to one side, and the resulting figure.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Side {
    /// Value of the input.
    pub input: f64,
    /// Value of the figure; a date in days since 1970, infinite for never.
    pub figure: f64,
}

/// Effect of one input on a figure, with all others at their middle.
#[derive(Clone)]
pub struct Bar {
    /// Path of the input in the plan.
    pub path: Path,
    /// Field of the input.
    pub field: &'static Field,
    /// At its 5 % quantile if it is a range, else 10 % lower.
    pub low: Side,
    /// At its 95 % quantile if it is a range, else 10 % higher.
    pub high: Side,
    /// Whether the input is a range.
    pub ranged: bool,
}
impl Bar {
    /// Distance between the figure's two values.
    #[must_use]
    pub fn swing(&self) -> f64 {
        // Never on both sides is no swing, and the difference would be NaN.
        if self.low.figure == self.high.figure {
            0.0
        } else {
            (self.high.figure - self.low.figure).abs()
        }
    }
}

/// Returns the effect of every numeric input on a figure, widest swing first. Inputs without effect
/// are left out.
///
/// A range is moved to its ends. A single number is moved 10 % down and up, a whole number other
/// than 0 by at least one, within the allowed range and the rules between fields. At the ends of a
/// range, these rules are enforced by capping, as in a sample.
///
/// ```
/// use planner::{Plan, analysis::sensitivity, evaluate, model::path};
/// let plan = Plan::default();
/// let weeks = path::parse(&evaluate(&plan), "onboarding.lost_person_weeks").unwrap();
/// let bars = sensitivity(&plan, &weeks);
/// assert_eq!(path::words(&plan, &bars[0].path), "facts.planned_hires");
/// // 5 hires at 4.9 weeks, moved to 4 and 6.
/// assert!((bars[0].swing() - 9.8).abs() < 1e-12);
/// assert_eq!(bars.len(), 5);
/// ```
#[must_use]
pub fn sensitivity(plan: &Plan, figure: &[u16]) -> Vec<Bar> {
    let outcome = evaluate(plan);
    let mut bars = Vec::new();
    let Some(calculator) = figure.first() else {
        return bars;
    };
    path::leaves(plan, &mut Path::new(), &mut |at, field, cell| {
        if !matches!(cell, Cell::Number(Some(_))) {
            return;
        }
        let Some(mut trial) = Trial::reaching(plan, &outcome, at, *calculator) else {
            return;
        };
        let (low, high) = ends(&trial);
        let mut side = |input: f64| {
            trial.set(input);
            trial.figure(figure).map(|figure| Side { input, figure })
        };
        if let (Some(low), Some(high)) = (side(low), side(high)) {
            let bar = Bar {
                path: at.to_vec(),
                field,
                low,
                high,
                ranged: trial.spread.is_some(),
            };
            if bar.swing() > 0.0 {
                bars.push(bar);
            }
        }
    });
    largest_first(bars, Bar::swing)
}

/// Low and high value to which an input is moved.
fn ends(trial: &Trial) -> (f64, f64) {
    if let Some(spread) = trial.spread {
        return spread;
    }
    let step = (trial.today * STEP).abs();
    let (low, high) = (trial.today - step, trial.today + step);
    // Round away from the current value, so that a whole number moves at all.
    let (low, high) = if trial.kind.whole {
        (low.floor(), high.ceil())
    } else {
        (low, high)
    };
    (trial.allowed(low), trial.allowed(high))
}

/// A figure for every pair of values of two inputs.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Pairs {
    /// Values of the first input, one per row.
    pub down: Vec<f64>,
    /// Values of the second input, one per column.
    pub across: Vec<f64>,
    /// The figure by row and column; `None` if a rule between fields refuses the pair.
    pub figures: Vec<Vec<Option<f64>>>,
}

/// Computes a figure for every pair of values of two inputs, with a row for each value of the
/// first. Values are brought into what is allowed given the current plan; consecutive equal values
/// are merged. Empty if one of the inputs is not a number.
///
/// ```
/// use planner::{Plan, analysis::two_way, evaluate, model::path};
/// let plan = Plan::default();
/// let at = |words| path::parse(&plan, words).unwrap();
/// let weeks = path::parse(&evaluate(&plan), "onboarding.lost_person_weeks").unwrap();
/// let (hires, ramp) = (at("facts.planned_hires"), at("onboarding.ramp_weeks"));
/// let pairs = two_way(&plan, &weeks, (&hires, &[1.0, 2.0]), (&ramp, &[6.0, 8.0]));
/// assert_eq!(pairs.figures, [[Some(4.9), Some(5.9)], [Some(9.8), Some(11.8)]]);
/// ```
#[must_use]
pub fn two_way(
    plan: &Plan,
    figure: &[u16],
    (one, down): (&[u16], &[f64]),
    (other, across): (&[u16], &[f64]),
) -> Pairs {
    let outcome = evaluate(plan);
    let allowed = |input: &[u16], values: &[f64]| {
        let trial = Trial::new(plan, &outcome, input)?;
        let mut values: Vec<f64> = values.iter().map(|x| trial.allowed(*x)).collect();
        values.dedup();
        Some(values)
    };
    let (Some(down), Some(across)) = (allowed(one, down), allowed(other, across)) else {
        return Pairs::default();
    };
    let rows = down.iter().map(|x| {
        let mut plan = plan.clone();
        super::trial::write(&mut plan, one, *x);
        let mut second = Trial::new(&plan, &evaluate(&plan), other)?;
        let row = across.iter().map(|y| {
            // With the first input moved, less of the second may be allowed than in the current
            // plan.
            (second.allowed(*y) == *y).then(|| second.set(*y))?;
            second.figure(figure)
        });
        Some(row.collect())
    });
    Pairs {
        figures: rows.map(Option::unwrap_or_default).collect(),
        down,
        across,
    }
}

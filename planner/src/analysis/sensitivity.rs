//! What drives a figure: every input moved by itself, and any two together.

use super::largest_first;
use super::trial::Trial;
use crate::model::{Cell, Field, Path, path};
use crate::{Plan, evaluate};

/// How far an input that is no range is moved, of its value.
const STEP: f64 = 0.1;

/// An input moved to one side, and what the figure is then.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Side {
    /// Where the input stands.
    pub input: f64,
    /// What the figure is; a date in days since 1970, infinite for never.
    pub figure: f64,
}

/// What one input does to a figure, all others at their middle.
#[derive(Clone)]
pub struct Bar {
    /// Which input.
    pub path: Path,
    /// Its row in the table.
    pub field: &'static Field,
    /// At its 5 % point, or a tenth less than it is.
    pub low: Side,
    /// At its 95 % point, or a tenth more than it is.
    pub high: Side,
    /// Whether it is a range.
    pub ranged: bool,
}
impl Bar {
    /// How far apart the figure's two values are.
    #[must_use]
    pub fn swing(&self) -> f64 {
        // Never on both sides is no swing.
        if self.low.figure == self.high.figure {
            0.0
        } else {
            (self.high.figure - self.low.figure).abs()
        }
    }
}

/// What every numeric input does to a figure, widest swing first; inputs without effect left out.
///
/// A range is moved to its ends; a single number a tenth down and up, a whole number at least
/// one; never out of the allowed range, nor past what a rule between fields allows.
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

/// Where an input is moved to.
fn ends(trial: &Trial) -> (f64, f64) {
    if let Some(spread) = trial.spread {
        return spread;
    }
    let step = (trial.today * STEP).abs();
    let (low, high) = (trial.today - step, trial.today + step);
    // Away from today's value, so that a whole number moves at all.
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
    /// The values of the first input, each of which has a row.
    pub down: Vec<f64>,
    /// The values of the second, each of which has a column.
    pub across: Vec<f64>,
    /// The figure; none where a rule between fields refuses the pair.
    pub figures: Vec<Vec<Option<f64>>>,
}

/// A figure for every pair of values of two inputs: a row for each value of the first. Values are
/// brought to what is allowed beside today's plan, and those that are then one are one. Empty where an
/// input is no number.
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
            // Beside the first value, the second may be allowed less than beside today's.
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

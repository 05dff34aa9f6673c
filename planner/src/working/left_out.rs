//! Finds what depends on amounts that the sender of a link left out, by substituting others.

use super::absent::LEFT_OUT;
use super::source::is_as_in;
use super::{Part, parts, resolve_in_sentence};
use crate::analysis::measure;
use crate::calculators::layout::{KeyFigure, Layout};
use crate::calculators::{Assessment, Light, Sentence};
use crate::charts::Chart;
use crate::model::{Cell, CellMut, Group, Number, Path, path};
use crate::words::Write;
use crate::{Outcome, Plan, calculators, evaluate};

/// Factors for substituted amounts: near and far ones, and different ones for neighbours, so that
/// choices that result from comparing amounts change, too.
const SCALES: [f64; 3] = [1.0, 40.0, 0.02];

/// The amounts left out of a plan, and the plan evaluated with others.
pub struct Withheld {
    inputs: Vec<Path>,
    others: Vec<(Plan, Outcome)>,
}

impl Withheld {
    /// Returns `None` if no amounts are left out of the plan. An amount that differs from the
    /// default was entered since, and is not left out.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        plan.left_out.filter(|left_out| left_out.money())?;
        let mut inputs = Vec::new();
        path::leaves(plan, &mut Path::new(), &mut |at, field, cell| {
            let row = at.split_last().and_then(|(_, row)| path::table(plan, row));
            let named = row.is_some_and(|row| field.unit_in(row).money());
            let money = named || path::unit(Plan::FIELDS, at).money();
            if money && matches!(cell, Cell::Number(_)) {
                inputs.push(at.to_vec());
            }
        });
        let defaults = Plan::default();
        inputs.retain(|at| is_as_in(&defaults, plan, at));
        let others = [0, 1, 2].map(|turn| {
            let mut other = plan.clone();
            for (place, at) in inputs.iter().enumerate() {
                put(&mut other, at, SCALES[(place + turn) % SCALES.len()], place);
            }
            let outcome = evaluate(&other);
            (other, outcome)
        });
        Some(Self {
            inputs,
            others: others.into(),
        })
    }

    /// Whether the input at this path is left out.
    #[must_use]
    pub fn input(&self, at: &[u16]) -> bool {
        self.inputs.iter().any(|input| input == at)
    }

    /// Whether the figure at this path depends on what is left out.
    #[must_use]
    pub fn figure(&self, outcome: &Outcome, at: &[u16]) -> bool {
        let Some((_, cell)) = path::get(outcome, at) else {
            return false;
        };
        self.others.iter().any(|(_, other)| {
            let there = path::get(other, at).map(|(_, cell)| cell);
            match (measure(&cell), there.as_ref().and_then(measure)) {
                (Some(one), Some(other)) => one.to_bits() != other.to_bits(),
                _ => !there.is_some_and(|there| crate::model::same(&cell, &there)),
            }
        })
    }

    /// Whether a sentence names a value that is left out, or depends on one.
    #[must_use]
    pub fn sentence(&self, plan: &Plan, outcome: &Outcome, sentence: &Sentence) -> bool {
        parts(sentence.words[0]).any(|part| {
            let Part::Name(name) = part else {
                return false;
            };
            let name = name.split('?').next().unwrap_or_default();
            resolve_in_sentence(plan, outcome, &sentence.scope, name).is_some_and(|named| {
                if named.figure {
                    self.figure(outcome, &named.at)
                } else {
                    self.input(&named.at)
                }
            })
        })
    }

    /// Whether the result of `make` depends on what is left out.
    pub fn rests<T: PartialEq>(
        &self,
        plan: &Plan,
        outcome: &Outcome,
        make: impl Fn(&Plan, &Outcome) -> T,
    ) -> bool {
        let now = make(plan, outcome);
        let mut others = self.others.iter();
        others.any(|(plan, outcome)| make(plan, outcome) != now)
    }
}

/// Replaces an amount by another.
fn put(plan: &mut Plan, at: &[u16], scale: f64, place: usize) {
    let Some((field, cell)) = path::get_mut(plan, at) else {
        return;
    };
    let turn = f64::from(u32::try_from(place % 7).unwrap_or(0));
    let other = |was: f64| {
        let x = scale * (1.37 + 0.13 * turn) * if was == 0.0 { 1_000.0 } else { was };
        field.number(x, x).unwrap_or(Number::exact(was))
    };
    match cell {
        CellMut::Number(number) => *number = other(number.get()),
        CellMut::MaybeNumber(number) => *number = Some(other(number.map_or(0.0, Number::get))),
        _ => {}
    }
}

/// Charts of the calculator with this id, without those that depend on amounts left out.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, calculator: u16, write: &dyn Write) -> Vec<Chart> {
    let list = calculators::CHARTS.iter();
    let Some((_, draw)) = list.into_iter().find(|(id, _)| *id == calculator) else {
        return Vec::new();
    };
    let mut charts = draw(plan, outcome, write);
    if let Some(withheld) = Withheld::of(plan) {
        let name = |chart: &Chart| chart.name;
        charts.retain(|chart| {
            !withheld.rests(plan, outcome, |plan, outcome| {
                let drawn = draw(plan, outcome, write);
                drawn.into_iter().find(|other| name(other) == name(chart))
            })
        });
    }
    charts
}

/// Replaces a sentence that needs amounts left out by the sender.
pub(super) const NEEDED: [&str; 2] = [
    "The sender left out the amounts that this needs.",
    "L’expéditeur a laissé de côté les montants nécessaires.",
];

/// Assessments of all calculators. Headlines that depend on amounts left out say so, and lights
/// become neutral; details, events and decisions that do are removed.
///
/// ```
/// use planner::{Plan, calculators::LeftOut, evaluate, working::assess};
/// let mut plan = Plan::default();
/// let decisions = |plan: &Plan| assess(plan, &evaluate(plan)).swap_remove(3).decisions;
/// assert!(!decisions(&plan).is_empty());
/// plan.left_out = Some(LeftOut::Money);
/// assert!(decisions(&plan).is_empty());
/// ```
#[must_use]
pub fn assess(plan: &Plan, outcome: &Outcome) -> Vec<Assessment> {
    let mut all = calculators::assess(plan, outcome);
    let withheld = Withheld::of(plan);
    for (plan, outcome) in withheld.iter().flat_map(|withheld| &withheld.others) {
        for (own, other) in all.iter_mut().zip(calculators::assess(plan, outcome)) {
            if own.headline != other.headline {
                own.headline = Sentence::new(&[], NEEDED);
            }
            if own.detail != other.detail {
                own.detail = Sentence::default();
            }
            if own.light != other.light {
                own.light = Light::Neutral;
            }
            own.events.retain(|event| other.events.contains(event));
            own.decisions
                .retain(|decision| other.decisions.contains(decision));
        }
    }
    all
}

/// Key figures of a calculator. Those that depend on amounts left out say so in place of their
/// value.
#[must_use]
pub fn keys(plan: &Plan, outcome: &Outcome, layout: &Layout) -> Vec<KeyFigure> {
    let mut all = (layout.keys)(plan, outcome);
    let Some(withheld) = Withheld::of(plan) else {
        return all;
    };
    let others = withheld.others.iter();
    let others: Vec<_> = others.map(|(p, o)| (layout.keys)(p, o)).collect();
    for key in &mut all {
        if withheld.figure(outcome, &key.figure) || others.iter().any(|keys| !keys.contains(key)) {
            key.value = Some(Sentence::new(&[], LEFT_OUT));
            key.why = Sentence::default();
            key.light = Light::Neutral;
        }
    }
    all
}

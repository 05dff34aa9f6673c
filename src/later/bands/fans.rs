//! Fans of charts: the distribution over all samples of the values of each line.

use crate::state::Fan;
use planner::analysis::{Bands, Options};
use planner::calculators::{ANALYSIS_HOOKS, Calculator, Traced, affected_calculators, needed};
use planner::charts::LineQuery;
use planner::model::{Cell, Path, path};
use planner::{Outcome, Plan};
use std::cell::RefCell;

/// Maximum number of values to trace in one simulation: sorting them for their quantiles is a
/// single step that cannot be sliced. A longer line is traced alone.
const MOST: usize = 64;

/// The lines that the probe traces, and what it needs for that.
struct Tracing {
    traced: Traced,
    /// Calculators to recompute in every sample.
    refreshed: Vec<&'static Calculator>,
    outcome: Outcome,
    queries: Vec<LineQuery>,
}

thread_local! {
    /// State of the probe, which is a plain `fn` and captures nothing.
    static TRACING: RefCell<Option<Tracing>> = const { RefCell::new(None) };
}

/// Lines to trace, in batches.
pub struct Lines {
    calculator: u16,
    traced: Traced,
    rest: Vec<LineQuery>,
    /// Fans of the lines traced so far.
    pub found: Vec<Fan>,
}

impl Lines {
    /// Prepares the lines of a calculator's charts; `None` if its lines cannot be traced.
    pub fn of(calculator: u16, queries: Vec<LineQuery>) -> Option<Self> {
        let analysed = ANALYSIS_HOOKS
            .iter()
            .find(|one| one.calculator == calculator)?;
        Some(Self {
            calculator,
            traced: analysed.traced?,
            rest: queries,
            found: Vec::new(),
        })
    }

    /// Hands the next batch of lines to the probe and returns the options of the simulation to run;
    /// `None` if no lines are left.
    pub fn next(&mut self, plan: &Plan, outcome: &Outcome) -> Option<Options> {
        if self.rest.is_empty() {
            return None;
        }
        let (mut count, mut values) = (0, 0);
        while let Some(line) = self.rest.get(count) {
            values += line.along.len();
            if count > 0 && values > MOST {
                break;
            }
            count += 1;
        }
        let after = self.rest.split_off(count);
        TRACING.set(Some(Tracing {
            traced: self.traced,
            refreshed: refreshed(plan, self.calculator),
            outcome: outcome.clone(),
            queries: std::mem::replace(&mut self.rest, after),
        }));
        Some(Options {
            only: Some(Vec::new()),
            probe: Some(probe),
            ..Options::default()
        })
    }

    /// Collects the fans of the current batch from a finished simulation.
    pub fn take(&mut self, bands: &Bands) {
        let Some(tracing) = TRACING.take() else {
            return;
        };
        let mut rest = &bands.probed[..];
        for query in tracing.queries {
            let (own, after) = rest.split_at(query.along.len().min(rest.len()));
            self.found.push((query, own.to_vec()));
            rest = after;
        }
    }
}

/// Returns the calculators to recompute in every sample: those that the page needs and that ranges
/// can change.
fn refreshed(plan: &Plan, calculator: u16) -> Vec<&'static Calculator> {
    let ranged = ranged(plan);
    let ranged: Vec<&[u16]> = ranged.iter().map(Vec::as_slice).collect();
    let needed = needed(&[calculator]);
    let mut refreshed = affected_calculators(&ranged);
    refreshed.retain(|calculator| needed.contains(&calculator.id));
    refreshed
}

/// Returns the paths of inputs that are ranges.
fn ranged(plan: &Plan) -> Vec<Path> {
    let mut ranged = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |at, _, cell| {
        if matches!(cell, Cell::Number(Some(number)) if number.spread().is_some()) {
            ranged.push(at.to_vec());
        }
    });
    ranged
}

fn probe(plan: &Plan, _: &Outcome, into: &mut Vec<f64>) {
    TRACING.with_borrow_mut(|tracing| {
        let Some(tracing) = tracing else { return };
        for calculator in &tracing.refreshed {
            (calculator.refresh)(plan, &mut tracing.outcome);
        }
        for query in &tracing.queries {
            (tracing.traced)(plan, &tracing.outcome, query, into);
        }
    });
}

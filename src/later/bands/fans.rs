//! What ranges make of the lines of charts: their values, taken of every sample.

use crate::state::Fan;
use planner::analysis::{Bands, Options};
use planner::calculators::{ANALYSED, Calculator, Traced, needed, reached};
use planner::charts::LineQuery;
use planner::model::{Cell, Path, path};
use planner::{Outcome, Plan};
use std::cell::RefCell;

/// The most values that are taken of a sample at once: what they show is put in order in one go.
const MOST: usize = 64;

/// Lines whose values are taken of every sample.
struct Tracing {
    traced: Traced,
    /// What must be computed for them.
    refreshed: Vec<&'static Calculator>,
    outcome: Outcome,
    queries: Vec<LineQuery>,
}

thread_local! {
    /// A probe is a plain function: this is what it looks at.
    static TRACING: RefCell<Option<Tracing>> = const { RefCell::new(None) };
}

/// Lines to be traced, a few at a time.
pub struct Lines {
    calculator: u16,
    traced: Traced,
    rest: Vec<LineQuery>,
    /// Those traced.
    pub found: Vec<Fan>,
}

impl Lines {
    /// The lines of a calculator's charts; none where no line moves.
    pub fn of(calculator: u16, queries: Vec<LineQuery>) -> Option<Self> {
        let analysed = ANALYSED.iter().find(|one| one.calculator == calculator)?;
        Some(Self {
            calculator,
            traced: analysed.traced?,
            rest: queries,
            found: Vec::new(),
        })
    }

    /// Puts the next few lines before the probe; says how to simulate, or that there are none left.
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

    /// Takes what the samples showed of these lines.
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

/// What is computed again for a page: what it needs, and ranges change.
fn refreshed(plan: &Plan, calculator: u16) -> Vec<&'static Calculator> {
    let ranged = ranged(plan);
    let ranged: Vec<&[u16]> = ranged.iter().map(Vec::as_slice).collect();
    let needed = needed(&[calculator]);
    let mut refreshed = reached(&ranged);
    refreshed.retain(|calculator| needed.contains(&calculator.id));
    refreshed
}

/// The inputs that are ranges.
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

//! What ranges make of the charts on view: fans around lines, whiskers over bars. Figures come first,
//! then line by line what samples make of them, each in slices like the figures.

use super::super::live::{self, Live};
use super::super::sampling;
use planner::analysis::{Bands, Options, Simulation, Spread};
use planner::calculators::{ANALYSED, CALCULATORS, Calculator, Traced, needed, reached};
use planner::charts::{Asked, Chart};
use planner::model::{Cell, Path, path};
use planner::{Outcome, Plan};
use std::cell::RefCell;

/// The most values that are taken of a sample at once: what they show is put in order in one go.
const MOST: usize = 64;

/// What was asked of a line, and its 5 % point, median and 95 % point at each place.
type Fan = (Asked, Vec<[f64; 3]>);

/// Lines whose values are taken of every sample.
struct Tracing {
    traced: Traced,
    /// What must be computed for them.
    again: Vec<&'static Calculator>,
    outcome: Outcome,
    asked: Vec<Asked>,
}

/// What is known of the charts on view.
#[derive(Default)]
struct Known {
    ends: Vec<(Path, [f64; 2])>,
    fans: Vec<Fan>,
}

thread_local! {
    static TRACING: RefCell<Option<Tracing>> = const { RefCell::new(None) };
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Gives charts what is known of them. Until more is known that is what was known before.
pub fn dress(charts: &mut [Chart]) {
    KNOWN.with_borrow(|known| {
        let ends = |figure: &Path| {
            let found = known.ends.iter().find(|(path, _)| path == figure);
            found.map(|(_, ends)| *ends)
        };
        for chart in charts {
            chart.spread(&ends);
            for (asked, spread) in &known.fans {
                chart.fan(asked, spread);
            }
        }
    });
}

/// Forgets it; says whether anything was known.
pub fn forget() -> bool {
    let known = KNOWN.take();
    !known.ends.is_empty() || !known.fans.is_empty()
}

/// Keeps how far figures are spread.
pub fn keep(bands: &Bands) {
    let ends = bands.bands.iter().filter_map(|band| match band.spread {
        Spread::Measured { p05, p95, .. } => {
            let ends = [p05, p95].map(|end| end.unwrap_or(f64::INFINITY));
            Some((band.path.clone(), ends))
        }
        Spread::Shares(_) => None,
    });
    KNOWN.with_borrow_mut(|known| known.ends = ends.collect());
}

/// Takes the values of these lines from samples.
pub fn trace(live: &Live, asked: Vec<Asked>) {
    let analysed = ANALYSED.iter().find(|one| one.calculator == live.place);
    if let Some(traced) = analysed.and_then(|analysed| analysed.traced) {
        next(live, traced, asked, Vec::new());
    }
}

/// Takes the values of the next lines; `found` are those of the lines before.
fn next(live: &Live, traced: Traced, mut asked: Vec<Asked>, found: Vec<Fan>) {
    if asked.is_empty() {
        KNOWN.with_borrow_mut(|known| known.fans = found);
        return super::changed(live);
    }
    let (mut count, mut values) = (0, 0);
    while let Some(line) = asked.get(count) {
        values += line.along.len();
        if count > 0 && values > MOST {
            break;
        }
        count += 1;
    }
    let after = asked.split_off(count);
    TRACING.set(Some(Tracing {
        traced,
        again: again(&live.plan, live.place),
        outcome: live.outcome.clone(),
        asked,
    }));
    let options = Options {
        only: Some(Vec::new()),
        probe: Some(probe),
        ..Options::default()
    };
    sampling::run(Simulation::new(&live.plan, &options), move |bands| {
        let Some(tracing) = TRACING.take() else {
            return;
        };
        let mut found = found;
        let mut rest = &bands.probed[..];
        for asked in tracing.asked {
            let own = asked.along.len().min(rest.len());
            let (own, after) = rest.split_at(own);
            found.push((asked, own.to_vec()));
            rest = after;
        }
        live::with(|live| next(live, traced, after, found));
    });
}

/// What is computed again for a page: what it needs, and ranges change.
pub fn again(plan: &Plan, place: u16) -> Vec<&'static Calculator> {
    let mut ranged: Vec<Path> = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |at, _, cell| {
        if matches!(cell, Cell::Number(Some(number)) if number.spread().is_some()) {
            ranged.push(at.to_vec());
        }
    });
    let ranged: Vec<&[u16]> = ranged.iter().map(Vec::as_slice).collect();
    let all: Vec<u16> = CALCULATORS.iter().map(|calculator| calculator.id).collect();
    let needed = if place == 0 { all } else { needed(&[place]) };
    let mut again = reached(&ranged);
    again.retain(|calculator| needed.contains(&calculator.id));
    again
}

fn probe(plan: &Plan, _: &Outcome, into: &mut Vec<f64>) {
    TRACING.with_borrow_mut(|tracing| {
        let Some(tracing) = tracing else { return };
        for calculator in &tracing.again {
            (calculator.refresh)(plan, &mut tracing.outcome);
        }
        for asked in &tracing.asked {
            (tracing.traced)(plan, &tracing.outcome, asked, into);
        }
    });
}

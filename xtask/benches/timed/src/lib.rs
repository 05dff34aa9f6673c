//! Runs the planner for benchmarks, the same way natively, in Node and in a browser. The caller
//! measures the time.

#[path = "../../../../planner/benches/plans/mod.rs"]
pub mod plans;

use planner::analysis::{Options, Spread, simulate};
use planner::calculators::CALCULATORS;
use planner::model::path;
use planner::{Plan, document, evaluate};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// A plan to measure.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Timed {
    plan: Plan,
}

#[wasm_bindgen]
impl Timed {
    /// Returns the plan with this name: `default`, `large`, `ten ranges` or `question`; `None` for
    /// any other.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let read = |text| document::read_plan(text).ok();
        let plan = match name {
            "default" => Plan::default(),
            "large" => plans::large(),
            "ten ranges" => read(include_str!(
                "../../../../planner/tests/data/ten-ranges.json"
            ))?,
            "question" => read(include_str!("../../question.json"))?,
            _ => return None,
        };
        Some(Self { plan })
    }

    /// Evaluates all figures `times` times.
    pub fn evaluate(&self, times: u32) {
        for _ in 0..times {
            black_box(evaluate(black_box(&self.plan)));
        }
    }

    /// Runs a simulation of 4 096 samples for one calculator, or for all if `slug` is `None`;
    /// returns the number of figures with a band.
    #[must_use]
    pub fn simulate(&self, slug: Option<String>) -> usize {
        let options = Options {
            only: slug.map(|slug| only(&slug)),
            ..Options::default()
        };
        simulate(black_box(&self.plan), &options).bands.len()
    }

    /// Returns p05, p50 and p95 of a figure, from a simulation of this figure alone; empty if it
    /// has no band.
    #[must_use]
    pub fn quantiles(&self, figure: &str) -> Vec<f64> {
        let options = Options {
            figure: path::parse(&evaluate(&self.plan), figure),
            ..Options::default()
        };
        let bands = simulate(black_box(&self.plan), &options).bands;
        match bands.into_iter().next().map(|band| band.spread) {
            Some(Spread::Measured { p05, p50, p95, .. }) => {
                [p05, p50, p95].into_iter().flatten().collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Timed {
    /// Returns the plan itself.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Returns the slugs of all calculators, in order, one per line.
#[wasm_bindgen]
#[must_use]
pub fn slugs() -> String {
    let slugs: Vec<&str> = CALCULATORS
        .iter()
        .map(|calculator| calculator.slug)
        .collect();
    slugs.join("\n")
}

fn only(slug: &str) -> Vec<u16> {
    let calculators = CALCULATORS.iter();
    calculators
        .filter(|calculator| calculator.slug == slug)
        .map(|calculator| calculator.id)
        .collect()
}

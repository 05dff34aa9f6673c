//! How sure each calculator's light is: in how many samples it is the one that is shown.

use planner::calculators::{CALCULATORS, Light, assess};
use planner::{Outcome, Plan};
use std::cell::RefCell;

thread_local! {
    /// A probe is a plain function: this is where it counts, four lights a calculator.
    static COUNTED: RefCell<Vec<[u32; 4]>> = const { RefCell::new(Vec::new()) };
}

/// Begins to count.
pub fn begin() {
    COUNTED.set(vec![[0; 4]; CALCULATORS.len()]);
}

/// Counts the lights of a sample.
pub fn probe(plan: &Plan, outcome: &Outcome, _: &mut Vec<f64>) {
    COUNTED.with_borrow_mut(|counted| {
        for (counted, assessment) in counted.iter_mut().zip(assess(plan, outcome)) {
            counted[assessment.light as usize] += 1;
        }
    });
}

/// The share of samples in which each calculator stands as it is shown.
pub fn shares(shown: impl Iterator<Item = Light>) -> Vec<f64> {
    let counted = COUNTED.take();
    let share = |(counted, light): (&[u32; 4], Light)| {
        let all: u32 = counted.iter().sum();
        f64::from(counted[light as usize]) / f64::from(all.max(1))
    };
    counted.iter().zip(shown).map(share).collect()
}

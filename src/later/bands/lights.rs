//! How certain each calculator's light is: the share of samples in which it is the light on view.

use planner::calculators::{CALCULATORS, Light, assess};
use planner::{Outcome, Plan};
use std::cell::RefCell;

thread_local! {
    /// Counts by calculator and light. Static, since the probe is a plain `fn` and captures
    /// nothing.
    static COUNTED: RefCell<Vec<[u32; 4]>> = const { RefCell::new(Vec::new()) };
}

/// Resets the counts.
pub fn begin() {
    COUNTED.set(vec![[0; 4]; CALCULATORS.len()]);
}

/// Counts the lights of one sample.
pub fn probe(plan: &Plan, outcome: &Outcome, _: &mut Vec<f64>) {
    COUNTED.with_borrow_mut(|counted| {
        for (counted, assessment) in counted.iter_mut().zip(assess(plan, outcome)) {
            counted[assessment.light as usize] += 1;
        }
    });
}

/// Returns, for each calculator, the share of samples with the light that is shown, and clears the
/// counts.
pub fn shares(shown: impl Iterator<Item = Light>) -> Vec<f64> {
    let counted = COUNTED.take();
    let share = |(counted, light): (&[u32; 4], Light)| {
        let all: u32 = counted.iter().sum();
        f64::from(counted[light as usize]) / f64::from(all.max(1))
    };
    counted.iter().zip(shown).map(share).collect()
}

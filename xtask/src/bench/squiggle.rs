//! Times one question in Squiggle and in the planner at equal accuracy, both in Node.
//!
//! The question: in how many months does a resource reach its critical line, if growth, use and
//! elasticity are ranges (`xtask/benches/question.json`)? Accuracy is the largest error of p05, p50
//! and p95 against ten million random samples, in widths from p05 to p95. The planner runs its
//! ordinary simulation of 4 096 samples for this figure alone, optimised for speed. Squiggle gets
//! as many samples as it needs for the same accuracy; their number is derived from its error over
//! 40 seeds.

use super::table::{Numbers, Row, figure};
use super::timed::{Optimised, native};
use super::{Bench, heard, node};
use crate::failure::Result;

/// How many times faster than Squiggle the planner should be.
const FASTER: f64 = 20.0;

/// Measures both, the planner in Node and natively.
pub fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let advice = "see above what the program says; it is in xtask/benches";
    let reference = Numbers::read(&heard(native().arg("reference"), advice)?);
    let natively = Numbers::read(&heard(native().arg("times"), advice)?).of("question")?;
    let mut program = node(
        "squiggle.mjs",
        &[&bench.squiggle, &Optimised::Time.folder()?],
    );
    for name in ["p05", "p50", "p95"] {
        program.arg(reference.of(name)?.to_string());
    }
    let numbers = Numbers::read(&heard(&mut program, advice)?);
    let [ours, needed, count, reached, theirs, our] =
        ["ours", "needed", "count", "reached", "theirs", "our"].map(|name| numbers.of(name));
    let (needed, count, theirs, our) = (needed?, count?, theirs?, our?);
    println!(
        "   error of ours {:.5}, of Squiggle's {count} samples {:.5} widths; it needs {needed} samples",
        ours?, reached?
    );
    // If Squiggle got fewer samples than it needs, its time is only a lower bound.
    let least = if count < needed { "at least " } else { "" };
    let row = |place: &str, time: f64| Row {
        what: format!("simulate against Squiggle, ours {place}"),
        measured: format!("{} ms", figure(time)),
        budget: format!(
            "{FASTER} × faster than Squiggle's {least}{} ms with {count} samples",
            figure(theirs)
        ),
        ratio: format!("{least}{} × faster", figure(theirs / time)),
    };
    Ok(vec![row("in Node", our), row("native", natively)])
}

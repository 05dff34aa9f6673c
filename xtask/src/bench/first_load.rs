//! Compares the size of the first load with a Leptos counter that is built the same way.

use super::table::{Row, figure};
use super::{Bench, folder, source};
use crate::build::trunk;
use crate::command::run;
use crate::failure::Result;
use crate::{project, weigh};

/// Target for the first load, as a multiple of the counter's.
const COUNTERS: usize = 6;

/// Builds the counter, and measures both first loads.
pub fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let counter = folder()?.join("counter");
    let mut trunk = trunk(&bench.tools);
    trunk
        .current_dir(source("counter"))
        .arg("--dist")
        .arg(&counter);
    run(
        &mut trunk,
        "read the words above; the counter is in xtask/benches/counter",
    )?;
    let (ours, theirs) = (weigh::total(&project::dist())?, weigh::total(&counter)?);
    Ok(vec![
        row("first load", ours, weigh::BUDGET),
        row("first load, at what we aim at", ours, weigh::AIM),
        row(
            "first load against a Leptos counter",
            ours,
            COUNTERS * theirs,
        ),
    ])
}

#[allow(clippy::cast_precision_loss)] // sizes of files
fn row(what: &str, measured: usize, budget: usize) -> Row {
    Row {
        what: what.to_owned(),
        measured: format!("{measured} bytes"),
        budget: format!("{budget} bytes"),
        ratio: figure(measured as f64 / budget as f64),
    }
}

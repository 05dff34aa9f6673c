//! Measures `evaluate` and `simulate` natively, in Node and in Chromium, optimised for speed and
//! for size.

use super::table::{Numbers, Row, figure};
use super::timed::{Optimised, native};
use super::{Bench, heard, node};
use crate::command::journeys;
use crate::failure::Result;

/// Names of the plans to evaluate.
pub const PLANS: [&str; 2] = ["default", "large"];
/// Budgets for `evaluate` per plan, in microseconds.
const EVALUATE: [(&str, f64); 2] = [(PLANS[0], 10.0), (PLANS[1], 80.0)];
/// Budget for `evaluate` in WebAssembly, as a multiple of the native time.
const SLOWER: f64 = 1.5;
/// Budgets for `simulate` with ten ranges in Chromium, in milliseconds: all calculators, and each
/// one alone.
const SIMULATE: (f64, f64) = (100.0, 16.0);

/// Runs the native program, then Node and Chromium at both optimisation levels.
pub fn rows(_: &Bench) -> Result<Vec<Row>> {
    let advice = "see above what the program says; it is in xtask/benches/timed";
    let natively = Numbers::read(&heard(native().arg("times"), advice)?);
    let mut rows = Vec::new();
    for (plan, budget) in EVALUATE {
        let time = natively.of(&format!("evaluate {plan}"))?;
        rows.push(Row::new(
            format!("evaluate, {plan} plan, native"),
            time,
            budget,
            "µs",
        ));
    }
    for optimised in Optimised::ALL {
        let folder = optimised.folder()?;
        let in_node = Numbers::read(&heard(&mut node("timed/node.mjs", &[&folder]), advice)?);
        rows.extend(slower(&natively, &in_node, optimised, "Node")?);
        let mut browser = journeys("timed");
        let in_browser = Numbers::read(&heard(browser.arg("--").arg(&folder), advice)?);
        rows.extend(slower(&natively, &in_browser, optimised, "Chromium")?);
        rows.extend(simulated(&natively, &in_browser, optimised)?);
    }
    Ok(rows)
}

/// Compares `evaluate` in WebAssembly with the native program.
fn slower(
    native: &Numbers,
    other: &Numbers,
    optimised: Optimised,
    place: &str,
) -> Result<Vec<Row>> {
    let row = |(plan, _)| {
        let name = format!("evaluate {plan}");
        let (ours, there) = (native.of(&name)?, other.of(&name)?);
        Ok(Row {
            what: format!(
                "evaluate, {plan} plan, WASM at {} in {place}",
                optimised.level()
            ),
            measured: format!("{} µs", figure(there)),
            budget: format!("{SLOWER} × native, {} µs", figure(ours)),
            ratio: format!("{} × native", figure(there / ours)),
        })
    };
    EVALUATE.into_iter().map(row).collect()
}

fn simulated(native: &Numbers, browser: &Numbers, optimised: Optimised) -> Result<Vec<Row>> {
    let names = browser.names().filter(|name| name.starts_with("simulate "));
    let row = |name: &str| {
        let (ours, there) = (native.of(name)?, browser.of(name)?);
        let whole = name == "simulate all";
        let budget = if whole { SIMULATE.0 } else { SIMULATE.1 };
        let what = name.replace("simulate all", "simulate the whole plan");
        let what = format!("{what}, WASM at {} in Chromium", optimised.level());
        let mut row = Row::new(what, there, budget, "ms");
        row.measured = format!("{}; native {} ms", row.measured, figure(ours));
        Ok(row)
    };
    names.map(row).collect()
}

//! Ranges and questions for JavaScript: bands, answers.

use super::{error, read};
use planner::analysis::{
    Options, POINTS, seek as sought, simulate as simulated, write_answer, write_bands,
};
use planner::evaluate;
use planner::model::{Cell, Day, path};
use wasm_bindgen::prelude::wasm_bindgen;

/// The most samples a simulation takes.
const MOST: u32 = 1 << 20;

/// The bands of every figure of a plan document, in the shape of the outcome document: `p05`, `p50` and
/// `p95` of numbers and dates, shares of choices. `points` left out: 4 096. With `counts`, rates that
/// are known only from counts are uncertain as well.
///
/// # Errors
/// An `Error` with `path` and `reason`, where the text is no plan document.
#[wasm_bindgen]
pub fn simulate(
    plan: &str,
    points: Option<u32>,
    counts: Option<bool>,
) -> Result<String, js_sys::Error> {
    let plan = read(plan)?;
    let options = Options {
        points: points.unwrap_or(POINTS).clamp(1, MOST),
        counts: counts.unwrap_or_default(),
        ..Options::default()
    };
    Ok(write_bands(&plan, &simulated(&plan, &options)))
}

/// Which value of an input makes a figure equal a target? Paths as in documents; the target is a
/// number, or a day (`2024-12-31`) for a figure that is a date.
///
/// # Errors
/// An `Error` with `path` and `reason`, where the text is no plan document, a path leads nowhere, or
/// the target is not of the figure's kind.
#[wasm_bindgen]
pub fn seek(plan: &str, input: &str, figure: &str, target: &str) -> Result<String, js_sys::Error> {
    let plan = read(plan)?;
    let outcome = evaluate(&plan);
    let unknown = |at: &str| error(at, "unknown", "the plan has no such input or figure");
    let input = path::parse(&plan, input).ok_or_else(|| unknown(input))?;
    let at = path::parse(&outcome, figure).ok_or_else(|| unknown(figure))?;
    let sought_for = match path::get(&outcome, &at) {
        Some((_, Cell::Date(_))) => Day::parse(target).map(|day| f64::from(day.number())),
        _ => target.parse().ok().filter(|x: &f64| x.is_finite()),
    };
    let sought_for = sought_for
        .ok_or_else(|| error(figure, "target", "the target is not of the figure's kind"))?;
    let answer = sought(&plan, &input, &at, sought_for);
    Ok(write_answer(&outcome, &at, &answer))
}

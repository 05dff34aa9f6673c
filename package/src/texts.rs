//! Functions that return reports and charts as text.

use crate::values::{Language, error, plan, read_options, written};
use js_sys::Error;
use planner::calculators::CALCULATORS;
use planner::charts::{Chart, picture};
use planner::report::{World, html, markdown, report as reported};
use planner::words::Plain;
use planner::working;
use planner::{Outcome, Plan, evaluate};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Default width of charts, in pixels.
const WIDTH: f64 = 720.0;

/// Options of reports and charts.
#[derive(Default, Deserialize)]
#[serde(default)]
struct TextOptions {
    language: Language,
    width: Option<f64>,
}

/// A plan with its figures, and how to format values for the user.
struct Evaluated {
    plan: Plan,
    outcome: Outcome,
    write: Plain,
    width: f64,
}

impl Evaluated {
    fn of(given: JsValue, options: JsValue) -> Result<Self, Error> {
        let plan = plan(given)?;
        let options: TextOptions = read_options(options, &["language", "width"])?;
        Ok(Self {
            outcome: evaluate(&plan),
            write: Plain::new(options.language.into(), &plan.facts.currency),
            plan,
            width: options.width.unwrap_or(WIDTH),
        })
    }

    fn drawn(&self) -> Vec<Chart> {
        let all = CALCULATORS.iter();
        let all =
            all.flat_map(|one| working::charts(&self.plan, &self.outcome, one.id, &self.write));
        all.collect()
    }
}

/// Returns the quarterly report of a plan document, as `markdown` or `html`.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document or there is no such format.
#[wasm_bindgen]
pub fn report(given: JsValue, format: &str, options: JsValue) -> Result<String, Error> {
    let evaluated = Evaluated::of(given, options)?;
    let report = reported(&World {
        plan: &evaluated.plan,
        outcome: &evaluated.outcome,
        write: &evaluated.write,
    });
    match format {
        "markdown" => Ok(markdown(&report)),
        "html" => Ok(html(&report)),
        _ => Err(error("", "a report is `markdown` or `html`")),
    }
}

/// Returns the charts of a plan document, each as its `id`, `title` and `sentence`.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document.
#[wasm_bindgen]
pub fn charts(given: JsValue, options: JsValue) -> Result<JsValue, Error> {
    #[derive(Serialize)]
    struct ChartEntry {
        id: &'static str,
        title: String,
        sentence: String,
    }
    let evaluated = Evaluated::of(given, options)?;
    let entries = evaluated.drawn().into_iter().map(|chart| ChartEntry {
        id: chart.name,
        title: chart.title,
        sentence: chart.sentence,
    });
    written(&entries.collect::<Vec<_>>())
}

/// Returns a chart of a plan document as SVG.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document, or has no such chart.
#[wasm_bindgen]
pub fn chart(given: JsValue, id: &str, options: JsValue) -> Result<String, Error> {
    let evaluated = Evaluated::of(given, options)?;
    let chart = evaluated.drawn().into_iter().find(|chart| chart.name == id);
    let chart = chart.ok_or_else(|| error(id, "the plan has no such chart"))?;
    Ok(picture(&chart, evaluated.width, &evaluated.write).svg)
}

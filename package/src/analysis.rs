//! Functions for ranges, goal seek and comparisons.

use crate::values::{error, parsed, plan, read_options, written};
use js_sys::Error;
use planner::analysis::{
    Answer, Difference, Options, POINTS, compare as compared, seek as sought,
    simulate as simulated, write_answer, write_bands,
};
use planner::calculators::CALCULATORS;
use planner::evaluate;
use planner::model::{Cell, Day, Table, path};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Maximum number of samples of a simulation.
const MOST: u32 = 1 << 20;

/// Options of `simulate`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct SimulateOptions {
    points: Option<u32>,
    counts: bool,
    only: Option<Vec<String>>,
}

/// Returns the bands of every figure of a plan document, in the shape of the outcome document.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document or the options are invalid.
#[wasm_bindgen]
pub fn simulate(given: JsValue, options: JsValue) -> Result<JsValue, Error> {
    let plan = plan(given)?;
    let options: SimulateOptions = read_options(options, &["points", "counts", "only"])?;
    let points = options.points.unwrap_or(POINTS);
    if !(1..=MOST).contains(&points) {
        return Err(error("points", "must be from 1 to 1048576"));
    }
    let id = |slug: &String| {
        let calculator = CALCULATORS
            .iter()
            .find(|calculator| calculator.slug == slug);
        calculator
            .map(|calculator| calculator.id)
            .ok_or_else(|| error(slug, "there is no such calculator"))
    };
    let only = options
        .only
        .map(|slugs| slugs.iter().map(id).collect())
        .transpose()?;
    let options = Options {
        points,
        only,
        counts: options.counts,
        ..Options::default()
    };
    parsed(&write_bands(&plan, &simulated(&plan, &options)))
}

/// Question for `seek`: paths of an input and a figure, and the figure's target.
#[derive(Deserialize)]
struct Question {
    input: String,
    figure: String,
    target: Target,
}

/// A number, or a date as text if the figure is a date.
#[derive(Deserialize)]
#[serde(untagged)]
enum Target {
    Number(f64),
    Day(String),
}

/// Finds the value of an input that makes a figure equal a target.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document, a path leads nowhere, or the
/// target is not of the figure's kind.
#[wasm_bindgen]
pub fn seek(given: JsValue, question: JsValue) -> Result<JsValue, Error> {
    let plan = plan(given)?;
    let question: Question =
        serde_wasm_bindgen::from_value(question).map_err(|why| error("", &why.to_string()))?;
    let outcome = evaluate(&plan);
    let nothing = |at: &str, what: &str| error(at, &["the plan has no such ", what].concat());
    let input =
        path::parse(&plan, &question.input).ok_or_else(|| nothing(&question.input, "input"))?;
    let figure = path::parse(&outcome, &question.figure)
        .ok_or_else(|| nothing(&question.figure, "figure"))?;
    let date = matches!(path::get(&outcome, &figure), Some((_, Cell::Date(_))));
    let target = match question.target {
        Target::Number(number) if !date && number.is_finite() => number,
        Target::Day(day) if date => {
            let day = Day::parse(&day)
                .ok_or_else(|| error("target", "must be a date such as 2024-04-30"))?;
            f64::from(day.number())
        }
        _ => {
            return Err(error(
                "target",
                if date {
                    "must be a date such as 2024-04-30"
                } else {
                    "must be a number"
                },
            ));
        }
    };
    let answer = sought(&plan, &input, &figure, target);
    match answer {
        Answer::NotAnInput => Err(error(
            &question.input,
            "is not a numeric input with a value",
        )),
        Answer::NotAFigure => Err(error(&question.figure, "is not a number or a date")),
        _ => parsed(&write_answer(&outcome, &figure, &answer)),
    }
}

/// A difference: its path in each plan or outcome, and the change from the first to the second.
/// Paths are `None` where the row is missing.
#[derive(Serialize)]
struct Unlike {
    first: Option<String>,
    second: Option<String>,
    change: Option<f64>,
}

/// Returns the differences between two plan documents, largest change first.
///
/// # Errors
/// An `Error` with `path` and `reason`, if a value is no plan document.
#[wasm_bindgen]
pub fn compare(first: JsValue, second: JsValue) -> Result<JsValue, Error> {
    #[derive(Serialize)]
    struct Compared {
        inputs: Vec<Unlike>,
        figures: Vec<Unlike>,
    }
    let plans = [plan(first)?, plan(second)?];
    let outcomes = [evaluate(&plans[0]), evaluate(&plans[1])];
    let compared = compared(&plans[0], &plans[1]);
    let mut figures = compared.figures;
    figures.extend(compared.verdicts);
    written(&Compared {
        inputs: unlike(compared.inputs, [&plans[0], &plans[1]]),
        figures: unlike(figures, [&outcomes[0], &outcomes[1]]),
    })
}

fn unlike(differences: Vec<Difference>, tables: [&dyn Table; 2]) -> Vec<Unlike> {
    let all = differences.into_iter().map(|difference| Unlike {
        first: difference.first.map(|at| path::words(tables[0], &at)),
        second: difference.second.map(|at| path::words(tables[1], &at)),
        change: difference.change.filter(|change| change.is_finite()),
    });
    all.collect()
}

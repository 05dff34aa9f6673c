//! Palier for JavaScript, without the page: links and comparisons, on plan documents as JSON texts.
//!
//! The page fetches this once it is painted and idle; all that nobody needs before that is here, and
//! not in the first load.

mod analysis;

use planner::analysis::{Difference, compare as differences};
use planner::document::{read_plan, write_plan};
use planner::link::{self, Include, LinkError, Opened};
use planner::model::path;
use planner::{Outcome, Plan, evaluate};
use serde::Serialize;
use serde_json::value::RawValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The payload of a plan document: what an address carries after `#/<slug>/`.
///
/// # Errors
/// An `Error` with `path` and `reason`: the text is no plan document, or too large for a link.
#[wasm_bindgen(js_name = toLink)]
pub fn to_link(
    plan: &str,
    names: bool,
    money: bool,
    candidates: bool,
) -> Result<String, js_sys::Error> {
    let include = Include {
        names,
        money,
        candidates,
    };
    link::encode(&read(plan)?, include).map_err(|why| error("", "too large", &why.to_string()))
}

/// What a payload holds: `{"plan": …, "unread": […], "capped": […]}`.
///
/// # Errors
/// An `Error` whose `reason` is `not a link`, `newer`, `sealed` or `damaged`.
#[wasm_bindgen(js_name = fromLink)]
pub fn from_link(payload: &str) -> Result<String, js_sys::Error> {
    #[derive(Serialize)]
    struct Held {
        plan: Box<RawValue>,
        unread: Vec<String>,
        capped: Vec<String>,
    }
    let Opened {
        plan,
        unread,
        capped,
        ..
    } = link::decode(payload).map_err(|why| {
        let reason = match why {
            LinkError::NotALink => "not a link",
            LinkError::Newer(_) => "newer",
            LinkError::Sealed => "sealed",
            LinkError::Damaged => "damaged",
        };
        error("", reason, &why.to_string())
    })?;
    let plan = RawValue::from_string(write_plan(&plan)).map_err(|why| unwritten(&why))?;
    written(&Held {
        plan,
        unread,
        capped,
    })
}

/// What differs between two plan documents, largest change first: `{"inputs": […], "figures": […]}`.
/// Each difference has its path in either plan in words and as ids (none where only the other has
/// its row), and how far the second is from the first, relative to it: none for what is no number or
/// date, or where one is never, nothing or not there.
///
/// # Errors
/// An `Error` with `path` and `reason`, where a text is no plan document.
#[wasm_bindgen]
pub fn compare(first: &str, second: &str) -> Result<String, js_sys::Error> {
    #[derive(Serialize)]
    struct Place {
        path: String,
        at: Vec<u16>,
    }
    #[derive(Serialize)]
    struct Unlike {
        first: Option<Place>,
        second: Option<Place>,
        change: Option<f64>,
    }
    #[derive(Serialize)]
    struct Compared {
        inputs: Vec<Unlike>,
        figures: Vec<Unlike>,
    }
    let plans = [read(first)?, read(second)?];
    let outcomes = [0, 1].map(|side| evaluate(&plans[side]));
    let compared = differences(&plans[0], &plans[1]);
    let input = |side: usize, at: &[u16]| path::words(&plans[side] as &Plan, at);
    let figure = |side: usize, at: &[u16]| path::words(&outcomes[side] as &Outcome, at);
    let list = |all: Vec<Difference>, words: &dyn Fn(usize, &[u16]) -> String| {
        all.into_iter()
            .map(|difference| {
                let place = |side: usize, at: Option<Vec<u16>>| {
                    at.map(|at| Place {
                        path: words(side, &at),
                        at,
                    })
                };
                Unlike {
                    first: place(0, difference.first),
                    second: place(1, difference.second),
                    change: difference.change.filter(|change| change.is_finite()),
                }
            })
            .collect()
    };
    let mut figures = compared.figures;
    figures.extend(compared.verdicts);
    written(&Compared {
        inputs: list(compared.inputs, &input),
        figures: list(figures, &figure),
    })
}

fn read(text: &str) -> Result<Plan, js_sys::Error> {
    read_plan(text).map_err(|refusal| {
        let said = refusal.to_string();
        error(&refusal.path, "refused", &said)
    })
}

fn written(value: &impl Serialize) -> Result<String, js_sys::Error> {
    serde_json::to_string(value).map_err(|why| unwritten(&why))
}

/// Texts, numbers and lists can all be written: this is said rather than assumed.
fn unwritten(why: &serde_json::Error) -> js_sys::Error {
    error("", "not written", &why.to_string())
}

fn error(path: &str, reason: &str, message: &str) -> js_sys::Error {
    let error = js_sys::Error::new(message);
    for (key, value) in [("path", path), ("reason", reason)] {
        // A property of a fresh object can be set.
        let _ = js_sys::Reflect::set(&error, &key.into(), &value.into());
    }
    error
}

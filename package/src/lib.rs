//! Palier's planner for JavaScript, without the page: plan documents as plain objects, in and out.
//!
//! The user documentation of these functions, with types, is in `js/index.d.ts`.

mod analysis;
mod links;
mod texts;
mod values;

use js_sys::Error;
use planner::document::TableSerializer;
use planner::{Plan, evaluate as evaluated};
use values::{plan, written};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Returns the outcome document of a plan document.
///
/// # Errors
/// An `Error` with `path` and `reason`, if the value is no plan document.
#[wasm_bindgen]
pub fn evaluate(given: JsValue) -> Result<JsValue, Error> {
    let plan = plan(given)?;
    written(&TableSerializer::outcome(&plan, &evaluated(&plan)))
}

/// Returns the default plan document.
///
/// # Errors
/// None: a plan can always be written.
#[wasm_bindgen]
pub fn defaults() -> Result<JsValue, Error> {
    written(&TableSerializer::plan(&Plan::default()))
}

/// Returns the JSON Schema of plan documents.
///
/// # Errors
/// None: the schema can always be written.
#[wasm_bindgen]
pub fn schema() -> Result<JsValue, Error> {
    written(&planner::schema::schema())
}

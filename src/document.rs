//! Plan documents as texts: read and written by the browser's own JSON, which spares the page a
//! reader and a writer of its own. The door is the planner's.

use crate::values::Value;
use js_sys::JSON;
use planner::Plan;
use planner::document::{LARGEST, Refusal, Written, read_value};
use planner::model::Reason;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// Reads a plan document.
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(Reason::TooLarge(LARGEST)));
    }
    let value = JSON::parse(text).map_err(|error| Refusal::whole(Reason::Syntax(said(&error))))?;
    read_value(Value(value))
}

/// What the browser says of a text that is not JSON.
fn said(error: &JsValue) -> String {
    js_sys::Error::from(error.clone()).message().into()
}

/// Writes a plan document.
pub fn write_plan(plan: &Plan) -> String {
    let value = Written::plan(plan).serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    // A plan is texts, numbers, lists and objects: nothing that JSON does not have.
    value
        .ok()
        .and_then(|value| JSON::stringify(&value).ok())
        .map(String::from)
        .unwrap_or_default()
}

//! Plan documents as JSON, read and written by the browser.

use js_sys::JSON;
use planner::Plan;
use planner::document::{Refusal, Written, read_value};
use planner::model::Reason;
use serde::Serialize;
use serde_wasm_bindgen::{Deserializer, Serializer};

/// Reads a plan document.
///
/// # Errors
/// Says where and why it is refused.
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    let syntax = |_| Refusal::whole(Reason::Syntax(String::new()));
    read_value(Deserializer::from(JSON::parse(text).map_err(syntax)?))
}

/// Writes a plan document.
pub fn write_plan(plan: &Plan) -> String {
    let value = Written::plan(plan).serialize(&Serializer::json_compatible());
    // A plan is texts, numbers, lists and objects: nothing that JSON does not have.
    let text = value.ok().and_then(|value| JSON::stringify(&value).ok());
    text.map(String::from).unwrap_or_default()
}

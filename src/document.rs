//! Plan documents and saves as texts: read and written by the browser's own JSON, which spares the
//! page a reader and a writer of its own. The door is the planner's.

use crate::values::Value;
use js_sys::JSON;
use planner::Plan;
use planner::document::{LARGEST, Refusal, Written, read_own_value, read_value};
use planner::model::Reason;
use planner::saves::{self, Envelope, Head, Unreadable, head_value, migrated};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A text as a value.
fn parse(text: &str) -> Result<Value, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(Reason::TooLarge(LARGEST)));
    }
    JSON::parse(text)
        .map(Value)
        .map_err(|error| Refusal::whole(Reason::Syntax(said(&error))))
}

/// Reads a plan document.
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    read_value(parse(text)?)
}

/// Reads a plan document that was written here, of a plan in which somebody is at work.
pub fn read_own(text: &str) -> Result<Plan, Refusal> {
    read_own_value(parse(text)?)
}

/// What a save says of itself.
pub fn read_head(text: &str) -> Result<Head, Unreadable> {
    head_value(parse(text).map_err(Unreadable::Corrupt)?)
}

/// Reads a save.
pub fn read_save(text: &str) -> Result<Envelope, Unreadable> {
    let migrated = migrated(text, read_head(text)?.format)?;
    let text = migrated.as_deref().unwrap_or(text);
    saves::read_value(parse(text).map_err(Unreadable::Corrupt)?)
}

/// Reads a plan document, or a save, which has a revision.
pub fn read_any(text: &str) -> Result<Plan, Unreadable> {
    match read_head(text) {
        Ok(head) if head.revision > 0 => read_save(text).map(|save| save.plan),
        Err(Unreadable::Newer(format)) => Err(Unreadable::Newer(format)),
        _ => read_plan(text).map_err(Unreadable::Corrupt),
    }
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

/// Writes a save.
pub fn write_save(plan: &Plan, revision: u64, saved_at: u64) -> String {
    saves::enclose(&write_plan(plan), None, revision, saved_at)
}

//! Plan documents and saves as JSON: the browser parses and serialises, the planner validates.

use js_sys::JSON;
use planner::Plan;
use planner::document::{
    File, LARGEST, Refusal, TableSerializer, as_file, read_file_value, read_value, read_value_onto,
};
use planner::model::Reason;
use planner::saves::{self, Envelope, Head, PlanId, Unreadable, head_value, migrated};
use serde::Serialize;
use serde_wasm_bindgen::{Deserializer, Serializer};

/// Parses a JSON text of at most `LARGEST` bytes.
fn parse(text: &str) -> Result<Deserializer, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(Reason::TooLarge(LARGEST)));
    }
    JSON::parse(text).map(Deserializer::from).map_err(|error| {
        let said = js_sys::Error::from(error).message();
        Refusal::whole(Reason::Syntax(said.into()))
    })
}

/// Reads a plan document.
///
/// # Errors
/// Path and reason of the refusal.
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    read_value(parse(text)?)
}

/// Applies a document that holds part of a plan to `plan`.
///
/// # Errors
/// Path and reason of the refusal.
pub fn read_onto(text: &str, plan: &Plan) -> Result<Plan, Refusal> {
    read_value_onto(parse(text)?, plan)
}

/// Reads the head of a save: its format, revision and time.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn read_head(text: &str) -> Result<Head, Unreadable> {
    head_value(parse(text).map_err(Unreadable::Corrupt)?)
}

/// Reads a save, migrated to the current format.
///
/// # Errors
/// It is newer than this release, or corrupt.
pub fn read_save(text: &str) -> Result<Envelope, Unreadable> {
    let migrated = migrated(text, read_head(text)?.format)?;
    let text = migrated.as_deref().unwrap_or(text);
    saves::read_value(parse(text).map_err(Unreadable::Corrupt)?)
}

/// Reads a plan document or a save (which has a revision above 0), with the plan's own id if it has
/// one.
///
/// # Errors
/// It is newer than this release, or it is refused, with path and reason.
pub fn read_any(text: &str) -> Result<File, Unreadable> {
    match read_head(text) {
        Ok(head) if head.revision > 0 => read_save(text).map(|save| File {
            plan: save.plan,
            id: save.id,
            cleaned: Vec::new(),
        }),
        Err(Unreadable::Newer(format)) => Err(Unreadable::Newer(format)),
        _ => parse(text)
            .and_then(read_file_value)
            .map_err(Unreadable::Corrupt),
    }
}

/// Writes a plan document.
pub fn write_plan(plan: &Plan) -> String {
    let value = TableSerializer::plan(plan).serialize(&Serializer::json_compatible());
    // A plan consists of strings, numbers, arrays and objects: serialising it to JSON cannot fail.
    let text = value.ok().and_then(|value| JSON::stringify(&value).ok());
    text.map(String::from).unwrap_or_default()
}

/// Writes a plan file: the plan document with the URL of its schema and the plan's own id.
pub fn write_file(plan: &Plan, id: &PlanId) -> String {
    as_file(&write_plan(plan), Some(id))
}

/// Writes a save; `saved_at` is in milliseconds since 1 January 1970 UTC.
pub fn write_save(plan: &Plan, id: &PlanId, revision: u64, saved_at: u64) -> String {
    saves::wrap_in_envelope(&write_plan(plan), Some(id), revision, saved_at)
}

//! The plan document and the outcome document: reads and writes any table in any serde format.
//!
//! Files, storage, messages and JavaScript values are all validated by the same reader
//! (`read_value`). Nothing here depends on a particular calculator.

mod emptied;
mod read;
mod refusal;
mod value;
mod write;

use crate::saves::PlanId;
use crate::{Plan, calculators, model::path};
pub use emptied::KEY as EMPTY;
pub use read::{PlanSeed, Reading};
pub use refusal::Refusal;
pub(crate) use write::Plain;
pub use write::TableSerializer;

/// Version of the document format that this release writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// URL of the JSON Schema of plan documents, which a file names as its `$schema`. It changes only
/// with the format.
pub const SCHEMA: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/schema/1.json");

/// Largest document that is read, in bytes: 8 MiB, a hundred times the size of a full plan.
pub const LARGEST: usize = 8 << 20;

/// Reads a plan document. A field that is missing or null takes its default; a field whose path is
/// listed under `empty` is empty, whatever its default.
///
/// # Errors
/// The first value that is not allowed in a plan: its path, and the reason.
///
/// ```
/// use planner::document::read_plan;
/// let plan = read_plan(r#"{"facts": {"monthly_growth": 0.2}}"#)?;
/// assert_eq!(*plan.facts.monthly_growth, 0.2);
/// let refusal = read_plan(r#"{"facts": {"monthly_growth": 9}}"#).unwrap_err();
/// assert_eq!(refusal.path, "facts.monthly_growth");
/// assert_eq!(refusal.to_string(), "facts.monthly_growth: must be from -0.5 to 3");
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
pub fn read_plan(text: &str) -> Result<Plan, Refusal> {
    read_plan_unchecked(text).and_then(check_rules)
}

/// The contents of a plan document.
#[derive(Clone, PartialEq, Debug)]
pub struct File {
    /// The plan, which breaks no rule between fields.
    pub plan: Plan,
    /// The plan's own id; `None` if the document has none.
    pub id: Option<PlanId>,
    /// Paths of the texts from which control characters or bidirectional overrides were removed.
    pub cleaned: Vec<String>,
}

/// Reads a plan document as `read_plan` does; also returns the plan's own id and the texts that
/// were cleaned, so that the user can be told.
///
/// # Errors
/// As `read_plan`.
///
/// ```
/// use planner::document::read_file;
/// let file = read_file("{\"facts\":{\"name\":\"a\u{202e}b\"}}")?;
/// assert_eq!((&*file.plan.facts.name, &*file.cleaned[0]), ("ab", "facts.name"));
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
pub fn read_file(text: &str) -> Result<File, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(crate::model::Reason::TooLarge(LARGEST)));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let file = read_file_value(&mut json)?;
    json.end()
        .map_err(|error| Refusal::syntax(String::new(), &error))?;
    Ok(file)
}

/// Like `read_file`, from a value of any serde format.
///
/// # Errors
/// As `read_value`.
pub fn read_file_value<'de, D: serde::Deserializer<'de>>(value: D) -> Result<File, Refusal> {
    let mut plan = Plan::default();
    let mut reading = Reading::default();
    reading.read(value, &mut plan)?;
    let plan = check_rules(plan)?;
    Ok(File {
        plan,
        id: reading.id.take(),
        cleaned: reading.cleaned(),
    })
}

/// Reads a plan document that the planner wrote, of a plan that may be half edited. Every field is
/// validated, but rules between fields may be broken: the form marks those, as it does while
/// typing.
///
/// # Errors
/// The first value that its field does not allow: its path, and the reason.
///
/// ```
/// use planner::{Plan, document::{read_plan_unchecked, read_plan, write_plan}};
/// let mut plan = Plan::default();
/// plan.capacity.resources[0].peak = 0.1.into(); // below its average
/// let text = write_plan(&plan);
/// assert!(read_plan(&text).is_err());
/// assert_eq!(read_plan_unchecked(&text)?, plan);
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
pub fn read_plan_unchecked(text: &str) -> Result<Plan, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(crate::model::Reason::TooLarge(LARGEST)));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let plan = read_value_unchecked(&mut json)?;
    json.end()
        .map_err(|error| Refusal::syntax(String::new(), &error))?;
    Ok(plan)
}

/// Like `read_plan`, from a value of any serde format.
///
/// # Errors
/// The first value that is not allowed in a plan: its path, and the reason.
pub fn read_value<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Plan, Refusal> {
    read_value_unchecked(value).and_then(check_rules)
}

/// Applies a partial plan document to a copy of a plan. A field that is missing or null keeps its
/// value; a list of rows replaces the plan's; fields listed under `empty` are emptied.
///
/// # Errors
/// The first value that is not allowed in a plan: its path, and the reason.
///
/// ```
/// use planner::{Plan, document::read_value_onto};
/// let part = serde_json::json!({"facts": {"monthly_growth": 0.2}});
/// let mut plan = Plan::default();
/// plan.facts.name = "Mine".into();
/// let plan = read_value_onto(part, &plan)?;
/// assert_eq!((&*plan.facts.name, *plan.facts.monthly_growth), ("Mine", 0.2));
/// # Ok::<(), planner::document::Refusal>(())
/// ```
pub fn read_value_onto<'de, D: serde::Deserializer<'de>>(
    value: D,
    plan: &Plan,
) -> Result<Plan, Refusal> {
    let mut plan = plan.clone();
    Reading::default().read(value, &mut plan)?;
    check_rules(plan)
}

/// Like `read_plan_unchecked`, from a value of any serde format.
///
/// # Errors
/// The first value that its field does not allow: its path, and the reason.
pub fn read_value_unchecked<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Plan, Refusal> {
    let mut plan = Plan::default();
    Reading::default().read(value, &mut plan)?;
    Ok(plan)
}

/// Refuses a plan that breaks a rule between fields.
fn check_rules(plan: Plan) -> Result<Plan, Refusal> {
    match calculators::broken(&plan).into_iter().next() {
        Some(broken) => Err(Refusal {
            path: path::words(&plan, &broken.at),
            reason: broken.reason,
        }),
        None => Ok(plan),
    }
}

/// Writes any table as a JSON document; an absent value is null.
///
/// ```
/// use planner::{Plan, document, evaluate};
/// let text = document::write(&evaluate(&Plan::default()).onboarding);
/// assert!(text.contains(r#""lost_person_weeks":24.5"#));
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write(table: &dyn crate::model::Table) -> String {
    // Serialising to a string fails only for a key that is not a string; every key here is one.
    serde_json::to_string(&TableSerializer::of(table)).unwrap_or_default()
}

/// Writes an outcome as a JSON document. An object with null figures also has a key `absent`, which
/// gives the reason for each.
///
/// ```
/// use planner::{Plan, document, evaluate};
/// let plan = Plan::default();
/// let text = document::write_outcome(&plan, &evaluate(&plan));
/// assert!(text.contains(r#""cash_out_month":["facts.cash","facts.costs_per_month"]"#));
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write_outcome(plan: &Plan, outcome: &crate::Outcome) -> String {
    serde_json::to_string(&TableSerializer::outcome(plan, outcome)).unwrap_or_default()
}

/// Writes a plan as the text of a file: a plan document with the URL of its schema, its format and,
/// if it has one, the plan's own id.
///
/// ```
/// use planner::{Plan, document::{read_file, write_file}, saves::PlanId};
/// let id = PlanId::of([7; 16]);
/// let file = read_file(&write_file(&Plan::default(), Some(&id)))?;
/// assert_eq!((file.plan, file.id), (Plan::default(), Some(id)));
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write_file(plan: &Plan, id: Option<&PlanId>) -> String {
    as_file(&write_plan(plan), id)
}

/// Turns the text of a plan document into that of a file: inserts the URL of its schema and, if it
/// has one, the plan's own id.
///
/// ```
/// use planner::{document::{SCHEMA, as_file}, saves::PlanId};
/// let file = as_file(r#"{"format":1}"#, Some(&PlanId::of([7; 16])));
/// assert!(file.starts_with(&format!(r#"{{"$schema":"{SCHEMA}","id":"0707"#)));
/// ```
#[must_use]
pub fn as_file(document: &str, id: Option<&PlanId>) -> String {
    let rest = document.strip_prefix('{').unwrap_or(document);
    let id = id.map_or_else(String::new, |id| {
        ["\"id\":\"", &id.to_string(), "\","].concat()
    });
    ["{\"$schema\":\"", SCHEMA, "\",", &id, rest].concat()
}

/// Writes a plan as a JSON document, with its format.
///
/// ```
/// use planner::{Plan, document::{read_plan, write_plan}};
/// let mut plan = Plan::default();
/// plan.thresholds.metrics.error_rate.value = None; // not measured, where 0.003 is the default
/// let text = write_plan(&plan);
/// assert!(text.ends_with(r#""empty":["thresholds.metrics.error_rate.value"]}"#));
/// assert_eq!(read_plan(&text)?, plan);
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write_plan(plan: &Plan) -> String {
    serde_json::to_string(&TableSerializer::plan(plan)).unwrap_or_default()
}

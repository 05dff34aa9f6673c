//! The plan document and the outcome document: any table to and from any serde format.
//!
//! Files, storage, messages and JavaScript values pass the same door (`read_value`). Knows no
//! calculator.

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
pub use write::Written;

/// The format of plan documents that this release writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// The address of the schema of plan documents: what a file names as its `$schema`. It does not change while
/// the format stays.
pub const SCHEMA: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/schema/1.json");

/// The most bytes of a document that are read: a full plan has a hundredth of it.
pub const LARGEST: usize = 8 << 20;

/// Reads a plan document. Keys left out, and nulls, take their defaults; what is listed under `empty` is
/// empty, whatever its default.
///
/// # Errors
/// The first thing that may not stand in a plan: its path, and why.
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
    read_own(text).and_then(by_the_rules)
}

/// A plan document, as it was read.
#[derive(Clone, PartialEq, Debug)]
pub struct File {
    /// The plan.
    pub plan: Plan,
    /// The plan's own id; none in a document that carries none.
    pub id: Option<PlanId>,
    /// The paths of texts from which control characters or bidirectional overrides were taken.
    pub cleaned: Vec<String>,
}

/// The same, with the plan's own id and what became of its texts, to be told.
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

/// The same from a value of any format.
///
/// # Errors
/// As `read_value`.
pub fn read_file_value<'de, D: serde::Deserializer<'de>>(value: D) -> Result<File, Refusal> {
    let mut plan = Plan::default();
    let mut reading = Reading::default();
    reading.read(value, &mut plan)?;
    let plan = by_the_rules(plan)?;
    Ok(File {
        plan,
        id: reading.id.take(),
        cleaned: reading.cleaned(),
    })
}

/// Reads a plan document that was written here, of a plan in which somebody is at work: every field
/// passes the door; rules between fields that it breaks are left to be marked, as while typing.
///
/// # Errors
/// The first value that may not stand in its field: its path, and why.
///
/// ```
/// use planner::{Plan, document::{read_own, read_plan, write_plan}};
/// let mut plan = Plan::default();
/// plan.capacity.resources[0].peak = 0.1.into(); // below its average
/// let text = write_plan(&plan);
/// assert!(read_plan(&text).is_err());
/// assert_eq!(read_own(&text)?, plan);
/// # Ok::<(), planner::document::Refusal>(())
/// ```
#[cfg(feature = "json")]
pub fn read_own(text: &str) -> Result<Plan, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::whole(crate::model::Reason::TooLarge(LARGEST)));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let plan = read_own_value(&mut json)?;
    json.end()
        .map_err(|error| Refusal::syntax(String::new(), &error))?;
    Ok(plan)
}

/// Reads a plan from a value of any format.
///
/// # Errors
/// The first thing that may not stand in a plan: its path, and why.
pub fn read_value<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Plan, Refusal> {
    read_own_value(value).and_then(by_the_rules)
}

/// Puts a part of a plan document onto a plan: keys left out, and nulls, stay as they are; a list of rows
/// takes the place of the one there was; what is listed under `empty` is emptied.
///
/// # Errors
/// The first thing that may not stand in a plan: its path, and why.
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
    by_the_rules(plan)
}

/// As `read_own`, from a value of any format.
///
/// # Errors
/// The first value that may not stand in its field: its path, and why.
pub fn read_own_value<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Plan, Refusal> {
    let mut plan = Plan::default();
    Reading::default().read(value, &mut plan)?;
    Ok(plan)
}

/// The plan, where it breaks no rule between fields.
fn by_the_rules(plan: Plan) -> Result<Plan, Refusal> {
    match calculators::broken(&plan).into_iter().next() {
        Some(broken) => Err(Refusal {
            path: path::words(&plan, &broken.at),
            reason: broken.reason,
        }),
        None => Ok(plan),
    }
}

/// Writes the document of any table: what is not there is null.
///
/// ```
/// use planner::{Plan, document, evaluate};
/// let text = document::write(&evaluate(&Plan::default()).onboarding);
/// assert!(text.contains(r#""lost_person_weeks":24.5"#));
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write(table: &dyn crate::model::Table) -> String {
    // Writing to a string fails only where a key is no text, and every key is.
    serde_json::to_string(&Written::of(table)).unwrap_or_default()
}

/// Writes the document of an outcome; beside what is null, `absent` says why.
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
    serde_json::to_string(&Written::outcome(plan, outcome)).unwrap_or_default()
}

/// Writes a plan document with the address of its schema, its format and the plan's own id, if it has one: a file.
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

/// Makes the text of a plan's document a file: with the address of its schema and the plan's own id, if it has one.
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

/// Writes a plan document with its format.
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
    serde_json::to_string(&Written::plan(plan)).unwrap_or_default()
}

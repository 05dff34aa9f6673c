//! Generates JSON Schema (2020-12) for the plan document and the outcome document from the tables.
//!
//! For each field alone, the schema accepts what `document` accepts: keys, types, bounds, lengths,
//! choices, days. What it cannot express is left to `document`: that the low end of a range is
//! below its high end, and the rules between fields.

mod describe;
mod figures;
mod inputs;
mod keywords;
mod typescript;

pub use keywords::{AdditionalProperties, Literal, Schema};
pub use typescript::typescript;

/// Returns the schema of plan documents, with that of outcome documents at `#/$defs/outcome`.
///
/// ```
/// use planner::schema::{Literal, schema};
/// let schema = schema();
/// let at = |schema: &planner::schema::Schema, key| {
///     schema.properties.iter().find(|(name, _)| *name == key).unwrap().1.clone()
/// };
/// let growth = at(&at(&schema, "facts"), "monthly_growth");
/// assert_eq!(growth.maximum, Some(Literal::Number(3.0)));
/// assert!(growth.description.starts_with("A fraction a month (0.15 is 15%), from -0.5 to 3, or a range."));
/// ```
#[must_use]
pub fn schema() -> Schema {
    Schema {
        dialect: Some("https://json-schema.org/draft/2020-12/schema"),
        id: Some(crate::document::SCHEMA),
        title: "Palier plan".to_owned(),
        description: "A plan of Palier. What is left out, or null, takes its default. A number lies within its range in nine cases of ten.".to_owned(),
        definitions: vec![("outcome", figures::outcome())],
        ..inputs::plan()
    }
}

/// Returns the schema as JSON text, one keyword per line.
///
/// ```
/// let text = planner::schema::write();
/// assert!(text.contains(planner::document::SCHEMA));
/// ```
#[cfg(feature = "json")]
#[must_use]
pub fn write() -> String {
    // Serialising to a string fails only for a key that is not a string; every key here is one.
    let wide = serde_json::to_string_pretty(&schema()).unwrap_or_default();
    // Halves the indentation: with two spaces a level, a quarter of the file would be spaces.
    let lines = wide.lines().map(|line| {
        let text = line.trim_start();
        [&line[..(line.len() - text.len()) / 2], text, "\n"].concat()
    });
    lines.collect()
}

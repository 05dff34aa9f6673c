//! Generates TypeScript types for both documents, with a comment on every key.

use super::keywords::{AdditionalProperties, Literal, Schema};
use super::{figures, inputs};

const HEAD: &str = "\
// Written from the planner's tables.

/** A range: the number lies between `low` and `high` in nine cases of ten. */
export interface Range {
  low: number;
  high: number;
}

/** Why figures are null, by their keys: `never`, `none` and `left_out`, or the paths of the inputs to enter. */
export interface Absent {
  [figure: string]: \"never\" | \"none\" | \"left_out\" | Array<string>;
}
";

/// Returns the types `Plan`, `Outcome`, `Range` and `Absent`, with unit, range and source of every
/// key as comments.
///
/// ```
/// let types = planner::schema::typescript();
/// assert!(types.contains("    /** Monthly user growth. A fraction a month (0.15 is 15%), from -0.5 to 3, or a range"));
/// assert!(types.contains("    monthly_growth?: number | Range | null;\n"));
/// assert!(types.contains("    lost_person_weeks: number | null;\n"));
/// ```
#[must_use]
pub fn typescript() -> String {
    let mut out = HEAD.to_owned();
    let plan = "A plan. What is left out, or null, takes its default.";
    for (name, schema, comment) in [
        ("Plan", inputs::plan(), plan),
        ("Outcome", figures::outcome(), "The figures of a plan."),
    ] {
        out.push_str(&["\n/** ", comment, " */\nexport interface ", name, " "].concat());
        out.push_str(&object(&schema, Some(0)));
        out.push('\n');
    }
    out
}

/// Returns the type of the values that a schema accepts. `words` is the indentation level, or
/// `None` for a type on one line without comments.
fn written(schema: &Schema, words: Option<usize>) -> String {
    let mut kinds = Vec::new();
    if schema.values.is_empty() {
        for kind in &schema.types {
            kinds.push(match *kind {
                "integer" | "number" => "number".to_owned(),
                "array" => {
                    let row = schema.items.as_ref().map(|row| written(row, words));
                    ["Array<", &row.unwrap_or_default(), ">"].concat()
                }
                "object" if schema.properties.iter().any(|(key, _)| *key == "low") => {
                    "Range".to_owned()
                }
                "object" if schema.title == figures::ABSENT => "Absent".to_owned(),
                "object" => object(schema, words),
                other => other.to_owned(),
            });
        }
    } else {
        kinds.extend(schema.values.iter().map(literal));
    }
    kinds.join(" | ")
}

fn literal(value: &Literal) -> String {
    match value {
        Literal::Text(text) => ["\"", text, "\""].concat(),
        _ => "null".to_owned(),
    }
}

fn object(schema: &Schema, words: Option<usize>) -> String {
    let mut out = String::from("{");
    let below = words.map(|indent| indent + 1);
    let mut line = |text: &[&str]| {
        match below {
            Some(indent) => {
                out.push('\n');
                out.push_str(&"  ".repeat(indent));
            }
            None => out.push(' '),
        }
        out.push_str(&text.concat());
    };
    for (key, property) in &schema.properties {
        if words.is_some() {
            line(&["/** ", &comment(property), " */"]);
        }
        let left_out = if schema.required.contains(key) {
            ": "
        } else {
            "?: "
        };
        line(&[key, left_out, &written(property, below), ";"]);
    }
    if let Some(AdditionalProperties::Rows(row)) = &schema.additional_properties {
        // TypeScript requires every property to have the type of the index signature.
        let mut any = vec![written(row, None)];
        for (key, property) in &schema.properties {
            let kind = written(property, None);
            if !any.contains(&kind) {
                any.push(kind);
            }
            if !schema.required.contains(key) && !any.iter().any(|kind| kind == "undefined") {
                any.push("undefined".to_owned());
            }
        }
        if words.is_some() {
            line(&["/** Rows under their own names. */"]);
        }
        line(&["[name: string]: ", &any.join(" | "), ";"]);
    }
    match words {
        Some(indent) => {
            out.push('\n');
            out.push_str(&"  ".repeat(indent));
        }
        None => out.push(' '),
    }
    out.push('}');
    out
}

/// Returns the comment on a key: title and description.
fn comment(schema: &Schema) -> String {
    let parts = [&*schema.title, &*schema.description];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(". ")
}

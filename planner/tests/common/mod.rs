//! Shared helpers: figures by path, and comparison of documents.

pub mod arbitrary;
pub mod drawing;
pub mod tables;
pub mod writer;

use planner::{Outcome, Plan, document, evaluate};
use serde_json::Value;

/// Reads a plan from a partial document, and asserts that it survives its own document.
pub fn plan(document: &str) -> Plan {
    let plan =
        document::read_plan(document).unwrap_or_else(|refusal| panic!("{refusal} in {document}"));
    let again = document::read_plan(&document::write_plan(&plan))
        .unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(plan, again, "a plan survives its own document");
    plan
}

/// Returns the outcome document of a plan document.
pub fn outcome(document: &str) -> Value {
    let plan = plan(document);
    let text = document::write_outcome(&plan, &evaluate(&plan));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

pub fn shown(outcome: &Outcome) -> Value {
    serde_json::from_str(&document::write(outcome)).unwrap_or_else(|error| panic!("{error}"))
}

/// Returns the value at a path such as `capacity.resources.cpu.steps` or `hiring.stages[1].rate`.
pub fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    let pointer = format!(
        "/{}",
        path.replace('[', "/").replace(']', "").replace('.', "/")
    );
    value
        .pointer(&pointer)
        .unwrap_or_else(|| panic!("no {path}"))
}

pub fn number(value: &Value, path: &str) -> f64 {
    at(value, path)
        .as_f64()
        .unwrap_or_else(|| panic!("{path} is no number: {}", at(value, path)))
}

/// Asserts a worked figure, to the relative precision it is printed with.
pub fn worked(value: &Value, path: &str, wanted: f64, relative: f64) {
    let got = number(value, path);
    assert!(
        (got - wanted).abs() <= relative * wanted.abs().max(1e-12),
        "{path}: {got}, wanted {wanted}"
    );
}

/// Asserts that `got` has everything in `wanted`: numbers to 1e-9, fitted ones to 1e-6, the rest
/// exactly.
pub fn holds(wanted: &Value, got: &Value, path: &str) {
    match (wanted, got) {
        (Value::Object(fields), _) => {
            for (key, value) in fields {
                let inner = got.get(key).unwrap_or_else(|| panic!("no {path}.{key}"));
                holds(value, inner, &format!("{path}.{key}"));
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{path}");
            for (i, (a, b)) in a.iter().zip(b).enumerate() {
                holds(a, b, &format!("{path}[{i}]"));
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (
                a.as_f64().unwrap_or(f64::NAN),
                b.as_f64().unwrap_or(f64::NAN),
            );
            // A fit depends on where its search stops: the last digits of the specified one are not
            // exact.
            let near = if path.contains(".usl.") { 1e-6 } else { 1e-9 };
            assert!(
                (a - b).abs() <= near * a.abs().max(1e-9),
                "{path}: wanted {a}, got {b}"
            );
        }
        (a, b) => assert_eq!(a, b, "{path}"),
    }
}

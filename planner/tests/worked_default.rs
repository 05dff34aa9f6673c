//! The default plan and its whole outcome, as specified.

use crate::common;
use planner::{Plan, document};
use serde_json::Value;

const PLAN: &str = include_str!("data/default-plan.json");
const OUTCOME: &str = include_str!("data/default-outcome.json");

#[test]
fn the_default_plan_is_the_specified_one() {
    assert_eq!(document::read_plan(PLAN), Ok(Plan::default()));
    let written: Value = serde_json::from_str(&document::write_plan(&Plan::default())).unwrap();
    let wanted: Value = serde_json::from_str(PLAN).unwrap();
    holds_but_for_nulls(&wanted, &written, "plan");
}

/// Keys that are null in the specified document may be missing.
fn holds_but_for_nulls(wanted: &Value, got: &Value, path: &str) {
    match (wanted, got) {
        (Value::Object(fields), _) => {
            for (key, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
                let inner = got.get(key).unwrap_or_else(|| panic!("no {path}.{key}"));
                holds_but_for_nulls(value, inner, &format!("{path}.{key}"));
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{path}");
            for (i, (a, b)) in a.iter().zip(b).enumerate() {
                holds_but_for_nulls(a, b, &format!("{path}[{i}]"));
            }
        }
        _ => common::holds(wanted, got, path),
    }
}

#[test]
fn the_default_outcome_is_the_specified_one() {
    let wanted: Value = serde_json::from_str(OUTCOME).unwrap();
    common::holds(&wanted, &common::outcome("{}"), "outcome");
    common::holds(&wanted, &common::outcome(PLAN), "outcome");
}

//! Lengths of links: printed, and kept within limits.
#![allow(clippy::cast_precision_loss)] // small numbers
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

#[path = "../benches/plans/mod.rs"]
mod plans;

use crate::common;
use planner::link::{self, Include};
use planner::model::Group;
use planner::words::Language;
use planner::{Plan, document, examples};
use serde_json::{Value, json};

/// A plan from a document, reduced to the calculators that exist.
fn plan(mut all: Value) -> Plan {
    let Value::Object(keys) = &mut all else {
        panic!()
    };
    keys.retain(|key, _| Plan::FIELDS.iter().any(|f| f.key() == key));
    common::plan(&all.to_string())
}

/// Prints and returns the length of a plan's payload, which must decode to the same plan.
fn length(what: &str, plan: &Plan) -> usize {
    let payload = link::encode(plan, Include::ALL).unwrap();
    let opened = link::decode(&payload).unwrap();
    assert_eq!(&opened.plan, plan);
    println!(
        "{what}: {} characters {}",
        payload.len(),
        &payload[..payload.len().min(600)]
    );
    payload.len()
}

const WORDS: &[&str] = &[
    "legacy", "payment", "module", "search", "index", "login", "session", "queue", "billing",
    "report", "mobile", "export", "import", "cache", "schema", "tests", "deploy", "alerts",
    "audit", "tokens",
];

#[test]
fn budgets() {
    assert!(length("untouched", &Plan::fresh()) <= 4);
    assert!(length("ten edits", &plan(ten_edits())) <= 120);
    for (place, name) in examples::names(Language::French).into_iter().enumerate() {
        assert!(length(name, &examples::example(place, Language::French)) <= 700);
    }
    assert!(length("fifty debts", &plan(large())) <= 8_000);
    let changed = plans::changed();
    let json = document::write_plan(&changed);
    // lz-string compresses such a document to some 60 % of its length (measured side by side by the
    // benchmark): 0.3 of that is 18 %.
    let of_json = length("every number changed", &changed) * 100 / json.len();
    println!("{of_json} % of its JSON of {} characters", json.len());
    assert!(of_json <= 12);
}

fn ten_edits() -> Value {
    json!({
        "facts": {"name": "Zoé SAS", "monthly_growth": {"low": 0.04, "high": 0.105}, "developers": 12, "cost_per_developer_year": 65000, "as_of": "2026-11-22"},
        "capacity": {"response": {"utilisation": 0.62, "p95_s": 1.234}, "team": {"occupancy": 0.9}},
        "debt": {"budget_share": 0.15},
        "onboarding": {"ramp_weeks": 7.5},
    })
}

/// 50 debts with names of 20 characters, 20 scenarios, 3 candidates with full marks.
fn large() -> Value {
    let random = &mut common::arbitrary::Random(7);
    let name = |random: &mut common::arbitrary::Random| {
        let mut name = String::new();
        while name.chars().count() < 20 {
            name = [
                name.as_str(),
                if name.is_empty() { "" } else { " " },
                random.of(WORDS),
            ]
            .concat();
        }
        name.chars().take(20).collect::<String>()
    };
    let days = [0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 2.5];
    let debts: Vec<_> = (0..50).map(|_| json!({
        "name": name(random), "hours_lost_per_sprint": random.below(400) as f64 / 10.0, "incidents_per_month": random.below(12),
        "cost_per_incident": random.below(60) * 50, "hours_saved_per_sprint": random.below(300) as f64 / 10.0,
        "incidents_avoided_per_month": random.below(10), "investigation_days": random.of(&days),
        "implementation_days": random.below(60), "testing_days": random.of(&days),
        "kind": random.of(&["functional", "architecture", "infrastructure", "test"]),
    })).collect();
    let scenarios: Vec<_> = (0..20).map(|_| json!({
        "name": name(random), "growth": random.below(100) as f64 / 10.0, "months": 6 + random.below(30), "infra_cost": random.below(400) * 5_000,
        "team_cost": random.below(400) * 10_000, "hires": random.below(60), "infra_risk": random.of(&["low", "medium", "high", "very_high"]),
        "team_risk": random.of(&["low", "medium", "high", "very_high"]), "capacity_needed": random.below(50) as f64 / 10.0,
    })).collect();
    let items = [
        "scalable",
        "tradeoffs",
        "patterns",
        "distributed",
        "clean",
        "tests",
        "review",
        "debt",
        "language",
        "our_stack",
        "watch",
        "explains",
        "listens",
        "collaborates",
        "mentoring",
        "initiative",
        "conflict",
        "values",
        "motivation",
    ];
    let candidates: Vec<_> = (0..3).map(|_| json!({"name": name(random), "interviewers": (0..3).map(|_| json!({"name": name(random),
        "marks": items.iter().map(|item| json!({"item": item, "points": random.below(6)})).collect::<Vec<_>>()})).collect::<Vec<_>>()})).collect();
    json!({"debt": {"items": debts}, "scenarios": {"rows": scenarios}, "interview": {"candidates": candidates}})
}

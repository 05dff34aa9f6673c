//! Worked figures and odd cases of capacity.

mod common;

use common::{at, number, outcome, worked};
use serde_json::json;

#[test]
fn worked_figures() {
    let o = outcome("{}");
    for (path, wanted) in [
        ("resources.database.months_to_critical", 0.842_740),
        ("resources.cpu.months_to_critical", 1.798_16),
        ("resources.cpu.months_to_saturation", 0.367_005),
        ("resources.memory.months_to_break", 1.162_83),
        ("resources.bandwidth.months_to_break", 2.552_02),
        ("p95_utilisation_at_attention", 0.754_322),
        ("p95_months_to_attention", 0.534_763),
        ("p95_utilisation_at_critical", 0.923_709),
        ("p95_months_to_critical", 1.984_21),
        ("cycle_time_months_to_attention", 0.594),
        ("cycle_time_months_to_critical", 1.739),
    ] {
        worked(
            &o,
            &format!("capacity.{path}"),
            wanted,
            4e-4 * f64::from(u8::from(path.starts_with("cycle"))) + 5e-6,
        );
    }
    assert_eq!(
        at(&o, "capacity.resources.cpu.upgrades[0].needed_on"),
        "2024-04-30"
    );
    assert_eq!(
        at(&o, "capacity.resources.cpu.upgrades")
            .as_array()
            .unwrap()
            .len(),
        5
    );
}

/// The k-th upgrade is needed when average use, over the capacity there is, reaches the line:
/// 0.4 · 1.15^t = 0.7, then 1.4; the peak, 0.7 · 1.15^t, reaches 1 first.
#[test]
fn upgrades_are_dated_one_by_one() {
    let o = outcome("{}");
    let days = |months: f64| (months * 30.4375).floor();
    let first = days((1.0f64 / 0.7).ln() / 1.15f64.ln());
    let second = days((2.0f64 / 0.7).ln() / 1.15f64.ln());
    assert_eq!((first, second), (77.0, 228.0));
    assert_eq!(
        at(&o, "capacity.resources.bandwidth.upgrades[0].needed_on"),
        "2024-07-16"
    );
    assert_eq!(
        at(&o, "capacity.resources.bandwidth.upgrades[0].decide_by"),
        "2024-07-09"
    );
    assert_eq!(
        at(&o, "capacity.resources.bandwidth.upgrades[1].needed_on"),
        "2024-12-14"
    );
}

#[test]
fn without_growth_nothing_breaks_but_what_is_past() {
    for growth in ["0", "-0.5"] {
        let o = outcome(&format!(r#"{{"facts":{{"monthly_growth":{growth}}}}}"#));
        assert_eq!(
            at(&o, "capacity.resources.cpu.months_to_critical"),
            &json!(null)
        );
        assert_eq!(
            number(&o, "capacity.resources.database.months_to_saturation"),
            0.0
        );
        assert_eq!(at(&o, "capacity.first"), "database");
        assert_eq!(at(&o, "capacity.p95_months_to_attention"), &json!(null));
        assert!(number(&o, "capacity.p95_utilisation_at_attention") > 0.75);
        assert_eq!(at(&o, "capacity.team_decide_by"), &json!(null));
    }
}

#[test]
fn resources_past_their_lines() {
    let o = outcome(
        r#"{"capacity":{"resources":[{"id":"a","average":0.95,"peak":0.97},{"id":"b","average":0.95,"peak":1,"lead_time_weeks":9}]}}"#,
    );
    assert_eq!(number(&o, "capacity.resources.a.months_to_break"), 0.0);
    // Both are past: the one to decide first.
    assert_eq!(at(&o, "capacity.first"), "b");
    assert_eq!(at(&o, "capacity.resources.b.decide_by"), "2024-02-27");
    // No processor and no utilisation: no response time.
    assert_eq!(
        at(&o, "capacity.p95_utilisation_at_attention"),
        &json!(null)
    );
    assert_eq!(at(&o, "capacity.p95_months_to_attention"), &json!(null));
}

#[test]
fn no_resource_at_all() {
    let o = outcome(r#"{"capacity":{"resources":[],"response":{"utilisation":0.5}}}"#);
    assert_eq!(at(&o, "capacity.first"), &json!(null));
    assert_eq!(at(&o, "capacity.resources"), &json!({}));
    assert!(number(&o, "capacity.p95_months_to_attention") > 0.0);
}

#[test]
fn a_full_processor_and_a_response_past_its_line() {
    let full = outcome(r#"{"capacity":{"resources":[{"id":"cpu","average":1,"peak":1}]}}"#);
    assert_eq!(
        at(&full, "capacity.p95_utilisation_at_attention"),
        &json!(null)
    );
    assert_eq!(number(&full, "capacity.p95_months_to_attention"), 0.0);
    let past = outcome(r#"{"capacity":{"response":{"p95_s":3}}}"#);
    assert_eq!(number(&past, "capacity.p95_months_to_attention"), 0.0);
    assert!(number(&past, "capacity.p95_months_to_critical") > 0.0);
}

/// One server: the 95th percentile is ln 20 / (1 − ρ).
#[test]
fn one_server_has_a_closed_form() {
    let o = outcome(
        r#"{"capacity":{"response":{"servers":1,"utilisation":0.5,"p95_s":1,"attention_s":2,"critical_s":100}}}"#,
    );
    worked(&o, "capacity.p95_utilisation_at_attention", 0.75, 1e-9);
    worked(&o, "capacity.p95_utilisation_at_critical", 0.995, 1e-9);
}

#[test]
fn the_team_is_read_against_the_plans_own_lines() {
    let o =
        outcome(r#"{"thresholds":{"metrics":{"cycle_time_days":{"attention":24,"critical":8}}}}"#);
    worked(
        &o,
        "capacity.occupancy_at_attention",
        1.0 - 0.15 * 12.0 / 24.0,
        1e-12,
    );
    assert_eq!(at(&o, "capacity.occupancy_at_critical"), &json!(null));
    assert_eq!(number(&o, "capacity.cycle_time_months_to_critical"), 0.0);
}

//! Worked figures and edge cases of capacity.

use crate::common::{at, number, outcome, worked};
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

/// The k-th upgrade is needed when average use, divided by the capacity there is, reaches the line:
/// 0.4 · 1.15^t = 0.7, then 1.4. The peak, 0.7 · 1.15^t, reaches 1 first.
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
    // Both are past their limits: the first is the one to decide first.
    assert_eq!(at(&o, "capacity.first"), "b");
    assert_eq!(at(&o, "capacity.resources.b.decide_by"), "2024-02-27");
    // Without a processor and a utilisation there is no response time.
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

/// With one server the 95th percentile is ln 20 / (1 − ρ).
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

/// A value exactly on a line is not past it: only growth crosses the line, and then at once.
#[test]
fn exactly_on_a_line() {
    let of = |average: f64, peak: f64, growth: f64| {
        outcome(&format!(
            r#"{{"facts":{{"monthly_growth":{growth}}},"capacity":{{"resources":[
                {{"id":"cpu","average":{average},"peak":{peak},"attention":0.7,"critical":0.9}}]}}}}"#
        ))
    };
    let cpu =
        |o: &serde_json::Value, key: &str| at(o, &format!("capacity.resources.cpu.{key}")).clone();
    for (average, growth, months) in [
        (0.70, 0.0, json!(null)),
        (0.70, 0.01, json!(0)),
        (0.71, 0.0, json!(0)),
        (0.71, 0.01, json!(0)),
        (0.71, -0.2, json!(0)),
        (0.70, -0.2, json!(null)),
    ] {
        let o = of(average, 0.95, growth);
        assert_eq!(cpu(&o, "months_to_attention"), months, "{average} {growth}");
        assert_eq!(cpu(&o, "attention_on").is_null(), months.is_null());
    }
    // The critical line, and the figures that depend on the break.
    let o = of(0.9, 0.95, 0.0);
    for key in [
        "months_to_critical",
        "critical_on",
        "months_to_break",
        "breaks_on",
        "decide_by",
    ] {
        assert_eq!(cpu(&o, key), json!(null), "{key}");
    }
    assert_eq!(at(&o, "capacity.first"), &json!(null));
    // A full resource is saturated.
    assert_eq!(cpu(&of(0.7, 1.0, 0.0), "months_to_saturation"), json!(0));
}

/// The same for response time and cycle time.
#[test]
fn times_exactly_on_a_line() {
    let of = |growth: f64| {
        outcome(&format!(
            r#"{{"facts":{{"monthly_growth":{growth}}},"capacity":{{
                "response":{{"p95_s":2,"attention_s":2,"critical_s":2}},
                "team":{{"cycle_time_days":14,"occupancy":0.83}}}}}}"#
        ))
    };
    for (growth, months) in [(0.0, json!(null)), (-0.1, json!(null)), (0.1, json!(0))] {
        let o = of(growth);
        for key in [
            "p95_months_to_attention",
            "p95_months_to_critical",
            "cycle_time_months_to_attention",
        ] {
            assert_eq!(
                at(&o, &format!("capacity.{key}")),
                &months,
                "{key} {growth}"
            );
        }
    }
    worked(&of(0.0), "capacity.occupancy_at_attention", 0.83, 1e-15);
    worked(
        &of(0.0),
        "capacity.p95_utilisation_at_attention",
        0.7,
        1e-15,
    );
}

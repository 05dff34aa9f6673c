//! Worked figures and edge cases of thresholds.

use crate::common::{self, at, number, outcome, plan, worked};
use planner::calculators::{Finding, check};
use planner::model::path;
use planner::{Plan, evaluate};
use serde_json::json;

#[test]
fn worked_figures() {
    let o = outcome("{}");
    for (metric, status, headroom) in [
        ("p95_s", "ok", 0.1),
        ("cpu", "ok", 0.0),
        ("memory", "ok", 0.25),
        ("db_utilisation", "attention", -0.142_857),
        ("cycle_time_days", "ok", 0.142_857),
        ("review_hours", "ok", 0.666_667),
        ("communication_overhead", "ok", 0.5),
        ("infra_share_of_revenue", "ok", 0.2),
        ("user_growth", "ok", 0.25),
    ] {
        let path = format!("thresholds.metrics.{metric}");
        assert_eq!(at(&o, &format!("{path}.status")), status, "{metric}");
        worked(&o, &format!("{path}.headroom"), headroom, 4e-6);
    }
    worked(&o, "thresholds.metrics.cost_per_user.value", 0.16, 1e-12);
    assert_eq!(at(&o, "thresholds.metrics.cost_per_user.status"), "no_line");
    assert_eq!(
        at(&o, "thresholds.metrics.db_connections.status"),
        "unknown"
    );
}

#[test]
fn a_line_is_crossed_only_beyond_it() {
    let status = |value: f64| {
        let o = outcome(&format!(
            r#"{{"thresholds":{{"metrics":{{"storage":{{"value":{value},"critical":0.9}}}}}}}}"#
        ));
        at(&o, "thresholds.metrics.storage.status")
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        [status(0.8), status(0.81), status(0.9), status(0.91)],
        ["ok", "attention", "attention", "critical"]
    );
}

/// 25 colleagues at 0.28 h are 7 of 35 hours, which floating-point arithmetic misses by the last
/// digit; so it does three times 2.2 days.
#[test]
fn rounding_crosses_no_line() {
    let o = outcome(
        r#"{"facts":{"developers":26},"onboarding":{"pair_hours_per_week":0.28},
            "capacity":{"team":{"cycle_time_days":6.6}},
            "thresholds":{"metrics":{"cycle_time_days":{"previous":2.2},"error_rate":{"value":0.0100001}}}}"#,
    );
    assert!(number(&o, "onboarding.overhead_now") > 0.2);
    let overhead = "thresholds.metrics.communication_overhead";
    assert_eq!(at(&o, &format!("{overhead}.status")), "ok");
    assert_eq!(number(&o, "onboarding.largest_team_at_attention"), 26.0);
    // Communication time, processor use, full productivity and retention.
    assert_eq!(number(&o, "thresholds.on_line"), 4.0);
    let slow = "thresholds.signals.organisational.slow_features.detected";
    assert_eq!(at(&o, slow), &json!(true));
    assert_eq!(at(&o, "thresholds.metrics.error_rate.status"), "attention");
}

#[test]
fn months_to_a_line_at_last_months_rate() {
    let o = outcome(
        r#"{"thresholds":{"metrics":{"p95_s":{"value":1.6,"previous":1.5},"deploys_per_week":{"value":2,"previous":4},"error_rate":{"previous":0.004}}}}"#,
    );
    worked(
        &o,
        "thresholds.metrics.p95_s.change",
        1.6 / 1.5 - 1.0,
        1e-12,
    );
    worked(
        &o,
        "thresholds.metrics.p95_s.months_to_attention",
        (2.0f64 / 1.6).ln() / (1.6f64 / 1.5).ln(),
        1e-12,
    );
    // It halved in a month: one more halving reaches the line.
    worked(
        &o,
        "thresholds.metrics.deploys_per_week.months_to_attention",
        1.0,
        1e-12,
    );
    // It moves away from its line.
    assert_eq!(
        at(&o, "thresholds.metrics.error_rate.months_to_attention"),
        &json!(null)
    );
    assert_eq!(
        at(&o, "thresholds.signals.technical.response_times.detected"),
        &json!(true)
    );
}

#[test]
fn nothing_to_divide_by() {
    let o = outcome(
        r#"{"facts":{"revenue_per_month":0,"transactions_per_day":0},"thresholds":{"metrics":{"error_rate":{"value":0,"previous":0,"attention":0}}}}"#,
    );
    assert_eq!(
        at(&o, "thresholds.metrics.infra_share_of_revenue.status"),
        "unknown"
    );
    assert_eq!(
        at(&o, "thresholds.metrics.cost_per_transaction.status"),
        "unknown"
    );
    assert_eq!(
        at(&o, "thresholds.metrics.error_rate.headroom"),
        &json!(null)
    );
    assert_eq!(at(&o, "thresholds.metrics.error_rate.change"), &json!(null));
}

#[test]
fn metrics_of_ones_own() {
    let o = outcome(
        r#"{"thresholds":{"metrics":{"nps":{"label":"Net promoter score","direction":"below","attention":30,"critical":0,"value":12}}}}"#,
    );
    assert_eq!(at(&o, "thresholds.metrics.nps.status"), "attention");
    worked(&o, "thresholds.metrics.nps.headroom", -0.6, 1e-12);
    assert_eq!(at(&o, "thresholds.actions[1].about"), "Net promoter score");
}

/// For built-in and own metrics: a critical line before the attention line is a contradiction.
#[test]
fn a_critical_line_before_the_attention_line_is_odd() {
    let at = |document: &str| {
        let plan = plan(document);
        let found = check(&plan, &evaluate(&plan));
        let paths =
            |finding: &Finding| finding.at.iter().map(|at| path::words(&plan, at)).collect();
        let found = found.iter().filter(|one| one.at[0][0] == Plan::thresholds);
        found.map(paths).collect::<Vec<Vec<_>>>()
    };
    let own = |direction: &str| {
        let metrics = format!(
            r#"{{"nps":{{"label":"NPS","direction":"{direction}","attention":10,"critical":5,"value":7}}}}"#
        );
        at(&format!(r#"{{"thresholds":{{"metrics":{metrics}}}}}"#))
    };
    let odd = ["critical", "attention"].map(|line| format!("thresholds.metrics.nps.{line}"));
    assert_eq!(own("above"), [odd]);
    assert!(own("below").is_empty());
    let known = at(r#"{"thresholds":{"metrics":{"cpu":{"critical":0.5}}}}"#);
    let odd = ["critical", "attention"].map(|line| format!("thresholds.metrics.cpu.{line}"));
    assert_eq!(known, [odd]);
}

#[test]
fn actions_come_by_class_then_day_then_table() {
    let o = outcome(
        r#"{"facts":{"monthly_growth":0.25},"thresholds":{
            "metrics":{"error_rate":{"value":0.06},"cpu":{"value":0.95},"storage":{"value":0.85}},
            "signals":{"business":{"funding":{"own":true}}},
            "actions":[{"label":"Ours","class":"critical","decide_by":"2024-01-01"}]}}"#,
    );
    let actions: Vec<_> = at(&o, "thresholds.actions")
        .as_array()
        .unwrap()
        .iter()
        .map(|a| {
            format!(
                "{} {}",
                a["about"].as_str().unwrap(),
                a["class"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        actions,
        [
            "Ours critical",
            "cpu critical",
            "error_rate critical",
            "db_utilisation important",
            "storage important",
            "user_growth important",
            "business desirable",
        ]
    );
    assert_eq!(number(&o, "thresholds.signals.business.on"), 2.0);
    assert_eq!(
        at(&o, "thresholds.signals.business.user_growth"),
        &json!({"own": false, "detected": true, "on": true})
    );
}

#[test]
fn delivery_against_a_public_benchmark() {
    let o = outcome("{}");
    assert_eq!(at(&o, "thresholds.benchmark.deployment"), &json!(null));
    let o = outcome(
        r#"{"thresholds":{"benchmark":"dora_2024","metrics":{"lead_time_days":{"value":3},"change_failure_rate":{"value":0.1},"mttr_hours":{"value":30}}}}"#,
    );
    assert_eq!(
        at(&o, "thresholds.benchmark"),
        &json!({"deployment":"high","lead_time":"high","change_failure":"high","recovery":"low"})
    );
}

/// A metric on its line that does not change, or moves away, never crosses it.
#[test]
fn exactly_on_a_line() {
    let months = |value: f64, previous: f64, direction: &str| {
        let o = outcome(&format!(
            r#"{{"thresholds":{{"metrics":{{"mttr_hours":{{"value":{value},"previous":{previous},
                "attention":10,"critical":20,"direction":"{direction}"}}}}}}}}"#
        ));
        at(&o, "thresholds.metrics.mttr_hours.months_to_attention").clone()
    };
    for (value, previous, direction, wanted) in [
        (10.0, 10.0, "above", json!(null)),
        (10.0, 9.0, "above", json!(0)),
        (10.0, 11.0, "above", json!(null)),
        (10.0, 11.0, "below", json!(0)),
        (10.0, 9.0, "below", json!(null)),
        (11.0, 12.0, "above", json!(0)),
        (9.0, 10.0, "below", json!(0)),
    ] {
        assert_eq!(
            months(value, previous, direction),
            wanted,
            "{value} {previous} {direction}"
        );
    }
}

/// The user's own action does not rename another row, and its day is among the decisions.
#[test]
fn own_actions_stand_by_themselves() {
    use planner::calculators::{assess, decisions};
    use planner::words::{Language, Plain};
    use planner::working::{resolve_in_formula, spans};
    let plan = common::plan(
        r#"{"thresholds":{"actions":[{"label":"Buy tea","class":"important","decide_by":"2024-03-05"}]}}"#,
    );
    let outcome = planner::evaluate(&plan);
    let about = |row: &str| {
        let at = planner::model::path::parse(&outcome, &format!("thresholds.actions[{row}].class"))
            .unwrap();
        let label = resolve_in_formula(&plan, &outcome, &at, "label").is_some();
        let name =
            resolve_in_formula(&plan, &outcome, &at, "about").map(|named| match named.cell {
                planner::model::Cell::Text(Some(text)) => text.to_owned(),
                _ => String::new(),
            });
        (name.unwrap_or_default(), label)
    };
    // The database's action is there, and neither row uses the other's words.
    let both = [about("0"), about("1")];
    assert_eq!(
        both,
        [
            ("db_utilisation".to_owned(), false),
            ("Buy tea".to_owned(), false)
        ]
    );
    let assessments = assess(&plan, &outcome);
    let all = decisions(&assessments);
    let tea = all
        .iter()
        .find(|decision| decision.figure[0] == planner::Plan::thresholds)
        .expect("a decision");
    let write = Plain::new(Language::English, "EUR");
    let words: String = spans(&plan, &outcome, &tea.what, &write)
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(
        (words.as_str(), tea.by),
        ("Buy tea", planner::model::Day::of(2024, 3, 5))
    );
    assert_eq!(
        tea.due()
            .and_then(|at| planner::model::path::get(&outcome, &at).map(|_| ())),
        Some(())
    );
    // It is in the calendar, too.
    let world = planner::report::World {
        plan: &plan,
        outcome: &outcome,
        write: &write,
    };
    let calendar = planner::report::ics(&world, planner::model::Day::of(2024, 5, 1), "id");
    let calendar = calendar.expect("decisions");
    assert!(calendar.contains("SUMMARY:Buy tea\r\n") && calendar.contains("20240305"));
}

/// A unit cost should fall with scale: one that rose over a month is past its line. Without a
/// previous value it has no line.
#[test]
fn unit_costs_that_rise_say_so() {
    let of = |previous: &str| {
        outcome(&format!(
            r#"{{"thresholds":{{"metrics":{{"cost_per_user":{{{previous}}}}}}}}}"#
        ))
    };
    let status = |o: &serde_json::Value| at(o, "thresholds.metrics.cost_per_user.status").clone();
    assert_eq!(status(&of("")), "no_line");
    let rising = of(r#""previous":0.15"#);
    assert_eq!(status(&rising), "attention");
    assert_eq!(
        at(
            &rising,
            "thresholds.metrics.cost_per_user.months_to_attention"
        ),
        &json!(0)
    );
    let action = at(&rising, "thresholds.actions").as_array().unwrap().iter();
    assert!(
        action
            .into_iter()
            .any(|a| a["about"] == "cost_per_user" && a["action"] == "cost_review")
    );
    assert_eq!(status(&of(r#""previous":0.17"#)), "ok");
    assert_eq!(status(&of(r#""previous":0.15,"attention":0.2"#)), "ok");
    let o = outcome(r#"{"thresholds":{"metrics":{"infra_return":{"value":0.8}}}}"#);
    assert_eq!(
        at(&o, "thresholds.metrics.infra_return.status"),
        "attention"
    );
}

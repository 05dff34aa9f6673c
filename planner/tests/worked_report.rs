//! Worked figures of the report, and its edge cases.

use crate::common::{at, outcome, plan, worked};
use planner::calculators::{broken, check};
use planner::model::{Reason, path};
use planner::{Plan, evaluate};

/// The chapter's second quarter of 2024.
const QUARTER: &str = r#"{
    "facts": {"monthly_active_users": 750000, "revenue_per_month": 650000, "developers": 35, "transactions_per_day": 120000},
    "report": {
        "period": "Q2 2024",
        "rows": [
            {"id": "users", "start": 500000}, {"id": "revenue", "start": 400000},
            {"id": "developers", "start": 25}, {"id": "transactions_per_day", "start": 50000},
            {"id": "deploys_per_week", "start": 5, "end": 15}, {"id": "onboarding_weeks", "start": 4, "end": 2}
        ],
        "achievements": [
            {"label": "Services", "done": 3, "total": 8},
            {"label": "Retained", "done": 8, "total": 10, "metric": "retention_12_months"},
            {"label": "Satisfaction", "done": 8.1, "total": 10, "metric": "new_hire_satisfaction"}
        ],
        "objectives": ["Migration completed", "A million users"],
        "investments": [{"label": "Infrastructure", "amount": 50000}, {"label": "Team", "amount": 300000}, {"label": "Tools", "amount": 15000}],
        "capacity_gain": 0.6
    }
}"#;

#[test]
fn a_quarter() {
    let figures = outcome(QUARTER);
    for (row, wanted) in [0.5, 0.625, 0.4, 1.4, 2.0, -0.5].into_iter().enumerate() {
        worked(
            &figures,
            &format!("report.rows[{row}].change"),
            wanted,
            1e-9,
        );
    }
    worked(&figures, "report.investment_total", 365_000.0, 1e-9);
    worked(&figures, "report.cost_per_capacity_point", 6_083.33, 1e-5);
    worked(&figures, "report.achievements[0].reached", 0.375, 1e-9);
    worked(&figures, "report.achievements[1].line", 0.9, 1e-9);
    worked(&figures, "report.achievements[2].line", 0.8, 1e-9);
    assert_eq!(plan(QUARTER).report.objectives.len(), 2);
}

#[test]
fn what_misses_its_own_line() {
    let mut plan = plan(QUARTER);
    let misses = |plan: &Plan| {
        check(plan, &evaluate(plan))
            .iter()
            .filter(|f| f.at[0][0] == Plan::report)
            .map(|f| path::words(plan, &f.at[0]))
            .collect::<Vec<_>>()
    };
    assert_eq!(misses(&plan), ["report.achievements[1].done"]);
    // A line set in the plan takes precedence over the default of the table.
    plan.thresholds.metrics.retention_12_months.attention = Some(0.8.into());
    assert!(misses(&plan).is_empty());
    plan.report.rows[2].end = Some(34.0.into());
    assert_eq!(misses(&plan), ["report.rows[2].end"]);
}

#[test]
fn nothing_entered() {
    let figures = outcome("{}");
    worked(&figures, "report.investment_total", 0.0, 0.0);
    for row in 0..4 {
        assert!(at(&figures, &format!("report.rows[{row}].change")).is_null());
    }
    worked(&figures, "report.rows[2].end", 8.0, 0.0);
    let figures = outcome(
        r#"{"report": {"rows": [{"id": "users", "start": 0}, {"id": "golf", "start": 4}],
            "achievements": [{"label": "a"}, {"done": 1, "total": 0, "metric": "test_coverage"}], "capacity_gain": 0}}"#,
    );
    for nothing in [
        "rows[0].change",
        "rows[1].change",
        "rows[1].end",
        "cost_per_capacity_point",
        "achievements[0].reached",
        "achievements[1].reached",
        "achievements[1].line",
    ] {
        assert!(
            at(&figures, &format!("report.{nothing}")).is_null(),
            "{nothing}"
        );
    }
}

#[test]
fn ids_are_unique() {
    let mut plan = Plan::default();
    plan.report.rows[1].id = "users".into();
    let broken = broken(&plan);
    assert_eq!(broken.len(), 1);
    assert_eq!(
        (
            path::words(&plan, &broken[0].at).as_str(),
            &broken[0].reason
        ),
        ("report.rows[1].id", &Reason::Twice)
    );
}

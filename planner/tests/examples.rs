//! The three examples, in both languages, against the figures of the chapter.

use crate::common::{at, number, shown, worked};
use planner::examples::{example, names, translated};
use planner::words::Language;
use planner::{Plan, calculators, document, evaluate};

#[test]
fn the_examples_are_read_and_translated() {
    for place in 0..names(Language::English).len() {
        let [english, french] = Language::ALL.map(|language| example(place, language));
        assert!(
            place == 0 || english != Plan::default(),
            "example {place} is read"
        );
        assert_ne!(
            english.facts.name, french.facts.name,
            "example {place} is translated"
        );
        assert_eq!(
            translated(&english, Language::French, document::read_plan),
            Some(french.clone())
        );
        assert_eq!(
            translated(&french, Language::English, document::read_plan),
            Some(english.clone())
        );
        assert_eq!(
            document::read_plan(&document::write_plan(&english)),
            Ok(english.clone())
        );
        assert_eq!(calculators::broken(&english), []);
        let mut own = english;
        own.facts.planned_hires = 77.0.into();
        assert_eq!(
            translated(&own, Language::French, document::read_plan),
            None,
            "a plan of one's own stays as it is"
        );
    }
}

#[test]
fn jobo_interim_reproduces_its_dashboard() {
    let o = shown(&evaluate(&example(1, Language::English)));
    for (metric, value, status) in [
        ("user_growth", 0.25, "attention"),
        ("transactions_growth", 0.20, "attention"),
        ("revenue_growth", 0.15, "ok"),
        ("churn", 0.08, "ok"),
        ("p95_s", 1.8, "ok"),
        ("error_rate", 0.003, "ok"),
        ("cpu", 0.75, "attention"),
        ("db_utilisation", 0.85, "critical"),
        ("cycle_time_days", 10.0, "ok"),
        ("deploys_per_week", 3.0, "ok"),
        ("review_hours", 8.0, "attention"),
        ("team_satisfaction", 7.8, "ok"),
    ] {
        worked(
            &o,
            &format!("thresholds.metrics.{metric}.value"),
            value,
            1e-12,
        );
        assert_eq!(
            at(&o, &format!("thresholds.metrics.{metric}.status")),
            status,
            "{metric}"
        );
    }
    let actions = at(&o, "thresholds.actions").as_array().unwrap();
    let class = |about: &str| {
        actions
            .iter()
            .find(|a| a["about"].as_str().unwrap().starts_with(about))
            .map(|a| a["class"].clone())
    };
    assert_eq!(class("Database migration"), Some("critical".into()));
    assert_eq!(class("One more developer"), Some("important".into()));
    assert_eq!(class("Upgrade of monitoring"), Some("desirable".into()));
}

#[test]
fn the_quarter_reproduces_its_report() {
    let plan = example(2, Language::English);
    let outcome = evaluate(&plan);
    let o = shown(&outcome);
    for (row, change) in [0.5, 0.625, 0.4, 1.4, 2.0, -0.5].into_iter().enumerate() {
        worked(&o, &format!("report.rows[{row}].change"), change, 1e-12);
    }
    assert_eq!(number(&o, "report.investment_total"), 365_000.0);
    worked(&o, "report.cost_per_capacity_point", 6_083.33, 1e-6);
    for (row, (probability, stance)) in [
        (0.745_312, "prepare"),
        (0.143_558, "monitor"),
        (0.049_614_9, "contingency"),
    ]
    .into_iter()
    .enumerate()
    {
        worked(
            &o,
            &format!("scenarios.rows[{row}].probability"),
            probability,
            1e-5,
        );
        assert_eq!(at(&o, &format!("scenarios.rows[{row}].stance")), stance);
    }
    // Eight of ten retained misses the 90 % line, and the plan reports it.
    assert!(
        calculators::check(&plan, &outcome)
            .iter()
            .any(|f| f.at.iter().any(|at| at[0] == Plan::report))
    );
}

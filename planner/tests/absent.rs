//! Not known, never and none are told apart, for every figure.

use crate::common::{arbitrary, at, outcome};
use planner::calculators::architecture::Point;
use planner::model::{Cell, CellMut, Group, Number, Path, path};
use planner::words::{Language, Plain};
use planner::working::{Absent, absent, figure};
use planner::{Outcome, Plan, document, evaluate};
use serde_json::{Value, json};

fn said(plan: &Plan, at: &str, language: Language) -> String {
    let outcome = evaluate(plan);
    let at = path::parse(&outcome, at).expect(at);
    figure(plan, &outcome, &at, &Plain::new(language, "EUR")).expect("a figure")
}

#[test]
fn unknown_is_not_never() {
    let mut plan = Plan::default();
    let cash = "scenarios.rows[0].cash_out_month";
    assert_eq!(
        said(&plan, cash, Language::English),
        "not known: enter cash and all spending per month"
    );
    assert_eq!(
        said(&plan, cash, Language::French),
        "inconnu\u{a0}: saisir trésorerie et dépenses totales par mois"
    );
    plan.facts.cash = Some(1e9.into());
    assert_eq!(
        said(&plan, cash, Language::English),
        "not known: enter all spending per month"
    );
    plan.facts.costs_per_month = Some(1_000.0.into());
    assert_eq!(
        said(&plan, cash, Language::English),
        "never, at this growth"
    );
    plan.facts.costs_per_month = Some(6e8.into());
    assert_eq!(said(&plan, cash, Language::English), "2\u{a0}months");
}

#[test]
fn all_of_the_kind() {
    let mut plan = Plan::default();
    plan.hiring.stages[5].passed = 0.0.into();
    plan.scenarios.rows[0].infra_cost = None;
    plan.scenarios.rows[0].team_cost = None;
    plan.architecture.scaling_points.truncate(2);
    for (at, words) in [
        (
            "hiring.applications_expected",
            "not known: enter hires so far",
        ),
        (
            "hiring.max_hires_per_month",
            "not known: enter hires so far",
        ),
        (
            "scenarios.rows[0].payback_month",
            "not known: enter infrastructure cost and team cost",
        ),
        ("scenarios.rows[2].trip_wire", "none"),
        ("report.rows[0].change", "not known: enter at the start"),
        (
            "report.cost_per_capacity_point",
            "not known: enter capacity they add",
        ),
        (
            "architecture.usl.peak_nodes",
            "not known: enter sizes with throughput",
        ),
        (
            "thresholds.metrics.storage.headroom",
            "not known: enter value",
        ),
        (
            "thresholds.metrics.p95_s.months_to_attention",
            "not known: enter a month earlier",
        ),
        (
            "thresholds.metrics.churn.months_to_critical",
            "not known: enter value, a month earlier and critical line",
        ),
        (
            "thresholds.metrics.cost_per_user.attention",
            "not known: enter attention line",
        ),
    ] {
        let got = said(&plan, at, Language::English);
        assert_eq!(got.to_lowercase(), words, "{at}");
    }
    // Patterns in use have no due day; the database's steps are due when it breaks.
    let due = |plan: &Plan, row: usize| {
        said(
            plan,
            &format!("architecture.progress[{row}].due_on"),
            Language::English,
        )
    };
    assert_eq!(due(&plan, 8), "none");
}

/// Whether the points are too few, incomplete, or all of one size.
#[test]
fn a_law_without_three_sizes_says_what_to_enter() {
    let point = |nodes: f64, throughput: Option<f64>| Point {
        nodes: nodes.into(),
        throughput: throughput.map(Number::exact),
    };
    let (one, two) = (point(1.0, Some(100.0)), point(2.0, Some(190.0)));
    let (same, waits) = (point(2.0, Some(180.0)), point(4.0, None));
    for more in [
        vec![],
        vec![waits.clone()],
        vec![same.clone()],
        vec![same, waits],
    ] {
        let mut plan = Plan::default();
        plan.architecture.scaling_points = [vec![one.clone(), two.clone()], more].concat();
        for name in [
            "lambda",
            "sigma",
            "kappa",
            "peak_nodes",
            "peak_throughput",
            "limit",
        ] {
            let at = ["architecture.usl.", name].concat();
            assert_eq!(
                Language::ALL.map(|language| said(&plan, &at, language)),
                [
                    "not known: enter sizes with throughput",
                    "inconnu\u{a0}: saisir tailles avec débit"
                ]
            );
        }
    }
}

/// Every null of the outcome document has its reason beside it, and nothing else has one.
#[test]
fn the_document_says_why() {
    let o = outcome("{}");
    let row = at(&o, "scenarios.rows[0].absent");
    for key in ["cash_out_month", "cash_out_on", "lowest_cash"] {
        assert_eq!(row[key], json!(["facts.cash", "facts.costs_per_month"]));
    }
    assert_eq!(at(&o, "scenarios.rows[2].absent")["trip_wire"], "none");
    assert_eq!(
        row["implied_elasticity"],
        json!(["scenarios.rows[0].capacity_needed"])
    );
    for seed in 0..60 {
        let plan = arbitrary::plan(seed);
        let text = document::write_outcome(&plan, &evaluate(&plan));
        walk(&serde_json::from_str(&text).expect("a document"), "outcome");
    }
}

fn walk(value: &Value, path: &str) {
    match value {
        Value::Object(fields) => {
            let nulls: Vec<_> = fields
                .iter()
                .filter(|(_, v)| v.is_null())
                .map(|(k, _)| k)
                .collect();
            let why = fields.get("absent").and_then(Value::as_object);
            let told: Vec<_> = why.iter().flat_map(|why| why.keys()).collect();
            assert_eq!(nulls, told, "{path}");
            for (key, value) in fields.iter().filter(|(key, _)| *key != "absent") {
                walk(value, &format!("{path}.{key}"));
            }
        }
        Value::Array(all) => all.iter().for_each(|value| walk(value, path)),
        _ => {}
    }
}

/// For any plan: an unknown figure names what to enter, and entering that makes the figure known.
#[test]
fn entering_what_is_asked_for_answers() {
    let mut asked = 0;
    for seed in 0..80 {
        let plan = arbitrary::plan(seed);
        let outcome = evaluate(&plan);
        let mut figures = Vec::new();
        path::leaves(&outcome, &mut Path::new(), &mut |at, _, cell| {
            let there = matches!(
                cell,
                Cell::Number(Some(_))
                    | Cell::Date(Some(_))
                    | Cell::Choice(Some(_))
                    | Cell::Text(Some(_))
            );
            let why = absent(&plan, &outcome, at);
            let absent = matches!(
                cell,
                Cell::Number(None) | Cell::Date(None) | Cell::Choice(None) | Cell::Text(None)
            );
            assert_eq!(why.is_some(), absent, "{}", path::words(&outcome, at));
            assert!(!(there && absent));
            if let Some(Absent::NotKnown(missing)) = why {
                assert!(!missing.is_empty());
                figures.push((at.to_vec(), missing));
            }
        });
        for (at, missing) in figures {
            let mut entered = plan.clone();
            let mut all = true;
            for input in missing.iter().filter(|input| !input.figure) {
                all &= enter(&mut entered, &input.at);
            }
            if !all || missing.iter().any(|input| input.figure) {
                continue;
            }
            asked += 1;
            let again = evaluate(&entered);
            assert!(
                !matches!(absent(&entered, &again, &at), Some(Absent::NotKnown(_))),
                "{}",
                path::words(&outcome, &at)
            );
        }
    }
    assert!(asked > 1_000, "{asked}");
}

/// Enters 1 in an optional input, or 0 if 1 is refused; returns false for any other input.
fn enter(plan: &mut Plan, at: &[u16]) -> bool {
    let Some((field, CellMut::MaybeNumber(number))) = path::get_mut(plan, at) else {
        return false;
    };
    *number = Some(field.number(1.0, 1.0).unwrap_or(Number::exact(0.0)));
    true
}

/// Every figure that may have no value has words for that, in both languages.
#[test]
fn no_figure_is_said_not_to_be_given() {
    for seed in 0..60 {
        let plan = arbitrary::plan(seed);
        let outcome = evaluate(&plan);
        for language in Language::ALL {
            path::leaves(&outcome, &mut Path::new(), &mut |at, field, cell| {
                if matches!(cell, Cell::Set(_)) {
                    return;
                }
                let words = figure(&plan, &outcome, at, &Plain::new(language, "EUR"));
                assert!(
                    words.is_some_and(
                        |words| !["not given", "non indiqué"].contains(&words.as_str())
                    ),
                    "{}",
                    field.key()
                );
            });
        }
    }
    assert!(!Outcome::FIELDS.is_empty());
}

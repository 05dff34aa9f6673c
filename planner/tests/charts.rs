//! Every chart of the default plan, the examples and arbitrary plans: complete, readable, escaped.

use crate::common::drawing::{MARGIN, drawn};
use crate::common::writer::snapshot;
use crate::common::{self, arbitrary};
use planner::calculators::{CALCULATORS, CHARTS};
use planner::charts::{Chart, Role, Value, draw, picture, written};
use planner::examples::example;
use planner::words::{Language, Plain};
use planner::{Plan, evaluate};
use std::fmt::Write as _;

const WIDTHS: [f64; 5] = [282.0, 334.0, 480.0, 560.0, 752.0];

fn charts(plan: &Plan, language: Language) -> Vec<(Chart, Plain)> {
    let outcome = evaluate(plan);
    let writer = || Plain::new(language, &plan.facts.currency);
    CHARTS
        .iter()
        .flat_map(|(_, charts)| charts(plan, &outcome, &writer()))
        .map(|chart| (chart, writer()))
        .collect()
}

/// Checks what holds for every chart.
fn whole(plan: &Plan, language: Language) {
    let all = charts(plan, language);
    for (n, (chart, _)) in all.iter().enumerate() {
        assert!(
            all[..n].iter().all(|(other, _)| other.name != chart.name),
            "{} twice",
            chart.name
        );
    }
    for (chart, write) in &all {
        assert!(!chart.title.is_empty() && !chart.sentence.is_empty());
        assert!(
            !chart.sentence.contains(['{', '}']) || language == Language::French,
            "{}",
            chart.sentence
        );
        let table = chart.table(write);
        assert!(!table.rows.is_empty(), "{} has no table", chart.name);
        for row in &table.rows {
            assert_eq!(row.len(), table.heads.len(), "{}", chart.name);
            for value in row {
                if let Value::Number(number, _) = value {
                    assert!(number.is_finite(), "{}", chart.name);
                }
            }
        }
        for stop in 0..chart.stops() {
            assert!(
                !chart.readout(stop, write).is_empty(),
                "{} {stop}",
                chart.name
            );
        }
        assert_eq!(chart.readout(chart.stops(), write), "");
        for width in WIDTHS {
            drawn(&draw(chart, width, write), chart, 0.0);
            drawn(&picture(chart, width, write), chart, MARGIN);
        }
    }
}

#[test]
fn every_chart_of_the_examples() {
    for language in Language::ALL {
        for place in 0..3 {
            whole(&example(place, language), language);
        }
    }
}

#[test]
fn every_chart_of_arbitrary_plans() {
    for seed in 0..120 {
        let language = Language::ALL[usize::from(seed % 2 == 1)];
        whole(&arbitrary::plan(seed), language);
    }
}

#[test]
fn plans_at_the_ends_of_what_is_allowed() {
    for (growth, users) in [(-0.5, 1.0), (0.0, 1e10), (3.0, 1e10), (3.0, 1.0)] {
        let mut plan = Plan::default();
        plan.facts.monthly_growth = growth.into();
        plan.facts.monthly_active_users = users.into();
        for hires in [0.0, 1.0, 10_000.0] {
            plan.facts.planned_hires = hires.into();
            whole(&plan, Language::French);
        }
    }
    let mut plan = Plan::default();
    plan.debt.items = vec![plan.debt.items[0].clone(); 50];
    plan.scenarios.rows = (0..20)
        .map(|n| plan.scenarios.rows[n % 3].clone())
        .collect();
    plan.capacity.resources = (0..30)
        .map(|n| plan.capacity.resources[n % 4].clone())
        .collect();
    whole(&plan, Language::English);
}

#[test]
fn each_calculator_is_asked_for_its_charts() {
    let ids: Vec<_> = CHARTS.iter().map(|(id, _)| *id).collect();
    let all: Vec<_> = CALCULATORS.iter().map(|calculator| calculator.id).collect();
    assert_eq!(ids, all);
}

/// The hero chart of a page comes first; without candidates a plan has at most one per page.
#[test]
fn the_first_chart_is_the_large_one() {
    let plan = Plan::default();
    let write = Plain::new(Language::English, "EUR");
    for (id, charts) in CHARTS {
        let roles: Vec<_> = charts(&plan, &evaluate(&plan), &write)
            .iter()
            .map(|chart| chart.role)
            .collect();
        let rest = roles.iter().skip(1);
        assert!(
            rest.clone().all(|role| *role != Role::Hero),
            "{id}: {roles:?}"
        );
        let rows = roles.iter().all(|role| *role == Role::Rows);
        assert!(rows || roles[0] == Role::Hero, "{id}: {roles:?}");
    }
}

#[test]
fn a_profile_shows_how_far_interviewers_lie_apart() {
    let plan = common::plan(
        r#"{"interview": {"candidates": [{"name": "<b>A & B</b>", "interviewers": [
            {"name": "x", "marks": [{"item": "clean", "points": 5}, {"item": "tests", "points": 4}]},
            {"name": "y", "marks": [{"item": "clean", "points": 1}, {"item": "tests", "points": 4}]}]}]}}"#,
    );
    let all = charts(&plan, Language::English);
    let (chart, write) = all
        .iter()
        .find(|(chart, _)| chart.name == "interview-profile")
        .expect("somebody is marked");
    let svg = draw(chart, 720.0, write).svg;
    assert!(svg.contains("&lt;b&gt;A &amp; B&lt;/b&gt;") && !svg.contains("<b>"));
    // 9 and 5 of the 10 points asked for, in a section of weight 20.
    assert!(svg.contains("14/20 · disagreement"), "{svg}");
    assert_eq!(
        chart.readout(0, write),
        "Code quality: Mean 14; Lowest 10; Highest 18; Of 20; Disagreements 1"
    );
}

#[test]
fn the_values_of_stops_are_those_of_the_figures() {
    let plan = Plan::default();
    let all = charts(&plan, Language::English);
    let readout = |name: &str, stop: usize| {
        let (chart, write) = all
            .iter()
            .find(|(chart, _)| chart.name == name)
            .expect(name);
        chart.readout(stop, write)
    };
    // 0.8 · 1.15 and so on, one month after 30 April.
    assert_eq!(
        readout("capacity-use", 1),
        "30 May 2024: Database 92%; Processor 80.5%; Memory 69%; Bandwidth 46%"
    );
    assert_eq!(
        readout("hiring-funnel", 1),
        "Screening: Passed 30; Pass rate 30%"
    );
    let (chart, write) = all
        .iter()
        .find(|(chart, _)| chart.name == "hiring-chance")
        .expect("five are to be hired");
    let sure: Vec<_> = (0..chart.stops())
        .map(|stop| chart.readout(stop, write))
        .filter(|readout| readout.starts_with("Applications 798: at this rate 90%"))
        .collect();
    assert_eq!(sure.len(), 1);
}

/// Snapshot of the texts of all charts of the default plan, and of their drawings at the page's
/// default width.
#[test]
fn the_default_plan() {
    for language in Language::ALL {
        let mut told = String::new();
        let mut pictures = String::new();
        for (chart, write) in charts(&example(0, language), language) {
            writeln!(told, "# {}\n{}\n", chart.title, chart.sentence).expect("a text grows");
            let table = chart.table(&write);
            writeln!(told, "{}", table.heads.join(" | ")).expect("a text grows");
            for row in &table.rows {
                let row: Vec<_> = row.iter().map(|value| written(value, &write)).collect();
                writeln!(told, "{}", row.join(" | ")).expect("a text grows");
            }
            told.push('\n');
            let svg = draw(&chart, 640.0, &write).svg;
            pictures.push_str(&svg.replace("><", ">\n<"));
            pictures.push('\n');
        }
        snapshot(&format!("charts-default.{}.txt", language.tag()), &told);
        if language == Language::English {
            snapshot("charts-default.svg.txt", &pictures);
        }
    }
}

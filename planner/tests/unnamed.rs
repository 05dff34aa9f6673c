//! Rows without a name are told apart by what they are and their place, in every sentence and chart.
#![allow(missing_docs)]

mod common;

use planner::calculators::debt::Item;
use planner::calculators::{CHARTS, Sentence, tell};
use planner::charts::Plot;
use planner::words::{Language, Plain};
use planner::working::pieces;
use planner::{Outcome, Plan, evaluate};

/// The default plan, and two debts more; no scenario, stage or debt has a name.
fn unnamed() -> Plan {
    let mut plan = Plan::default();
    let debt = plan.debt.items[0].clone();
    plan.debt.items = [10.0, 14.0, 12.0]
        .map(|hours| Item {
            name: "".into(),
            hours_lost_per_sprint: hours.into(),
            hours_saved_per_sprint: hours.into(),
            ..debt.clone()
        })
        .into();
    for scenario in &mut plan.scenarios.rows {
        scenario.name = " ".into();
    }
    for stage in &mut plan.hiring.stages {
        stage.name = "".into();
    }
    plan
}

fn said(plan: &Plan, outcome: &Outcome, sentence: &Sentence, write: &Plain) -> String {
    let pieces = pieces(plan, outcome, sentence, write);
    assert!(
        pieces.iter().all(|piece| !piece.text.is_empty()),
        "{sentence:?} says nothing somewhere"
    );
    pieces.into_iter().map(|piece| piece.text).collect()
}

#[test]
fn what_is_to_be_fixed_first_is_told_by_its_place() {
    let plan = unnamed();
    let outcome = evaluate(&plan);
    for (language, first) in Language::ALL.into_iter().zip([
        "Start fixing: Debt 2",
        "Lancer la correction\u{a0}: Dette 2",
    ]) {
        let write = Plain::new(language, "EUR");
        let mut all = Vec::new();
        for telling in tell(&plan, &outcome) {
            let decisions = telling.decisions.iter();
            let decisions = decisions.flat_map(|decision| [&decision.what, &decision.because]);
            let events = telling.events.iter().map(|event| &event.what);
            let sentences = [&telling.headline, &telling.detail].into_iter();
            for sentence in sentences.chain(decisions).chain(events) {
                all.push(said(&plan, &outcome, sentence, &write));
            }
        }
        assert!(all.iter().any(|said| said == first), "{all:#?}");
        let nameless = |said: &String| said.contains("  ") || said.ends_with(": ");
        assert!(!all.iter().any(nameless), "{all:#?}");
    }
}

#[test]
fn every_row_and_every_line_of_a_chart_has_a_name_of_its_own() {
    let plan = unnamed();
    let outcome = evaluate(&plan);
    let mut seen = 0;
    for language in Language::ALL {
        let write = Plain::new(language, "EUR");
        let charts = CHARTS.iter();
        for chart in charts.flat_map(|(_, charts)| charts(&plan, &outcome, &write)) {
            let names: Vec<_> = match &chart.plot {
                Plot::Rows(rows) => rows.rows.iter().map(|row| row.name.as_str()).collect(),
                Plot::Lines(lines) => lines.lines.iter().map(|line| line.name.as_str()).collect(),
            };
            let mut apart = names.clone();
            apart.sort_unstable();
            apart.dedup();
            assert_eq!(apart.len(), names.len(), "{}: {names:?}", chart.name);
            assert!(
                names.iter().all(|name| !name.trim().is_empty()),
                "{names:?}"
            );
            seen += names.len();
        }
    }
    assert!(seen > 40, "{seen}");
}

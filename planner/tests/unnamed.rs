//! Rows without a name are identified by their kind and number, in every sentence and chart.

use planner::calculators::debt::Item;
use planner::calculators::{CHARTS, Sentence, assess, hiring, scenarios};
use planner::charts::Plot;
use planner::model::Number;
use planner::words::{Language, Plain};
use planner::working::spans;
use planner::{Outcome, Plan, evaluate};

/// The default plan with two more debts; no scenario, stage or debt has a name.
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
    let spans = spans(plan, outcome, sentence, write);
    assert!(
        spans.iter().all(|span| !span.text.is_empty()),
        "{sentence:?} says nothing somewhere"
    );
    spans.into_iter().map(|span| span.text).collect()
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
        for assessment in assess(&plan, &outcome) {
            let decisions = assessment.decisions.iter();
            let decisions = decisions.flat_map(|decision| [&decision.what, &decision.because]);
            let events = assessment.events.iter().map(|event| &event.what);
            let sentences = [&assessment.headline, &assessment.detail].into_iter();
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

#[test]
fn the_weakest_stage_is_told_by_its_place() {
    let plan = unnamed();
    let outcome = evaluate(&plan);
    assert_eq!(outcome.hiring.weakest_stage_name.as_deref(), Some("1"));
    for (language, words) in Language::ALL.into_iter().zip([
        "the weakest stage: Stage 1.",
        "étape la plus faible\u{a0}: Étape 1.",
    ]) {
        let write = Plain::new(language, "EUR");
        let charts = hiring::charts(&plan, &outcome, &write);
        let funnel = charts
            .into_iter()
            .find(|chart| chart.name == "hiring-funnel");
        let sentence = funnel.expect("a funnel").sentence;
        assert!(sentence.ends_with(words), "{sentence}");
    }
}

#[test]
fn a_tripwire_names_the_scenario_that_it_leads_to() {
    let mut plan = unnamed();
    plan.facts.monthly_growth = Number::range(0.04, 0.105, 0.07);
    let outcome = evaluate(&plan);
    for (language, next) in Language::ALL.into_iter().zip(["Scenario 2", "Scénario 2"]) {
        let write = Plain::new(language, "EUR");
        let told = Sentence::new(&[Plan::scenarios], ["then {next}", "alors {next}"]);
        let wire = outcome.scenarios.rows[0].trip_wire.expect("a tripwire");
        let told = told.with("next", scenarios::after(&outcome, wire));
        let words = said(&plan, &outcome, &told, &write);
        assert!(words.ends_with(next), "{words}");
        // A key figure of scenarios says the same of one of them.
        let keys = (scenarios::LAYOUT.keys)(&plan, &outcome);
        let whys: Vec<_> = keys
            .iter()
            .map(|key| said(&plan, &outcome, &key.why, &write))
            .collect();
        let leads = language.of(["then Scenario ", "alors Scénario "]);
        assert!(whys.iter().any(|why| why.contains(leads)), "{whys:?}");
    }
}

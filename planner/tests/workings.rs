//! Every working that is shown has values in place of names.

use crate::common::arbitrary;
use planner::calculators::CHARTS;
use planner::examples::example;
use planner::model::{Path, path};
use planner::words::{Language, Plain};
use planner::working::{Part, called, formula, parts, worked};
use planner::{Plan, document, evaluate};

const FULL: &str = include_str!("data/full-plan.json");

/// Texts for a missing value, or for a value in words.
const WORDS: [&str; 10] = [
    "not given",
    "non indiqué",
    "{",
    "}",
    "never",
    "jamais",
    "not known",
    "inconnu",
    "already past",
    "déjà franchi",
];

fn plans() -> Vec<Plan> {
    let mut all = vec![Plan::default(), document::read_plan(FULL).expect("a plan")];
    all.extend((0..3).map(|place| example(place, Language::French)));
    for growth in [0.0, -0.2] {
        let mut plan = Plan::default();
        plan.facts.monthly_growth = growth.into();
        all.push(plan);
    }
    all.extend((0..40).map(arbitrary::plan));
    all
}

#[test]
fn numbers_stand_where_numbers_stand() {
    let mut seen = 0;
    for plan in plans() {
        let outcome = evaluate(&plan);
        for language in Language::ALL {
            let write = Plain::new(language, "EUR");
            path::leaves(&outcome, &mut Path::new(), &mut |at, _, _| {
                let Some(text) = worked(&plan, &outcome, at, &write) else {
                    return;
                };
                seen += 1;
                // A row without a name has no unique path in words.
                if path::parse(&outcome, &path::words(&outcome, at)).as_deref() != Some(at) {
                    return;
                }
                // Words that are part of the formula are allowed.
                let own = language.of(planner::working::formula(at));
                for word in WORDS
                    .into_iter()
                    .filter(|word| !own.contains(word) || *word == "{" || *word == "}")
                {
                    let named = own_texts(&plan).any(|text| text.contains(word));
                    assert!(
                        named || !text.contains(word),
                        "{}: {text}",
                        path::words(&outcome, at)
                    );
                }
            });
        }
    }
    assert!(seen > 10_000, "{seen}");
}

/// Every name in a formula has a label, in both languages.
#[test]
fn names_stand_where_names_stand() {
    let mut seen = 0;
    for plan in plans() {
        let outcome = evaluate(&plan);
        path::leaves(&outcome, &mut Path::new(), &mut |at, _, _| {
            // A row without a name has no unique path in words.
            if path::parse(&outcome, &path::words(&outcome, at)).as_deref() != Some(at) {
                return;
            }
            for part in parts(formula(at)[0]) {
                let Part::Name(name) = part else { continue };
                for language in Language::ALL {
                    let words = called(&plan, &outcome, at, name, language);
                    let words = words.unwrap_or_else(|| panic!("{name}"));
                    assert!(!words.contains(['{', '[', ']', '_']), "{name}: {words}");
                    seen += 1;
                }
            }
        });
    }
    assert!(seen > 20_000, "{seen}");
}

#[test]
fn sums_have_names_of_what_is_added() {
    let plan = Plan::default();
    let outcome = evaluate(&plan);
    let at = path::parse(&outcome, "hiring.hours_per_hire_by.lead").expect("a figure");
    let name = "stages[interviewer=lead].entered·hours";
    let words = Language::ALL.map(|language| called(&plan, &outcome, &at, name, language));
    assert_eq!(
        words.map(Option::unwrap_or_default),
        [
            "Σ Candidates in · Hours each (Interviewer = tech leads)",
            "Σ Candidats entrants · Heures chacun (Mené par = tech leads)",
        ]
    );
}

/// The figure that a chart's finding is about has a working, like any other.
#[test]
fn every_finding_of_a_chart_has_a_working() {
    let mut seen = 0;
    for plan in plans() {
        let outcome = evaluate(&plan);
        let write = Plain::new(Language::French, "EUR");
        let charts = CHARTS.iter();
        for chart in charts.flat_map(|(_, charts)| charts(&plan, &outcome, &write)) {
            assert_eq!(
                chart.about.is_empty(),
                chart.lead.is_empty(),
                "{}",
                chart.name
            );
            if !chart.lead.is_empty() {
                assert!(
                    path::get(&outcome, &chart.about).is_some(),
                    "{}",
                    chart.name
                );
                assert!(!formula(&chart.about)[0].is_empty(), "{}", chart.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Texts of a plan, which may contain anything.
fn own_texts(plan: &Plan) -> impl Iterator<Item = String> {
    let mut texts = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |_, _, cell| {
        if let planner::model::Cell::Text(Some(text)) = cell {
            texts.push(text.to_owned());
        }
    });
    texts.into_iter()
}

#[test]
fn sums_have_their_numbers() {
    let plan = Plan::default();
    let outcome = evaluate(&plan);
    let write = Plain::new(Language::English, "EUR");
    let of = |figure: &str| {
        let at = path::parse(&outcome, figure).expect(figure);
        worked(&plan, &outcome, &at, &write)
            .expect(figure)
            .replace('\u{a0}', " ")
    };
    for (figure, words) in [
        (
            "architecture.total_months_gained",
            "4.96 months + 4.68 months + 5.45 months + 9.17 months",
        ),
        (
            "hiring.process_days",
            "5 days + 7 days + 7 days + 7 days + 5 days + 11 days",
        ),
        (
            "hiring.hours_per_hire_by.lead",
            "(15 · 1 h + 8 · 1.5 h) / 1",
        ),
        (
            "architecture.steps[1].needed_on",
            "30 April 2024 + 4.96 months",
        ),
        (
            "interview.weight_total",
            "20 points + 20 points + 20 points + 15 points + 15 points + 10 points",
        ),
    ] {
        assert_eq!(of(figure), words, "{figure}");
    }
    let pace = of("hiring.max_hires_per_month");
    assert!(
        pace.contains("10 h/week") && pace.contains("27 h"),
        "{pace}"
    );
}

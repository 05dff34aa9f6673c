//! Words that no name of a field, no sentence and no chart may contain.

use planner::calculators::{CHARTS, EventKind, architecture, assess};
use planner::examples::example;
use planner::model::{Field, Group, Kind, Rank};
use planner::words::{Language, Plain};
use planner::working::spans;
use planner::{Outcome, Plan, document, evaluate};

const FULL: &str = include_str!("data/full-plan.json");
/// Nothing "ruptures", no "recrutés" in the masculine only, nothing counted from 0, and singular
/// and plural are distinct.
const NOT_SAID: [&[&str]; 2] = [
    &["from 0", "(s)"],
    &["romp", "casse", "recrutés", "depuis 0", "(s)"],
];

fn plans(language: Language) -> Vec<Plan> {
    let mut all = vec![Plan::default(), document::read_plan(FULL).expect("a plan")];
    all.extend((0..3).map(|place| example(place, language)));
    all
}

/// Names of all fields that a page shows.
fn names(fields: &'static [Field], language: Language, into: &mut Vec<String>) {
    for field in fields.iter().filter(|field| field.rank != Rank::Unseen) {
        into.push(language.of(field.words()).to_owned());
        match field.kind {
            Kind::Rows { fields, .. } | Kind::Group(fields, _) => names(fields, language, into),
            _ => {}
        }
    }
}

/// All sentences of a plan's assessments and charts.
fn said(plan: &Plan, language: Language) -> Vec<String> {
    let outcome = evaluate(plan);
    let write = Plain::new(language, "EUR");
    let mut all = Vec::new();
    for assessment in assess(plan, &outcome) {
        let decisions = assessment.decisions.iter();
        let decisions = decisions.flat_map(|decision| [&decision.what, &decision.because]);
        let events = assessment.events.iter().map(|event| &event.what);
        let sentences = [&assessment.headline, &assessment.detail].into_iter();
        for sentence in sentences.chain(decisions).chain(events) {
            let spans = spans(plan, &outcome, sentence, &write);
            all.push(spans.into_iter().map(|span| span.text).collect());
        }
    }
    for (_, charts) in CHARTS {
        for chart in charts(plan, &outcome, &write) {
            all.extend([chart.title, chart.lead, chart.note, chart.sentence]);
        }
    }
    all
}

#[test]
fn some_words_are_never_said() {
    for (language, not_said) in Language::ALL.into_iter().zip(NOT_SAID) {
        let mut all = Vec::new();
        names(Plan::FIELDS, language, &mut all);
        names(Outcome::FIELDS, language, &mut all);
        for plan in plans(language) {
            all.extend(said(&plan, language));
        }
        assert!(all.len() > 400, "{}", all.len());
        for text in all {
            for word in not_said {
                assert!(!text.to_lowercase().contains(word), "“{word}” in “{text}”");
            }
        }
    }
}

/// A step that is to be built is started; it does not break.
#[test]
fn steps_of_the_database_are_begun() {
    for language in Language::ALL {
        for plan in plans(language) {
            let outcome = evaluate(&plan);
            let place = planner::calculators::CALCULATORS
                .iter()
                .position(|calculator| calculator.slug == "architecture")
                .expect("a calculator");
            let assessment = assess(&plan, &outcome).swap_remove(place);
            assert!(
                assessment
                    .events
                    .iter()
                    .all(|event| event.kind == EventKind::Start)
            );
            let write = Plain::new(language, "EUR");
            let ladder = architecture::charts(&plan, &outcome, &write);
            for chart in ladder
                .iter()
                .filter(|chart| chart.name == "architecture-months")
            {
                assert!(!chart.sentence.contains("break"), "{}", chart.sentence);
            }
        }
    }
}

/// People who are hired are called hires, not persons.
#[test]
fn hires_are_hires() {
    let fields = planner::calculators::hiring::Figures::FIELDS;
    for (language, hires) in Language::ALL
        .into_iter()
        .zip(["Hires so far", "Recrues jusqu’ici"])
    {
        let mut words = Vec::new();
        names(fields, language, &mut words);
        assert!(words.iter().any(|name| name == hires), "{words:?}");
        let person = |name: &String| name.to_lowercase().contains("person");
        assert!(!words.iter().any(person), "{words:?}");
    }
}

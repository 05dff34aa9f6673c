//! Rates uncertain from their counts, the ready-made questions, and which facts a calculator reads.

use crate::common;
use planner::analysis::{Answer, Band, Bands, Options, Spread, answer, simulate};
use planner::calculators::{
    CALCULATORS, Open, Question, affected_calculators, hiring::at_least_from_sample, latents,
    questions,
};
use planner::model::{Cell, CellMut, Group, Kind, path};
use planner::{Outcome, Plan, evaluate};

fn run(plan: &Plan, counts: bool) -> Bands {
    let options = Options {
        counts,
        ..Options::default()
    };
    simulate(plan, &options)
}

fn band<'a>(plan: &Plan, bands: &'a Bands, words: &str) -> Option<&'a Band> {
    let figure = path::parse(&evaluate(plan), words).unwrap_or_else(|| panic!("no {words}"));
    bands.of(&figure)
}

fn mean(band: &Band) -> f64 {
    let Spread::Measured {
        mean: Some(mean), ..
    } = band.spread
    else {
        panic!("no mean")
    };
    mean
}

/// Over the posterior of its rate, the chance of N hires follows the beta-binomial distribution.
#[test]
fn a_funnel_is_uncertain_by_its_counts() {
    let mut plan = Plan::default();
    plan.facts.planned_hires = 2.0.into();
    for (applications, hired) in [(100.0, 1.0), (100.0, 4.0), (2_000.0, 30.0)] {
        plan.hiring.applications = applications.into();
        for stage in &mut plan.hiring.stages {
            stage.passed = stage.passed.max(hired).into();
        }
        if let Some(last) = plan.hiring.stages.last_mut() {
            last.passed = hired.into();
        }
        let bands = run(&plan, true);
        // The mean of Beta(h + ½, a − h + ½).
        let rate = mean(band(&plan, &bands, "hiring.overall_rate").unwrap());
        let wanted = (hired + 0.5) / (applications + 1.0);
        assert!((rate / wanted - 1.0).abs() < 0.002, "{rate} {wanted}");
        // A probe of the same samples: the chance of two hires among n at each rate.
        let options = Options {
            counts: true,
            probe: Some(|_, outcome, into| {
                let rate = outcome.hiring.overall_rate.unwrap_or_default();
                into.push(planner::calculators::hiring::at_least(2.0, 200.0, rate));
            }),
            ..Options::default()
        };
        let chances = simulate(&plan, &options).probed;
        let [low, middle, high] = chances[0];
        let whole = at_least_from_sample(2.0, 200.0, hired, applications);
        assert!(low < middle && middle < high && low < whole && whole < high);
        // Counted figures, and those that already allow for the sample, do not vary.
        for words in [
            "hiring.hires",
            "hiring.stages[0].entered",
            "hiring.applications_allowing_for_sample",
        ] {
            assert!(band(&plan, &bands, words).is_none(), "{words}");
        }
        assert!(run(&plan, false).bands.is_empty());
    }
}

/// A range still moves the figures that the counts do not.
#[test]
fn counts_and_ranges_together() {
    let plan = common::plan(r#"{"facts": {"planned_hires": {"low": 4, "high": 8}}}"#);
    let (with, without) = (run(&plan, true), run(&plan, false));
    let words = "hiring.applications_allowing_for_sample";
    let [with_it, without_it] =
        [&with, &without].map(|bands| &band(&plan, bands, words).unwrap().spread);
    assert_eq!(with_it, without_it);
    // Both runs have the same samples of the ranges, so a figure without the rate has the same
    // band.
    let [with_it, without_it] = [&with, &without].map(|bands| {
        &band(&plan, bands, "onboarding.lost_person_weeks")
            .unwrap()
            .spread
    });
    assert_eq!(with_it, without_it);
}

#[test]
fn nobody_hired_is_no_rate() {
    let mut plan = Plan::default();
    if let Some(last) = plan.hiring.stages.last_mut() {
        last.passed = 0.0.into();
    }
    assert!(latents(&plan).is_empty());
    assert!(run(&plan, true).bands.is_empty());
}

fn ready(plan: &Plan, words: &str) -> Question {
    let all = questions(plan, &evaluate(plan));
    let found = all.into_iter().find(|q| q.words[0].contains(words));
    found.unwrap_or_else(|| panic!("no question of {words}"))
}

/// Every ready-made question leads to an input and a figure, and is answered in both directions.
#[test]
fn questions_are_answered() {
    let plan = common::plan(include_str!("data/ten-ranges.json"));
    let outcome = evaluate(&plan);
    let all = questions(&plan, &outcome);
    assert!(all.len() >= 5, "{}", all.len());
    for question in &all {
        assert!(path::get(&plan, &question.input).is_some());
        assert!(path::get(&outcome, &question.figure).is_some());
        assert!(
            question
                .words
                .iter()
                .all(|words| words.contains("{target}"))
        );
        let given = answer(&plan, question);
        assert!(
            !matches!(given, Answer::NotAFigure | Answer::NotAnInput),
            "{question:?} {given:?}"
        );
    }
}

#[test]
fn questions_by_hand() {
    let plan = Plan::default();
    // 15 + 3 + 5 days at 261.36 each return 4.43; with 18.2 more days of work they return 150 %.
    let debt = common::plan(
        r#"{"debt": {"items": [{"name": "x", "hours_saved_per_sprint": 15, "incidents_avoided_per_month": 2, "cost_per_incident": 500, "investigation_days": 3, "implementation_days": 15, "testing_days": 5}]}}"#,
    );
    let question = ready(&debt, "days may");
    let Answer::At { value, .. } = answer(&debt, &question) else {
        panic!()
    };
    let roi = evaluate(&debt).debt.items[0].roi.unwrap();
    assert!((value - (23.0 * roi / 1.5 - 8.0)).abs() < 1e-6, "{value}");
    // ln(0.9 / u) / ln 1.15 = 12.
    let mut one = plan.clone();
    one.capacity.resources.truncate(1);
    let Answer::At { value, .. } = answer(&one, &ready(&one, "average use")) else {
        panic!()
    };
    assert!((value - 0.9 / 1.15f64.powi(12)).abs() < 1e-9, "{value}");
    // The database is already past its line, whatever the growth: the question is about the next to
    // break.
    let growth = ready(&plan, "What growth");
    assert_eq!(evaluate(&plan).capacity.first.as_deref(), Some("database"));
    let outcome = evaluate(&plan);
    let meant = &outcome.capacity.resources[usize::from(growth.figure[2])];
    assert!(meant.months_to_break > Some(0.0), "{:?}", meant.id);
    let Answer::At { gives, .. } = answer(&plan, &growth) else {
        panic!()
    };
    assert_eq!(gives, growth.target);
    // The candidates for 95 %: the input is set and the figure is read.
    let question = ready(&plan, "applications for");
    assert_eq!((question.open, question.target), (Open::Figure, 0.95));
    let mut surer = plan.clone();
    surer.hiring.confidence = 0.95.into();
    let wanted = evaluate(&surer).hiring.applications_at_confidence.unwrap();
    assert!(matches!(answer(&plan, &question), Answer::At { gives, .. } if gives == wanted));
}

/// A calculator that is not evaluated again when a fact changes must not read that fact: every
/// numeric fact is moved, and calculators that it does not reach must stay as they are.
#[test]
fn facts_reach_all_that_read_them() {
    let plans = [
        "{}",
        include_str!("data/ten-ranges.json"),
        include_str!("data/full-plan.json"),
    ];
    let mut moved = 0;
    for plan in plans.map(common::plan) {
        let before = evaluate(&plan);
        for fact in planner::calculators::facts::Facts::FIELDS {
            let at = [Plan::facts, fact.id];
            let Kind::Number(kind) = fact.kind else {
                continue;
            };
            for to in [
                kind.min,
                kind.max,
                f64::midpoint(kind.min, kind.max),
                kind.min + 1.0,
            ] {
                let mut plan = plan.clone();
                match path::get_mut(&mut plan, &at) {
                    Some((_, CellMut::Number(number))) => *number = to.into(),
                    Some((_, CellMut::MaybeNumber(number))) => *number = Some(to.into()),
                    _ => continue,
                }
                let (after, again) = (evaluate(&plan), affected_calculators(&[&at]));
                for calculator in CALCULATORS {
                    if again.iter().all(|c| c.id != calculator.id) {
                        assert!(
                            same(&before, &after, calculator.id),
                            "{} reads {}",
                            calculator.slug,
                            fact.key()
                        );
                        moved += 1;
                    }
                }
            }
        }
    }
    assert!(moved > 100, "{moved}");
}

fn same(before: &Outcome, after: &Outcome, calculator: u16) -> bool {
    match (
        path::get(before, &[calculator]),
        path::get(after, &[calculator]),
    ) {
        (Some((_, Cell::Group(a))), Some((_, Cell::Group(b)))) => planner::model::same_table(a, b),
        _ => false,
    }
}

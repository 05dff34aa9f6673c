//! Assessments: every day of an event or a decision is the day that its figure gives.

use crate::common::arbitrary;
use planner::calculators::{Decision, Event, assess};
use planner::examples::example;
use planner::model::{Cell, Day, Group, Path, Unit, path};
use planner::words::Language;
use planner::{Outcome, Plan, evaluate};

/// Day of a figure: a date, or months from the plan's date.
fn said(plan: &Plan, outcome: &Outcome, figure: &Path) -> Option<Day> {
    match path::get(outcome, figure).expect("the figure is there") {
        (_, Cell::Date(day)) => day,
        (field, Cell::Number(months)) => {
            let unit = path::unit(Outcome::FIELDS, figure);
            assert_eq!(unit, Unit::Months, "{}", field.key());
            plan.facts.as_of.after_months(months?.get())
        }
        (field, _) => panic!("{} says no day", field.key()),
    }
}

/// Number of days in events and decisions, and number of those without a figure.
fn checked(plan: &Plan) -> (usize, usize) {
    let outcome = evaluate(plan);
    let (mut all, mut none) = (0, 0);
    for assessment in assess(plan, &outcome) {
        let events = assessment.events.iter().flat_map(Event::days);
        let due = assessment.decisions.iter();
        let due = due.map(|decision| (Some(decision.by), decision.due()));
        for (day, figure) in events.filter(|(day, _)| day.is_some()).chain(due) {
            all += 1;
            match figure {
                Some(figure) => {
                    let at = path::words(&outcome, &figure);
                    assert_eq!(said(plan, &outcome, &figure), day, "{at}");
                }
                None => none += 1,
            }
        }
    }
    (all, none)
}

#[test]
fn every_day_is_that_of_its_figure() {
    for place in 0..3 {
        let (all, none) = checked(&example(place, Language::English));
        assert!(all > none, "figures say most days");
    }
    for seed in 0..200 {
        checked(&arbitrary::plan(seed));
    }
}

/// A decision due today has no figure, even if a number beside it would give the same day.
#[test]
fn what_follows_from_no_figure_has_none() {
    let plan = Plan::default();
    let assessments = assess(&plan, &evaluate(&plan));
    let debts = assessments
        .iter()
        .flat_map(|assessment| &assessment.decisions);
    let debts = debts.filter(|decision| decision.figure[0] == Plan::debt);
    let debts: Vec<_> = debts.map(Decision::due).collect();
    assert!(!debts.is_empty() && debts.iter().all(Option::is_none));
}

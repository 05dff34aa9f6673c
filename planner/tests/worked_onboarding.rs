//! Worked figures of onboarding: the parts of its cost, and its headline in all its states.

use crate::common::writer::world;
use crate::common::{at, outcome, worked};
use planner::calculators::{Light, assess, onboarding, onboarding::WeekOne};
use planner::report::markdown;
use planner::words::Language;
use planner::{Plan, evaluate};

#[test]
fn the_parts_of_the_cost_are_the_whole() {
    let figures = outcome("{}");
    // Five hires, €60,000 a year: a week costs 60 000 / 52.178571….
    worked(&figures, "onboarding.cost_learning", 17_248.46, 1e-6);
    worked(&figures, "onboarding.cost_mentoring", 8_624.23, 1e-6);
    worked(&figures, "onboarding.cost_setup", 2_299.79, 1e-5);
    worked(&figures, "onboarding.cost_lead", 6_533.91, 1e-5);
    worked(&figures, "onboarding.saved_if_automated", 8_833.71, 1e-5);
    worked(&figures, "onboarding.cost_per_hire", 6_941.28, 1e-6);
    let nobody = outcome(r#"{"facts": {"planned_hires": 0}}"#);
    assert!(at(&nobody, "onboarding.cost_per_hire").is_null());
}

#[test]
fn the_first_week_has_every_step_on_a_day() {
    let hours = |day| -> f64 {
        let steps = WeekOne::ALL.iter().filter(|step| step.day() == day);
        steps.filter_map(|step| step.hours()).sum()
    };
    assert_eq!([1, 2, 3, 4, 5].map(hours), [5.0, 4.0, 7.0, 0.0, 0.0]);
}

/// The light and the headline of onboarding.
fn told(plan: &Plan) -> (Light, String) {
    let outcome = evaluate(plan);
    let place = planner::calculators::CALCULATORS
        .iter()
        .position(|c| c.id == Plan::onboarding);
    let assessment = assess(plan, &outcome).swap_remove(place.unwrap_or_default());
    let headline = world(plan, Language::English, |world| {
        let spans =
            planner::working::spans(world.plan, world.outcome, &assessment.headline, world.write);
        spans.into_iter().map(|span| span.text).collect()
    });
    (assessment.light, headline)
}

#[test]
fn it_says_how_it_stands() {
    let mut plan = Plan::default();
    let (light, headline) = told(&plan);
    assert_eq!(light, Light::Good);
    assert!(headline.starts_with("5 hires cost 34,706"), "{headline}");
    plan.facts.planned_hires = 1.0.into();
    assert!(
        told(&plan).1.starts_with("1 hire costs"),
        "{}",
        told(&plan).1
    );
    plan.facts.planned_hires = 10.0.into();
    assert_eq!(
        told(&plan),
        (
            Light::Attention,
            "With 10 hires, communication takes 24.3% of the time.".into()
        )
    );
    plan.facts.planned_hires = 40.0.into();
    assert_eq!(
        told(&plan),
        (
            Light::Critical,
            "48 people are too many for one team.".into()
        )
    );
    plan.facts.planned_hires = 0.0.into();
    assert_eq!(
        told(&plan),
        (Light::Neutral, "Plan a hire to see its cost.".into())
    );
    assert_eq!(onboarding::NEEDS.len(), 1);
    let text = world(&plan, Language::English, |world| {
        markdown(&planner::report::report(world))
    });
    assert!(!text.contains("Onboarding them"), "{text}");
}

//! Worked figures of architecture, and their edge cases.

use planner::Plan;
use planner::calculators::architecture::{
    Checklist, FrontEnd, Inputs, Service, Step, StepKind, with_database,
};
use planner::calculators::facts::Facts;
use planner::calculators::{assess, check};
use planner::model::Day;

fn near(got: Option<f64>, expected: f64) {
    let got = got.unwrap_or(f64::NAN);
    assert!(
        (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{got} for {expected}"
    );
}

#[test]
fn of_the_first_example() {
    let figures = with_database(&Facts::default(), &Inputs::default(), 1.0, None);
    let expected = [
        (2.0, 4.959_484_454_64),
        (1.923_076_923_08, 4.678_859_325_32),
        (2.142_857_142_86, 5.453_130_080_3),
        (3.6, 9.165_111_930_28),
    ];
    for (step, (factor, months)) in figures.steps.iter().zip(expected) {
        near(Some(step.factor), factor);
        near(step.months_gained, months);
        assert_eq!(
            (step.start_by, step.cost_per_month_gained),
            (None, Some(0.0))
        );
    }
    near(Some(figures.moved_modulo), 0.8);
    near(Some(figures.moved_consistent), 0.2);
    near(Some(figures.availability), 0.992_027_944_07);
    near(Some(figures.downtime_minutes_per_month), 349.415_211_414);
}

#[test]
fn steps_in_sequence() {
    let mut inputs = Inputs::default();
    inputs.steps[1].months_to_build = 6.0.into();
    inputs.steps[1].cost = 467_885.932_532.into();
    let day = Day::of(2024, 4, 30);
    let figures = with_database(&Facts::default(), &inputs, 1.0, Some(day));
    let [first, second, third, _] = &figures.steps[..] else {
        panic!("four steps")
    };
    assert_eq!(
        (first.needed_on, first.start_by, first.late),
        (Some(day), Some(day), false)
    );
    // 4.95948 months are 150 days; six months are 183, rounded up.
    assert_eq!(second.needed_on, Some(Day::of(2024, 9, 27)));
    assert_eq!(first.used_up_on, second.needed_on);
    assert_eq!(
        (second.start_by, second.late),
        (Some(Day::of(2024, 3, 28)), true)
    );
    near(second.cost_per_month_gained, 100_000.0);
    // 9.63834 months are 293 days.
    assert_eq!(third.needed_on, Some(Day::of(2025, 2, 17)));
    near(figures.total_months_gained, 24.256_585_790_5);
    // Twice the elasticity gives half the months.
    let figures = with_database(&Facts::default(), &inputs, 2.0, Some(day));
    near(figures.steps[0].months_gained, 2.479_742_227_32);
}

#[test]
fn of_the_database_in_capacity() {
    let mut plan = Plan::default();
    let figures = planner::evaluate(&plan).architecture;
    // The database is saturated today.
    assert_eq!(
        (figures.elasticity, figures.steps[0].start_by),
        (1.0, Some(Day::of(2024, 4, 30)))
    );
    plan.capacity.resources.clear();
    let figures = planner::evaluate(&plan).architecture;
    assert_eq!((figures.elasticity, figures.steps[0].start_by), (1.0, None));
}

#[test]
fn no_growth_and_no_steps() {
    let mut facts = Facts {
        monthly_growth: 0.0.into(),
        ..Facts::default()
    };
    let day = Some(facts.as_of);
    for growth in [0.0, -0.5] {
        facts.monthly_growth = growth.into();
        let figures = with_database(&facts, &Inputs::default(), 1.0, day);
        assert!(
            figures
                .steps
                .iter()
                .all(|step| step.months_gained.is_none())
        );
        assert_eq!(
            (figures.steps[0].start_by, figures.steps[1].start_by),
            (day, None)
        );
        assert_eq!(figures.total_months_gained, None);
    }
    let figures = with_database(&Facts::default(), &Inputs::default(), 0.0, day);
    assert_eq!(figures.steps[0].months_gained, None);
    let mut plan = Plan::default();
    plan.architecture.steps.clear();
    let outcome = planner::evaluate(&plan);
    assert_eq!(
        (
            outcome.architecture.total_cost,
            outcome.architecture.steps.len()
        ),
        (0.0, 0)
    );
    assert!(!assess(&plan, &outcome).is_empty());
}

#[test]
fn availability_at_its_ends() {
    let mut inputs = Inputs::default();
    let available =
        |inputs: &Inputs| with_database(&Facts::default(), inputs, 1.0, None).availability;
    inputs.availability.service = 0.0.into();
    assert_eq!(available(&inputs), 0.0);
    inputs.availability.fallback = 0.25.into();
    assert_eq!(available(&inputs), 0.25);
    inputs.availability.service = 1.0.into();
    assert_eq!(available(&inputs), 1.0);
    inputs.availability.service = 0.99.into();
    inputs.availability.fallback = 0.0.into();
    inputs.availability.services = 1.0.into();
    inputs.availability.instances = 2.0.into();
    // 0.009² + 0.001.
    near(Some(available(&inputs)), 0.998_919);
}

#[test]
fn checklists_with_their_dates() {
    let inputs = Inputs {
        front_end: [FrontEnd::Cdn].into(),
        services: [Service::User, Service::Payment, Service::Product].into(),
        ..Inputs::default()
    };
    let figures = with_database(&Facts::default(), &inputs, 1.0, None);
    let row = |what| {
        figures
            .progress
            .iter()
            .find(|p| p.what == what)
            .map(|p| (p.done, p.total, p.due_on))
    };
    assert_eq!(
        row(Checklist::Principles),
        Some((0.0, 5.0, Some(Day::of(2024, 10, 29))))
    );
    assert_eq!(
        row(Checklist::FrontEnd1),
        Some((1.0, 1.0, Some(Day::of(2024, 6, 29))))
    );
    assert_eq!(
        row(Checklist::Migration1),
        Some((2.0, 3.0, Some(Day::of(2024, 6, 29))))
    );
    assert_eq!(
        row(Checklist::Migration2),
        Some((1.0, 3.0, Some(Day::of(2024, 8, 29))))
    );
    assert_eq!(row(Checklist::Database), Some((0.0, 4.0, None)));
    assert_eq!(row(Checklist::Patterns), Some((0.0, 7.0, None)));
    assert_eq!((figures.services_done, figures.services_total), (3.0, 9.0));
    assert_eq!(figures.progress.len(), 9);
}

#[test]
fn contradictions() {
    let mut plan = Plan::default();
    let steps = &mut plan.architecture.steps;
    *steps = vec![Step {
        kind: StepKind::Shards,
        efficiency: 0.25.into(),
        ..Step::default()
    }];
    plan.architecture.availability.instances = 2.0.into();
    plan.architecture.availability.common_cause = 1.0.into();
    let found = check(&plan, &planner::evaluate(&plan));
    assert_eq!(
        found
            .iter()
            .filter(|f| f.at[0][0] == Plan::architecture)
            .count(),
        2
    );
}

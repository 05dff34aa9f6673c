//! Worked figures of scenarios, and their edge cases.

use planner::calculators::scenarios::{Scenario, ScenarioFigures, Stance, sets};
use planner::calculators::{assess, check};
use planner::model::{Day, Number};
use planner::{Plan, evaluate};

fn near(got: Option<f64>, expected: f64) {
    let got = got.unwrap_or(f64::NAN);
    assert!(
        (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{got} for {expected}"
    );
}

fn one(plan: &mut Plan, row: Scenario) -> ScenarioFigures {
    plan.scenarios.rows = vec![row];
    evaluate(plan).scenarios.rows.remove(0)
}

#[test]
fn of_the_first_example() {
    let rows = evaluate(&Plan::default()).scenarios.rows;
    let expected = [
        (
            0.059_463_094_359_3,
            100_000.0,
            630_000.0,
            12.6,
            1.0,
            0.666_666_666_667,
            465_372.299_608,
            0.738_686_189_855,
            None,
        ),
        (
            0.093_532_429_560_5,
            250_000.0,
            1_700_000.0,
            8.5,
            2.5,
            1.111_111_111_11,
            2_301_273.257_88,
            1.353_690_151_7,
            Some(17.0),
        ),
        (
            0.105_074_002_188,
            550_000.0,
            4_500_000.0,
            9.0,
            6.25,
            2.083_333_333_33,
            6_493_681.627_62,
            1.443_040_361_69,
            Some(22.0),
        ),
    ];
    for (row, e) in rows.iter().zip(expected) {
        near(Some(row.implied_monthly_growth), e.0);
        near(Some(row.users_at_end), e.1);
        near(row.total_cost, e.2);
        near(row.cost_per_added_user, e.3);
        near(row.team_cost_per_hire, 60_000.0);
        near(Some(row.team_growth), e.4);
        near(Some(row.hires_per_month), e.5);
        assert!(row.absorbable);
        near(Some(row.revenue_at_end), 2.0 * e.1);
        near(Some(row.added_margin), e.6);
        near(row.return_on_cost, e.7);
        assert_eq!(row.payback_month, e.8);
        assert_eq!(
            (row.lowest_cash, row.cash_out_month, row.implied_elasticity),
            (None, None, None)
        );
        assert_eq!((row.probability, row.stance), (1.0, Stance::Prepare));
    }
    assert_eq!(
        rows.iter().map(|r| r.hireable).collect::<Vec<_>>(),
        [true, false, false]
    );
    near(rows[0].trip_wire, 0.093_532_429_560_5);
    near(rows[1].trip_wire, 0.105_074_002_188);
    assert_eq!(rows[2].trip_wire, None);
}

#[test]
fn a_range_of_growth() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = Number::range(0.04, 0.105, 0.0725);
    let outcome = evaluate(&plan);
    let expected = [0.745_311_885_615, 0.143_557_967_296, 0.049_614_912_727_9];
    for (row, expected) in outcome.scenarios.rows.iter().zip(expected) {
        near(Some(row.probability), expected);
    }
    let stances: Vec<_> = outcome.scenarios.rows.iter().map(|r| r.stance).collect();
    assert_eq!(
        stances,
        [Stance::Prepare, Stance::Monitor, Stance::Contingency]
    );
    // No scenario is certain to be slower than today, so none is reported.
    assert!(
        check(&plan, &outcome)
            .iter()
            .all(|f| f.at[0][0] != Plan::scenarios)
    );
    // As wide as the allowed range, so that truncation matters; at both ends it leaves half above
    // the middle.
    plan.facts.monthly_growth = Number::range(-0.5, 3.0, 1.25);
    let row = Scenario {
        growth: 1.25.into(),
        months: 1.0.into(),
        ..Scenario::default()
    };
    near(Some(one(&mut plan, row).probability), 0.5);
}

#[test]
fn slower_than_today() {
    let plan = Plan::default();
    let found = check(&plan, &evaluate(&plan));
    assert_eq!(
        found
            .iter()
            .filter(|f| f.at[0][0] == Plan::scenarios)
            .count(),
        3
    );
}

#[test]
fn money_month_by_month() {
    let mut plan = Plan::default();
    plan.facts.cash = Some(13_000.0.into());
    plan.facts.costs_per_month = Some(120_000.0.into());
    // Revenue is 110 000, then 121 000; a fifth of the added revenue is spent on it.
    let row = Scenario {
        growth: 0.21.into(),
        months: 2.0.into(),
        ..Scenario::default()
    };
    let figures = one(&mut plan, row.clone());
    near(Some(figures.added_margin), 24_800.0);
    near(figures.lowest_cash, -2_200.0);
    assert_eq!((figures.total_cost, figures.payback_month), (None, None));
    assert_eq!(figures.cash_out_month, Some(2.0));
    assert_eq!(figures.cash_out_on, Some(Day::of(2024, 6, 29)));
    let row = Scenario {
        infra_cost: Some(8_000.0.into()),
        ..row
    };
    let figures = one(&mut plan, row);
    assert_eq!(
        (figures.payback_month, figures.cash_out_month),
        (Some(1.0), Some(1.0))
    );
    near(figures.lowest_cash, -10_200.0);
}

#[test]
fn no_growth_nobody_and_less() {
    let mut plan = Plan::default();
    let row = Scenario {
        growth: 0.0.into(),
        team_cost: Some(0.0.into()),
        capacity_needed: Some(0.3.into()),
        ..Scenario::default()
    };
    let figures = one(&mut plan, row);
    assert_eq!(
        (figures.implied_monthly_growth, figures.added_margin),
        (0.0, 0.0)
    );
    assert_eq!(
        (figures.cost_per_added_user, figures.team_cost_per_hire),
        (None, None)
    );
    assert_eq!(
        (figures.return_on_cost, figures.implied_elasticity),
        (None, None)
    );
    assert!(figures.hireable && figures.absorbable);
    let row = Scenario {
        growth: (-0.9).into(),
        infra_cost: Some(1_000.0.into()),
        hires: 1.0.into(),
        ..Scenario::default()
    };
    plan.hiring.stages[0].passed = 0.0.into();
    let figures = one(&mut plan, row);
    assert!(figures.added_margin < 0.0 && figures.return_on_cost.is_some_and(|r| r < 0.0));
    assert_eq!(
        (figures.cost_per_added_user, figures.payback_month),
        (None, None)
    );
    assert!(!figures.hireable, "no pace known");
    plan.scenarios.rows.clear();
    let outcome = evaluate(&plan);
    assert!(outcome.scenarios.rows.is_empty());
    assert!(!assess(&plan, &outcome).is_empty());
}

#[test]
fn the_sets() {
    let [projections, scaling] = sets();
    let rows = projections.rows(0, 8.0);
    let mut plan = Plan::default();
    // +50 % users, +30 % capacity.
    near(
        one(&mut plan, rows[0].clone()).implied_elasticity,
        0.647_069_893_86,
    );
    assert_eq!(
        rows.iter().map(|r| *r.hires).collect::<Vec<_>>(),
        [2.0, 5.0, 16.0]
    );
    for language in [0, 1] {
        for row in projections
            .rows(language, 8.0)
            .iter()
            .chain(&scaling.rows(language, 8.0))
        {
            assert!(!row.infrastructure.is_empty() && !row.team.is_empty());
        }
    }
    let defaults = Plan::default().scenarios.rows;
    assert!(
        defaults
            .iter()
            .all(|r| r.infrastructure.is_empty() && r.architecture.is_empty())
    );
    assert_eq!(&*defaults[0].name, "Conservative");
}

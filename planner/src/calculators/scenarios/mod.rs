//! Scenarios: needs, cost and probability of each growth scenario, and what to do about it.

mod assessment;
mod charts;
mod layout;
mod sets;
mod tables;

use super::{Finding, Outcome, Plan, Rules, capacity, facts::Facts, hiring};
use crate::model::{Group, Kind, Number, maths, path::number_of};
pub use assessment::{assess, chosen, short_of_pace, untrainable};
pub use charts::{charts, spark, traced};
pub use layout::{LAYOUT, after};
use sets::SCALING;
pub use sets::{ScenarioSet, sets, templates};
pub use tables::*;

/// Range that the field of monthly growth allows.
const GROWTH: (f64, f64) = {
    let mut fields = Facts::FIELDS;
    loop {
        match fields {
            [field, ..] if field.id == Facts::monthly_growth => match &field.kind {
                Kind::Number(kind) => break (kind.min, kind.max),
                _ => panic!("growth is a number"),
            },
            [_, rest @ ..] => fields = rest,
            [] => panic!("growth is a fact"),
        }
    }
};

/// Computes the figures of scenarios.
#[must_use]
pub fn evaluate(
    facts: &Facts,
    i: &Inputs,
    (_, hiring): (&hiring::Inputs, &hiring::Figures),
    capacity: &capacity::Inputs,
) -> Figures {
    let training = *capacity.team.training_capacity;
    let hireable = hiring.max_hires_per_month;
    let mut rows: Vec<_> = i
        .rows
        .iter()
        .map(|row| scenario(facts, row, training, hireable))
        .collect();
    // Sorted, so that the next higher growth is found by binary search.
    let mut paces: Vec<f64> = Vec::with_capacity(rows.len());
    for row in &rows {
        let at = paces.partition_point(|other| *other < row.implied_monthly_growth);
        paces.insert(at, row.implied_monthly_growth);
    }
    for row in &mut rows {
        let same = row.implied_monthly_growth + maths::TOLERANCE;
        row.trip_wire = paces
            .get(paces.partition_point(|other| *other <= same))
            .copied();
    }
    Figures { rows }
}

fn scenario(facts: &Facts, row: &Scenario, training: f64, pace: Option<f64>) -> ScenarioFigures {
    let (growth, months, hires) = (*row.growth, *row.months, *row.hires);
    let implied = implied_monthly_growth(growth, months);
    let total_cost = match (row.infra_cost, row.team_cost) {
        (None, None) => None,
        (infra, team) => Some(infra.map_or(0.0, Number::get) + team.map_or(0.0, Number::get)),
    };
    let hires_per_month = hires / months;
    let after = facts.developers + hires;
    let absorbed = facts.developers * maths::pow(1.0 + training, months);
    let probability = probability(facts.monthly_growth, implied);
    let money = Money::over(facts, implied, months, total_cost);
    ScenarioFigures {
        implied_monthly_growth: implied,
        users_at_end: facts.monthly_active_users * (1.0 + growth),
        total_cost,
        cost_per_added_user: total_cost
            .filter(|_| growth > 0.0)
            .and_then(|cost| maths::ratio(cost, facts.monthly_active_users * growth)),
        team_cost_per_hire: row.team_cost.and_then(|cost| maths::ratio(*cost, hires)),
        team_growth: hires / facts.developers,
        hires_per_month,
        absorbable: absorbed >= after - maths::TOLERANCE * after,
        hireable: hires == 0.0 || pace.is_some_and(|p| hires_per_month <= p + maths::TOLERANCE),
        revenue_at_end: facts.revenue_per_month * (1.0 + growth),
        added_margin: money.added_margin,
        return_on_cost: total_cost.and_then(|cost| maths::ratio(money.added_margin, cost)),
        payback_month: money.payback_month,
        lowest_cash: money.lowest_cash,
        cash_out_month: money.cash_out_month,
        cash_out_on: money
            .cash_out_month
            .and_then(|m| facts.as_of.after_months(m)),
        implied_elasticity: row
            .capacity_needed
            .and_then(|more| maths::ratio(maths::ln_1p(*more), maths::ln_1p(growth))),
        probability,
        stance: stance(probability),
        trip_wire: None,
    }
}

/// Returns the monthly growth with which users grow by `growth` in `months` months.
///
/// Formula: (1 + growth)^(1/months) − 1. Units: share, months; share per month out. Source:
/// definition of compound growth.
///
/// ```
/// use planner::calculators::scenarios::implied_monthly_growth;
/// // Twice 10 % is 21 %.
/// assert!((implied_monthly_growth(0.21, 2.0) - 0.1).abs() < 1e-15);
/// ```
#[must_use]
pub fn implied_monthly_growth(growth: f64, months: f64) -> f64 {
    maths::exp_m1(maths::ln_1p(growth) / months)
}

/// Returns the probability that monthly growth reaches `implied`.
///
/// Formula: for one number 1 or 0; for a range, the share above `implied` of the normal distribution
/// through its 5 % and 95 % points, truncated to what the field allows. Units: shares per month.
///
/// ```
/// use planner::calculators::scenarios::probability;
/// use planner::model::Number;
/// assert_eq!(probability(Number::exact(0.15), 0.15), 1.0);
/// assert_eq!(probability(Number::exact(0.15), 0.16), 0.0);
/// let range = Number::range(0.1, 0.2, 0.15);
/// assert!((probability(range, 0.15) - 0.5).abs() < 1e-12);
/// assert!((probability(range, 0.2) - 0.05).abs() < 1e-12);
/// ```
#[must_use]
pub fn probability(growth: Number, implied: f64) -> f64 {
    let Some((low, high)) = growth.spread() else {
        return f64::from(u8::from(growth.get() >= implied - maths::TOLERANCE));
    };
    if implied <= GROWTH.0 {
        return 1.0;
    }
    let above = |x| maths::share_above(low, high, x);
    let most = above(GROWTH.1);
    // The entered range lies within the allowed one and holds nine tenths of the distribution, so
    // the divisor is at least 0.9.
    ((above(implied) - most) / (above(GROWTH.0) - most)).clamp(0.0, 1.0)
}

/// Returns what to do about a scenario with this probability.
///
/// ```
/// use planner::calculators::scenarios::{Stance, stance};
/// assert_eq!(stance(0.5), Stance::Prepare);
/// assert_eq!(stance(0.1), Stance::Monitor);
/// assert_eq!(stance(0.09), Stance::Contingency);
/// ```
#[must_use]
pub fn stance(probability: f64) -> Stance {
    if probability >= 0.5 - maths::TOLERANCE {
        Stance::Prepare
    } else if probability >= 0.1 - maths::TOLERANCE {
        Stance::Monitor
    } else {
        Stance::Contingency
    }
}

/// Margin and cash of a scenario, accumulated month by month.
#[derive(Default)]
struct Money {
    added_margin: f64,
    payback_month: Option<f64>,
    lowest_cash: Option<f64>,
    cash_out_month: Option<f64>,
}
impl Money {
    fn over(facts: &Facts, implied: f64, months: f64, total_cost: Option<f64>) -> Self {
        let mut money = Self::default();
        let (start, margin) = (*facts.revenue_per_month, *facts.gross_margin);
        let spent = facts
            .costs_per_month
            .map(|costs| *costs + total_cost.unwrap_or(0.0) / months);
        let mut cash = facts.cash.map(Number::get).zip(spent);
        let (mut revenue, mut month) = (start, 1.0);
        while month <= months {
            revenue *= 1.0 + implied;
            let added = revenue - start;
            money.added_margin += margin * added;
            if money.payback_month.is_none() && total_cost.is_some_and(|c| money.added_margin >= c)
            {
                money.payback_month = Some(month);
            }
            if let Some((cash, spent)) = &mut cash {
                *cash += revenue - *spent - (1.0 - margin) * added;
                money.lowest_cash = Some(money.lowest_cash.map_or(*cash, |low| low.min(*cash)));
                if money.cash_out_month.is_none() && *cash < 0.0 {
                    money.cash_out_month = Some(month);
                }
            }
            month += 1.0;
        }
        money
    }
}

/// No rules between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    let today = plan.facts.monthly_growth;
    let today = today.spread().map_or(today.get(), |(low, _)| low);
    for (n, (row, figures)) in plan
        .scenarios
        .rows
        .iter()
        .zip(&outcome.scenarios.rows)
        .enumerate()
    {
        let at = |field: u16| [Plan::scenarios, Inputs::rows, number_of(n), field];
        if figures.implied_monthly_growth < today - maths::TOLERANCE {
            found.push(Finding::new(
                [
                    "{name} grows by {implied_monthly_growth}: slower than today’s {facts.monthly_growth}.",
                    "{name} croît de {implied_monthly_growth} : moins vite qu’aujourd’hui, {facts.monthly_growth}.",
                ],
                &[&at(Scenario::growth), &[Plan::facts, super::facts::Facts::monthly_growth]],
            ));
        }
        if *row.hires == 0.0 && row.team_cost.is_some_and(|cost| *cost > 0.0) {
            found.push(Finding::new(
                [
                    "{name}: team cost without hires.",
                    "{name}\u{a0}: coût d’équipe sans recrutement.",
                ],
                &[&at(Scenario::team_cost), &at(Scenario::hires)],
            ));
        }
        if *row.growth <= 0.0 && row.capacity_needed.is_some_and(|more| *more > 0.0) {
            found.push(Finding::new(
                [
                    "Capacity is added while users do not grow.",
                    "De la capacité s’ajoute sans que les utilisateurs augmentent.",
                ],
                &[&at(Scenario::capacity_needed), &at(Scenario::growth)],
            ));
        }
    }
}

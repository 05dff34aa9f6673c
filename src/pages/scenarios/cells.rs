//! Cells that combine several values of a scenario.

use super::column::Column;
use super::words;
use crate::components::percent;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators::Argument;
use planner::calculators::scenarios::{Scenario, ScenarioFigures};
use planner::model::{Number, Unit};

/// Probability, as a bar and as a share.
pub fn chance(scenario: Column) -> AnyView {
    let plan = use_plan();
    let likely = Memo::new(move |_| {
        let world = plan.world();
        let row = world.outcome.scenarios.rows.get(scenario.row);
        row.map_or(0.0, |row| row.probability)
    });
    let field = ScenarioFigures::probability;
    view! {
        <span class="prob" aria-hidden="true" style:--p=move || percent(likely.get())>
            <i></i>
        </span>
        <b>{scenario.cell(field)}</b>
        {scenario.difference(field)}
    }
    .into_any()
}

/// Total cost, with a bar of infrastructure and team on one scale for all scenarios.
pub fn total_cost(scenario: Column) -> AnyView {
    let plan = use_plan();
    let parts = Memo::new(move |_| {
        let world = plan.world();
        let totals = world.outcome.scenarios.rows.iter();
        let most = totals.filter_map(|row| row.total_cost).fold(0.0, f64::max);
        let share = |cost: Option<Number>| match cost {
            Some(cost) if most > 0.0 => cost.get() / most,
            _ => 0.0,
        };
        let row = world.plan.scenarios.rows.get(scenario.row)?;
        let parts = (share(row.infra_cost), share(row.team_cost));
        (parts != (0.0, 0.0)).then_some(parts)
    });
    let field = ScenarioFigures::total_cost;
    view! {
        <b>{scenario.cell(field)}</b>
        {scenario.difference(field)}
        <span
            class="stack"
            aria-hidden="true"
            hidden=move || parts.get().is_none()
            style:--i=move || percent(parts.get().unwrap_or_default().0)
            style:--t=move || percent(parts.get().unwrap_or_default().1)
        >
            <i></i>
            <i></i>
        </span>
    }
    .into_any()
}

/// Cost of the team, and per hire.
pub fn team_cost(scenario: Column) -> AnyView {
    let per_hire = scenario.sentence(ScenarioFigures::team_cost_per_hire, |scope| {
        scope.sentence(match scope.figures.team_cost_per_hire {
            Some(_) => [
                "{team_cost_per_hire} a hire",
                "{team_cost_per_hire} par recrue",
            ],
            None => ["", ""],
        })
    });
    view! {
        {scenario.control(Scenario::team_cost)}
        " "
        <small>{per_hire}</small>
    }
    .into_any()
}

/// Growth of users, and the months it takes.
pub fn growth(scenario: Column) -> AnyView {
    let words = words::of(use_reader().language);
    view! {
        {scenario.control(Scenario::growth)}
        " "
        <span class="rk">{words.within} " " {scenario.control(Scenario::months)}</span>
    }
    .into_any()
}

/// Number of hires, and hires a month.
pub fn hires(scenario: Column) -> AnyView {
    let pace = scenario.sentence(ScenarioFigures::hires_per_month, |scope| {
        let pace = Argument::Number(scope.figures.hires_per_month, Unit::Plain);
        scope
            .sentence(["{n} a month", "{n} par mois"])
            .with("n", pace)
    });
    view! {
        {scenario.control(Scenario::hires)}
        " "
        <small>{pace}</small>
        {scenario.input_difference(Scenario::hires)}
    }
    .into_any()
}

/// Extra capacity needed, and the elasticity of use to users that it implies.
pub fn extra_capacity(scenario: Column) -> AnyView {
    let elasticity = scenario.sentence(ScenarioFigures::implied_elasticity, |scope| {
        scope.sentence(match scope.figures.implied_elasticity {
            Some(_) => [
                "elasticity {implied_elasticity}",
                "élasticité {implied_elasticity}",
            ],
            None => ["", ""],
        })
    });
    view! {
        {scenario.control(Scenario::capacity_needed)}
        " "
        <small>{elasticity}</small>
    }
    .into_any()
}

/// Risk for the infrastructure, and for the team.
pub fn risks(scenario: Column) -> AnyView {
    let words = words::of(use_reader().language);
    view! {
        <span class="rk">
            {scenario.control(Scenario::infra_risk)} " " <small class="in">{words.infra}</small>
        </span>
        " "
        <span class="rk">
            {scenario.control(Scenario::team_risk)} " " <small class="in">{words.team}</small>
        </span>
    }
    .into_any()
}

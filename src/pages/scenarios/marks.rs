//! Cells that mark whether a scenario's hires can be trained and found, and how many are short.

use super::column::{Column, ScenarioScope};
use crate::components::{Icon, status};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators::scenarios::{ScenarioFigures, short_of_pace, untrainable};
use planner::calculators::{Argument, Light, Sentence};
use planner::model::Unit;

/// Whether the team can train the scenario's hires.
pub fn trainable(scenario: Column) -> AnyView {
    let sentence = |scope: &ScenarioScope<'_>| {
        if scope.figures.absorbable {
            return scope.sentence(["*yes*", "*oui*"]);
        }
        let many = untrainable(scope.plan, scope.row);
        scope
            .sentence(["*no*, {n} too many", "*non*, {n} de trop"])
            .with("n", Argument::Number(many, Unit::Plain))
    };
    mark(
        scenario,
        ScenarioFigures::absorbable,
        |row| row.absorbable,
        sentence,
    )
}

/// Whether the hiring funnel can find the scenario's hires in time.
pub fn hireable(scenario: Column) -> AnyView {
    let sentence = |scope: &ScenarioScope<'_>| {
        let pace = scope.outcome.hiring.max_hires_per_month;
        let per_month = |number: f64| Argument::Number(number, Unit::Plain);
        match pace {
            _ if *scope.scenario.hires == 0.0 => scope.sentence(["*yes*", "*oui*"]),
            Some(pace) if scope.figures.hireable => scope
                .sentence(["*yes*, {pace} a month", "*oui*, {pace} par mois"])
                .with("pace", per_month(pace)),
            Some(_) => scope
                .sentence([
                    "*no*, {short} a month short",
                    "*non*, manque {short} par mois",
                ])
                .with("short", per_month(short_of_pace(scope.figures, pace))),
            None => scope.sentence(["*no*, pace not known", "*non*, rythme inconnu"]),
        }
    };
    mark(
        scenario,
        ScenarioFigures::hireable,
        |row| row.hireable,
        sentence,
    )
}

fn mark(
    scenario: Column,
    field: u16,
    can: fn(&ScenarioFigures) -> bool,
    sentence: fn(&ScenarioScope<'_>) -> Sentence,
) -> AnyView {
    let plan = use_plan();
    let light = Memo::new(move |_| {
        let world = plan.world();
        let row = world.outcome.scenarios.rows.get(scenario.row);
        if row.is_some_and(can) {
            Light::Good
        } else {
            Light::Attention
        }
    });
    let name = Signal::derive(move || status::symbol(light.get()));
    view! {
        <span class=move || ["chip mark ", status::tone(light.get())].concat()>
            <Icon name />
            {scenario.sentence(field, sentence)}
        </span>
    }
    .into_any()
}

//! Whether a scenario's hires can be trained and found, as marks with how much is short.

use super::column::{Column, Told};
use crate::components::{Icon, status};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators::scenarios::{ScenarioFigures, short_of_pace, untrainable};
use planner::calculators::{Given, Light, Sentence};
use planner::model::Unit;

/// Whether the team can train its hires.
pub fn trainable(scenario: Column) -> AnyView {
    let says = |told: &Told<'_>| {
        if told.figures.absorbable {
            return told.say(["*yes*", "*oui*"]);
        }
        let many = untrainable(told.plan, told.row);
        told.say(["*no*, {n} too many", "*non*, {n} de trop"])
            .with("n", Given::Number(many, Unit::Plain))
    };
    mark(
        scenario,
        ScenarioFigures::absorbable,
        |row| row.absorbable,
        says,
    )
}

/// Whether the funnel can find its hires in time.
pub fn hireable(scenario: Column) -> AnyView {
    let says = |told: &Told<'_>| {
        let pace = told.outcome.hiring.max_hires_per_month;
        let per_month = |number: f64| Given::Number(number, Unit::Plain);
        match pace {
            _ if *told.scenario.hires == 0.0 => told.say(["*yes*", "*oui*"]),
            Some(pace) if told.figures.hireable => told
                .say(["*yes*, {pace} a month", "*oui*, {pace} par mois"])
                .with("pace", per_month(pace)),
            Some(_) => told
                .say([
                    "*no*, {short} a month short",
                    "*non*, manque {short} par mois",
                ])
                .with("short", per_month(short_of_pace(told.figures, pace))),
            None => told.say(["*no*, pace not known", "*non*, rythme inconnu"]),
        }
    };
    mark(
        scenario,
        ScenarioFigures::hireable,
        |row| row.hireable,
        says,
    )
}

fn mark(
    scenario: Column,
    field: u16,
    can: fn(&ScenarioFigures) -> bool,
    says: fn(&Told<'_>) -> Sentence,
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
            {scenario.says(field, says)}
        </span>
    }
    .into_any()
}

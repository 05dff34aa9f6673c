//! Cells that say a scenario's figures in words.

use super::column::Column;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators::Given;
use planner::calculators::scenarios::{ScenarioFigures, after};
use planner::model::Unit;

/// How many users there are at its end, and when that is.
pub fn reaching(scenario: Column) -> AnyView {
    let field = ScenarioFigures::users_at_end;
    let says = scenario.says(field, |told| {
        told.say(["*{users}* in {when}", "*{users}* en {when}"])
            .with(
                "users",
                Given::Number(told.figures.users_at_end, Unit::Plain),
            )
            .with("when", told.month(*told.scenario.months))
    });
    view! { {says} {scenario.difference(field)} }.into_any()
}

/// When it has paid back its cost.
pub fn payback(scenario: Column) -> AnyView {
    let says = scenario.says(ScenarioFigures::payback_month, |told| {
        match (told.figures.total_cost, told.figures.payback_month) {
            (None, _) => told.say(["not known: enter a cost", "inconnu\u{a0}: saisir un coût"]),
            (_, Some(month)) => told
                .say(["*in {when}* month {month}", "*en {when}* mois {month}"])
                .with("when", told.month(month))
                .with("month", Given::Number(month, Unit::Plain)),
            (_, None) => told.say(["not within {months}", "pas en {months}"]),
        }
    });
    says.into_any()
}

/// How much of its cost is back at its end.
pub fn by_the_end(scenario: Column) -> AnyView {
    let field = ScenarioFigures::return_on_cost;
    let says = scenario.says(field, |told| match told.figures.return_on_cost {
        Some(back) => told
            .say(["*{back}* of its cost", "*{back}* de son coût"])
            .with("back", Given::Number(back, Unit::Share)),
        None if told.figures.total_cost.is_none() => {
            told.say(["not known: enter a cost", "inconnu\u{a0}: saisir un coût"])
        }
        None => told.say(["it costs nothing", "il ne coûte rien"]),
    });
    view! { {says} {scenario.difference(field)} }.into_any()
}

/// Its lowest cash, and when it runs out.
pub fn cash(scenario: Column) -> AnyView {
    let field = ScenarioFigures::lowest_cash;
    let lowest = scenario.says(field, |told| {
        told.say(match told.figures.lowest_cash {
            Some(_) => ["*{lowest_cash}*", "*{lowest_cash}*"],
            None => [
                "not known: enter cash and spending",
                "inconnu\u{a0}: saisir trésorerie et dépenses",
            ],
        })
    });
    let out = scenario.says(ScenarioFigures::cash_out_on, |told| {
        match told.figures.cash_out_month {
            Some(month) => told
                .say(["out in {when}", "épuisée en {when}"])
                .with("when", told.month(month)),
            None => told.say(["", ""]),
        }
    });
    let plan = use_plan();
    let is_out = Memo::new(move |_| {
        let world = plan.world();
        let row = world.outcome.scenarios.rows.get(scenario.row);
        row.is_some_and(|row| row.cash_out_month.is_some())
    });
    view! {
        <b class="cash" class:out=move || is_out.get()>
            {lowest}
        </b>
        " "
        <small class="tone crit">{out}</small>
        {scenario.difference(field)}
    }
    .into_any()
}

/// The growth at which another scenario is to be thought of.
pub fn tripwire(scenario: Column) -> AnyView {
    let says = scenario.says(ScenarioFigures::trip_wire, |told| {
        match told.figures.trip_wire {
            Some(wire) => told
                .say([
                    "Growth above *{wire}* for two months: then {next}",
                    "Croissance de plus de *{wire}* pendant deux mois\u{a0}: alors {next}",
                ])
                .with("wire", Given::Number(wire, Unit::Share))
                .with("next", after(told.outcome, wire)),
            None => told.say([
                "none: it is the fastest",
                "aucun\u{a0}: c’est le plus rapide",
            ]),
        }
    });
    view! { <span class="wire">{says}</span> }.into_any()
}

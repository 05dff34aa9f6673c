//! Cells that state a scenario's figures in a sentence.

use super::column::Column;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators::Argument;
use planner::calculators::scenarios::{ScenarioFigures, after};
use planner::model::Unit;

/// Number of users at the end, and the month in which it ends.
pub fn reaching(scenario: Column) -> AnyView {
    let field = ScenarioFigures::users_at_end;
    let sentence = scenario.sentence(field, |scope| {
        scope
            .sentence(["*{users}* in {when}", "*{users}* en {when}"])
            .with(
                "users",
                Argument::Number(scope.figures.users_at_end, Unit::Plain),
            )
            .with("when", scope.month(*scope.scenario.months))
    });
    view! { {sentence} {scenario.difference(field)} }.into_any()
}

/// Month in which the scenario has paid back its cost.
pub fn payback(scenario: Column) -> AnyView {
    let sentence = scenario.sentence(ScenarioFigures::payback_month, |scope| {
        match (scope.figures.total_cost, scope.figures.payback_month) {
            (None, _) => {
                scope.sentence(["not known: enter a cost", "inconnu\u{a0}: saisir un coût"])
            }
            (_, Some(month)) => scope
                .sentence(["*in {when}* month {month}", "*en {when}* mois {month}"])
                .with("when", scope.month(month))
                .with("month", Argument::Number(month, Unit::Plain)),
            (_, None) => scope.sentence(["not within {months}", "pas en {months}"]),
        }
    });
    sentence.into_any()
}

/// Share of its cost that is paid back at the end.
pub fn by_the_end(scenario: Column) -> AnyView {
    let field = ScenarioFigures::return_on_cost;
    let sentence = scenario.sentence(field, |scope| match scope.figures.return_on_cost {
        Some(back) => scope
            .sentence(["*{back}* of its cost", "*{back}* de son coût"])
            .with("back", Argument::Number(back, Unit::Share)),
        None if scope.figures.total_cost.is_none() => {
            scope.sentence(["not known: enter a cost", "inconnu\u{a0}: saisir un coût"])
        }
        None => scope.sentence(["it costs nothing", "il ne coûte rien"]),
    });
    view! { {sentence} {scenario.difference(field)} }.into_any()
}

/// Lowest cash, and the month in which it runs out.
pub fn cash(scenario: Column) -> AnyView {
    let field = ScenarioFigures::lowest_cash;
    let lowest = scenario.sentence(field, |scope| {
        scope.sentence(match scope.figures.lowest_cash {
            Some(_) => ["*{lowest_cash}*", "*{lowest_cash}*"],
            None => [
                "not known: enter cash and spending",
                "inconnu\u{a0}: saisir trésorerie et dépenses",
            ],
        })
    });
    let out = scenario.sentence(ScenarioFigures::cash_out_on, |scope| {
        match scope.figures.cash_out_month {
            Some(month) => scope
                .sentence(["out in {when}", "épuisée en {when}"])
                .with("when", scope.month(month)),
            None => scope.sentence(["", ""]),
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

/// Growth above which the next faster scenario applies.
pub fn tripwire(scenario: Column) -> AnyView {
    let sentence = scenario.sentence(ScenarioFigures::trip_wire, |scope| {
        match scope.figures.trip_wire {
            Some(wire) => scope
                .sentence([
                    "Growth above *{wire}* for two months: then {next}",
                    "Croissance de plus de *{wire}* pendant deux mois\u{a0}: alors {next}",
                ])
                .with("wire", Argument::Number(wire, Unit::Share))
                .with("next", after(scope.outcome, wire)),
            None => scope.sentence([
                "none: it is the fastest",
                "aucun\u{a0}: c’est le plus rapide",
            ]),
        }
    });
    view! { <span class="wire">{sentence}</span> }.into_any()
}

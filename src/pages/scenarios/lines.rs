//! Lines of the comparison: label, classes, and cell of each.

use super::cells::{chance, extra_capacity, growth, hires, risks, team_cost, total_cost};
use super::column::Column;
use super::marks::{hireable, trainable};
use super::needs::needs;
use super::sentences::{by_the_end, cash, payback, reaching, tripwire};
use leptos::prelude::*;
use planner::calculators::scenarios::{Scenario, ScenarioFigures};

/// A line of the comparison, with a cell for each scenario.
pub struct Line {
    /// Label in English and French.
    pub words: [&'static str; 2],
    /// Classes: `gap` begins a group, `side` is hidden in a closed card on a phone.
    pub class: &'static str,
    /// Class of its colour in the bar of costs; empty for most lines.
    pub colour: &'static str,
    /// Makes the cell for a scenario.
    pub cell: fn(Column) -> AnyView,
}

const fn line(words: [&'static str; 2], class: &'static str, cell: fn(Column) -> AnyView) -> Line {
    Line {
        words,
        class,
        colour: "",
        cell,
    }
}

/// A figure, with its difference to the first scenario.
fn compared(scenario: Column, field: u16) -> AnyView {
    view! { {scenario.cell(field)} {scenario.difference(field)} }.into_any()
}

/// All lines, from the top.
pub static LINES: &[Line] = &[
    line(["Chance", "Probabilité"], "bar-row", chance),
    line(["Total cost", "Coût total"], "bar-row cost", total_cost),
    Line {
        colour: "a",
        ..line(
            ["Infrastructure", "Infrastructure"],
            "side sub",
            |scenario| scenario.control(Scenario::infra_cost).into_any(),
        )
    },
    Line {
        colour: "b",
        ..line(["Team", "Équipe"], "side sub", team_cost)
    },
    line(["Users grow by", "Croissance"], "gap", growth),
    line(["reaching", "jusqu’à"], "side sub", reaching),
    line(["which is", "soit"], "side sub", |scenario| {
        compared(scenario, ScenarioFigures::implied_monthly_growth)
    }),
    line(["revenue", "CA"], "side sub", |scenario| {
        compared(scenario, ScenarioFigures::revenue_at_end)
    }),
    line(["Hires", "Recrutements"], "gap side", hires),
    line(
        ["team grows by", "hausse de l’équipe"],
        "side sub",
        |scenario| compared(scenario, ScenarioFigures::team_growth),
    ),
    line(["team can train", "formables"], "side sub", trainable),
    line(["funnel can find", "recrutables"], "sub", hireable),
    line(["Pays back", "Rentabilisé"], "gap", payback),
    line(["by the end", "à la fin"], "side sub", by_the_end),
    line(["extra margin", "marge en plus"], "side sub", |scenario| {
        compared(scenario, ScenarioFigures::added_margin)
    }),
    line(
        ["per added user", "par utilisateur"],
        "side sub",
        |scenario| compared(scenario, ScenarioFigures::cost_per_added_user),
    ),
    line(["Lowest cash", "Point bas"], "gap", cash),
    line(
        ["Extra capacity", "Capacité en plus"],
        "gap side",
        extra_capacity,
    ),
    line(["Risk", "Risque"], "side sub", risks),
    line(["Needs", "Besoins"], "side sub tall", needs),
    line(["Tripwire", "Déclencheur"], "gap tall", tripwire),
];

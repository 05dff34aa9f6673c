//! Layout of the scenarios page.

use super::{Figures, Inputs, ScenarioFigures, Stance, chosen};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{Disc, KeyFigure, Layout, List, PanelGroup};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence, capacity, hiring};
use crate::model::{Unit, maths, path::number_of};

/// Layout of the scenarios page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("scenarios-users"),
    list: Some(List {
        words: ["Side by side", "Côte à côte"],
        one: ["a scenario", "un scénario"],
        inputs: Inputs::rows,
        figures: Figures::rows,
        light: |_, _, _| Light::Neutral,
        order: |plan, _| (0..plan.scenarios.rows.len()).collect(),
        bar: None,
        disc: Some(|outcome, row| {
            let row = outcome.scenarios.rows.get(row);
            row.map_or(Disc::Dash, |row| match row.stance {
                Stance::Prepare => Disc::Full,
                Stance::Monitor => Disc::Half,
                Stance::Contingency => Disc::Ring,
            })
        }),
        opened: &[],
        wording: &[],
    }),
    panel: &[
        PanelGroup {
            words: ["Today’s growth", "Croissance actuelle"],
            summary: |_, _| {
                Sentence::new(
                    &[],
                    [
                        "{facts.monthly_growth}, {facts.monthly_active_users}",
                        "{facts.monthly_growth}, {facts.monthly_active_users}",
                    ],
                )
            },
            chart: Some("scenarios-likelihood"),
            inputs: &[
                &[Plan::facts, Facts::monthly_growth],
                &[Plan::facts, Facts::monthly_active_users],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["Cash", "Trésorerie"],
            summary: |plan, _| {
                Sentence::new(
                    &[],
                    if plan.facts.cash.is_some() {
                        ["{facts.cash} today", "{facts.cash} aujourd’hui"]
                    } else {
                        ["not known", "inconnue"]
                    },
                )
            },
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::cash],
                &[Plan::facts, Facts::costs_per_month],
                &[Plan::facts, Facts::revenue_per_month],
                &[Plan::facts, Facts::gross_margin],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["People", "Équipe"],
            summary: |_, _| Sentence::new(&[], ["{facts.developers}", "{facts.developers}"]),
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::developers],
                &[
                    Plan::capacity,
                    capacity::Inputs::team,
                    capacity::Team::training_capacity,
                ],
                &[Plan::facts, Facts::planned_hires],
            ],
            figures: &[&[Plan::hiring, hiring::Figures::max_hires_per_month]],
        },
    ],
};

/// Key figures: the scenario that matters most, its cost, its lowest cash, its tripwire.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let rows = &outcome.scenarios.rows;
    let Some(n) = chosen(rows) else {
        return Vec::new();
    };
    let row = &rows[n];
    let at = |figure| vec![Plan::scenarios, Figures::rows, number_of(n), figure];
    let here = |words| Sentence::new(&at(ScenarioFigures::stance), words);
    let key = |words, figure, value, why| KeyFigure {
        words,
        figure: at(figure),
        value,
        why: here(why),
        light: Light::Neutral,
    };
    let banded = plan.facts.monthly_growth.spread().is_some();
    let prepare = row.stance == Stance::Prepare;
    let why = match (banded, prepare) {
        (true, _) => [
            "{probability} likely at today’s growth",
            "probable à {probability} avec la croissance actuelle",
        ],
        (false, true) => [
            "today’s growth is enough",
            "la croissance actuelle y suffit",
        ],
        (false, false) => [
            "more than today’s growth",
            "plus que la croissance actuelle",
        ],
    };
    let words = if prepare {
        ["Prepare", "Préparer"]
    } else {
        ["Nearest", "Le plus proche"]
    };
    let name = Some(here(["{name}", "{name}"]));
    vec![
        key(words, ScenarioFigures::probability, name, why),
        cost(row, &key),
        lowest_cash(row, &key),
        tripwire(outcome, n, &key),
    ]
}

/// Builds a key figure from its label, the id of its figure, the tile's text if it is not the
/// figure, and the words below it.
type Key<'a> =
    dyn Fn([&'static str; 2], u16, Option<Sentence>, [&'static str; 2]) -> KeyFigure + 'a;

fn cost(row: &ScenarioFigures, key: &Key<'_>) -> KeyFigure {
    let figure = ScenarioFigures::total_cost;
    let words = ["It costs", "Coût"];
    match (row.total_cost, row.payback_month) {
        (None, _) => key(
            words,
            figure,
            Some(unknown()),
            [
                "enter a cost of infrastructure or team",
                "saisir un coût d’infrastructure ou d’équipe",
            ],
        ),
        (_, Some(month)) => {
            let mut key = key(
                words,
                figure,
                None,
                ["paid back in month {month}", "rentabilisé au mois {month}"],
            );
            key.why = key.why.with("month", Argument::Number(month, Unit::Plain));
            key
        }
        _ => {
            let mut key = key(
                words,
                figure,
                None,
                [
                    "{share} of it is back by its end",
                    "{share} récupérés à la fin",
                ],
            );
            let back = row.return_on_cost.unwrap_or(0.0);
            key.why = key.why.with("share", Argument::Number(back, Unit::Share));
            key
        }
    }
}

fn unknown() -> Sentence {
    Sentence::new(&[], ["not known", "inconnu"])
}

fn lowest_cash(row: &ScenarioFigures, key: &Key<'_>) -> KeyFigure {
    let figure = ScenarioFigures::lowest_cash;
    let words = ["Lowest cash", "Point bas de trésorerie"];
    if row.lowest_cash.is_none() {
        return key(
            words,
            figure,
            Some(unknown()),
            ["enter cash and spending", "saisir trésorerie et dépenses"],
        );
    }
    if row.cash_out_on.is_some() {
        return KeyFigure {
            light: Light::Critical,
            ..key(
                words,
                figure,
                None,
                ["*out on {cash_out_on}*", "*épuisée le {cash_out_on}*"],
            )
        };
    }
    key(
        words,
        figure,
        None,
        ["of {facts.cash} today", "pour {facts.cash} aujourd’hui"],
    )
}

fn tripwire(outcome: &Outcome, n: usize, key: &Key<'_>) -> KeyFigure {
    let rows = &outcome.scenarios.rows;
    let figure = ScenarioFigures::trip_wire;
    let words = ["Tripwire", "Déclencheur"];
    let Some(wire) = rows[n].trip_wire else {
        let none = Sentence::new(&[], ["none", "aucun"]);
        return key(
            words,
            figure,
            Some(none),
            ["it is the fastest", "c’est le plus rapide"],
        );
    };
    let value = Sentence::new(&[], ["{wire}", "{wire}"]);
    let value = value.with("wire", Argument::Number(wire, Unit::Share));
    let mut key = key(
        words,
        figure,
        Some(value),
        [
            "a month for two months: then {next}",
            "par mois, deux mois de suite\u{a0}: alors {next}",
        ],
    );
    key.why = key.why.with("next", after(outcome, wire));
    key
}

/// Returns the scenario that a tripwire leads to, by its name, or its kind and number where it has
/// none. Empty words where no scenario has this growth.
#[must_use]
pub fn after(outcome: &Outcome, wire: f64) -> Argument {
    let rows = &outcome.scenarios.rows;
    let led_to =
        |row: &ScenarioFigures| (row.implied_monthly_growth - wire).abs() <= maths::TOLERANCE;
    rows.iter()
        .position(led_to)
        .map_or(Argument::Words(["", ""]), |row| {
            let scope = [
                Plan::scenarios,
                Figures::rows,
                number_of(row),
                ScenarioFigures::trip_wire,
            ];
            Argument::Sentence(Box::new(Sentence::new(&scope, ["{name}", "{name}"])))
        })
}

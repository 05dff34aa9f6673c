//! What scenarios have to say to the overview.

use super::{Figures, ScenarioFigures, Stance};
use crate::calculators::{Decision, Event, Light, Outcome, Plan, Sentence, Telling};
use crate::model::path::number_of;

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let rows = &outcome.scenarios.rows;
    // The fastest of those to prepare; where there is none, the likeliest.
    let mut chosen: Option<usize> = None;
    for (n, row) in rows.iter().enumerate() {
        let rank = |r: &ScenarioFigures| {
            let prepare = r.stance == Stance::Prepare;
            (
                prepare,
                if prepare {
                    r.implied_monthly_growth
                } else {
                    r.probability
                },
            )
        };
        if chosen.is_none_or(|c| rank(row) > rank(&rows[c])) {
            chosen = Some(n);
        }
    }
    let Some(n) = chosen else {
        let here = &[Plan::scenarios, Figures::rows];
        telling.headline = Sentence::new(here, ["No scenario yet.", "Aucun scénario."]);
        telling.detail = telling.headline.clone();
        return;
    };
    let row = &rows[n];
    let here = at(n, ScenarioFigures::probability);
    let feasible = row.absorbable && row.hireable;
    telling.light = match row.stance {
        Stance::Prepare if row.cash_out_month.is_some() => Light::Critical,
        Stance::Prepare if !feasible => Light::Attention,
        _ => Light::Good,
    };
    telling.headline = Sentence::new(
        &here,
        match (row.stance, row.total_cost) {
            (Stance::Prepare, Some(_)) => [
                "Prepare *{name}*: it costs *{total_cost}*.",
                "Préparer *{name}* : il coûte *{total_cost}*.",
            ],
            (Stance::Prepare, None) => ["Prepare *{name}*.", "Préparer *{name}*."],
            _ => [
                "No scenario is likely; the likeliest is *{name}*, at {probability}.",
                "Aucun scénario n’est probable ; le plus probable est *{name}*, à {probability}.",
            ],
        },
    );
    telling.detail = Sentence::new(
        &here,
        match (row.hireable, row.absorbable) {
            (false, _) => [
                "It grows by {implied_monthly_growth} and asks for {hires_per_month}; the funnel finds {hiring.max_hires_per_month}.",
                "Il croît de {implied_monthly_growth} et demande {hires_per_month} ; l’entonnoir en trouve {hiring.max_hires_per_month}.",
            ],
            (true, false) => [
                "It grows by {implied_monthly_growth} and asks for more hires than the team can train.",
                "Il croît de {implied_monthly_growth} et demande plus de recrutements que l’équipe n’en peut former.",
            ],
            (true, true) => [
                "It grows by {implied_monthly_growth}, and the team can find and train the people it asks for.",
                "Il croît de {implied_monthly_growth}, et l’équipe peut trouver et former ceux qu’il demande.",
            ],
        },
    );
    if row.stance == Stance::Prepare && !feasible {
        telling.decisions.push(Decision {
            what: Sentence::new(
                &here,
                [
                    "Find how to staff *{name}*",
                    "Trouver comment recruter pour *{name}*",
                ],
            ),
            because: telling.detail.clone(),
            by: plan.facts.as_of,
            figure: at(
                n,
                if row.hireable {
                    ScenarioFigures::absorbable
                } else {
                    ScenarioFigures::hireable
                },
            )
            .to_vec(),
            said_by: None,
        });
    }
    cash(outcome, telling);
}

/// Where cash runs out in what is to be prepared.
fn cash(outcome: &Outcome, telling: &mut Telling) {
    for (n, row) in outcome.scenarios.rows.iter().enumerate() {
        if let (Some(day), true) = (row.cash_out_on, row.stance == Stance::Prepare) {
            let here = at(n, ScenarioFigures::cash_out_on);
            telling.events.push(Event {
                what: Sentence::new(
                    &here,
                    ["{name}: cash runs out", "{name} : trésorerie épuisée"],
                ),
                attention_on: None,
                breaks_on: Some(day),
                decide_by: None,
                figure: here.to_vec(),
                said_by: [None, Some(ScenarioFigures::cash_out_on), None],
            });
        }
    }
}

fn at(row: usize, figure: u16) -> [u16; 4] {
    [Plan::scenarios, Figures::rows, number_of(row), figure]
}

//! Assessment of scenarios: the one that matters most, its staffing, when cash runs out.

use super::{Figures, ScenarioFigures, Stance};
use crate::calculators::{
    Argument, Assessment, Decision, Event, EventKind, Light, Outcome, Plan, Sentence,
};
use crate::model::{Unit, maths, path::number_of};

/// Returns the index of the scenario that matters most: the fastest to prepare; without one to
/// prepare, the likeliest, and of equally likely ones the slowest.
#[must_use]
pub fn chosen<'a>(rows: impl IntoIterator<Item = &'a ScenarioFigures>) -> Option<usize> {
    let rank = |row: &ScenarioFigures| match row.stance {
        Stance::Prepare => (true, row.implied_monthly_growth, 0.0),
        _ => (false, row.probability, -row.implied_monthly_growth),
    };
    let mut best = None;
    for (n, row) in rows.into_iter().enumerate() {
        if best.is_none_or(|(_, other)| rank(row) > other) {
            best = Some((n, rank(row)));
        }
    }
    best.map(|(n, _)| n)
}

/// Returns the hires a month missing at the funnel's pace; all where no pace is known.
#[must_use]
pub fn short_of_pace(row: &ScenarioFigures, pace: Option<f64>) -> f64 {
    (row.hires_per_month - pace.unwrap_or(0.0)).max(0.0)
}

/// Returns the number of hires beyond those the team can train in time, rounded up.
#[must_use]
pub fn untrainable(plan: &Plan, row: usize) -> f64 {
    let Some(row) = plan.scenarios.rows.get(row) else {
        return 0.0;
    };
    let training = *plan.capacity.team.training_capacity;
    let trained = plan.facts.developers * (maths::pow(1.0 + training, *row.months) - 1.0);
    (*row.hires - trained - maths::TOLERANCE).max(0.0).ceil()
}

/// Fills in the status, headline, detail, events and decisions.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let rows = &outcome.scenarios.rows;
    let Some(n) = chosen(rows) else {
        let here = &[Plan::scenarios, Figures::rows];
        assessment.headline = Sentence::new(
            here,
            [
                "Enter a scenario: growth and months.",
                "Indiquez un scénario\u{a0}: croissance et durée.",
            ],
        );
        assessment.detail = Sentence::new(
            here,
            [
                "The page’s menu has templates: the chapter’s projections and its scaling scenarios.",
                "Le menu de la page propose des modèles\u{a0}: les projections du chapitre et ses scénarios de scaling.",
            ],
        );
        return;
    };
    let row = &rows[n];
    let prepare = row.stance == Stance::Prepare;
    assessment.light = match row.cash_out_on {
        Some(_) if prepare => Light::Critical,
        _ if prepare && !(row.absorbable && row.hireable) => Light::Attention,
        _ => Light::Good,
    };
    assessment.headline = headline(plan, outcome, n);
    assessment.detail = detail(plan, outcome, n);
    if assessment.light == Light::Attention {
        assessment.decisions.push(staffing(plan, row, n));
    }
    cash(outcome, assessment);
}

fn headline(plan: &Plan, outcome: &Outcome, n: usize) -> Sentence {
    let row = &outcome.scenarios.rows[n];
    let pace = outcome.hiring.max_hires_per_month;
    let banded = plan.facts.monthly_growth.spread().is_some();
    let words = if row.stance != Stance::Prepare {
        if banded {
            [
                "No scenario is likely; the likeliest is *{name}*, at {probability}.",
                "Aucun scénario n’est probable\u{202f}; le plus probable\u{a0}: *{name}*, à {probability}.",
            ]
        } else {
            [
                "Today’s growth reaches no scenario; *{name}* is the nearest.",
                "La croissance actuelle n’atteint aucun scénario\u{202f}; le plus proche\u{a0}: *{name}*.",
            ]
        }
    } else if row.cash_out_on.is_some() {
        [
            "*{name}* runs out of cash *on {cash_out_on}*.",
            "*{name}*\u{a0}: trésorerie épuisée *le {cash_out_on}*.",
        ]
    } else if !row.hireable {
        [
            "Prepare *{name}*: *{short}* {short?hire|hires} a month short.",
            "Préparer *{name}*\u{a0}: il manque *{short}* {short?recrue|recrues} par mois.",
        ]
    } else if !row.absorbable {
        [
            "Prepare *{name}*: *{untrained}* more {untrained?hire|hires} than the team can train.",
            "Préparer *{name}*\u{a0}: *{untrained}* {untrained?recrue|recrues} de trop à former.",
        ]
    } else {
        match (banded, row.total_cost) {
            (true, Some(_)) => [
                "Prepare *{name}*: {probability} likely, *{total_cost}*.",
                "Préparer *{name}*\u{a0}: probable à {probability}, *{total_cost}*.",
            ],
            (true, None) => [
                "Prepare *{name}*: {probability} likely.",
                "Préparer *{name}*\u{a0}: probable à {probability}.",
            ],
            (false, Some(_)) => [
                "Prepare *{name}*: it costs *{total_cost}*.",
                "Préparer le scénario *{name}*\u{a0}: *{total_cost}*.",
            ],
            (false, None) => ["Prepare *{name}*.", "Préparer le scénario *{name}*."],
        }
    };
    Sentence::new(&at(n, ScenarioFigures::probability), words)
        .with("short", plain(short_of_pace(row, pace)))
        .with("untrained", plain(untrainable(plan, n)))
}

fn plain(number: f64) -> Argument {
    Argument::Number(number, Unit::Plain)
}

fn detail(plan: &Plan, outcome: &Outcome, n: usize) -> Sentence {
    let rows = &outcome.scenarios.rows;
    let row = &rows[n];
    let pace = outcome.hiring.max_hires_per_month;
    let share = |growth: f64| Argument::Number(growth, Unit::Share);
    let sentence = |words| {
        Sentence::new(&at(n, ScenarioFigures::probability), words)
            .with("hires", plain(row.hires_per_month))
            .with("pace", plain(pace.unwrap_or(0.0)))
            .with("growth", share(row.implied_monthly_growth))
            .with("today", share(*plan.facts.monthly_growth))
    };
    let prepare = row.stance == Stance::Prepare;
    if prepare && !row.hireable {
        return sentence(if pace.is_some() {
            [
                "Needs {hires} {hires?hire|hires} a month; the funnel delivers {pace}.",
                "Il faut {hires} {hires?recrue|recrues} par mois\u{202f}; l’entonnoir en fournit {pace}.",
            ]
        } else {
            [
                "Needs {hires} {hires?hire|hires} a month; the funnel’s pace is not known.",
                "Il faut {hires} {hires?recrue|recrues} par mois\u{202f}; le rythme de l’entonnoir est inconnu.",
            ]
        });
    }
    let Some((low, high)) = plan.facts.monthly_growth.spread() else {
        return sentence([
            "It needs growth of {growth} a month; today’s is {today}.",
            "Il faut {growth} de croissance par mois\u{202f}; elle est de {today}.",
        ]);
    };
    // Other scenarios to mention: the likeliest to monitor, and the likeliest that needs a plan.
    let other = |stance: Stance| {
        let others = rows.iter().enumerate();
        others
            .filter(|(other, row)| *other != n && row.stance == stance)
            .max_by(|(_, one), (_, other)| one.probability.total_cmp(&other.probability))
    };
    let (monitor, keep) = (other(Stance::Monitor), other(Stance::Contingency));
    let words = match (monitor, keep) {
        (Some(_), Some(_)) => [
            "{probability} likely at today’s growth of {low} to {high} a month. Monitor {monitor} ({monitored}), and keep a plan ready for {keep} ({kept}).",
            "Probable à {probability} avec la croissance actuelle, de {low} à {high} par mois. À surveiller\u{a0}: {monitor} ({monitored})\u{202f}; plan d’urgence\u{a0}: {keep} ({kept}).",
        ],
        (Some(_), None) => [
            "{probability} likely at today’s growth of {low} to {high} a month. Monitor {monitor} ({monitored}).",
            "Probable à {probability} avec la croissance actuelle, de {low} à {high} par mois. À surveiller\u{a0}: {monitor} ({monitored}).",
        ],
        (None, Some(_)) => [
            "{probability} likely at today’s growth of {low} to {high} a month. Keep a plan ready for {keep} ({kept}).",
            "Probable à {probability} avec la croissance actuelle, de {low} à {high} par mois. Plan d’urgence\u{a0}: {keep} ({kept}).",
        ],
        (None, None) => [
            "{probability} likely at today’s growth of {low} to {high} a month.",
            "Probable à {probability} avec la croissance actuelle, de {low} à {high} par mois.",
        ],
    };
    let mut sentence = sentence(words)
        .with("low", share(low))
        .with("high", share(high));
    for (found, [name, likely]) in [
        (monitor, ["monitor", "monitored"]),
        (keep, ["keep", "kept"]),
    ] {
        if let Some((other, row)) = found {
            let scope = [
                Plan::scenarios,
                Figures::rows,
                number_of(other),
                ScenarioFigures::probability,
            ];
            let named = Sentence::new(&scope, ["{name}", "{name}"]);
            sentence = sentence
                .with(name, Argument::Sentence(Box::new(named)))
                .with(likely, share(row.probability));
        }
    }
    sentence
}

/// A decision on how to staff the scenario to prepare, due today.
fn staffing(plan: &Plan, row: &ScenarioFigures, n: usize) -> Decision {
    let (figure, because) = if row.hireable {
        (
            ScenarioFigures::absorbable,
            [
                "More hires than the team can train",
                "Plus de recrues que l’équipe n’en peut former",
            ],
        )
    } else {
        (
            ScenarioFigures::hireable,
            [
                "Needs {hires} {hires?hire|hires} a month; the funnel delivers {hiring.max_hires_per_month}",
                "Il faut {hires} {hires?recrue|recrues} par mois\u{202f}; l’entonnoir fournit {hiring.max_hires_per_month}",
            ],
        )
    };
    let here = at(n, figure);
    Decision {
        what: Sentence::new(
            &here,
            [
                "Close the hiring gap: *{name}*",
                "Combler le manque de recrues\u{a0}: *{name}*",
            ],
        ),
        because: Sentence::new(&here, because).with("hires", plain(row.hires_per_month)),
        by: plan.facts.as_of,
        figure: here.to_vec(),
        day_figure: None,
    }
}

/// Adds an event for each scenario to prepare that runs out of cash.
fn cash(outcome: &Outcome, assessment: &mut Assessment) {
    for (n, row) in outcome.scenarios.rows.iter().enumerate() {
        if let (Some(day), true) = (row.cash_out_on, row.stance == Stance::Prepare) {
            let here = at(n, ScenarioFigures::cash_out_on);
            assessment.events.push(Event {
                kind: EventKind::Breaks,
                what: Sentence::new(
                    &here,
                    ["{name}: cash runs out", "{name}\u{a0}: trésorerie épuisée"],
                ),
                attention_on: None,
                breaks_on: Some(day),
                decide_by: None,
                figure: here.to_vec(),
                day_figures: [None, Some(ScenarioFigures::cash_out_on), None],
            });
        }
    }
}

fn at(row: usize, figure: u16) -> [u16; 4] {
    [Plan::scenarios, Figures::rows, number_of(row), figure]
}

//! Statements of the board report on infrastructure and team, a line each, and its summary.

use crate::calculators::{
    Assessment, Light, Sentence, assessment_of, capacity, debt, facts::Facts, hiring, onboarding,
};
use crate::model::{Path, path::number_of, sorted};
use crate::{Outcome, Plan};

/// A statement: its subject, what it says, and the figure behind it.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// Subject, with the value in question if there is one.
    pub what: Sentence,
    /// What it says of the subject.
    pub says: Sentence,
    /// Path in the outcome of the figure whose working explains the statement.
    pub figure: Path,
    /// Status of the subject.
    pub light: Light,
}

/// Returns up to two sentences on the quarter, from the assessments: what grew, and what breaks
/// first if that needs attention.
#[must_use]
pub fn summary(assessments: &[Assessment]) -> Vec<Sentence> {
    let (Some(grown), Some(breaks)) = (
        assessment_of(assessments, Plan::report),
        assessment_of(assessments, Plan::capacity),
    ) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let warns = breaks.light >= Light::Attention;
    // Without growth the headline only asks for numbers: leave it out if there is another line.
    if grown.light != Light::Neutral || !warns {
        lines.push(grown.headline.clone());
    }
    if warns {
        lines.push(breaks.headline.clone());
    }
    lines
}

/// States when each resource reaches its limit, the earliest first.
#[must_use]
pub fn resources(plan: &Plan, outcome: &Outcome) -> Vec<Statement> {
    let all = &outcome.capacity.resources;
    let rows: Vec<usize> = (0..all.len()).collect();
    let months = |row: &usize| all[*row].months_to_break.unwrap_or(f64::INFINITY);
    let rows = sorted(&rows, |one, other| months(one) < months(other));
    let line = |row: usize| {
        let r = &all[row];
        let figure = vec![
            Plan::capacity,
            capacity::Figures::resources,
            number_of(row),
            capacity::ResourceFigures::breaks_on,
        ];
        let (words, light) = match (r.months_to_break, r.breaks_on) {
            (Some(0.0), _) => (["*full today*", "*sature aujourd’hui*"], Light::Critical),
            (_, None) => (
                ["never, at this growth", "jamais, à cette croissance"],
                Light::Good,
            ),
            _ if r.late => (
                ["*full on {breaks_on}*", "*sature le {breaks_on}*"],
                Light::Critical,
            ),
            _ if r.months_to_attention == Some(0.0) => (
                ["full on {breaks_on}", "sature le {breaks_on}"],
                Light::Attention,
            ),
            _ => (
                ["full on {breaks_on}", "sature le {breaks_on}"],
                Light::Good,
            ),
        };
        Statement {
            what: Sentence::new(&figure, ["{id}", "{id}"]),
            says: Sentence::new(&figure, words),
            light: if plan.capacity.resources.len() > row {
                light
            } else {
                Light::Neutral
            },
            figure,
        }
    };
    rows.into_iter().map(line).collect()
}

/// States what the debts cost and when they are paid off; `None` without debts.
#[must_use]
pub fn debts(plan: &Plan, outcome: &Outcome) -> Option<Statement> {
    let o = &outcome.debt;
    if plan.debt.items.is_empty() {
        return None;
    }
    let figure = vec![Plan::debt, debt::Figures::done_on];
    let (words, light) = if o.scheduled_days == 0.0 {
        (["nothing worth fixing", "rien à corriger"], Light::Good)
    } else if o.done_on.is_some() {
        (
            ["paid off on {done_on}", "remboursée le {done_on}"],
            Light::Neutral,
        )
    } else {
        (
            ["no time set aside", "aucun temps réservé"],
            Light::Critical,
        )
    };
    Some(Statement {
        what: Sentence::new(
            &figure,
            [
                "Technical debt, {total_cost_per_month}",
                "Dette technique, {total_cost_per_month}",
            ],
        ),
        says: Sentence::new(&figure, words),
        figure,
        light,
    })
}

/// States cycle time, communication, and what the planned hires take.
#[must_use]
pub fn team(plan: &Plan, outcome: &Outcome) -> Vec<Statement> {
    let mut lines = vec![cycle_time(plan, outcome)];
    let hires = *plan.facts.planned_hires;
    let line = |figure: &[u16], what, says, light| Statement {
        what: Sentence::new(figure, what),
        says: Sentence::new(figure, says),
        figure: figure.to_vec(),
        light,
    };
    let o = &outcome.onboarding;
    let people = *plan.facts.developers + hires;
    let light = if o.largest_team_at_critical.is_some_and(|most| people > most) {
        Light::Critical
    } else if o
        .largest_team_at_attention
        .is_some_and(|most| people > most)
    {
        Light::Attention
    } else {
        Light::Good
    };
    lines.push(line(
        &[Plan::onboarding, onboarding::Figures::overhead_after],
        ["Communication", "Communication"],
        if hires > 0.0 {
            [
                "*{overhead_now}* of the time, {overhead_after} with the hires",
                "*{overhead_now}* du temps, {overhead_after} avec les recrues",
            ]
        } else {
            ["*{overhead_now}* of the time", "*{overhead_now}* du temps"]
        },
        light,
    ));
    if hires > 0.0 {
        let named = |words| Sentence::new(&[Plan::facts, Facts::planned_hires], words).words;
        if outcome.hiring.applications_at_confidence.is_some() {
            lines.push(line(
                &[Plan::hiring, hiring::Figures::applications_at_confidence],
                named([
                    "Applications for {facts.planned_hires}, {confidence} certain",
                    "Candidatures pour {facts.planned_hires}, certitude {confidence}",
                ]),
                [
                    "*{applications_at_confidence}*",
                    "*{applications_at_confidence}*",
                ],
                Light::Neutral,
            ));
        }
        lines.push(line(
            &[Plan::onboarding, onboarding::Figures::cost],
            ["Onboarding them", "Leur intégration"],
            ["*{cost}*", "*{cost}*"],
            Light::Neutral,
        ));
    }
    if o.largest_team_at_attention.is_some() {
        lines.push(line(
            &[
                Plan::onboarding,
                onboarding::Figures::largest_team_at_attention,
            ],
            ["Largest single team", "Taille maximale d’une équipe"],
            [
                "*{largest_team_at_attention}* people",
                "*{largest_team_at_attention}* personnes",
            ],
            Light::Neutral,
        ));
    }
    lines
}

/// States the cycle time and when it becomes critical.
fn cycle_time(plan: &Plan, outcome: &Outcome) -> Statement {
    let figure = vec![
        Plan::capacity,
        capacity::Figures::cycle_time_months_to_critical,
    ];
    let months = outcome.capacity.cycle_time_months_to_critical;
    let on = months.and_then(|months| plan.facts.as_of.after_months(months));
    let (words, light) = match (months, on) {
        (Some(0.0), _) => (
            ["*critical today*", "*critique aujourd’hui*"],
            Light::Critical,
        ),
        (_, Some(_)) if outcome.capacity.team_late => (
            ["*critical on {on}*", "*critique le {on}*"],
            Light::Critical,
        ),
        (_, Some(_)) => (["critical on {on}", "critique le {on}"], Light::Good),
        (_, None) => (["never critical", "jamais critique"], Light::Good),
    };
    let mut says = Sentence::new(&figure, words);
    if let Some(on) = on {
        says = says.with("on", crate::calculators::Argument::Day(on));
    }
    Statement {
        what: Sentence::new(
            &figure,
            [
                "Cycle time, {team.cycle_time_days}",
                "Temps de cycle, {team.cycle_time_days}",
            ],
        ),
        says,
        figure,
        light,
    }
}

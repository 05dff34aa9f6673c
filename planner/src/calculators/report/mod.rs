//! The quarter on one page for the board: growth, infrastructure, team, objectives, investments.

mod charts;
mod layout;
mod tables;

use super::{Finding, Light, Outcome, Plan, Rules, Sentence, Telling, facts::Facts, thresholds};
use crate::model::{Choice, Number, maths, path::number_of};
pub use charts::{charts, spark};
pub use layout::LAYOUT;
pub use tables::*;
use thresholds::Direction;

/// The figures of the report.
#[must_use]
pub fn evaluate(facts: &Facts, i: &Inputs, thresholds: &thresholds::Inputs) -> Figures {
    let investment_total = i
        .investments
        .iter()
        .map(|investment| *investment.amount)
        .sum();
    let gain = i.capacity_gain.map(|gain| 100.0 * *gain);
    Figures {
        rows: i.rows.iter().map(|row| grown(facts, row)).collect(),
        achievements: i
            .achievements
            .iter()
            .map(|a| achieved(a, thresholds))
            .collect(),
        investment_total,
        cost_per_capacity_point: gain.and_then(|points| maths::ratio(investment_total, points)),
    }
}

fn grown(facts: &Facts, row: &Row) -> RowFigures {
    let end = row.end.or_else(|| in_facts(facts, row)).map(Number::get);
    RowFigures {
        change: row
            .start
            .zip(end)
            .and_then(|(start, end)| change(*start, end)),
        end,
    }
}

/// What the facts say of a row, where they do.
fn in_facts(facts: &Facts, row: &Row) -> Option<Number> {
    match &*row.id {
        "users" => Some(facts.monthly_active_users),
        "revenue" => Some(facts.revenue_per_month),
        "developers" => Some(facts.developers),
        "transactions_per_day" => Some(facts.transactions_per_day),
        _ => None,
    }
}

/// By how much something changed; none from nothing.
///
/// Formula: end/start − 1. Units: any in, share out. Source: definition.
///
/// ```
/// use planner::calculators::report::change;
/// assert_eq!(change(500.0, 750.0), Some(0.5));
/// assert_eq!(change(4.0, 2.0), Some(-0.5));
/// assert_eq!(change(0.0, 2.0), None);
/// ```
#[must_use]
pub fn change(start: f64, end: f64) -> Option<f64> {
    maths::ratio(end, start).map(|times| times - 1.0)
}

fn achieved(achievement: &Achievement, thresholds: &thresholds::Inputs) -> AchievementFigures {
    let given = achievement.done.zip(achievement.total);
    let reached = given.and_then(|(done, total)| maths::ratio(*done, *total));
    let held = achievement
        .metric
        .and_then(|metric| line(metric, thresholds));
    AchievementFigures {
        reached,
        line: held.map(|(line, _)| line),
        misses: reached
            .zip(held)
            .is_some_and(|(reached, (line, direction))| match direction {
                Direction::Below => reached < line - maths::TOLERANCE,
                Direction::Above => reached > line + maths::TOLERANCE,
            }),
    }
}

/// The attention line of a metric as a part of the whole, and the side on which it is worse.
fn line(metric: Line, thresholds: &thresholds::Inputs) -> Option<(f64, Direction)> {
    let key = Line::OPTIONS.keys[metric as usize];
    let place = thresholds::KNOWN
        .iter()
        .position(|known| known.key == key)?;
    let (known, said) = (&thresholds::KNOWN[place], thresholds.metrics.all()[place]);
    let whole = match metric {
        Line::NewHireSatisfaction | Line::TeamSatisfaction => 10.0,
        _ => 1.0,
    };
    let attention = thresholds::lines(said, known).0?;
    Some((attention / whole, said.direction.unwrap_or(known.direction)))
}

/// The ids of rows are unique.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    rules.unique(&[Inputs::rows], Row::id, i.rows.iter().map(|row| &*row.id));
}

/// Contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    for (n, row) in plan.report.rows.iter().enumerate() {
        let fact = match &*row.id {
            "users" => Facts::monthly_active_users,
            "revenue" => Facts::revenue_per_month,
            "developers" => Facts::developers,
            _ => Facts::transactions_per_day,
        };
        if let (Some(end), Some(now)) = (row.end, in_facts(&plan.facts, row))
            && end.get() != now.get()
        {
            found.push(Finding::new(
                [
                    "The report ends elsewhere than the facts stand.",
                    "Le rapport finit ailleurs que là où en sont les données de base.",
                ],
                &[
                    &[Plan::report, Inputs::rows, number_of(n), Row::end],
                    &[Plan::facts, fact],
                ],
            ));
        }
    }
    for (n, achieved) in outcome.report.achievements.iter().enumerate() {
        if achieved.misses {
            let at = |field: u16| [Plan::report, Inputs::achievements, number_of(n), field];
            found.push(Finding::new(
                [
                    "Shown as achieved, and {reached} is past its own line of {line}.",
                    "Présenté comme réalisé, et {reached} est hors de son propre seuil de {line}.",
                ],
                &[
                    &at(Achievement::done),
                    &at(Achievement::total),
                    &at(Achievement::metric),
                ],
            ));
        }
    }
}

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.report;
    let here = [Plan::report, Figures::investment_total];
    if o.achievements.iter().any(|a| a.misses) {
        telling.light = Light::Attention;
    }
    telling.headline = if let Some(n) = o.rows.iter().position(|row| row.change.is_some()) {
        let labelled = plan
            .report
            .rows
            .get(n)
            .is_some_and(|row| !row.label.is_empty());
        Sentence::new(
            &[
                Plan::report,
                Figures::rows,
                number_of(n),
                RowFigures::change,
            ],
            if labelled {
                ["{label}: *{change}*.", "{label} : *{change}*."]
            } else {
                ["{id}: *{change}*.", "{id} : *{change}*."]
            },
        )
    } else {
        Sentence::new(
            &here,
            [
                "Enter where the quarter started, and the report shows what changed.",
                "Indiquez d’où partait le trimestre : le rapport montre ce qui a changé.",
            ],
        )
    };
    telling.detail = Sentence::new(
        &here,
        if o.investment_total == 0.0 {
            [
                "It asks for no investment.",
                "Il ne demande aucun investissement.",
            ]
        } else if o.cost_per_capacity_point.is_some() {
            [
                "It asks for {investment_total}, for {capacity_gain} more capacity: {cost_per_capacity_point} a point.",
                "Il demande {investment_total}, pour {capacity_gain} de capacité en plus : {cost_per_capacity_point} le point.",
            ]
        } else {
            [
                "It asks for {investment_total}.",
                "Il demande {investment_total}.",
            ]
        },
    );
}

//! The quarterly report: growth, achievements and investments, on one page for the board.

mod assessment;
mod charts;
mod layout;
mod tables;

use super::{Rules, facts::Facts, thresholds};
use crate::model::{Cell, Choice, Number, Table, maths};
pub use assessment::{assess, check};
pub use charts::{charts, spark};
pub use layout::LAYOUT;
pub use tables::*;
use thresholds::Direction;

/// Computes the figures of the report.
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

/// Returns the fact that gives the end of a row with this id, where no end is entered.
#[must_use]
pub fn fact(id: &str) -> Option<u16> {
    Some(match id {
        "users" => Facts::monthly_active_users,
        "revenue" => Facts::revenue_per_month,
        "developers" => Facts::developers,
        "transactions_per_day" => Facts::transactions_per_day,
        _ => return None,
    })
}

/// Value of the fact that belongs to a row, if any.
fn in_facts(facts: &Facts, row: &Row) -> Option<Number> {
    match facts.cell(fact(&row.id)?)? {
        Cell::Number(number) => number,
        _ => None,
    }
}

/// Returns the relative change from `start` to `end`; `None` where `start` is 0.
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

/// Attention line of a metric as a share of its maximum, and the direction in which it is worse.
fn line(metric: Line, thresholds: &thresholds::Inputs) -> Option<(f64, Direction)> {
    let key = Line::OPTIONS.keys[metric as usize];
    let place = thresholds::KNOWN
        .iter()
        .position(|known| known.key == key)?;
    let (known, input) = (&thresholds::KNOWN[place], thresholds.metrics.all()[place]);
    let whole = match metric {
        Line::NewHireSatisfaction | Line::TeamSatisfaction => 10.0,
        _ => 1.0,
    };
    let attention = thresholds::lines(input, known).0?;
    Some((
        attention / whole,
        input.direction.unwrap_or(known.direction),
    ))
}

/// Row ids are unique.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    rules.unique(&[Inputs::rows], Row::id, i.rows.iter().map(|row| &*row.id));
}

//! Technical debt: what each debt costs, what fixing it returns, and the order of repayment.

mod assessment;
mod charts;
mod layout;
mod opened;
mod questions;
mod schedule;
mod tables;

use super::{Rules, facts::Facts};
use crate::model::maths;
pub use assessment::{assess, check};
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;
pub use questions::questions;
use schedule::Calendar;
pub use tables::*;

/// Computes the figures of technical debt.
#[must_use]
pub fn evaluate(facts: &Facts, i: &Inputs) -> Figures {
    let (hourly, sprints) = (facts.hourly_cost(), facts.sprints_per_month());
    let day = facts.hours_per_day() * hourly;
    let items: Vec<_> = i
        .items
        .iter()
        .map(|debt| item(debt, hourly * sprints, day))
        .collect();
    let budget = i.budget_share * facts.developers * *facts.sprint_weeks * 5.0;
    let calendar = Calendar {
        as_of: facts.as_of,
        days_per_sprint: budget,
        sprints_per_month: sprints,
    };
    let by_priority = schedule::order(&items, Order::Priority);
    let by_roi = schedule::order(&items, Order::Roi);
    let mut figures = Figures {
        hourly_cost: hourly,
        sprints_per_month: sprints,
        budget_days_per_sprint: budget,
        total_cost_per_month: items.iter().map(|i| i.cost_per_month).sum(),
        loss_by_priority: schedule::loss(&items, &by_priority, calendar),
        loss_by_roi: schedule::loss(&items, &by_roi, calendar),
        items,
        ..Figures::default()
    };
    let order = if i.order == Order::Roi {
        by_roi
    } else {
        by_priority
    };
    schedule::lay(&mut figures, &order, calendar);
    figures
}

/// Figures of a debt. `hour`: monthly cost of an hour per sprint; `day`: cost of a working day.
fn item(debt: &Item, hour: f64, day: f64) -> ItemFigures {
    let money = |hours: f64, incidents: f64| hours * hour + incidents * *debt.cost_per_incident;
    let saving = money(
        *debt.hours_saved_per_sprint,
        *debt.incidents_avoided_per_month,
    );
    let effort = debt.investigation_days + debt.implementation_days + *debt.testing_days;
    let fix = effort * day;
    let roi = maths::ratio(12.0 * saving, fix);
    ItemFigures {
        cost_per_month: money(*debt.hours_lost_per_sprint, *debt.incidents_per_month),
        saving_per_month: saving,
        annual_saving: 12.0 * saving,
        effort_days: effort,
        fix_cost: fix,
        roi,
        net_roi: roi.map(|roi| roi - 1.0),
        verdict: verdict(roi, saving),
        payback_months: maths::ratio(fix, saving),
        priority: priority(debt),
        ..ItemFigures::default()
    }
}

/// Returns what to do with a debt whose fix returns `roi` times its cost in a year; `None` where
/// the fix is free. `saving` is the saving per month.
///
/// Formula: > 3 now, > 1.5 within 3 months, ≥ 0.5 backlog, below leave; free: now where it saves
/// something, else leave. Units: times, money per month. Source: the chapter; its last two bands
/// overlap, and this reading separates them.
///
/// ```
/// use planner::calculators::debt::{Verdict, verdict};
/// assert_eq!(verdict(Some(3.0), 1.0), Verdict::Within3Months);
/// assert_eq!(verdict(Some(0.5), 1.0), Verdict::Backlog);
/// assert_eq!(verdict(None, 1.0), Verdict::Now);
/// assert_eq!(verdict(None, 0.0), Verdict::Leave);
/// ```
#[must_use]
pub fn verdict(roi: Option<f64>, saving: f64) -> Verdict {
    match roi {
        None if saving > 0.0 => Verdict::Now,
        Some(roi) if roi > 3.0 + maths::TOLERANCE => Verdict::Now,
        Some(roi) if roi > 1.5 + maths::TOLERANCE => Verdict::Within3Months,
        Some(roi) if roi >= 0.5 - maths::TOLERANCE => Verdict::Backlog,
        _ => Verdict::Leave,
    }
}

/// Returns the highest priority among the ticked grounds; low where none is ticked.
#[must_use]
pub fn priority(debt: &Item) -> Priority {
    let ticked = |from: Ground, to: Ground| {
        Ground::ALL
            .iter()
            .any(|g| (from..=to).contains(g) && debt.grounds.has(*g))
    };
    if ticked(Ground::Scaling, Ground::Monitoring) {
        Priority::High
    } else if ticked(Ground::Maintainability, Ground::ManualProcess) {
        Priority::Medium
    } else {
        Priority::Low
    }
}

/// No rules between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

//! Schedules debts one after another within the time budget for debt.

use super::{Figures, ItemFigures, Order, Verdict};
use crate::model::{Day, maths, sorted};

/// A schedule of at least this many sprints never ends.
const NEVER: f64 = 1e12;

/// The time budget for debt.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub as_of: Day,
    pub days_per_sprint: f64,
    pub sprints_per_month: f64,
}
impl Calendar {
    /// Sprints needed for this many days; `None` where they never fit. Zero days take zero sprints,
    /// even without a budget.
    fn sprints(self, days: f64) -> Option<f64> {
        if days == 0.0 {
            return Some(0.0);
        }
        maths::ratio(days, self.days_per_sprint).filter(|sprints| *sprints < NEVER)
    }

    fn months(self, days: f64) -> Option<f64> {
        Some(self.sprints(days)? / self.sprints_per_month)
    }

    fn day(self, days: f64) -> Option<Day> {
        self.as_of.after_months(self.months(days)?)
    }
}

/// Rows of the debts that are worth fixing, in repayment order; ties keep list order.
pub(super) fn order(items: &[ItemFigures], by: Order) -> Vec<usize> {
    let rows: Vec<usize> = (0..items.len())
        .filter(|row| items[*row].verdict != Verdict::Leave)
        .collect();
    sorted(&rows, |one, other| sooner(&items[*one], &items[*other], by))
}

fn sooner(item: &ItemFigures, other: &ItemFigures, by: Order) -> bool {
    // A free fix has no ROI; if it saves something, it ranks above all others.
    let roi = |i: &ItemFigures| i.roi.unwrap_or(f64::INFINITY);
    if by == Order::Priority && item.priority != other.priority {
        item.priority < other.priority
    } else {
        roi(item) > roi(other)
    }
}

/// Saving lost until all debts are fixed in this order: Σ saving per month · months until fixed.
pub(super) fn loss(items: &[ItemFigures], order: &[usize], calendar: Calendar) -> Option<f64> {
    let (mut days, mut lost) = (0.0, 0.0);
    for row in order {
        let item = &items[*row];
        days += item.effort_days;
        lost += item.saving_per_month * calendar.months(days)?;
    }
    maths::finite(lost)
}

/// Writes the schedule into the figures.
pub(super) fn lay(figures: &mut Figures, order: &[usize], calendar: Calendar) {
    let (mut days, mut saving) = (0.0, 0.0);
    let mut place = 0.0;
    for row in order {
        let item = &mut figures.items[*row];
        let before = days;
        days += item.effort_days;
        saving += item.saving_per_month;
        place += 1.0;
        item.place = Some(place);
        item.start_sprint = calendar.sprints(before).map(|s| maths::floor(s) + 1.0);
        // A fix that takes no time ends in the sprint in which it starts.
        let least = item.start_sprint.unwrap_or(1.0);
        item.end_sprint = calendar.sprints(days).map(|s| maths::ceil(s).max(least));
        item.start_on = calendar.day(before);
        item.end_on = calendar.day(days);
        item.running_saving = item.end_sprint.map(|_| saving);
    }
    figures.scheduled_days = days;
    figures.scheduled_saving_per_month = saving;
    figures.done_after_months = calendar.months(days);
    figures.done_on = calendar.day(days);
}

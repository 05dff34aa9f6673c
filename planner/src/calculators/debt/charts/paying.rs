//! When each scheduled debt is paid off, and what is spent and saved by then.

use crate::calculators::Plan;
use crate::calculators::chart_words::in_order;
use crate::calculators::debt::{Figures, ItemFigures};
use crate::model::{Text, maths, sorted};

/// A scheduled debt: row, name, figures, and the months at which its fix starts and ends.
pub(super) struct Paid<'a> {
    pub row: usize,
    pub name: &'a Text,
    pub figures: &'a ItemFigures,
    pub from: f64,
    pub to: f64,
}

pub(super) fn schedule<'a>(plan: &'a Plan, o: &'a Figures) -> Vec<Paid<'a>> {
    let all: Vec<_> = plan.debt.items.iter().zip(&o.items).collect();
    let scheduled: Vec<_> = all
        .into_iter()
        .enumerate()
        .filter_map(|(row, (item, figures))| Some((&item.name, figures, figures.place?, row)))
        .collect();
    let mut days = 0.0;
    let months = |days: f64| {
        maths::ratio(days, o.budget_days_per_sprint * o.sprints_per_month).unwrap_or(0.0)
    };
    sorted(&scheduled, |one, other| one.2 < other.2)
        .into_iter()
        .map(|(name, figures, _, row)| {
            let from = months(days);
            days += figures.effort_days;
            Paid {
                row,
                name,
                figures,
                from,
                to: months(days),
            }
        })
        .collect()
}

/// Cumulative spending at each of the given months: the running cost of debts not yet fixed, plus
/// the cost of fixes, spread evenly over the time they take.
pub(super) fn fixing(paid: &[Paid<'_>], along: &[f64]) -> Vec<(f64, f64)> {
    let running: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    let spent = |at: f64| {
        paid.iter().fold(running * at, |spent, p| {
            let share = if at >= p.to {
                1.0
            } else {
                maths::ratio(at - p.from, p.to - p.from)
                    .unwrap_or(0.0)
                    .clamp(0.0, 1.0)
            };
            spent + share * p.figures.fix_cost - p.figures.saving_per_month * (at - p.to).max(0.0)
        })
    };
    along.iter().map(|at| (*at, spent(*at))).collect()
}

/// Month from which fixing has cost less than keeping; `None` where it never does.
pub(super) fn crossing(paid: &[Paid<'_>]) -> Option<f64> {
    let cost: f64 = paid.iter().map(|p| p.figures.fix_cost).sum();
    let saving: f64 = paid.iter().map(|p| p.figures.saving_per_month).sum();
    // Once all is fixed the difference is a straight line: Σ cost = Σ saving · (t − end).
    let weighted: f64 = paid.iter().map(|p| p.figures.saving_per_month * p.to).sum();
    let all = maths::ratio(cost + weighted, saving)?;
    let done = paid.iter().map(|p| p.to).fold(0.0, f64::max);
    if all >= done {
        return Some(all);
    }
    // Paid back earlier: interpolate from the last end of a fix at which more is spent than by
    // keeping.
    let ends: Vec<_> = paid.iter().map(|p| p.to).chain([0.0]).collect();
    let ends = in_order(&ends);
    let running: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    let over: Vec<_> = fixing(paid, &ends)
        .into_iter()
        .map(|(at, spent)| (at, spent - running * at))
        .collect();
    let last = over.iter().rposition(|(_, over)| *over > 0.0);
    let Some(last) = last else { return Some(0.0) };
    let ((from, above), (to, below)) = (over[last], *over.get(last + 1)?);
    Some(from + (to - from) * above / (above - below))
}

/// Monthly saving at a month.
pub(super) fn saving(paid: &[Paid<'_>], at: f64) -> f64 {
    let there = paid.iter().filter(|p| p.to <= at);
    there.map(|p| p.figures.saving_per_month).sum()
}

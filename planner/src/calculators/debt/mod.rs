//! What does each piece of technical debt cost, what does fixing it return, and in what order is it paid?

mod asks;
mod charts;
mod layout;
mod schedule;
mod tables;

use super::{Decision, Finding, Light, Outcome, Plan, Rules, Sentence, Telling, facts::Facts};
use crate::model::{maths, path::number_of};
pub use asks::questions;
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;
use schedule::Calendar;
pub use tables::*;

/// The figures of technical debt.
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

/// One debt; `hour` is what an hour a sprint costs in a month, `day` what a working day costs.
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

/// What to do with a debt whose fix returns `roi` times its cost in a year; none where it is free.
///
/// Formula: > 3 now, > 1.5 within 3 months, ≥ 0.5 backlog, below leave; free: now where it saves
/// something. Units: times, money per month. Source: the chapter, whose last two bands overlap and
/// are read so.
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

/// The highest priority among the grounds ticked; none ticked: low.
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

/// Nothing must hold between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

/// Contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    for (row, (debt, figures)) in plan.debt.items.iter().zip(&outcome.debt.items).enumerate() {
        let at = |field: u16| [Plan::debt, Inputs::items, number_of(row), field];
        if *debt.hours_saved_per_sprint > *debt.hours_lost_per_sprint {
            found.push(Finding::new(
                [
                    "The fix saves more hours than the debt costs.",
                    "La correction fait gagner plus d’heures que la dette n’en coûte.",
                ],
                &[
                    &at(Item::hours_saved_per_sprint),
                    &at(Item::hours_lost_per_sprint),
                ],
            ));
        }
        if *debt.incidents_avoided_per_month > *debt.incidents_per_month {
            found.push(Finding::new(
                [
                    "The fix avoids more incidents than the debt causes.",
                    "La correction évite plus d’incidents que la dette n’en cause.",
                ],
                &[
                    &at(Item::incidents_avoided_per_month),
                    &at(Item::incidents_per_month),
                ],
            ));
        }
        if figures.priority == Priority::High && figures.verdict == Verdict::Leave {
            found.push(Finding::new(
                [
                    "A ground of high priority is ticked, and the fix returns too little to be worth it: a cost is missing, or the ground.",
                    "Un motif de haute priorité est coché, et la correction rapporte trop peu : il manque un coût, ou le motif est de trop.",
                ],
                &[&at(Item::grounds), &at(Item::hours_saved_per_sprint)],
            ));
        }
        if figures.verdict == Verdict::Now && figures.end_sprint.is_none() {
            found.push(Finding::new(
                [
                    "A debt is to be paid now, and no time is set aside for it.",
                    "Une dette est à payer maintenant, et aucun temps ne lui est réservé.",
                ],
                &[
                    &[Plan::debt, Inputs::budget_share],
                    &at(Item::implementation_days),
                ],
            ));
        }
    }
}

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.debt;
    let here = &[Plan::debt, Figures::total_cost_per_month];
    let stuck = o.done_after_months.is_none();
    let urgent = o.items.iter().any(|i| i.verdict == Verdict::Now);
    telling.light = match (o.items.is_empty(), urgent) {
        (true, _) => Light::Neutral,
        (_, false) => Light::Good,
        (_, true) if stuck => Light::Critical,
        (_, true) => Light::Attention,
    };
    telling.headline = Sentence::new(
        here,
        if o.items.is_empty() {
            ["No debt is listed.", "Aucune dette n’est listée."]
        } else {
            [
                "Technical debt costs *{total_cost_per_month}*.",
                "La dette technique coûte *{total_cost_per_month}*.",
            ]
        },
    );
    telling.detail = Sentence::new(
        here,
        if o.scheduled_days == 0.0 {
            [
                "With {budget_share} of the time, {budget_days_per_sprint} are there for debt.",
                "Avec {budget_share} du temps, il y a {budget_days_per_sprint} pour la dette.",
            ]
        } else if stuck {
            [
                "Paying what is worth it takes {scheduled_days}, and with {budget_share} of the time that is never.",
                "Payer ce qui le mérite prend {scheduled_days}, et avec {budget_share} du temps, c’est jamais.",
            ]
        } else {
            [
                "Paying what is worth it takes {scheduled_days}, done on {done_on} with {budget_share} of the time, and then saves {scheduled_saving_per_month}.",
                "Payer ce qui le mérite prend {scheduled_days}, fini le {done_on} avec {budget_share} du temps, et économise ensuite {scheduled_saving_per_month}.",
            ]
        },
    );
    for (verdict, months) in [(Verdict::Now, 0.0), (Verdict::Within3Months, 3.0)] {
        decide(plan, outcome, verdict, months, telling);
    }
}

/// The first debt of the schedule with this verdict is to be decided so many months from now.
fn decide(plan: &Plan, outcome: &Outcome, verdict: Verdict, months: f64, telling: &mut Telling) {
    let items = outcome.debt.items.iter().enumerate();
    let first = items
        .filter(|(_, i)| i.verdict == verdict)
        .min_by(|(_, a), (_, b)| {
            a.place
                .unwrap_or(f64::INFINITY)
                .total_cmp(&b.place.unwrap_or(f64::INFINITY))
        });
    let (Some((row, _)), Some(by)) = (first, plan.facts.as_of.after_months(months)) else {
        return;
    };
    let figure = [Plan::debt, Figures::items, number_of(row), ItemFigures::roi];
    telling.decisions.push(Decision {
        what: Sentence::new(&figure, ["Start to pay *{name}*", "Commencer à payer *{name}*"]),
        because: Sentence::new(
            &figure,
            [
                "The fix costs {fix_cost} and saves {saving_per_month}: it returns {roi} in a year.",
                "La correction coûte {fix_cost} et économise {saving_per_month} : elle rapporte {roi} en un an.",
            ],
        ),
        by,
        figure: figure.to_vec(),
        said_by: None,
    });
}

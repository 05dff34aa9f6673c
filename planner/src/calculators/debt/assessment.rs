//! Assessment of technical debt: contradictions between inputs, status, headline, decisions.

use super::{Figures, Inputs, Item, ItemFigures, Priority, Verdict};
use crate::calculators::{Argument, Assessment, Decision, Finding, Light, Outcome, Plan, Sentence};
use crate::model::{Unit, path::number_of};

/// Reports contradictions between inputs.
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

/// Fills in the status, headline, detail and decisions; debt has no events.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let o = &outcome.debt;
    let sentence = |words| {
        let money = |amount: f64| Argument::Number(amount, Unit::Money);
        Sentence::new(&[Plan::debt, Figures::total_cost_per_month], words)
            .with("cost", money(o.total_cost_per_month))
            .with("saving", money(o.scheduled_saving_per_month))
    };
    let costs = o.total_cost_per_month > 0.0 || o.scheduled_saving_per_month > 0.0;
    let worth = o.items.iter().any(|item| item.place.is_some());
    let soon = |item: &ItemFigures| matches!(item.verdict, Verdict::Now | Verdict::Within3Months);
    let (light, headline, detail) = if o.items.is_empty() || !costs {
        (
            Light::Neutral,
            [
                "Enter a debt and its hours lost a sprint.",
                "Indiquez une dette et ses heures perdues.",
            ],
            [
                "With {budget_share} of the time, {budget_days_per_sprint} are there for debt.",
                "Avec {budget_share} du temps, la dette dispose de {budget_days_per_sprint}.",
            ],
        )
    } else if !worth {
        (
            Light::Good,
            [
                "Debt costs *{cost} a month*; none is worth fixing.",
                "La dette coûte *{cost} par mois*\u{202f}; rien à corriger.",
            ],
            [
                "No fix returns half of its cost in a year.",
                "Aucune correction ne rapporte la moitié de son coût en un an.",
            ],
        )
    } else if o.done_after_months.is_none() {
        (
            Light::Critical,
            [
                "Debt costs *{cost} a month* and no time is set aside.",
                "La dette coûte *{cost} par mois*, sans temps réservé.",
            ],
            [
                "No time set aside: never fixed. Fixes worth doing would save {saving} a month.",
                "Aucun temps réservé\u{a0}: jamais corrigée. Gain possible\u{a0}: {saving} par mois.",
            ],
        )
    } else {
        let urgent = o.items.iter().any(soon);
        (
            if urgent {
                Light::Attention
            } else {
                Light::Good
            },
            [
                "Debt costs *{cost} a month*; fixes save {saving}.",
                "La dette coûte *{cost} par mois*\u{202f}; gain possible\u{a0}: {saving}.",
            ],
            [
                "With {budget_share} of the time, fixes worth doing end on {done_on}, saving {saving} a month.",
                "Avec {budget_share} du temps, corrections utiles finies le {done_on}, gain {saving} par mois.",
            ],
        )
    };
    assessment.light = light;
    assessment.headline = sentence(headline);
    assessment.detail = sentence(detail);
    for (verdict, months) in [(Verdict::Now, 0.0), (Verdict::Within3Months, 3.0)] {
        decide(plan, outcome, verdict, months, assessment);
    }
}

/// Adds a decision on the first scheduled debt with this verdict, due `months` from now.
fn decide(
    plan: &Plan,
    outcome: &Outcome,
    verdict: Verdict,
    months: f64,
    assessment: &mut Assessment,
) {
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
    assessment.decisions.push(Decision {
        what: Sentence::new(
            &figure,
            [
                "Start fixing: *{name}*",
                "Lancer la correction\u{a0}: *{name}*",
            ],
        ),
        because: Sentence::new(
            &figure,
            [
                "Costs {fix_cost}, saves {saving_per_month}: ROI of {roi} in a year",
                "Coûte {fix_cost}, fait gagner {saving_per_month}\u{a0}: ROI de {roi} sur un an",
            ],
        ),
        by,
        figure: figure.to_vec(),
        day_figure: None,
    });
}

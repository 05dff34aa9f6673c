//! Layout of the debt page.

use super::opened::OPENED;
use super::{Figures, Inputs, ItemFigures, Order, Verdict};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{
    Bar, BarColumn, Disc, KeyFigure, Layout, List, PanelGroup, Wording,
};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::{Day, Unit, path::number_of, sorted};

/// Layout of the debt page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("debt-break-even"),
    list: Some(List {
        words: [
            "In the order they are paid off",
            "Dans l’ordre de remboursement",
        ],
        one: ["a debt", "une dette"],
        inputs: Inputs::items,
        figures: Figures::items,
        light: |_, _, _| Light::Neutral,
        order: |_, outcome| by_place(outcome),
        bar: Some(BarColumn {
            place: 7,
            words: ["Schedule", "Calendrier"],
            draw,
            figure: Some(ItemFigures::end_on),
            months,
        }),
        disc: Some(|outcome, row| {
            let item = outcome.debt.items.get(row);
            item.map_or(Disc::Dash, |item| match item.verdict {
                Verdict::Now => Disc::Full,
                Verdict::Within3Months => Disc::Half,
                Verdict::Backlog => Disc::Ring,
                Verdict::Leave => Disc::Dash,
            })
        }),
        opened: OPENED,
        wording: &[
            Wording::figure(
                ItemFigures::cost_per_month,
                ["Cost a month", "Coût par mois"],
            )
            .before(["a month", "par mois"])
            .bare(),
            Wording::figure(ItemFigures::effort_days, ["Days", "Jours"])
                .before(["days", "jours"])
                .bare(),
            Wording::figure(ItemFigures::roi, ["ROI", "ROI"]).before(["ROI", "ROI"]),
            Wording::figure(
                ItemFigures::payback_months,
                ["Payback, months", "Retour, mois"],
            )
            .bare(),
        ],
    }),
    panel: &[
        PanelGroup {
            words: ["Time for debt", "Temps pour la dette"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::debt],
                    [
                        "{budget_share}, {budget_days_per_sprint}",
                        "{budget_share}, {budget_days_per_sprint}",
                    ],
                )
            },
            chart: None,
            inputs: &[
                &[Plan::debt, Inputs::budget_share],
                &[Plan::debt, Inputs::order],
            ],
            figures: &[
                &[Plan::debt, Figures::budget_days_per_sprint],
                &[Plan::debt, Figures::loss_by_priority],
                &[Plan::debt, Figures::loss_by_roi],
            ],
        },
        PanelGroup {
            words: ["What is saved", "Ce qui est gagné"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::debt],
                    [
                        "{scheduled_saving_per_month}",
                        "{scheduled_saving_per_month}",
                    ],
                )
            },
            chart: Some("debt-saving"),
            inputs: &[],
            figures: &[
                &[Plan::debt, Figures::scheduled_saving_per_month],
                &[Plan::debt, Figures::scheduled_days],
            ],
        },
        PanelGroup {
            words: ["Your numbers", "Vos chiffres"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::debt],
                    ["{hourly_cost} an hour", "{hourly_cost} l’heure"],
                )
            },
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::developers],
                &[Plan::facts, Facts::cost_per_developer_year],
                &[Plan::facts, Facts::hours_per_year],
                &[Plan::facts, Facts::hours_per_week],
                &[Plan::facts, Facts::sprint_weeks],
            ],
            figures: &[&[Plan::debt, Figures::hourly_cost]],
        },
    ],
};

/// Rows in repayment order; debts that are left unfixed come last.
fn by_place(outcome: &Outcome) -> Vec<usize> {
    let items = &outcome.debt.items;
    let place = |row: &usize| items[*row].place.unwrap_or(f64::INFINITY);
    let rows: Vec<usize> = (0..items.len()).collect();
    sorted(&rows, |one, other| place(one) < place(other))
}

/// Key figures: cost of debt, saving once fixed, end of the schedule, cost of delay.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.debt;
    if o.items.is_empty() {
        return Vec::new();
    }
    let here = |words| Sentence::new(&[Plan::debt], words);
    let count = |count: usize| Argument::Number(f64::from(number_of(count)), Unit::Plain);
    let money = |amount: f64| {
        let amount = Argument::Number(amount, Unit::Money);
        Some(here(["{n}", "{n}"]).with("n", amount))
    };
    let key = |words, figure, value, why| KeyFigure {
        words,
        figure: vec![Plan::debt, figure],
        value,
        why,
        light: Light::Neutral,
    };
    let all = o.items.len();
    let fixed = o.items.iter().filter(|item| item.place.is_some()).count();
    let debts = here(["{n} {n?debt|debts}", "{n} {n?dette|dettes}"]).with("n", count(all));
    let mut keys = vec![key(
        ["Cost, a month", "Coût par mois"],
        Figures::total_cost_per_month,
        money(o.total_cost_per_month),
        debts,
    )];
    if fixed == 0 {
        return keys;
    }
    let never = o.done_on.is_none();
    let from = if never {
        ["a month, once there is time", "par mois, avec du temps"]
    } else {
        ["a month, from {done_on} on", "par mois, dès le {done_on}"]
    };
    keys.push(key(
        ["Saved once fixed", "Gain après correction"],
        Figures::scheduled_saving_per_month,
        money(o.scheduled_saving_per_month),
        here(from),
    ));
    if never {
        let value = Some(here(["never", "jamais"]));
        keys.push(KeyFigure {
            light: Light::Critical,
            ..key(
                ["Fixed by", "Corrigées le"],
                Figures::done_on,
                value,
                here(["*no time is set aside*", "*aucun temps réservé*"]),
            )
        });
        return keys;
    }
    keys.push(key(
        ["Fixed by", "Corrigées le"],
        Figures::done_on,
        None,
        here([
            "{fixed} of {all}, {scheduled_days} of work",
            "{fixed} sur {all}, {scheduled_days} de travail",
        ])
        .with("fixed", count(fixed))
        .with("all", count(all)),
    ));
    keys.extend(delay(plan, outcome));
    keys
}

/// Key figure of the saving lost until all is fixed, compared with the other order.
fn delay(plan: &Plan, outcome: &Outcome) -> Option<KeyFigure> {
    let o = &outcome.debt;
    let (priority, roi) = (o.loss_by_priority?, o.loss_by_roi?);
    let (figure, lost, other) = match plan.debt.order {
        Order::Priority => (Figures::loss_by_priority, priority, roi),
        Order::Roi => (Figures::loss_by_roi, roi, priority),
    };
    let here = |words| Sentence::new(&[Plan::debt], words);
    let difference = (lost - other).abs().round();
    let why = match plan.debt.order {
        _ if difference == 0.0 => ["the same in either order", "le même dans les deux ordres"],
        Order::Priority if lost > other => [
            "{difference} less in order of ROI",
            "{difference} de moins par ROI",
        ],
        Order::Priority => [
            "{difference} more in order of ROI",
            "{difference} de plus par ROI",
        ],
        Order::Roi if lost > other => [
            "{difference} less in order of priority",
            "{difference} de moins par priorité",
        ],
        Order::Roi => [
            "{difference} more in order of priority",
            "{difference} de plus par priorité",
        ],
    };
    Some(KeyFigure {
        words: ["Cost of delay", "Coût du retard"],
        figure: vec![Plan::debt, figure],
        value: None,
        why: here(why).with("difference", Argument::Number(difference, Unit::Money)),
        light: Light::Neutral,
    })
}

/// First and last day of the schedule, as day numbers; `None` where it is empty or has no end.
fn span(plan: &Plan, outcome: &Outcome) -> Option<(f64, f64)> {
    let from = f64::from(plan.facts.as_of.number());
    let to = f64::from(outcome.debt.done_on?.number());
    (to > from).then_some((from, to))
}

/// Bar of a debt: from the start to the end of its fix, along the schedule.
fn draw(plan: &Plan, outcome: &Outcome, row: usize) -> Bar {
    let Some(item) = outcome.debt.items.get(row) else {
        return Bar::Span(None);
    };
    if item.place.is_none() {
        return Bar::Words(["not worth its cost", "pas rentable"]);
    }
    let (Some(starts), Some(ends)) = (item.start_on, item.end_on) else {
        return Bar::Words(["no time set aside", "aucun temps réservé"]);
    };
    let at = |day: Day| {
        span(plan, outcome).map_or(0.0, |(from, to)| {
            (f64::from(day.number()) - from) / (to - from)
        })
    };
    Bar::Dates {
        from: at(starts),
        to: at(ends),
        ends,
        quiet: item.verdict == Verdict::Backlog,
    }
}

/// Most months labelled in the heading of the schedule.
const MOST_MONTHS: i32 = 4;

/// First days of months along the schedule, at an interval that keeps at most four of them.
fn months(plan: &Plan, outcome: &Outcome) -> Vec<(f64, Day)> {
    let Some((from, to)) = span(plan, outcome) else {
        return Vec::new();
    };
    let count = |day: Day| {
        let (year, month, _) = day.parts();
        // `month` is 1 to 12.
        year * 12 + month.cast_signed() - 1
    };
    let last = outcome.debt.done_on.map_or(0, count);
    let first = count(plan.facts.as_of) + 1;
    let steps = [1, 2, 3, 6, 12, 24, 60, 120];
    let step = steps
        .into_iter()
        .find(|step| (last - first) / step < MOST_MONTHS)
        .unwrap_or(240);
    let begins = (first..=last).filter(|month| month % step == 0);
    let begin = |month: i32| {
        let day = Day::of(
            month.div_euclid(12),
            month.rem_euclid(12).cast_unsigned() + 1,
            1,
        );
        ((f64::from(day.number()) - from) / (to - from), day)
    };
    begins.map(begin).collect()
}

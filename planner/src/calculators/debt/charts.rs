//! The charts of debt: when fixing has cost less than keeping, and what is paid when.

use super::{Figures, ItemFigures};
use crate::calculators::charted::{MOST_ROWS, chosen, day, in_order, months, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Asked, Axis, Chart, Line, Lines, Mark, Part, Plot, Row, Rows, Shape, Tone, Value, Whisker,
    number,
};
use crate::model::{Text, Unit, maths, ordered, path::number_of};
use crate::words::Write;

/// Schedules that take longer, in months, are no plan: their end is told, not drawn.
const LONGEST: f64 = 240.0;

/// The line of keeping.
const KEEP: usize = 0;
/// The line of fixing.
const FIX: usize = 1;

/// A debt of the schedule: its row, its name, its figures, and when its payment begins and ends, in months.
struct Paid<'a> {
    row: usize,
    name: &'a Text,
    figures: &'a ItemFigures,
    from: f64,
    to: f64,
}

/// Cumulative cost of keeping and of fixing; the schedule.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let o = &outcome.debt;
    let Some(done) = o.done_after_months.filter(|months| *months <= LONGEST) else {
        return Vec::new();
    };
    let paid = schedule(plan, o);
    if paid.is_empty() {
        return Vec::new();
    }
    let mut charts = Vec::new();
    charts.extend(break_even(plan, &paid, done, write));
    charts.push(pay_down(plan, o, &paid, done, write));
    charts
}

fn schedule<'a>(plan: &'a Plan, o: &'a Figures) -> Vec<Paid<'a>> {
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
    ordered(&scheduled, |one, other| one.2 < other.2)
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

/// What has been spent by fixing, at each end of a payment and at the given months: the debts that
/// are still there, and their fixes, evenly while they are being made.
fn fixing(paid: &[Paid<'_>], along: &[f64]) -> Vec<(f64, f64)> {
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

/// The month from which on fixing has cost less than keeping.
fn crossing(paid: &[Paid<'_>]) -> Option<f64> {
    let cost: f64 = paid.iter().map(|p| p.figures.fix_cost).sum();
    let saving: f64 = paid.iter().map(|p| p.figures.saving_per_month).sum();
    // Once all is paid the difference is a line: Σ cost = Σ saving · (t − end).
    let weighted: f64 = paid.iter().map(|p| p.figures.saving_per_month * p.to).sum();
    let all = maths::ratio(cost + weighted, saving)?;
    let done = paid.iter().map(|p| p.to).fold(0.0, f64::max);
    if all >= done {
        return Some(all);
    }
    // Paid back on the way: the last month with more spent than kept, between two ends of payments.
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

fn break_even(plan: &Plan, paid: &[Paid<'_>], done: f64, write: &dyn Write) -> Option<Chart> {
    let even = crossing(paid).filter(|even| *even <= LONGEST)?;
    let horizon = (1.5 * even).max(1.1 * done).max(3.0).ceil();
    let stops: Vec<_> = months(horizon, 24.0);
    let ends = paid.iter().flat_map(|p| [p.from, p.to]);
    let along: Vec<_> = stops.iter().copied().chain(ends).chain([even]).collect();
    let along = in_order(&along);
    let keeping: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    let fixed = fixing(paid, &along);
    let at_end = fixed.last().map_or(0.0, |(at, spent)| keeping * at - spent);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let cost = [
        words(["Cost so far, ", "Coût cumulé, "]),
        &plan.facts.currency,
    ]
    .concat();
    Some(Chart {
        name: "debt-break-even",
        title: word(
            write,
            [
                "Keeping the debt, or fixing it",
                "Garder la dette, ou la corriger",
            ],
        ),
        sentence: say(
            write,
            [
                "From {} on, fixing has cost less than keeping; by {} the difference is {}.",
                "À partir du {}, corriger aura coûté moins que garder ; le {}, l’écart est de {}.",
            ],
            &[
                &day(write, plan.facts.as_of.after_months(even)),
                &day(
                    write,
                    along
                        .last()
                        .and_then(|end| plan.facts.as_of.after_months(*end)),
                ),
                &number(write, at_end, Unit::Money),
            ],
        ),
        plot: Plot::Lines(Lines {
            x: Axis::months(plan.facts.as_of),
            y: Axis::new(&cost, Unit::Money),
            lines: vec![
                Line::through(words(["keep", "garder"]), Tone::Series(1), &along, |t| {
                    keeping * t
                })
                .following(KEEP),
                Line {
                    name: word(write, ["fix", "corriger"]),
                    points: fixed.clone(),
                    row: Some(FIX),
                    ..Line::default()
                },
            ],
            levels: Vec::new(),
            marks: vec![Mark {
                x: even,
                y: keeping * even,
                label: word(write, ["break-even", "équilibre"]),
                shape: Shape::Diamond,
                dropped: true,
                ..Mark::default()
            }],
            stops,
        }),
    })
}

/// A line of the chart of keeping and fixing in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let paid = schedule(plan, &outcome.debt);
    let keeping: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    if asked.row == KEEP {
        into.extend(asked.along.iter().map(|t| keeping * t));
    } else {
        into.extend(
            fixing(&paid, &asked.along)
                .into_iter()
                .map(|(_, spent)| spent),
        );
    }
}

fn pay_down(plan: &Plan, o: &Figures, paid: &[Paid<'_>], done: f64, write: &dyn Write) -> Chart {
    let rows = paid.iter().take(MOST_ROWS).map(|p| Row {
        name: p.name.to_string(),
        parts: vec![
            Part::Bar(p.from, p.to, Tone::Accent),
            Part::Mark(p.to, Shape::Diamond, Tone::Accent),
        ],
        note: day(write, p.figures.end_on),
        values: vec![
            Value::day(p.figures.start_on),
            Value::day(p.figures.end_on),
            Value::Number(p.figures.effort_days, Unit::Days),
            Value::Text(chosen(write, p.figures.verdict)),
            Value::number(p.figures.running_saving, Unit::MoneyPerMonth),
        ],
        whisker: Some(Whisker::of(
            &[
                Plan::debt,
                Figures::items,
                number_of(p.row),
                ItemFigures::end_on,
            ],
            1,
        )),
    });
    let heads = [
        ["Debt", "Dette"],
        ["Starts on", "Commence le"],
        ["Paid on", "Payée le"],
        ["Effort", "Effort"],
        ["Verdict", "Verdict"],
        ["Saved from then on", "Économie à partir de là"],
    ];
    Chart {
        name: "debt-schedule",
        title: word(
            write,
            ["Which debt is paid when", "Quelle dette est payée quand"],
        ),
        sentence: say(
            write,
            [
                "All that is worth it is paid on {}; from then on {} are saved.",
                "Tout ce qui le mérite est payé le {} ; l’économie est ensuite de {}.",
            ],
            &[
                &day(write, o.done_on),
                &number(write, o.scheduled_saving_per_month, Unit::MoneyPerMonth),
            ],
        ),
        plot: Plot::Rows(Rows {
            axis: Axis::months(plan.facts.as_of).between(0.0, done.max(3.0)),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows: rows.collect(),
            levels: Vec::new(),
            key: Vec::new(),
        }),
    }
}

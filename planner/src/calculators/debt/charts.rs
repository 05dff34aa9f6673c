//! Charts of debt: keeping against fixing, monthly saving, repayment schedule.

mod paying;

use super::{Figures, ItemFigures};
use crate::calculators::chart_words::{
    MOST_ROWS, chosen, day, filled, in_order, months, row_name, short, today, word,
};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Area, Axis, Chart, Fill, Line, LineQuery, Lines, Mark, Part, Plot, Role, Row, Rows, Shape,
    Spark, Tone, Value, Whisker, number,
};
use crate::model::{Unit, maths, path::number_of};
use crate::words::Write;
use paying::{Paid, crossing, fixing, saving, schedule};

/// Longest schedule that is drawn, in months; a longer one is no realistic plan.
const LONGEST: f64 = 240.0;

/// Name of the chart of savings.
const SAVINGS: &str = "debt-saving";
/// Row of the line for keeping the debt, in line queries.
const KEEP: usize = 0;
/// Row of the line for fixing it, in line queries.
const FIX: usize = 1;

/// Builds the charts of cumulative cost, savings and schedule; none without a schedule to draw.
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
    charts.extend(savings(plan, o, &paid, done, write));
    charts.push(pay_down(plan, o, &paid, done, write));
    charts
}

/// Builds a spark of the share of the cost of debt that the scheduled fixes save.
#[must_use]
pub fn spark(_: &Plan, outcome: &Outcome) -> Option<Spark> {
    let o = &outcome.debt;
    let share = maths::ratio(o.scheduled_saving_per_month, o.total_cost_per_month)?;
    Some(Spark::Shares(vec![(share, Tone::Accent)]))
}

fn break_even(plan: &Plan, paid: &[Paid<'_>], done: f64, write: &dyn Write) -> Option<Chart> {
    let even = crossing(paid).filter(|even| *even <= LONGEST)?;
    let horizon = (1.5 * even).max(1.1 * done).max(12.0).ceil();
    let stops: Vec<_> = months(horizon, 24.0);
    let ends = paid.iter().flat_map(|p| [p.from, p.to]);
    let along: Vec<_> = stops.iter().copied().chain(ends).chain([even]).collect();
    let along = in_order(&along);
    let keeping: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    let kept = |t: f64| keeping * t;
    let fixed = fixing(paid, &along);
    let (last, spent) = fixed.last().copied()?;
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let money = |amount: f64| number(write, amount.round(), Unit::Money);
    let when = |months: f64| plan.facts.as_of.after_months(months);
    let keep = Line {
        value: money(kept(last)),
        ..Line::through(words(["Keep it", "Garder"]), Tone::Series(0), &along, kept)
    };
    let fix = Line {
        name: word(write, ["Fix it", "Corriger"]),
        value: money(spent),
        points: fixed.clone(),
        row: Some(FIX),
        fanned: true,
        ..Line::default()
    };
    let between = |part: &dyn Fn(f64) -> bool| {
        let there = fixed.iter().copied().filter(|(t, _)| part(*t));
        let there: Vec<_> = there.collect();
        let back = there.iter().rev().map(|(t, _)| (*t, kept(*t)));
        there.iter().copied().chain(back).collect()
    };
    let areas = vec![
        Area {
            points: between(&|t| t <= even),
            fill: Fill::Quiet,
        },
        Area {
            points: between(&|t| t >= even),
            fill: Fill::Band,
        },
    ];
    let done_at = fixed.iter().find(|(t, _)| *t >= done).copied();
    Some(Chart {
        name: "debt-break-even",
        role: Role::Hero,
        title: word(write, ["Keep it or fix it", "Garder ou corriger"]),
        lead: String::new(),
        about: Vec::new(),
        note: word(
            write,
            [
                "Money spent since today, fixes included",
                "Argent dépensé depuis aujourd’hui, corrections comprises",
            ],
        ),
        sentence: filled(
            write,
            [
                "From {} on, fixing has cost less than keeping; by {} the difference is {}.",
                "À partir du {}, corriger aura coûté moins que garder\u{202f}; le {}, l’écart est de {}.",
            ],
            &[
                &day(write, when(even)),
                &day(write, when(last)),
                &money(kept(last) - spent),
            ],
        ),
        plot: Plot::Lines(Lines {
            areas,
            rules: vec![today(write, 0.0)],
            marks: even_marks(
                plan,
                (even, kept(even)),
                (last, kept(last), spent),
                done_at,
                write,
            ),
            ..Lines::new(
                Axis::months(plan.facts.as_of).between(0.0, horizon),
                Axis::new(words(["Cost so far", "Coût cumulé"]), Unit::Money).from(0.0),
                vec![keep.following(KEEP), fix],
                stops,
            )
        }),
    })
}

/// Marks break-even, the amount saved by the end, and the day on which all is fixed.
fn even_marks(
    plan: &Plan,
    (even, spent): (f64, f64),
    (last, kept, fixed): (f64, f64, f64),
    done: Option<(f64, f64)>,
    write: &dyn Write,
) -> Vec<Mark> {
    let when = |months: f64| short(write, plan, plan.facts.as_of.after_months(months));
    let saved = number(write, (kept - fixed).round(), Unit::Money);
    let mut marks = vec![
        Mark {
            x: even,
            y: spent,
            label: word(write, ["fixing has paid off", "corriger est rentable"]),
            more: filled(write, ["on {}", "le {}"], &[&when(even)]),
            strong: true,
            shape: Shape::Ring,
            dropped: true,
            ..Mark::default()
        },
        Mark {
            x: last,
            y: f64::midpoint(kept, fixed),
            label: filled(write, ["{} saved", "gain de {}"], &[&saved]),
            shape: Shape::Words,
            ..Mark::default()
        },
    ];
    marks.extend(done.filter(|(x, _)| *x != even).map(|(x, y)| Mark {
        x,
        y,
        label: filled(
            write,
            ["all fixed by {}", "tout corrigé le {}"],
            &[&when(x)],
        ),
        ..Mark::default()
    }));
    marks
}

/// Monthly saving over time, rising as each debt is fixed.
fn savings(
    plan: &Plan,
    o: &Figures,
    paid: &[Paid<'_>],
    done: f64,
    write: &dyn Write,
) -> Option<Chart> {
    let all = o.scheduled_saving_per_month;
    if all <= 0.0 || done <= 0.0 {
        return None;
    }
    let last = done * 1.15;
    let mut points = vec![(0.0, 0.0)];
    for p in paid {
        let before = points.last().map_or(0.0, |(_, saved)| *saved);
        points.extend([(p.to, before), (p.to, before + p.figures.saving_per_month)]);
    }
    points.push((last, saving(paid, last)));
    let ends = paid.iter().map(|p| p.to);
    let stops: Vec<_> = std::iter::once(0.0).chain(ends).chain([last]).collect();
    let area = points.iter().copied().chain([(last, 0.0)]).collect();
    let name = word(write, ["Saved a month", "Gain par mois"]);
    let line = Line {
        name: name.clone(),
        points,
        ..Line::default()
    };
    let per_month = number(write, all.round(), Unit::MoneyPerMonth);
    let on = [short(write, plan, o.done_on)];
    Some(Chart {
        name: SAVINGS,
        role: Role::Panel,
        title: word(
            write,
            ["What is saved", "Ce que rapportent les corrections"],
        ),
        lead: per_month.clone(),
        about: vec![Plan::debt, Figures::scheduled_saving_per_month],
        note: filled(write, [" from {} on", " à partir du {}"], &[&on[0]]),
        sentence: filled(
            write,
            ["Savings reach {} on {}.", "Le gain atteint {} le {}."],
            &[&per_month, &day(write, o.done_on)],
        ),
        plot: Plot::Lines(Lines {
            areas: vec![Area {
                points: area,
                ..Area::default()
            }],
            rules: vec![today(write, 0.0)],
            ..Lines::new(
                Axis::months(plan.facts.as_of).between(0.0, last),
                Axis::new(&name, Unit::MoneyPerMonth)
                    .between(0.0, all * 1.05)
                    .marked(vec![0.0]),
                vec![line.following(0).silent()],
                in_order(&stops),
            )
        }),
    })
}

/// Appends the values of one line of these charts in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    let paid = schedule(plan, &outcome.debt);
    if query.chart == SAVINGS {
        into.extend(query.along.iter().map(|t| saving(&paid, *t)));
        return;
    }
    let keeping: f64 = paid.iter().map(|p| p.figures.cost_per_month).sum();
    if query.row == KEEP {
        into.extend(query.along.iter().map(|t| keeping * t));
    } else {
        into.extend(
            fixing(&paid, &query.along)
                .into_iter()
                .map(|(_, spent)| spent),
        );
    }
}

fn pay_down(plan: &Plan, o: &Figures, paid: &[Paid<'_>], done: f64, write: &dyn Write) -> Chart {
    let rows = paid.iter().take(MOST_ROWS).map(|p| Row {
        name: row_name(write, p.name, ["Debt", "Dette"], p.row),
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
        ["Fixed on", "Corrigée le"],
        ["Effort", "Effort"],
        ["Verdict", "Verdict"],
        ["Saved from then on", "Gain à partir de là"],
    ];
    Chart {
        name: "debt-schedule",
        role: Role::Rows,
        title: word(write, ["Repayment schedule", "Calendrier de remboursement"]),
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        sentence: filled(
            write,
            [
                "All that is worth fixing is fixed on {}; from then on it saves {}.",
                "Tout ce qui en vaut la peine est corrigé le {}\u{202f}; le gain est ensuite de {}.",
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
            zones: Vec::new(),
        }),
    }
}

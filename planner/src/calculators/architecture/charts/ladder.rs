//! The capacity ladder: capacity after each step against the load, in multiples of today's.

use crate::calculators::architecture::{StepFigures, StepKind};
use crate::calculators::chart_words::{
    MOST_ROWS, chosen, day, filled, growth_band, in_order, months, own_or, short, signed, today,
    word,
};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Line, LineQuery, Lines, Mark, Named, Plot, Role, Rule, Shape, Spark, Spread, Tone,
    number,
};
use crate::model::{DAYS_PER_MONTH, Unit, decimal, maths};
use crate::words::Write;

/// Name of the chart.
pub(super) const NAME: &str = "architecture-ladder";
/// Row of the capacity line in line queries.
const CAPACITY: usize = 0;
/// Row of the load line in line queries.
const LOAD: usize = 1;
/// Longest ladder that is drawn, in months; a longer one is no realistic plan.
const LONGEST: f64 = 600.0;

/// Growth of the load, the month at which it exceeds capacity, and how long each step suffices.
struct Ladder {
    /// Growth of the load: ln(load after a month / load before).
    pace: f64,
    /// Months until the database reaches its limit; 0 where it has.
    full: f64,
    /// Each step: its factor of capacity, and the months it lasts.
    steps: Vec<(f64, f64)>,
}

impl Ladder {
    fn of(plan: &Plan, outcome: &Outcome) -> Option<Self> {
        let o = &outcome.architecture;
        let pace = o.elasticity * maths::ln_1p(*plan.facts.monthly_growth);
        let on = o.steps.first()?.needed_on?;
        let days = f64::from(on.number() - plan.facts.as_of.number());
        let step = |step: &StepFigures| {
            let gained = step.months_gained.filter(|months| *months >= 0.0)?;
            Some((step.factor, gained))
        };
        let steps = o.steps.iter().take(MOST_ROWS).map(step);
        let ladder = Self {
            pace,
            full: days.max(0.0) / DAYS_PER_MONTH,
            steps: steps.collect::<Option<_>>()?,
        };
        (pace > 0.0 && ladder.end() <= LONGEST && ladder.end() > ladder.full).then_some(ladder)
    }

    /// Month at which the last step is used up.
    fn end(&self) -> f64 {
        self.steps
            .iter()
            .fold(self.full, |at, (_, months)| at + months)
    }

    /// Load at a month, as a multiple of today's capacity.
    fn load(&self, at: f64) -> f64 {
        maths::exp(self.pace * (at - self.full))
    }

    /// Capacity at a month; each step is in place when the one before it is used up.
    fn carried(&self, at: f64) -> f64 {
        let (mut from, mut carried) = (self.full, 1.0);
        for (factor, months) in &self.steps {
            if at < from {
                break;
            }
            carried *= factor;
            from += months;
        }
        carried
    }

    /// Corner points of the capacity line, up to the month at which the last step is used up.
    fn corners(&self) -> Vec<(f64, f64)> {
        let (mut at, mut carried) = (self.full, 1.0);
        let mut corners = if at > 0.0 {
            vec![(0.0, 1.0)]
        } else {
            Vec::new()
        };
        corners.push((at, 1.0));
        for (factor, months) in &self.steps {
            carried *= factor;
            corners.push((at, carried));
            at += months;
            corners.push((at, carried));
        }
        corners
    }
}

/// Appends the values of one line of this chart in a sample.
pub(super) fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    let ladder = Ladder::of(plan, outcome);
    let value = |at: f64| {
        let ladder = ladder.as_ref()?;
        Some(if query.row == CAPACITY {
            ladder.carried(at)
        } else {
            ladder.load(at)
        })
    };
    into.extend(
        query
            .along
            .iter()
            .map(|at| value(*at).unwrap_or(f64::INFINITY)),
    );
}

/// Builds a spark of the capacity line, on a logarithmic scale.
pub(super) fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    let corners = Ladder::of(plan, outcome)?.corners();
    Some(Spark::Curve(
        corners
            .into_iter()
            .map(|(at, carried)| (at, maths::ln(carried)))
            .collect(),
    ))
}

pub(super) fn chart(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Option<Chart> {
    let ladder = Ladder::of(plan, outcome)?;
    let (end, top) = (ladder.end(), ladder.load(ladder.end()));
    let last = ladder.full + (end - ladder.full) * 1.1;
    let stops = months(last, 24.0);
    let stops: Vec<_> = stops.into_iter().filter(|at| *at <= last).collect();
    let fine: Vec<_> = stops
        .iter()
        .copied()
        .chain([ladder.full, end, last])
        .collect();
    let fine = in_order(&fine);
    let growth = signed(write, *plan.facts.monthly_growth, Unit::Share);
    let words = ["load, {} a month", "charge, {} par mois"];
    let load = filled(write, words, &[&growth]);
    let lines = vec![
        Line {
            name: word(write, ["capacity", "capacité"]),
            points: ladder.corners(),
            silent: true,
            ..Line::default()
        }
        .following(CAPACITY),
        Line::through(&load, Tone::Ink, &fine, |at| ladder.load(at))
            .following(LOAD)
            .fanned(),
    ];
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let high = top * 1.12;
    let mut marked = vec![1.0];
    let step = if high > 1e4 { 10.0 } else { 2.0 };
    while marked.len() < 40 && marked.last().is_some_and(|at| at * step <= high) {
        marked.push(marked[marked.len() - 1] * step);
    }
    let count = marked.len().div_ceil(7);
    let marked = marked.into_iter().step_by(count).collect();
    let up = Axis::new(
        words(["Times today’s", "Multiple d’aujourd’hui"]),
        Unit::Plain,
    );
    let until = plan.facts.as_of.after_months(end);
    Some(Chart {
        name: NAME,
        role: Role::Hero,
        title: word(write, ["What each step buys", "Ce qu’apporte chaque étape"]),
        lead: String::new(),
        about: Vec::new(),
        note: word(
            write,
            [
                "Capacity against load, times today’s",
                "Capacité face à la charge, en multiples d’aujourd’hui",
            ],
        ),
        sentence: filled(
            write,
            [
                "The steps carry the load until {}: {} more.",
                "Les étapes portent la charge jusqu’au {}\u{a0}: {} de plus.",
            ],
            &[
                &day(write, until),
                &number(write, decimal::round(end - ladder.full, 3), Unit::Months),
            ],
        ),
        plot: Plot::Lines(Lines {
            rules: vec![full_today(&ladder, write)],
            marks: marks(plan, outcome, &ladder, write),
            band: growth_band(write, plan),
            ..Lines::new(
                Axis::months(plan.facts.as_of).between(0.0, last),
                Axis {
                    spread: Spread::Log,
                    ..up.between(ladder.load(0.0).min(1.0), high).marked(marked)
                }
                .named(Named::Each {
                    word: "×".to_owned(),
                    zero: String::new(),
                }),
                lines,
                stops,
            )
        }),
    })
}

/// The line for today, with a note where the database is already at its limit.
fn full_today(ladder: &Ladder, write: &dyn Write) -> Rule {
    let aside = if ladder.full > 0.0 {
        String::new()
    } else {
        word(
            write,
            ["the database is at its limit", "la base est à sa limite"],
        )
    };
    Rule {
        aside,
        ..today(write, 0.0)
    }
}

/// Marks today's load and the end of each step, and names each step.
fn marks(plan: &Plan, outcome: &Outcome, ladder: &Ladder, write: &dyn Write) -> Vec<Mark> {
    let steps = plan
        .architecture
        .steps
        .iter()
        .zip(&outcome.architecture.steps);
    let (mut at, mut carried) = (ladder.full, 1.0);
    let (mut used, mut named) = (Vec::new(), Vec::new());
    let now = Mark {
        y: ladder.load(0.0),
        ..Mark::default()
    };
    for ((step, figures), (factor, months)) in steps.zip(&ladder.steps) {
        carried *= factor;
        let gained = number(write, decimal::round(*months, 2), Unit::Months);
        let times = [
            "×",
            &number(write, decimal::round(figures.factor, 3), Unit::Plain),
        ]
        .concat();
        named.push(Mark {
            x: at,
            y: carried,
            label: own_or(&step.name, || chosen::<StepKind>(write, step.kind)),
            more: [&*times, ", ", &gained].concat(),
            strong: true,
            shape: Shape::Words,
            ..Mark::default()
        });
        at += months;
        let on = plan.facts.as_of.after_months(at);
        used.push(Mark {
            x: at,
            y: carried,
            label: short(write, plan, on),
            tone: Tone::Critical,
            shape: Shape::Diamond,
            ..Mark::default()
        });
    }
    std::iter::once(now).chain(used).chain(named).collect()
}

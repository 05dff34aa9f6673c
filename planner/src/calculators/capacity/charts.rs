//! The charts of capacity: use against its lines, response time against load.

use super::{FULL, Figures, Known, Resource, ResourceFigures, Response, percentile_95};
use crate::calculators::charted::{MOST_LINES, day, in_order, known, months, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{Asked, Axis, Chart, Level, Line, Lines, Mark, Plot, Shape, Tone, number};
use crate::model::{Unit, maths, ordered};
use crate::words::Write;

/// No further ahead than this, in months.
const FARTHEST: f64 = 24.0;

/// Use of the resources over the coming months; response time against load.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let mut charts = Vec::new();
    charts.extend(using(plan, &outcome.capacity, write));
    charts.extend(response(plan, &outcome.capacity, write));
    charts
}

/// The chart of use.
const USE: &str = "capacity-use";

type Pair<'a> = (&'a Resource, &'a ResourceFigures);

fn using(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let pairs: Vec<Pair<'_>> = plan.capacity.resources.iter().zip(&o.resources).collect();
    let never = f64::INFINITY;
    // What breaks first is drawn first; what would be too much for one drawing is left to the table
    // of resources.
    let sooner = |one: &Pair<'_>, other: &Pair<'_>| {
        one.1.months_to_break.unwrap_or(never) < other.1.months_to_break.unwrap_or(never)
    };
    let mut pairs = ordered(&pairs, sooner);
    pairs.truncate(MOST_LINES);
    pairs.first()?;
    let crossings = pairs.iter().filter_map(|(_, r)| r.months_to_critical);
    let horizon = crossings.fold(0.0, f64::max) * 1.15;
    let horizon = if horizon > 0.0 {
        horizon.ceil().clamp(3.0, FARTHEST)
    } else {
        plan.capacity.horizon_months.min(FARTHEST)
    };
    let stops = months(horizon, FARTHEST);
    let along: Vec<_> = months(4.0 * horizon, 96.0)
        .iter()
        .map(|q| q / 4.0)
        .collect();
    let name = |r: &Resource| known::<Known>(write, &r.id);
    let row = |r: &Resource| {
        plan.capacity
            .resources
            .iter()
            .position(|o| std::ptr::eq(o, r))
    };
    let lines = pairs.iter().zip(0..).map(|((r, _), n)| Line {
        row: row(r),
        ..Line::through(&name(r), Tone::Series(n), &along, |t| grown(plan, r, t))
    });
    let lines: Vec<_> = lines.collect();
    // Nothing is hidden by an axis that does not begin at 0: it is lines that are compared.
    let values = lines.iter().flat_map(|line| &line.points).map(|(_, y)| *y);
    let levels = levels(&pairs, write);
    let drawn = values.chain(levels.iter().map(|level| level.at));
    let bottom = (maths::floor(drawn.fold(0.6, f64::min) * 5.0) / 5.0).max(0.0);
    Some(Chart {
        name: USE,
        title: word(
            write,
            ["Use against its lines", "Utilisation face aux seuils"],
        ),
        sentence: first_critical(&pairs, write),
        plot: Plot::Lines(Lines {
            x: Axis::months(plan.facts.as_of).between(0.0, horizon),
            y: Axis::new(
                write.language().of(["Average use", "Utilisation moyenne"]),
                Unit::Share,
            )
            .between(bottom, 1.0),
            lines,
            levels,
            marks: marks(&pairs, horizon, write),
            stops,
        }),
    })
}

/// The use of a resource after so many months.
fn grown(plan: &Plan, r: &Resource, t: f64) -> f64 {
    let rate = maths::ln_1p(*plan.facts.monthly_growth);
    r.average * maths::exp(r.elasticity * rate * t)
}

/// What makes the 95th percentile of the response time at a load: its value at today's, in proportion.
fn response_scale(i: &Response, o: &Figures) -> Option<f64> {
    let now = o.utilisation.filter(|now| *now < FULL)?;
    maths::ratio(*i.p95_s, percentile_95(*i.servers, now))
}

/// A line of these charts in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let i = &plan.capacity.response;
    let scale = response_scale(i, &outcome.capacity);
    let resource = plan.capacity.resources.get(asked.row);
    into.extend(asked.along.iter().map(|x| {
        let value = if asked.chart == USE {
            resource.map(|r| grown(plan, r, *x))
        } else {
            scale.map(|scale| scale * percentile_95(*i.servers, *x))
        };
        value.unwrap_or(f64::INFINITY)
    }));
}

fn first_critical(pairs: &[Pair<'_>], write: &dyn Write) -> String {
    let mut first: Option<Pair<'_>> = None;
    for (r, figures) in pairs {
        let Some(months) = figures.months_to_critical else {
            continue;
        };
        if first.is_none_or(|(_, best)| best.months_to_critical.is_some_and(|m| months < m)) {
            first = Some((r, figures));
        }
    }
    let name = first.map_or_else(String::new, |(r, _)| known::<Known>(write, &r.id));
    match first {
        Some((_, r)) if r.months_to_critical == Some(0.0) => say(
            write,
            [
                "{}: average use is past its critical line today.",
                "{} : l’utilisation moyenne dépasse son seuil critique aujourd’hui.",
            ],
            &[&name],
        ),
        Some((_, r)) if r.critical_on.is_some() => say(
            write,
            [
                "{} is the first whose average use becomes critical: on {}.",
                "{} est la première ressource dont l’utilisation moyenne devient critique : le {}.",
            ],
            &[&name, &day(write, r.critical_on)],
        ),
        _ => word(
            write,
            [
                "At this growth no average use becomes critical.",
                "À cette croissance, aucune utilisation moyenne ne devient critique.",
            ],
        ),
    }
}

/// Which line of a resource, how it is coloured and called.
type Kind = (fn(&Resource) -> f64, Tone, [&'static str; 2]);

/// Each line once; where the resources have different ones, with whose it is.
fn levels(pairs: &[Pair<'_>], write: &dyn Write) -> Vec<Level> {
    let kinds: [Kind; 2] = [
        (
            |r| *r.critical,
            Tone::Critical,
            ["critical {}", "critique {}"],
        ),
        (
            |r| *r.attention,
            Tone::Attention,
            ["attention {}", "attention {}"],
        ),
    ];
    let mut levels = Vec::new();
    for (of, tone, words) in kinds {
        let all: Vec<_> = pairs.iter().map(|(r, _)| of(r)).collect();
        for at in in_order(&all) {
            let whose: Vec<_> = pairs.iter().filter(|(r, _)| of(r) == at).collect();
            let mut label = say(write, words, &[&number(write, at, Unit::Share)]);
            if whose.len() * 2 <= pairs.len() {
                let names: Vec<_> = whose
                    .iter()
                    .map(|(r, _)| known::<Known>(write, &r.id))
                    .collect();
                label = [&label, " (", &names.join(", "), ")"].concat();
            }
            levels.push(Level { at, label, tone });
        }
    }
    levels
}

/// Where each average crosses its own lines.
fn marks(pairs: &[Pair<'_>], horizon: f64, write: &dyn Write) -> Vec<Mark> {
    let ahead = |months: Option<f64>| months.filter(|m| *m > 0.0 && *m <= horizon);
    let mut marks = Vec::new();
    for (r, figures) in pairs {
        if let Some(x) = ahead(figures.months_to_attention) {
            marks.push(Mark {
                x,
                y: *r.attention,
                tone: Tone::Attention,
                shape: Shape::Triangle,
                ..Mark::default()
            });
        }
        if let Some(x) = ahead(figures.months_to_critical) {
            marks.push(Mark {
                x,
                y: *r.critical,
                label: figures
                    .critical_on
                    .map_or_else(String::new, |on| write.day(on)),
                tone: Tone::Critical,
                shape: Shape::Diamond,
                dropped: false,
            });
        }
    }
    marks
}

/// Loads at which the response time is worked out: ever closer, where it rises ever faster.
fn loads() -> (Vec<f64>, Vec<f64>) {
    let twentieths = months(19.0, 19.0).into_iter().map(|n| n / 20.0);
    let stops: Vec<_> = twentieths.chain([0.97, 0.99]).collect();
    let fine = months(20.0, 20.0).into_iter().map(|n| 0.79 + n / 100.0);
    let all: Vec<_> = stops.iter().copied().chain(fine).collect();
    (in_order(&all), stops)
}

fn response(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let i = &plan.capacity.response;
    let now = o.utilisation.filter(|now| *now < FULL)?;
    let scale = response_scale(i, o)?;
    let (mut along, stops) = loads();
    along.push(now);
    let along = in_order(&along);
    let seconds = |s: f64| number(write, s, Unit::Seconds);
    let levels = [
        (
            *i.attention_s,
            Tone::Attention,
            ["attention {}", "attention {}"],
        ),
        (
            *i.critical_s,
            Tone::Critical,
            ["critical {}", "critique {}"],
        ),
    ];
    let most = i.critical_s.max(*i.attention_s).max(*i.p95_s) * 1.3;
    let title = [
        "Response time against load",
        "Temps de réponse selon la charge",
    ];
    Some(Chart {
        name: "capacity-response",
        title: word(write, title),
        sentence: response_sentence(i, o, now, write),
        plot: Plot::Lines(Lines {
            x: Axis::new(write.language().of(["Load", "Charge"]), Unit::Share).between(0.0, 1.0),
            y: Axis::new(
                write
                    .language()
                    .of(["95th percentile, s", "95e centile, s"]),
                Unit::Seconds,
            )
            .between(0.0, most),
            lines: vec![
                Line::through(
                    write.language().of(["response time", "temps de réponse"]),
                    Tone::Accent,
                    &along,
                    |load| scale * percentile_95(*i.servers, load),
                )
                .following(0),
            ],
            levels: levels
                .into_iter()
                .map(|(at, tone, words)| Level {
                    at,
                    label: say(write, words, &[&seconds(at)]),
                    tone,
                })
                .collect(),
            marks: response_marks(i, o, now, write),
            stops,
        }),
    })
}

/// The load today, and where each line is reached.
fn response_marks(i: &Response, o: &Figures, now: f64, write: &dyn Write) -> Vec<Mark> {
    let seconds = |s: f64| number(write, s, Unit::Seconds);
    let share = |s: f64| number(write, s, Unit::Share);
    let mut marks = vec![Mark {
        x: now,
        y: *i.p95_s,
        label: say(write, ["now {}", "aujourd’hui {}"], &[&seconds(*i.p95_s)]),
        dropped: true,
        ..Mark::default()
    }];
    let crossings = [
        (
            o.p95_utilisation_at_attention,
            *i.attention_s,
            Tone::Attention,
            Shape::Triangle,
        ),
        (
            o.p95_utilisation_at_critical,
            *i.critical_s,
            Tone::Critical,
            Shape::Diamond,
        ),
    ];
    for (at, y, tone, shape) in crossings {
        if let Some(x) = at.filter(|at| *at > now) {
            marks.push(Mark {
                x,
                y,
                label: share(x),
                tone,
                shape,
                dropped: true,
            });
        }
    }
    marks
}

fn response_sentence(i: &Response, o: &Figures, now: f64, write: &dyn Write) -> String {
    let seconds = |s: f64| number(write, s, Unit::Seconds);
    let share = |s: f64| number(write, s, Unit::Share);
    match (
        o.p95_utilisation_at_attention,
        o.p95_utilisation_at_critical,
    ) {
        (Some(attention), Some(critical)) => say(
            write,
            [
                "At a load of {} the 95th percentile is {}; at {} it reaches the attention line, at {} the critical one.",
                "À une charge de {}, le 95e centile est de {} ; à {} il atteint le seuil d’attention, à {} le seuil critique.",
            ],
            &[
                &share(now),
                &seconds(*i.p95_s),
                &share(attention),
                &share(critical),
            ],
        ),
        _ => say(
            write,
            [
                "At a load of {} the 95th percentile is {}: past a line today.",
                "À une charge de {}, le 95e centile est de {} : au-delà d’un seuil aujourd’hui.",
            ],
            &[&share(now), &seconds(*i.p95_s)],
        ),
    }
}

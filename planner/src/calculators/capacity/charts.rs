//! Charts of capacity: average use against its lines, response time, cycle time.

mod queues;

use super::{Figures, Known, Resource, ResourceFigures};
use crate::calculators::chart_words::{
    MOST_LINES, day, filled, growth_band, known, months, short, today, word,
};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Level, Line, LineQuery, Lines, Mark, Plot, Role, Shape, Spark, Tone, number,
};
use crate::model::{Unit, maths, sorted};
use crate::words::Write;

/// Furthest month that is drawn.
const FARTHEST: f64 = 24.0;
/// Name of the chart of use.
const USE: &str = "capacity-use";

type Pair<'a> = (&'a Resource, &'a ResourceFigures);

/// Builds the charts of use over the coming months, of response time against load and of cycle time
/// against occupancy.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let mut charts = Vec::new();
    charts.extend(using(plan, &outcome.capacity, write));
    charts.extend(queues::response(plan, &outcome.capacity, write));
    charts.extend(queues::cycle(plan, &outcome.capacity, write));
    charts
}

/// Appends the values of one line of these charts in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    if query.chart != USE {
        return queues::traced(plan, &outcome.capacity, query, into);
    }
    let resource = plan.capacity.resources.get(query.row);
    into.extend(
        query
            .along
            .iter()
            .map(|x| resource.map_or(f64::INFINITY, |r| grown(plan, r, *x))),
    );
}

/// Builds a spark of the peak use of the resources that break first.
#[must_use]
pub fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    let pairs = soonest(plan, &outcome.capacity);
    let shares = pairs.iter().map(|(r, figures)| {
        let tone = if figures.months_to_break == Some(0.0) {
            Tone::Critical
        } else if figures.months_to_attention == Some(0.0) {
            Tone::Attention
        } else {
            Tone::Series(0)
        };
        (r.peak.max(*r.average), tone)
    });
    let shares: Vec<_> = shares.collect();
    (!shares.is_empty()).then_some(Spark::Shares(shares))
}

/// The resources that break first, earliest first, at most as many as one chart can show; the table
/// of resources lists the others.
fn soonest<'a>(plan: &'a Plan, o: &'a Figures) -> Vec<Pair<'a>> {
    let pairs: Vec<Pair<'_>> = plan.capacity.resources.iter().zip(&o.resources).collect();
    let never = f64::INFINITY;
    let sooner = |one: &Pair<'_>, other: &Pair<'_>| {
        one.1.months_to_break.unwrap_or(never) < other.1.months_to_break.unwrap_or(never)
    };
    let mut pairs = sorted(&pairs, sooner);
    pairs.truncate(MOST_LINES);
    pairs
}

fn using(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let pairs = soonest(plan, o);
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
    let row = |r: &Resource| {
        plan.capacity
            .resources
            .iter()
            .position(|o| std::ptr::eq(o, r))
    };
    let lines = pairs.iter().zip(0..).map(|((r, _), n)| {
        // The resource that breaks first is in focus.
        let tone = if n == 0 {
            Tone::Accent
        } else {
            Tone::Series(n - 1)
        };
        let name = known::<Known>(write, &r.id);
        Line {
            row: row(r),
            fanned: n == 0,
            ..Line::through(&name, tone, &along, |t| grown(plan, r, t))
        }
    });
    let lines: Vec<_> = lines.collect();
    let kept = [
        shared_line(&pairs, |r| *r.attention),
        shared_line(&pairs, |r| *r.critical),
    ];
    let marks = marks(plan, &pairs, (kept, horizon), write);
    // The axis need not start at 0, because lines are compared, not lengths.
    let values = lines.iter().flat_map(|line| &line.points).map(|(_, y)| *y);
    let levels = levels(kept, write);
    let drawn = values.chain(levels.iter().map(|level| level.at));
    let drawn = drawn.chain(marks.iter().map(|mark| mark.y));
    let bottom = (maths::floor(drawn.fold(0.6, f64::min) * 10.0) / 10.0 - 0.1).max(0.0);
    let axis = Axis::new(
        write.language().of(["Average use", "Utilisation moyenne"]),
        Unit::Share,
    );
    Some(Chart {
        name: USE,
        role: Role::Hero,
        title: word(
            write,
            [
                "Average use against its lines",
                "Utilisation moyenne face aux seuils",
            ],
        ),
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        sentence: first_critical(&pairs, write),
        plot: Plot::Lines(Lines {
            levels,
            marks,
            rules: vec![today(write, 0.0)],
            band: band(plan, pairs[0].0, write),
            ..Lines::new(
                Axis::months(plan.facts.as_of).between(0.0, horizon),
                axis.between(bottom, 1.0),
                lines,
                stops,
            )
        }),
    })
}

/// Explains the band; empty where the resource's own ranges widen it as well as growth.
fn band(plan: &Plan, first: &Resource, write: &dyn Write) -> String {
    if first
        .average
        .spread()
        .or(first.elasticity.spread())
        .is_some()
    {
        String::new()
    } else {
        growth_band(write, plan)
    }
}

/// Average use of a resource after `t` months.
fn grown(plan: &Plan, r: &Resource, t: f64) -> f64 {
    let rate = maths::ln_1p(*plan.facts.monthly_growth);
    r.average * maths::exp(r.elasticity * rate * t)
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
        Some((_, r)) if r.months_to_critical == Some(0.0) => filled(
            write,
            [
                "{}: average use is past its critical line today.",
                "{}\u{a0}: l’utilisation moyenne dépasse son seuil critique aujourd’hui.",
            ],
            &[&name],
        ),
        Some((_, r)) if r.critical_on.is_some() => filled(
            write,
            [
                "{} is the first whose average use becomes critical: on {}.",
                "{}\u{a0}: première ressource dont l’utilisation moyenne devient critique, le {}.",
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

/// The line that most resources share; on ties, that of the resource that breaks first.
fn shared_line(pairs: &[Pair<'_>], of: fn(&Resource) -> f64) -> Option<f64> {
    let first = of(pairs.first()?.0);
    let share = |at: f64| pairs.iter().filter(|(r, _)| of(r) == at).count();
    let most = pairs.iter().map(|(r, _)| of(r));
    Some(most.fold(
        first,
        |best, at| {
            if share(at) > share(best) { at } else { best }
        },
    ))
}

/// Level lines at the shared attention and critical lines.
fn levels([attention, critical]: [Option<f64>; 2], write: &dyn Write) -> Vec<Level> {
    let kinds = [
        (critical, Tone::Critical, ["critical {}", "critique {}"]),
        (attention, Tone::Attention, ["attention {}", "attention {}"]),
    ];
    let levels = kinds.into_iter().filter_map(|(at, tone, words)| {
        let at = at?;
        let label = filled(write, words, &[&number(write, at, Unit::Share)]);
        Some(Level { at, label, tone })
    });
    levels.collect()
}

/// Marks where each average crosses its critical line, then where each crosses its attention line,
/// and today's use of the resource that breaks first. Where a resource has its own line, the mark
/// includes a short piece of it.
fn marks(
    plan: &Plan,
    pairs: &[Pair<'_>],
    ([attention, critical], horizon): ([Option<f64>; 2], f64),
    write: &dyn Write,
) -> Vec<Mark> {
    let ahead = |months: Option<f64>| months.filter(|m| *m > 0.0 && *m <= horizon);
    let label = |on, at: f64, own: bool| {
        let on = short(write, plan, on);
        if own {
            let words = ["{} at {}", "{} à {}"];
            filled(write, words, &[&on, &number(write, at, Unit::Share)])
        } else {
            on
        }
    };
    let (mut marks, mut watched) = (Vec::new(), Vec::new());
    for (n, (r, figures)) in pairs.iter().enumerate() {
        if let Some(x) = ahead(figures.months_to_critical) {
            let own = critical != Some(*r.critical);
            marks.push(Mark {
                x,
                y: *r.critical,
                label: label(figures.critical_on, *r.critical, own),
                strong: n == 0,
                tone: Tone::Critical,
                shape: Shape::Diamond,
                level: own,
                ..Mark::default()
            });
        }
        if n == 0 {
            marks.extend(full(r, write));
        }
        if let Some(x) = ahead(figures.months_to_attention) {
            let own = attention != Some(*r.attention);
            watched.push(Mark {
                x,
                y: *r.attention,
                label: label(figures.attention_on, *r.attention, own),
                tone: Tone::Attention,
                shape: Shape::Ring,
                level: own,
                ..Mark::default()
            });
        }
    }
    marks.append(&mut watched);
    marks
}

/// Marks today's use of the resource that breaks first, and its peaks where they are full.
fn full(r: &Resource, write: &dyn Write) -> Vec<Mark> {
    let mut marks = vec![Mark {
        y: *r.average,
        ..Mark::default()
    }];
    if *r.peak >= 1.0 {
        marks.push(Mark {
            y: *r.peak,
            label: word(write, ["peaks full", "pointe saturée"]),
            shape: Shape::Ring,
            from: Some(*r.average),
            ..Mark::default()
        });
    }
    marks
}

//! Small chart of onboarding: communication overhead by team size.

use crate::calculators::chart_words::{filled, in_order, word};
use crate::calculators::onboarding::Figures;
use crate::calculators::{Plan, thresholds};
use crate::charts::{
    Axis, Chart, Level, Line, LineQuery, Lines, Mark, Plot, Role, Shape, Tone, number, steps,
};
use crate::model::Unit;
use crate::words::Write;

/// Appends the values of one line of this chart in a sample.
pub(super) fn traced(plan: &Plan, query: &LineQuery, into: &mut Vec<f64>) {
    let teams = if query.row == 0 {
        1.0
    } else if query.row == 1 {
        2.0
    } else {
        3.0
    };
    into.extend(
        query
            .along
            .iter()
            .map(|people| overhead(plan, *people, teams)),
    );
}

/// Share of everyone's time spent on communication by `people` people in `teams` teams.
fn overhead(plan: &Plan, people: f64, teams: f64) -> f64 {
    let pairs = people / teams - 1.0 + teams * (teams - 1.0) / people;
    let share = pairs * *plan.onboarding.pair_hours_per_week / *plan.facts.hours_per_week;
    share.clamp(0.0, 1.0)
}

pub(super) fn chart(plan: &Plan, o: &Figures, write: &dyn Write) -> Chart {
    let lines = thresholds::overhead_lines(&plan.thresholds);
    let (attention, critical) = lines;
    let now = *plan.facts.developers;
    let after = now + *plan.facts.planned_hires;
    // The axis reaches the largest teams within each line, unless they exceed four times this team.
    let largest = [o.largest_team_at_attention, o.largest_team_at_critical];
    let largest = largest.into_iter().flatten();
    let near = largest.clone().filter(|people| *people <= 4.0 * after);
    let last = (near.fold(after, f64::max) * 1.06)
        .max(after * 1.2)
        .max(4.0)
        .ceil();
    let sizes = [now, after].into_iter().chain(largest);
    let sizes: Vec<_> = sizes.filter(|people| *people <= last).collect();
    let sizes = in_order(&sizes);
    let whole = steps(1.0, last, 8).into_iter().map(f64::round);
    let stops: Vec<_> = whole.chain(sizes.iter().copied()).collect();
    let stops = in_order(&stops);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let held = [(attention, Tone::Attention), (critical, Tone::Critical)];
    let levels = held.iter().filter_map(|(at, tone)| {
        Some(Level {
            at: (*at)?,
            label: String::new(),
            tone: *tone,
        })
    });
    let high = critical.or(attention).unwrap_or(0.4).max(o.overhead_after) * 1.04;
    let up = [
        "Time spent on communication",
        "Temps passé en communication",
    ];
    let marked = [attention, critical].into_iter().flatten().collect();
    let [lead, note, sentence] = found(o, (now, after), write);
    let told_of = if after > now {
        Figures::overhead_after
    } else {
        Figures::overhead_now
    };
    Chart {
        name: "onboarding-overhead",
        role: Role::TallPanel,
        title: word(
            write,
            [
                "Team overhead by size",
                "Coût de communication selon la taille",
            ],
        ),
        lead,
        about: vec![Plan::onboarding, told_of],
        note,
        sentence,
        plot: Plot::Lines(Lines {
            levels: levels.collect(),
            marks: marks(o, lines, (now, after), write),
            ..Lines::new(
                Axis::new(words(["People", "Personnes"]), Unit::Count)
                    .between(1.0, last)
                    .marked(sizes),
                Axis::new(words(up), Unit::Share)
                    .between(0.0, high.clamp(0.05, 1.0))
                    .marked(marked),
                curves(plan, last, &stops, write),
                stops,
            )
        }),
    }
}

/// Lines for one, two and three teams. Those for two and three start at two people per team.
fn curves(plan: &Plan, last: f64, stops: &[f64], write: &dyn Write) -> Vec<Line> {
    let split = [
        (1.0, Tone::Accent, ["one team", "une équipe"]),
        (2.0, Tone::Series(0), ["two", "deux"]),
        (3.0, Tone::Series(1), ["three", "trois"]),
    ];
    let drawn = split.into_iter().enumerate();
    let drawn = drawn.filter(|(row, (teams, ..))| *row == 0 || 2.0 * teams < last);
    let curve = |(row, (teams, tone, words))| {
        let from = if row == 0 { 1.0 } else { 2.0 * teams };
        let along = steps(from, last, 36)
            .into_iter()
            .chain(stops.iter().copied());
        let along: Vec<_> = along.filter(|people| *people >= from).collect();
        let line = Line::through(
            write.language().of(words),
            tone,
            &in_order(&along),
            |people| overhead(plan, people, teams),
        );
        Line {
            fanned: row == 0,
            ..line.following(row)
        }
    };
    drawn.map(curve).collect()
}

/// Lead, note and sentence: overhead after the hires, overhead today, both in a sentence.
fn found(o: &Figures, (now, after): (f64, f64), write: &dyn Write) -> [String; 3] {
    let share = |share: f64| number(write, share, Unit::Share);
    let people = |count: f64| number(write, count, Unit::People);
    let growing = after > now;
    let (taken, size) = if growing {
        (share(o.overhead_after), people(after))
    } else {
        (share(o.overhead_now), people(now))
    };
    let note = if growing {
        let now = [share(o.overhead_now), number(write, now, Unit::Count)];
        filled(write, [", {} at {}", ", {} à {}"], &[&now[0], &now[1]])
    } else {
        String::new()
    };
    let sentence = [
        "Communication takes {} of the time of a team of {}.",
        "La communication prend {} du temps d’une équipe de {}.",
    ];
    [
        filled(
            write,
            ["{} of the time at {}", "{} du temps à {}"],
            &[&taken, &size],
        ),
        note,
        filled(write, sentence, &[&taken, &size]),
    ]
}

/// Marks the team today and after the hires, and the largest team within each line.
fn marks(
    o: &Figures,
    (attention, critical): (Option<f64>, Option<f64>),
    (now, after): (f64, f64),
    write: &dyn Write,
) -> Vec<Mark> {
    let mut marks = vec![Mark {
        x: now,
        y: o.overhead_now,
        label: word(write, ["now", "actuelle"]),
        ..Mark::default()
    }];
    if after > now {
        marks.push(Mark {
            x: after,
            y: o.overhead_after,
            label: word(write, ["after", "ensuite"]),
            shape: Shape::Ring,
            ..Mark::default()
        });
    }
    let held = [
        (
            o.largest_team_at_attention,
            attention,
            Tone::Attention,
            Shape::Ring,
        ),
        (
            o.largest_team_at_critical,
            critical,
            Tone::Critical,
            Shape::Diamond,
        ),
    ];
    marks.extend(held.into_iter().filter_map(|(x, y, tone, shape)| {
        Some(Mark {
            x: x?,
            y: y?,
            tone,
            shape,
            ..Mark::default()
        })
    }));
    marks
}

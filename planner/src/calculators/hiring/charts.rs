//! The charts of hiring: the funnel, and the chance of hires against applications.

use super::{Figures, at_least, at_least_from_sample};
use crate::calculators::charted::{in_order, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Asked, Axis, Chart, Level, Line, Lines, Mark, Part, Plot, Row, Rows, Shape, Tone, Value,
    number, steps,
};
use crate::model::Unit;
use crate::words::Write;

/// The line of the rate as it was counted.
const RATE: usize = 0;
/// The line that allows for how few were counted.
const SAMPLE: usize = 1;
/// A curve of the sample's own uncertainty is drawn to its end while that is no further out than this
/// many times what the rate itself asks for.
const FAR: f64 = 4.0;

/// The funnel, and the chance curve.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let o = &outcome.hiring;
    let mut charts = vec![funnel(plan, o, write)];
    charts.extend(chances(plan, o, write));
    charts
}

fn funnel(plan: &Plan, o: &Figures, write: &dyn Write) -> Chart {
    let i = &plan.hiring;
    let applications = i.applicants();
    let count = |n: f64| number(write, n, Unit::Count);
    let share = |share: f64| number(write, share, Unit::Share);
    let mut rows = vec![Row {
        name: word(write, ["Applications", "Candidatures"]),
        parts: vec![Part::Bar(0.0, applications, Tone::Soft)],
        note: count(applications),
        values: vec![Value::Number(applications, Unit::Count), Value::None],
        whisker: None,
    }];
    let weak = word(write, ["weakest", "la plus faible"]);
    let mut place = 0.0;
    for (stage, figures) in i.stages.iter().zip(&o.stages) {
        let weakest = o.weakest_stage == Some(place);
        place += 1.0;
        let passed = stage.passed.min(figures.entered);
        let mut note = vec![count(passed)];
        note.extend(figures.rate.map(share));
        if weakest {
            note.push(weak.clone());
        }
        let tone = if weakest {
            Tone::Attention
        } else {
            Tone::Accent
        };
        let mut parts = vec![Part::Bar(0.0, passed, tone)];
        if weakest {
            // The shape says it without the colour.
            parts.push(Part::Mark(passed, Shape::Triangle, tone));
        }
        rows.push(Row {
            name: stage.name.to_string(),
            parts,
            note: note.join(" · "),
            values: vec![
                Value::Number(passed, Unit::Count),
                Value::number(figures.rate, Unit::Share),
            ],
            whisker: None,
        });
    }
    let sentence = match (&o.weakest_stage_name, o.overall_rate) {
        (Some(name), Some(rate)) => say(
            write,
            [
                "Hires: {} from {} applications ({}); the weakest stage: {}.",
                "Recrutements : {} pour {} candidatures ({}) ; l’étape la plus faible : {}.",
            ],
            &[&count(o.hires), &count(applications), &share(rate), name],
        ),
        _ => word(
            write,
            [
                "Nobody has gone through the funnel yet.",
                "Personne n’a encore traversé l’entonnoir.",
            ],
        ),
    };
    let heads = [
        ["Stage", "Étape"],
        ["Passed", "Retenus"],
        ["Pass rate", "Taux de passage"],
    ];
    Chart {
        name: "hiring-funnel",
        title: word(write, ["The funnel so far", "L’entonnoir jusqu’ici"]),
        sentence,
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Count).from(0.0),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows,
            levels: Vec::new(),
            key: Vec::new(),
        }),
    }
}

/// Whole numbers of applications from 0 on: those that are drawn, and those that are told.
fn tries(last: f64, fine: u32, told: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let whole = |count: u32| steps(0.0, last, count).into_iter().map(f64::round);
    let stops: Vec<_> = whole(12).chain(told.iter().copied()).collect();
    let stops = in_order(&stops);
    let along: Vec<_> = whole(fine).chain(stops.iter().copied()).collect();
    (in_order(&along), stops)
}

/// A line of the chance curve in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let (n, o) = (*plan.facts.planned_hires, &outcome.hiring);
    let applications = plan.hiring.applicants();
    into.extend(asked.along.iter().map(|tries| {
        if asked.row == SAMPLE {
            at_least_from_sample(n, *tries, o.hires, applications)
        } else {
            at_least(n, *tries, o.overall_rate.unwrap_or(0.0))
        }
    }));
}

fn chances(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let n = *plan.facts.planned_hires;
    let rate = o.overall_rate.filter(|rate| *rate > 0.0 && n > 0.0)?;
    let (expected, sure) = (o.applications_expected?, o.applications_at_confidence?);
    let wanted = *plan.hiring.confidence;
    let careful = o
        .applications_allowing_for_sample
        .filter(|careful| *careful <= FAR * sure);
    let last = (1.35 * sure)
        .max(1.1 * expected)
        .max(careful.unwrap_or(0.0) * 1.05)
        .ceil();
    let told: Vec<_> = [expected, sure].into_iter().chain(careful).collect();
    // The more hires, the smoother the curve, and the longer each of its values takes.
    let fine = if n > 100.0 { 24 } else { 60 };
    let (along, stops) = tries(last, fine, &told);
    let chance = |tries: f64| at_least(n, tries, rate);
    let name = word(write, ["at this rate", "à ce taux"]);
    let mut lines = vec![Line::through(&name, Tone::Accent, &along, chance).following(RATE)];
    let applications = plan.hiring.applicants();
    if o.hires > 0.0 {
        let words = ["rate from so few", "taux tiré de si peu"];
        let name = word(write, words);
        let line = Line::through(&name, Tone::Series(1), &along, |tries| {
            at_least_from_sample(n, tries, o.hires, applications)
        });
        lines.push(line.dashed().following(SAMPLE));
    }
    let count = |n: f64| number(write, n, Unit::Count);
    let share = |share: f64| number(write, share, Unit::Share);
    let mark = |x: f64, shape: Shape, tone: Tone| Mark {
        x,
        y: chance(x),
        label: [&count(x), " → ", &share(chance(x))].concat(),
        tone,
        shape,
        dropped: true,
    };
    let mut marks = vec![mark(sure, Shape::Dot, Tone::Accent)];
    if expected != sure {
        marks.push(mark(expected, Shape::Triangle, Tone::Attention));
    }
    Some(Chart {
        name: "hiring-chance",
        title: say(
            write,
            ["Chance of hiring {}", "Chance de recruter {}"],
            &[&number(write, n, Unit::People)],
        ),
        sentence: say(
            write,
            [
                "{} applications are enough on average, and only {} sure; {} are enough with {}.",
                "{} candidatures suffisent en moyenne, et ne sont sûres qu’à {} ; avec {}, on l’est à {}.",
            ],
            &[
                &count(expected),
                &share(chance(expected)),
                &count(sure),
                &share(chance(sure)),
            ],
        ),
        plot: Plot::Lines(Lines {
            x: Axis::new(
                write.language().of(["Applications", "Candidatures"]),
                Unit::Count,
            )
            .between(0.0, last),
            y: Axis::new(write.language().of(["Chance", "Chance"]), Unit::Share).between(0.0, 1.0),
            lines,
            levels: vec![Level {
                at: wanted,
                label: say(write, ["wanted {}", "voulue {}"], &[&share(wanted)]),
                tone: Tone::Soft,
            }],
            marks,
            stops,
        }),
    })
}

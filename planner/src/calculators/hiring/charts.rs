//! Charts of hiring: chance of the hires against applications, and the funnel.

use super::{Figures, at_least, at_least_from_sample};
use crate::calculators::chart_words::{filled, in_order, row_name, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Level, Line, LineQuery, Lines, Mark, Named, Part, Plot, Range, Role, Row, Rows,
    Shape, Spark, Tone, Value, number, rounded, steps,
};
use crate::model::Unit;
use crate::words::Write;

/// Row of the line at the counted rate, in line queries.
const RATE: usize = 0;
/// Row of the line that allows for the small sample, in line queries.
const SAMPLE: usize = 1;
/// The number of applications that allows for the sample is marked, and the axis extended to it,
/// only up to this multiple of the number needed at the counted rate.
const FAR: f64 = 4.0;

/// Builds the chart of chances and the funnel.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let o = &outcome.hiring;
    let mut charts = Vec::new();
    charts.extend(chances(plan, o, write));
    charts.push(funnel(plan, o, write));
    charts
}

/// Builds a spark of the funnel: applications, then those who passed each stage.
#[must_use]
pub fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    let i = &plan.hiring;
    let applications = i.applicants();
    let stages = i.stages.iter().zip(&outcome.hiring.stages);
    let passed =
        stages.map(|(stage, figures)| (stage.passed.min(figures.entered), Tone::Series(0)));
    let columns = std::iter::once((applications, Tone::Accent)).chain(passed);
    (applications > 0.0).then(|| Spark::Columns(columns.collect()))
}

fn funnel(plan: &Plan, o: &Figures, write: &dyn Write) -> Chart {
    let i = &plan.hiring;
    let applications = i.applicants();
    let count = |n: f64| number(write, n, Unit::Count);
    let share = |share: f64| number(write, share, Unit::Share);
    let mut rows = vec![Row {
        name: word(write, ["Applications", "Candidatures"]),
        parts: vec![Part::Bar(0.0, applications, Tone::Accent)],
        note: count(applications),
        values: vec![Value::Number(applications, Unit::Count), Value::None],
        whisker: None,
    }];
    let weak = word(write, ["weakest", "la plus faible"]);
    let mut weakest_name = None;
    let mut place = 0.0;
    for (row, (stage, figures)) in i.stages.iter().zip(&o.stages).enumerate() {
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
            // The shape marks the weakest stage without relying on colour.
            parts.push(Part::Mark(passed, Shape::Ring, tone));
        }
        let name = row_name(write, &stage.name, ["Stage", "Étape"], row);
        if weakest {
            weakest_name = Some(name.clone());
        }
        rows.push(Row {
            name,
            parts,
            note: note.join(" · "),
            values: vec![
                Value::Number(passed, Unit::Count),
                Value::number(figures.rate, Unit::Share),
            ],
            whisker: None,
        });
    }
    let sentence = match (weakest_name, o.overall_rate) {
        (Some(name), Some(rate)) => filled(
            write,
            if write.language().plural(applications) {
                [
                    "Hires: {} from {} applications ({}); the weakest stage: {}.",
                    "Recrutements\u{a0}: {} pour {} candidatures ({})\u{202f}; étape la plus faible\u{a0}: {}.",
                ]
            } else {
                [
                    "Hires: {} from {} application ({}); the weakest stage: {}.",
                    "Recrutements\u{a0}: {} pour {} candidature ({})\u{202f}; étape la plus faible\u{a0}: {}.",
                ]
            },
            &[&count(o.hires), &count(applications), &share(rate), &name],
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
        role: Role::Rows,
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        title: word(write, ["The funnel so far", "L’entonnoir jusqu’ici"]),
        sentence,
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Count).from(0.0),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows,
            levels: Vec::new(),
            zones: Vec::new(),
        }),
    }
}

/// Returns whole numbers of applications from 0 to `last`: the points of the curves, and the stops.
fn tries(last: f64, fine: u32, marked: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let whole = |count: u32| steps(0.0, last, count).into_iter().map(f64::round);
    let stops: Vec<_> = whole(12).chain(marked.iter().copied()).collect();
    let stops = in_order(&stops);
    let along: Vec<_> = whole(fine).chain(stops.iter().copied()).collect();
    (in_order(&along), stops)
}

/// Appends the values of one line of the chart of chances in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    let (n, o) = (*plan.facts.planned_hires, &outcome.hiring);
    let applications = plan.hiring.applicants();
    into.extend(query.along.iter().map(|tries| {
        if query.row == SAMPLE {
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
        .max(careful.unwrap_or(0.0) * 1.05);
    let last = rounded(
        Range {
            low: 0.0,
            high: last.max(1.0),
        },
        5,
    )
    .high
    .ceil();
    let marked: Vec<_> = [expected, sure].into_iter().chain(careful).collect();
    // With more hires the curve is smoother and each value takes longer: fewer points.
    let fine = if n > 100.0 { 24 } else { 60 };
    let (along, stops) = tries(last, fine, &marked);
    let chance = |tries: f64| at_least(n, tries, rate);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let name = words(["at this rate", "à ce taux"]);
    let line = Line::through(name, Tone::Accent, &along, chance);
    let mut lines = vec![line.following(RATE).silent().fanned()];
    let applications = plan.hiring.applicants();
    if o.hires > 0.0 {
        let name = words(["small sample", "petit échantillon"]);
        let line = Line::through(name, Tone::Series(0), &along, |tries| {
            at_least_from_sample(n, tries, o.hires, applications)
        });
        lines.push(Line {
            // The mark carries the name.
            silent: careful.is_some(),
            ..line.dashed().following(SAMPLE)
        });
    }
    let share = |share: f64| number(write, share, Unit::Share);
    let count = |n: f64| number(write, n, Unit::Count);
    let hires = if write.language().plural(n) {
        ["Chance of {} hires", "Probabilité de {} recrutements"]
    } else {
        ["Chance of {} hire", "Probabilité de {} recrutement"]
    };
    Some(Chart {
        name: "hiring-chance",
        role: Role::Hero,
        title: filled(write, hires, &[&count(n)]),
        lead: String::new(),
        about: Vec::new(),
        note: filled(
            write,
            [
                "By number of applications, at today’s rate of 1 in {}",
                "Selon le nombre de candidatures, au taux actuel de 1 sur {}",
            ],
            &[&count((1.0 / rate).round())],
        ),
        sentence: filled(
            write,
            [
                "Applications needed: {} on average, which is only {} certain; {} for {}.",
                "Candidatures requises\u{a0}: {} en moyenne, soit une certitude de {} seulement\u{202f}; {} pour {}.",
            ],
            &[
                &count(expected),
                &share(chance(expected)),
                &count(sure),
                &share(chance(sure)),
            ],
        ),
        plot: Plot::Lines(Lines {
            levels: vec![Level {
                at: wanted,
                label: String::new(),
                tone: Tone::Ink,
            }],
            marks: marks((expected, chance(expected)), (sure, wanted), careful, write),
            ..Lines::new(
                Axis::new(words(["Applications", "Candidatures"]), Unit::Count)
                    .between(0.0, last)
                    .named(Named::Last(word(write, ["applications", "candidatures"]))),
                Axis::new(words(["Chance", "Probabilité"]), Unit::Share)
                    .between(0.0, 1.0)
                    .marked(vec![0.0, 0.25, 0.5, 0.75, 1.0]),
                lines,
                stops,
            )
        }),
    })
}

/// Marks the applications for the wanted certainty, on average, and allowing for the sample.
fn marks(
    (expected, chance): (f64, f64),
    (sure, wanted): (f64, f64),
    careful: Option<f64>,
    write: &dyn Write,
) -> Vec<Mark> {
    let count = |n: f64| number(write, n, Unit::Count);
    let share = |share: f64| number(write, share, Unit::Share);
    let mut marks = vec![Mark {
        x: sure,
        y: wanted,
        label: filled(
            write,
            ["{} for {}", "{} pour {}"],
            &[&count(sure), &share(wanted)],
        ),
        strong: true,
        dropped: true,
        ..Mark::default()
    }];
    if expected != sure {
        marks.push(Mark {
            x: expected,
            y: chance,
            label: filled(
                write,
                ["{} on average", "{} en moyenne"],
                &[&count(expected)],
            ),
            more: filled(write, ["{} certain", "certitude de {}"], &[&share(chance)]),
            strong: true,
            tone: Tone::Ink,
            shape: Shape::Ring,
            dropped: true,
            ..Mark::default()
        });
    }
    marks.extend(careful.map(|careful| Mark {
        x: careful,
        y: wanted,
        label: filled(
            write,
            ["{}, small sample", "{}, petit échantillon"],
            &[&count(careful)],
        ),
        tone: Tone::Soft,
        shape: Shape::Ring,
        dropped: true,
        ..Mark::default()
    }));
    marks
}

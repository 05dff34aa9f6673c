//! The charts of architecture: the months that each step buys, throughput against nodes.

use super::{Figures, StepFigures, StepKind, Usl, only_falls};
use crate::calculators::charted::{MOST_ROWS, chosen, day, in_order, own_or, say, signed, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Asked, Axis, Chart, Line, Lines, Mark, Part, Plot, Row, Rows, Shape, Tone, Value, Whisker,
    number, steps,
};
use crate::model::{Unit, maths, path::number_of};
use crate::words::Write;

/// Months bought step by step; the scalability law.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let o = &outcome.architecture;
    let mut charts = Vec::new();
    charts.extend(bought(plan, o, write));
    charts.extend(scalability(plan, o, write));
    charts
}

fn bought(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let months = |months: f64| number(write, months, Unit::Months);
    let mut so_far = 0.0;
    let mut rows = Vec::new();
    for (step, figures) in plan.architecture.steps.iter().zip(&o.steps).take(MOST_ROWS) {
        let gained = figures.months_gained?;
        let from = so_far;
        so_far = maths::finite(so_far + gained)?;
        let (tone, shape) = if figures.late {
            (Tone::Critical, Shape::Diamond)
        } else {
            (Tone::Accent, Shape::Dot)
        };
        let mut note = signed(write, gained, Unit::Months);
        if figures.late {
            note = [&note, " · ", &word(write, ["late", "en retard"])].concat();
        }
        let mut parts = vec![Part::Bar(from, so_far, tone)];
        if figures.late {
            parts.push(Part::Mark(so_far, shape, tone));
        }
        let figure = [
            Plan::architecture,
            Figures::steps,
            number_of(rows.len()),
            StepFigures::months_gained,
        ];
        rows.push(Row {
            whisker: Some(Whisker {
                from,
                ..Whisker::of(&figure, 0)
            }),
            name: own_or(&step.name, || chosen::<StepKind>(write, step.kind)),
            parts,
            note,
            values: vec![
                Value::Number(gained, Unit::Months),
                Value::Number(so_far, Unit::Months),
                Value::Number(*step.cost, Unit::Money),
                Value::day(figures.needed_on),
                Value::day(figures.start_by),
            ],
        });
    }
    rows.first()?;
    let heads = [
        ["Step", "Étape"],
        ["Months gained", "Mois gagnés"],
        ["In all", "En tout"],
        ["Cost", "Coût"],
        ["Needed on", "Nécessaire le"],
        ["Start by", "Commencer le"],
    ];
    let first = o.steps.first().and_then(|step| step.needed_on);
    let sentence = if first.is_some() {
        say(
            write,
            [
                "These steps buy {} from {} on, when the database would break.",
                "Ces étapes font gagner {} à partir du {}, jour où la base romprait.",
            ],
            &[&months(so_far), &day(write, first)],
        )
    } else {
        say(
            write,
            ["These steps buy {}.", "Ces étapes font gagner {}."],
            &[&months(so_far)],
        )
    };
    Some(Chart {
        name: "architecture-months",
        title: word(
            write,
            ["Months that each step buys", "Mois gagnés par chaque étape"],
        ),
        sentence,
        plot: Plot::Rows(Rows {
            axis: Axis::new(write.language().of(["Months", "Mois"]), Unit::Months),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows,
            levels: Vec::new(),
            key: Vec::new(),
        }),
    })
}

/// The law of scalability: the throughput of so many nodes.
fn law(usl: &Usl, n: f64) -> Option<f64> {
    let (lambda, sigma, kappa) = (usl.lambda?, usl.sigma?, usl.kappa?);
    Some(lambda * n / (1.0 + sigma * (n - 1.0) + kappa * n * (n - 1.0)))
}

/// The law of scalability in a sample.
pub fn traced(_: &Plan, outcome: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let value = |n: &f64| law(&outcome.architecture.usl, *n).filter(|x| x.is_finite());
    into.extend(
        asked
            .along
            .iter()
            .map(|n| value(n).unwrap_or(f64::INFINITY)),
    );
}

fn scalability(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    law(&o.usl, 1.0)?;
    let points = &plan.architecture.scaling_points;
    let most = points.iter().map(|p| *p.nodes).fold(1.0, f64::max);
    let highest = points.iter().map(|p| *p.throughput).fold(0.0, f64::max);
    let peak = o
        .usl
        .peak_nodes
        .filter(|peak| *peak <= 4.0 * most && *peak >= 1.0);
    let last = (1.1 * most).max(1.3 * peak.unwrap_or(0.0)).ceil();
    // A law that fits badly may leave all measure, or turn negative: such values are not drawn.
    let law = |n: f64| law(&o.usl, n).filter(|x| (0.0..=10.0 * highest).contains(x));
    let stops: Vec<_> = steps(1.0, last, 12).into_iter().map(f64::round).collect();
    let stops: Vec<_> = stops
        .into_iter()
        .chain(points.iter().map(|p| *p.nodes))
        .collect();
    let mut stops = in_order(&stops);
    stops.truncate(40);
    let fine = steps(stops.first().copied().unwrap_or(1.0).min(1.0), last, 72);
    let along: Vec<_> = fine.into_iter().chain(stops.iter().copied()).collect();
    let along = in_order(&along);
    let count = |n: f64| number(write, n, Unit::Count);
    let mut marks: Vec<_> = points
        .iter()
        .map(|p| Mark {
            x: *p.nodes,
            y: *p.throughput,
            tone: Tone::Series(1),
            ..Mark::default()
        })
        .collect();
    let at_peak = peak
        .zip(o.usl.peak_throughput)
        .filter(|(_, x)| *x > 0.0 && *x <= 10.0 * highest);
    if let Some((x, y)) = at_peak {
        marks.push(Mark {
            x,
            y,
            label: say(
                write,
                ["peak: {} nodes", "maximum : {} nœuds"],
                &[&count(x.round())],
            ),
            shape: Shape::Triangle,
            dropped: true,
            ..Mark::default()
        });
    }
    let sentence = scaling(&o.usl, at_peak, write);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    Some(Chart {
        name: "architecture-scalability",
        title: word(write, ["Throughput against nodes", "Débit selon les nœuds"]),
        sentence,
        plot: Plot::Lines(Lines {
            x: Axis::new(words(["Nodes", "Nœuds"]), Unit::Count)
                .between(along[0].min(1.0), last.max(along[0] + 1.0)),
            y: Axis::new(
                words(["Throughput per second", "Débit par seconde"]),
                Unit::PerSecond,
            )
            .from(0.0),
            lines: vec![Line {
                name: word(write, ["fitted", "ajusté"]),
                points: along.iter().filter_map(|n| Some((*n, law(*n)?))).collect(),
                row: Some(0),
                ..Line::default()
            }],
            levels: Vec::new(),
            marks,
            stops,
        }),
    })
}

/// What the law says of more nodes, in a sentence.
fn scaling(usl: &Usl, at_peak: Option<(f64, f64)>, write: &dyn Write) -> String {
    let throughput = |x: f64| number(write, x, Unit::PerSecond);
    let count = |n: f64| number(write, n, Unit::Count);
    if only_falls(usl) {
        return word(
            write,
            [
                "Throughput falls from the first node on: more nodes only slow it down.",
                "Le débit baisse dès le premier nœud : d’autres nœuds ne font que le ralentir.",
            ],
        );
    }
    match (at_peak, usl.peak_nodes, usl.limit) {
        (Some((nodes, x)), ..) => say(
            write,
            [
                "Throughput peaks at {} nodes with {}: beyond that it falls.",
                "Le débit culmine à {} nœuds avec {} : au-delà, il baisse.",
            ],
            &[&count(nodes.round()), &throughput(x)],
        ),
        (None, Some(nodes), _) => say(
            write,
            [
                "Throughput would peak at {} nodes, far from what was measured.",
                "Le débit culminerait à {} nœuds, loin de ce qui a été mesuré.",
            ],
            &[&count(nodes.round())],
        ),
        (None, None, Some(limit)) => say(
            write,
            [
                "No peak in what was measured: throughput comes up to {} at most.",
                "Pas de maximum dans ce qui a été mesuré : le débit plafonne à {}.",
            ],
            &[&throughput(limit)],
        ),
        (None, None, None) => word(
            write,
            [
                "No peak in what was measured: throughput grows in step with the nodes.",
                "Pas de maximum dans ce qui a été mesuré : le débit croît avec les nœuds.",
            ],
        ),
    }
}

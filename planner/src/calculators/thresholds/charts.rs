//! Chart of thresholds: headroom of each metric before its attention line.

use super::{Figures, KNOWN, MetricFigures, Status};
use crate::calculators::chart_words::{chosen, filled, own_or, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Level, Part, Plot, Role, Row, Rows, Shape, Spark, Tone, Value, Whisker, number,
};
use crate::model::{Field, Kind, Table, Unit, sorted};
use crate::words::Write;

/// Headroom is drawn only up to this, in either direction; the table has the exact value.
const MOST: f64 = 1.0;
/// Most metrics drawn: those with the least headroom.
const MOST_METRICS: usize = 15;

/// Builds the chart of headroom, least first; none where no metric has headroom.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let metrics = &outcome.thresholds.metrics;
    let inputs = plan.thresholds.metrics.all();
    let all = KNOWN
        .iter()
        .zip(metrics.all())
        .zip(metrics.fields())
        .zip(inputs);
    let measured: Vec<_> = all
        .filter_map(|(((known, figures), field), input)| {
            let name = own_or(&input.label, || word(write, known.words));
            Some((figures.headroom?, row(name, figures, field, write)))
        })
        .collect();
    let mut rows = sorted(&measured, |one, other| one.0 < other.0);
    rows.truncate(MOST_METRICS);
    let Some((least, row)) = rows.first() else {
        return Vec::new();
    };
    let words = if *least < 0.0 {
        ["{}: {} past its line.", "{}\u{a0}: seuil dépassé de {}."]
    } else {
        [
            "{} has the least headroom before its attention line: {}.",
            "{}\u{a0}: la plus petite marge avant le seuil d’attention, {}.",
        ]
    };
    let sentence = filled(
        write,
        words,
        &[&row.name, &number(write, least.abs(), Unit::Share)],
    );
    let heads = [
        ["Metric", "Indicateur"],
        ["Headroom", "Marge"],
        ["Value", "Valeur"],
        ["Attention line", "Seuil d’attention"],
        ["Critical line", "Seuil critique"],
        ["Status", "État"],
    ];
    vec![Chart {
        name: "thresholds-headroom",
        role: Role::Rows,
        title: word(
            write,
            [
                "Headroom before the attention line",
                "Marge avant le seuil d’attention",
            ],
        ),
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        sentence,
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Share),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            levels: vec![Level {
                at: 0.0,
                label: word(write, ["attention line", "seuil d’attention"]),
                tone: Tone::Attention,
            }],
            zones: Vec::new(),
        }),
    }]
}

/// Builds a spark with a dot for each metric: worst first, metrics without a value last.
#[must_use]
pub fn spark(_: &Plan, outcome: &Outcome) -> Option<Spark> {
    let metrics = outcome.thresholds.metrics.all();
    let rank = |figures: &&MetricFigures| match figures.status {
        _ if figures.value.is_none() => 3,
        Status::Critical => 0,
        Status::Attention => 1,
        _ => 2,
    };
    let dots = sorted(&metrics, |one, other| rank(one) < rank(other));
    let dots = dots.iter().map(|figures| match rank(figures) {
        0 => Tone::Critical,
        1 => Tone::Attention,
        2 => Tone::Series(0),
        _ => Tone::Series(1),
    });
    (outcome.thresholds.measured > 0.0).then(|| Spark::Dots(dots.collect()))
}

fn row(name: String, figures: &MetricFigures, field: &Field, write: &dyn Write) -> Row {
    let unit = unit(field);
    let headroom = figures.headroom.unwrap_or(0.0);
    let at = headroom.clamp(-MOST, MOST);
    let (tone, shape) = match figures.status {
        Status::Critical => (Tone::Critical, Shape::Diamond),
        Status::Attention => (Tone::Attention, Shape::Ring),
        _ => (Tone::Good, Shape::Dot),
    };
    let value = figures
        .value
        .map_or_else(String::new, |value| number(write, value, unit));
    let status = chosen(write, figures.status);
    let figure = [
        Plan::thresholds,
        Figures::metrics,
        field.id,
        MetricFigures::headroom,
    ];
    Row {
        name,
        parts: vec![Part::Bar(0.0, at, tone), Part::Mark(at, shape, tone)],
        note: [&value, " · ", &status].concat(),
        values: vec![
            Value::Number(headroom, Unit::Share),
            Value::number(figures.value, unit),
            Value::number(figures.attention, unit),
            Value::number(figures.critical, unit),
            Value::Text(status),
        ],
        whisker: Some(Whisker {
            most: MOST,
            ..Whisker::of(&figure, 0)
        }),
    }
}

/// The unit of a metric, which its group declares.
fn unit(field: &Field) -> Unit {
    match field.kind {
        Kind::Group(_, unit) => unit,
        _ => Unit::Plain,
    }
}

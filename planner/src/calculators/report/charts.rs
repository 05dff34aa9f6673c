//! Chart of the report: change of each row over the period.

use super::{Figures, Known, RowFigures};
use crate::calculators::chart_words::{MOST_ROWS, filled, known, own_or, signed, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Part, Plot, Role, Row, Rows, Spark, Tone, Value, Whisker, number,
};
use crate::model::{Number, Unit, path::number_of};
use crate::words::Write;

/// Builds the chart of changes; none where no row has a change.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let pairs = plan.report.rows.iter().zip(&outcome.report.rows);
    let bars = pairs.enumerate().filter_map(|(place, (row, found))| {
        let change = found.change?;
        let start = row.start.map(Number::get);
        let note = signed(write, change, Unit::Share);
        let name = own_or(&row.label, || known::<Known>(write, &row.id));
        let unit = row.unit();
        let written = |n: f64| number(write, n, unit);
        let ends = start.zip(found.end);
        let ends = ends.map_or_else(String::new, |(start, end)| {
            [" · ", &written(start), " → ", &written(end)].concat()
        });
        Some((
            change,
            Row {
                name,
                parts: vec![Part::Bar(0.0, change, Tone::Accent)],
                note: [note, ends].concat(),
                values: vec![
                    Value::number(start, unit),
                    Value::number(found.end, unit),
                    Value::Number(change, Unit::Share),
                ],
                whisker: Some(Whisker::of(
                    &[
                        Plan::report,
                        Figures::rows,
                        number_of(place),
                        RowFigures::change,
                    ],
                    2,
                )),
            },
        ))
    });
    let grown: Vec<_> = bars.take(MOST_ROWS).collect();
    let mut most: Option<&(f64, Row)> = None;
    for one in &grown {
        if most.is_none_or(|best| one.0 > best.0) {
            most = Some(one);
        }
    }
    let Some((change, row)) = most else {
        return Vec::new();
    };
    let sentence = filled(
        write,
        ["Most of all: {}, {}.", "Le plus\u{a0}: {}, {}."],
        &[&row.name, &signed(write, *change, Unit::Share)],
    );
    let heads = [
        ["Figure", "Indicateur"],
        ["At the start", "Au début"],
        ["At the end", "À la fin"],
        ["Change", "Évolution"],
    ];
    vec![Chart {
        name: "report-growth",
        role: Role::Rows,
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        title: word(
            write,
            ["Growth over the period", "Évolution sur la période"],
        ),
        sentence,
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Share),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows: grown.iter().map(|(_, row)| row.clone()).collect(),
            levels: Vec::new(),
            zones: Vec::new(),
        }),
    }]
}

/// Builds a spark with the change of each row.
#[must_use]
pub fn spark(_: &Plan, outcome: &Outcome) -> Option<Spark> {
    let changes = outcome.report.rows.iter().filter_map(|row| row.change);
    let columns: Vec<_> = changes.map(|change| (change, Tone::Accent)).collect();
    (!columns.is_empty()).then_some(Spark::Columns(columns))
}

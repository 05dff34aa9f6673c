//! Charts of architecture: capacity against load, the scaling law, months that each step buys.

mod ladder;
mod scaling;

use super::{Figures, StepFigures, StepKind};
use crate::calculators::chart_words::{MOST_ROWS, chosen, day, filled, own_or, signed, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, LineQuery, Part, Plot, Role, Row, Rows, Shape, Spark, Tone, Value, Whisker, number,
};
use crate::model::{Unit, maths, path::number_of};
use crate::words::Write;

/// Builds the capacity ladder, the scaling law and the months bought by each step.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let o = &outcome.architecture;
    let mut charts = Vec::new();
    charts.extend(ladder::chart(plan, outcome, write));
    charts.extend(scaling::chart(plan, o, write));
    charts.extend(bought(plan, o, write));
    charts
}

/// Appends the values of one line of these charts in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    if query.chart == ladder::NAME {
        ladder::traced(plan, outcome, query, into);
    } else {
        scaling::traced(&outcome.architecture, query, into);
    }
}

/// Builds the spark: the capacity ladder.
#[must_use]
pub fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    ladder::spark(plan, outcome)
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
        ["Start by", "Commencer avant le"],
    ];
    let first = o.steps.first().and_then(|step| step.needed_on);
    let sentence = if first.is_some() {
        filled(
            write,
            [
                "These steps buy {} from {} on, when the database reaches its limit.",
                "Ces étapes font gagner {} à partir du {}, jour où la base atteint sa limite.",
            ],
            &[&months(so_far), &day(write, first)],
        )
    } else {
        filled(
            write,
            ["These steps buy {}.", "Ces étapes font gagner {}."],
            &[&months(so_far)],
        )
    };
    Some(Chart {
        name: "architecture-months",
        role: Role::Rows,
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
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
            zones: Vec::new(),
        }),
    })
}

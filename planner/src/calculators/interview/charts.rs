//! The charts of interviews: each candidate's profile, with how far the interviewers lie apart.

use super::{Candidate, CandidateFigures, Inputs, Item, KnownItem};
use crate::calculators::charted::{chosen, known, own_or, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{Axis, Chart, Part, Plot, Row, Rows, Shape, Tone, Value, number};
use crate::model::{Unit, maths, ordered};
use crate::words::Write;
use std::collections::BTreeMap;

/// The candidates that are drawn, the best first: each needs a name of its own.
const NAMES: [&str; 3] = [
    "interview-profile",
    "interview-profile-2",
    "interview-profile-3",
];
/// More items than this are not a profile any more.
const MOST_ITEMS: usize = 40;

/// The profiles of the best candidates.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let i = &plan.interview;
    let all: Vec<_> = i
        .candidates
        .iter()
        .zip(&outcome.interview.candidates)
        .filter_map(|(candidate, figures)| Some((candidate, figures, figures.score?)))
        .collect();
    let best = ordered(&all, |one, other| one.2 > other.2);
    NAMES
        .iter()
        .zip(best)
        .map(|(name, (candidate, figures, score))| {
            profile(name, i, (candidate, figures, score), write)
        })
        .collect()
}

fn profile(
    name: &'static str,
    i: &Inputs,
    (candidate, o, score): (&Candidate, &CandidateFigures, f64),
    write: &dyn Write,
) -> Chart {
    let items: BTreeMap<&str, &Item> = i
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .map(|item| (&*item.id, item))
        .collect();
    let apart = word(write, ["disagreement", "désaccord"]);
    let missed = word(write, ["must-have missed", "indispensable manqué"]);
    let rows = o.items.iter().take(MOST_ITEMS).filter_map(|figures| {
        let item = items.get(&*figures.id)?;
        let of = |points: f64| maths::ratio(points, *item.points).unwrap_or(0.0);
        let (tone, shape) = if figures.missed {
            (Tone::Critical, Shape::Diamond)
        } else if figures.disagreement {
            (Tone::Attention, Shape::Triangle)
        } else {
            (Tone::Accent, Shape::Dot)
        };
        let points = |points: f64| number(write, points, Unit::Plain);
        let mut note = [points(figures.mean), points(*item.points)].join("/");
        for (said, word) in [(figures.missed, &missed), (figures.disagreement, &apart)] {
            if said {
                note = [&note, " · ", word].concat();
            }
        }
        let mut parts = Vec::new();
        if figures.highest > figures.lowest {
            parts.push(Part::Spread(of(figures.lowest), of(figures.highest), tone));
        }
        parts.push(Part::Mark(of(figures.mean), shape, tone));
        Some(Row {
            name: own_or(&item.label, || known::<KnownItem>(write, &item.id)),
            parts,
            note,
            values: [figures.mean, figures.lowest, figures.highest, *item.points]
                .map(|points| Value::Number(points, Unit::Plain))
                .into(),
            whisker: None,
        })
    });
    let rows = rows.collect();
    let heads = [
        ["Item", "Critère"],
        ["Mean mark", "Note moyenne"],
        ["Lowest", "La plus basse"],
        ["Highest", "La plus haute"],
        ["Of", "Sur"],
    ];
    let who = own_or(&candidate.name, || word(write, ["Candidate", "Candidat"]));
    let said = o
        .decision
        .map_or_else(String::new, |said| chosen(write, said));
    Chart {
        name,
        title: who.clone(),
        sentence: say(
            write,
            [
                "{}: {} of 100, {}; the interviewers are {} apart and disagree on {} items.",
                "{} : {} sur 100, {} ; {} d’écart entre évaluateurs, désaccord sur {} critères.",
            ],
            &[
                &who,
                &number(write, score, Unit::Plain),
                &said,
                &number(write, o.spread.unwrap_or(0.0), Unit::Points),
                &number(write, o.disagreements, Unit::Plain),
            ],
        ),
        plot: Plot::Rows(Rows {
            axis: Axis::new(
                write
                    .language()
                    .of(["Share of the points", "Part des points"]),
                Unit::Share,
            )
            .between(0.0, 1.0),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows,
            levels: Vec::new(),
            key: Vec::new(),
        }),
    }
}

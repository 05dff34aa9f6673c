//! Charts of interviews: a candidate's profile by section, with each interviewer's marks.

use super::{Candidate, CandidateFigures, Inputs, KnownSection, Section, Verdict};
use crate::calculators::chart_words::{chosen, filled, known, own_or, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Axis, Chart, Level, Part, Plot, Role, Row, Rows, Shape, Spark, Tone, Value, number,
};
use crate::model::{Unit, maths, sorted};
use crate::words::Write;

/// Chart names of the candidates that are drawn, best first: chart names are unique on a page.
const NAMES: [&str; 8] = [
    "interview-profile",
    "interview-profile-2",
    "interview-profile-3",
    "interview-profile-4",
    "interview-profile-5",
    "interview-profile-6",
    "interview-profile-7",
    "interview-profile-8",
];
/// Most sections in a profile.
const MOST_SECTIONS: usize = 40;
/// Most interviewers drawn one by one; more are drawn as their mean.
const MOST_PEOPLE: usize = 6;
/// Shares of the points from which a candidate is a weak hire, and a strong hire.
const LINES: [f64; 2] = [0.6, 0.8];

type Scored<'a> = (&'a Candidate, &'a CandidateFigures, f64);

/// Builds the profiles of the best candidates.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    NAMES
        .iter()
        .zip(best(plan, outcome))
        .map(|(name, scored)| profile(name, &plan.interview, scored, write))
        .collect()
}

/// Returns the chart name of a candidate's profile, if it is drawn.
#[must_use]
pub fn profile_name(outcome: &Outcome, row: usize) -> Option<&'static str> {
    let candidates = outcome.interview.candidates.iter().enumerate();
    let scored: Vec<_> = candidates
        .filter_map(|(row, figures)| Some((row, figures.score?)))
        .collect();
    let best = sorted(&scored, |one, other| one.1 > other.1);
    let place = best.iter().position(|(best, _)| *best == row)?;
    NAMES.get(place).copied()
}

/// Builds a spark of the best candidate's score.
#[must_use]
pub fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    let (_, figures, score) = *best(plan, outcome).first()?;
    let tone = match figures.decision {
        Some(Verdict::StrongHire) => Tone::Accent,
        Some(Verdict::WeakHire) => Tone::Attention,
        _ => Tone::Series(0),
    };
    Some(Spark::Shares(vec![(score / 100.0, tone)]))
}

/// Candidates that have a score, best first.
fn best<'a>(plan: &'a Plan, outcome: &'a Outcome) -> Vec<Scored<'a>> {
    let all = plan
        .interview
        .candidates
        .iter()
        .zip(&outcome.interview.candidates);
    let scored = all.filter_map(|(candidate, figures)| Some((candidate, figures, figures.score?)));
    sorted(&scored.collect::<Vec<_>>(), |one, other| one.2 > other.2)
}

fn profile(
    name: &'static str,
    i: &Inputs,
    (candidate, o, score): Scored<'_>,
    write: &dyn Write,
) -> Chart {
    let sections = i.sections.iter().take(MOST_SECTIONS);
    let mut rows: Vec<Row> = sections
        .filter_map(|section| row(section, candidate, o, write))
        .collect();
    rows.push(whole(o, score, write));
    let heads = [
        ["Section", "Rubrique"],
        ["Mean", "Moyenne"],
        ["Lowest", "La plus basse"],
        ["Highest", "La plus haute"],
        ["Of", "Sur"],
        ["Disagreements", "Désaccords"],
    ];
    let who = own_or(&candidate.name, || word(write, ["Candidate", "Candidat"]));
    let verdict = o
        .decision
        .map_or_else(String::new, |verdict| chosen(write, verdict));
    let zones = [
        (0.0, LINES[0], ["no hire", "non retenu"]),
        (LINES[0], LINES[1], ["weak hire", "à discuter"]),
        (LINES[1], 1.0, ["strong hire", "à recruter"]),
    ];
    let level = |at: f64| Level {
        at,
        label: String::new(),
        tone: Tone::Ink,
    };
    Chart {
        name,
        role: Role::Hero,
        title: filled(
            write,
            ["Profile by section: {}", "Profil par rubrique\u{a0}: {}"],
            &[&who],
        ),
        lead: String::new(),
        about: Vec::new(),
        note: word(
            write,
            [
                "Share of each section’s points",
                "Part des points de chaque rubrique",
            ],
        ),
        sentence: filled(
            write,
            if write.language().plural(o.disagreements) {
                [
                    "{}: {} of 100, {}; the interviewers are {} apart and disagree on {} items.",
                    "{}\u{a0}: {} sur 100, {}\u{202f}; {} d’écart entre évaluateurs, désaccord sur {} critères.",
                ]
            } else {
                [
                    "{}: {} of 100, {}; the interviewers are {} apart and disagree on {} item.",
                    "{}\u{a0}: {} sur 100, {}\u{202f}; {} d’écart entre évaluateurs, désaccord sur {} critère.",
                ]
            },
            &[
                &who,
                &number(write, score, Unit::Plain),
                &verdict,
                &number(write, o.spread.unwrap_or(0.0), Unit::Points),
                &number(write, o.disagreements, Unit::Plain),
            ],
        ),
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Share)
                .between(0.0, 1.0)
                .marked(vec![0.0, LINES[0], LINES[1], 1.0]),
            heads: heads.map(|pair| word(write, pair)).into(),
            rows,
            levels: LINES.map(level).into(),
            zones: zones
                .into_iter()
                .map(|(from, to, words)| (from, to, word(write, words)))
                .collect(),
        }),
    }
}

/// Row of a section: the share of its points that each interviewer gives; `None` without marks.
fn row(
    section: &Section,
    candidate: &Candidate,
    o: &CandidateFigures,
    write: &dyn Write,
) -> Option<Row> {
    let shares = candidate.interviewers.iter().map(|who| {
        let (mut got, mut of) = (0.0, 0.0);
        for mark in &who.marks {
            if let Some(item) = section.items.iter().find(|item| item.id == mark.item) {
                got += *mark.points;
                of += *item.points;
            }
        }
        maths::ratio(got, of)
    });
    let shares: Vec<Option<f64>> = shares.collect();
    let inside = |id: &str| section.items.iter().any(|item| *item.id == *id);
    let items = || o.items.iter().filter(|item| inside(&item.id));
    let apart = items().filter(|item| item.disagreement).count();
    let missed = items().any(|item| item.missed);
    let name = own_or(&section.label, || known::<KnownSection>(write, &section.id));
    line(
        name,
        &shares,
        (*section.weight, None),
        (apart, missed),
        write,
    )
}

/// Row of the score: the total of each interviewer.
fn whole(o: &CandidateFigures, score: f64, write: &dyn Write) -> Row {
    let totals = o
        .interviewers
        .iter()
        .map(|who| who.total.map(|total| total / 100.0));
    let totals: Vec<_> = totals.collect();
    let name = word(write, ["Score", "Note"]);
    line(name, &totals, (100.0, Some(score)), (0, false), write).unwrap_or_default()
}

/// A row of the profile, from each interviewer's share of `of` points.
fn line(
    name: String,
    shares: &[Option<f64>],
    (of, mean): (f64, Option<f64>),
    (apart, missed): (usize, bool),
    write: &dyn Write,
) -> Option<Row> {
    let given: Vec<f64> = shares.iter().flatten().copied().collect();
    let count = given.iter().fold(0.0, |count, _| count + 1.0);
    let average = maths::ratio(given.iter().sum::<f64>(), count)?;
    let low = given.iter().copied().fold(f64::INFINITY, f64::min);
    let high = given.iter().copied().fold(0.0, f64::max);
    let tone = if missed {
        Tone::Critical
    } else if apart > 0 {
        Tone::Attention
    } else {
        Tone::Series(1)
    };
    let mut parts = Vec::new();
    if high > low {
        parts.push(Part::Spread(low, high, tone));
    }
    if mean.is_some() {
        parts.push(Part::Mark(average, Shape::Tick, Tone::Ink));
    }
    if given.len() > MOST_PEOPLE {
        parts.push(Part::Mark(average, Shape::Dot, Tone::Accent));
    } else {
        let people = shares.iter().zip(1..).take(usize::from(u8::MAX));
        parts.extend(people.filter_map(|(share, who)| Some(Part::Number((*share)?, who))));
    }
    let points = |points: f64| number(write, maths::finite(points).unwrap_or(0.0), Unit::Plain);
    let mut note = [&*points(mean.unwrap_or(average * of)), "/", &points(of)].concat();
    let missed_words = ["must-have missed", "critère éliminatoire manqué"];
    for (holds, words) in [
        (missed, missed_words),
        (apart > 0, ["disagreement", "désaccord"]),
    ] {
        if holds {
            note = [&note, " · ", write.language().of(words)].concat();
        }
    }
    let values = [mean.unwrap_or(average * of), low * of, high * of, of];
    let mut values: Vec<_> = values
        .map(|points| Value::number(Some(points), Unit::Plain))
        .into();
    #[allow(clippy::cast_precision_loss)] // at most 200 items in a section
    values.push(Value::Number(apart as f64, Unit::Plain));
    Some(Row {
        name,
        parts,
        note,
        values,
        whisker: None,
    })
}

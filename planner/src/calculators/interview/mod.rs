//! How does a candidate score on the standard grid, and do the interviewers agree?

mod charts;
mod layout;
mod sheets;
mod tables;

use super::{Finding, Light, Outcome, Plan, Rules, Sentence, Telling, facts::Facts};
use crate::model::{Reason, Text, maths, path::number_of};
pub use charts::{charts, spark};
pub use layout::LAYOUT;
pub use sheets::{mark, sheets};
use std::collections::{BTreeMap, BTreeSet};
pub use tables::*;

/// Marks of an item that lie this share of its points apart are a disagreement.
const APART: f64 = 0.4;
/// A must-have asks for this share of its points.
const HALF: f64 = 0.5;

/// The figures of interviews.
#[must_use]
pub fn evaluate(_: &Facts, i: &Inputs) -> Figures {
    let mut figures = Figures {
        weight_total: i.sections.iter().map(|s| *s.weight).sum(),
        ..Figures::default()
    };
    if !i.candidates.is_empty() {
        let grid = Grid::of(i);
        figures.candidates = i.candidates.iter().map(|c| grid.candidate(c)).collect();
    }
    figures
}

/// The items of all sections in one list, and where each stands.
struct Grid<'a> {
    weights: Vec<f64>,
    /// Each item with the number of its section.
    items: Vec<(usize, &'a Item)>,
    places: BTreeMap<&'a Text, usize>,
}

/// The marks of one item.
#[derive(Clone, Copy)]
struct Marks {
    lowest: f64,
    highest: f64,
    sum: f64,
    count: f64,
}
impl Marks {
    const NONE: Self = Self {
        lowest: f64::INFINITY,
        highest: 0.0,
        sum: 0.0,
        count: 0.0,
    };

    fn add(&mut self, points: f64) {
        self.lowest = self.lowest.min(points);
        self.highest = self.highest.max(points);
        self.sum += points;
        self.count += 1.0;
    }

    fn figures(self, item: &Item) -> ItemFigures {
        let apart = self.highest - self.lowest;
        ItemFigures {
            id: item.id.clone(),
            lowest: self.lowest,
            highest: self.highest,
            mean: self.sum / self.count,
            disagreement: apart >= APART * *item.points - maths::TOLERANCE && self.count > 1.0,
            missed: item.must_have && self.lowest < HALF * *item.points - maths::TOLERANCE,
        }
    }
}

impl<'a> Grid<'a> {
    fn of(i: &'a Inputs) -> Self {
        let sections = i.sections.iter().enumerate();
        let items: Vec<_> = sections
            .flat_map(|(n, s)| s.items.iter().map(move |item| (n, item)))
            .collect();
        Self {
            weights: i.sections.iter().map(|s| *s.weight).collect(),
            places: items
                .iter()
                .enumerate()
                .map(|(place, (_, item))| (&item.id, place))
                .collect(),
            items,
        }
    }

    fn candidate(&self, candidate: &Candidate) -> CandidateFigures {
        let mut marks = vec![Marks::NONE; self.items.len()];
        let interviewers: Vec<_> = candidate
            .interviewers
            .iter()
            .map(|who| self.interviewer(who, &mut marks))
            .collect();
        let (mut sum, mut count) = (0.0, 0.0);
        let (mut lowest, mut highest) = (f64::INFINITY, 0.0f64);
        for total in interviewers.iter().filter_map(|who| who.total) {
            sum += total;
            count += 1.0;
            lowest = lowest.min(total);
            highest = highest.max(total);
        }
        let items: Vec<_> = self
            .items
            .iter()
            .zip(marks)
            .filter(|(_, marks)| marks.count > 0.0)
            .map(|((_, item), marks)| marks.figures(item))
            .collect();
        let score = maths::ratio(sum, count);
        let vetoed = items.iter().any(|i| i.missed);
        CandidateFigures {
            score,
            spread: score.map(|_| highest - lowest),
            decision: score.map(|score| {
                if vetoed {
                    Verdict::NoHire
                } else {
                    decision(score)
                }
            }),
            interviewers,
            disagreements: items
                .iter()
                .map(|i| f64::from(u8::from(i.disagreement)))
                .sum(),
            items,
            vetoed,
        }
    }

    fn interviewer(&self, who: &Interviewer, marks: &mut [Marks]) -> InterviewerFigures {
        // Points given and points of the items marked, by section.
        let mut asked = vec![(0.0, 0.0); self.weights.len()];
        let mut marked = 0.0;
        for mark in &who.marks {
            let Some(place) = self.places.get(&mark.item) else {
                continue;
            };
            let (section, item) = self.items[*place];
            let (got, available) = &mut asked[section];
            *got += *mark.points;
            *available += *item.points;
            marks[*place].add(*mark.points);
            marked += 1.0;
        }
        InterviewerFigures {
            total: total(&self.weights, &asked),
            marked,
        }
    }
}

/// What an interviewer gives in total, out of 100.
///
/// Formula: 100 · Σ weight · got/available / Σ weight, over the sections that were asked. Units:
/// points. None where no section that counts was asked.
///
/// ```
/// use planner::calculators::interview::total;
/// assert_eq!(total(&[20.0, 30.0], &[(4.0, 5.0), (0.0, 0.0)]), Some(80.0));
/// assert_eq!(total(&[20.0, 60.0], &[(5.0, 5.0), (5.0, 10.0)]), Some(62.5));
/// assert_eq!(total(&[20.0], &[(0.0, 0.0)]), None);
/// ```
#[must_use]
pub fn total(weights: &[f64], asked: &[(f64, f64)]) -> Option<f64> {
    let (mut got, mut of) = (0.0, 0.0);
    for (weight, (points, available)) in weights.iter().zip(asked) {
        if *available > 0.0 {
            got += weight * (points / available);
            of += weight;
        }
    }
    maths::ratio(100.0 * got, of)
}

/// What a score out of 100 says. Source: the chapter.
///
/// ```
/// use planner::calculators::interview::{Verdict, decision};
/// assert_eq!(decision(80.0), Verdict::StrongHire);
/// assert_eq!(decision(79.9), Verdict::WeakHire);
/// assert_eq!(decision(59.9), Verdict::NoHire);
/// ```
#[must_use]
pub fn decision(score: f64) -> Verdict {
    if score >= 80.0 - maths::TOLERANCE {
        Verdict::StrongHire
    } else if score >= 60.0 - maths::TOLERANCE {
        Verdict::WeakHire
    } else {
        Verdict::NoHire
    }
}

/// Ids are unique in the grid; a mark is of an item of the grid, at most its points, given once.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    rules.unique(
        &[Inputs::sections],
        Section::id,
        i.sections.iter().map(|s| &*s.id),
    );
    let mut points = BTreeMap::new();
    for (s, section) in i.sections.iter().enumerate() {
        for (n, item) in section.items.iter().enumerate() {
            if points.insert(&item.id, *item.points).is_some() {
                let place = [number_of(s), Section::items, number_of(n)];
                rules.refuse(
                    &[&[Inputs::sections], &place[..], &[Item::id]].concat(),
                    Reason::Twice,
                );
            }
        }
    }
    for (c, candidate) in i.candidates.iter().enumerate() {
        for (n, who) in candidate.interviewers.iter().enumerate() {
            let mut seen = BTreeSet::new();
            for (m, mark) in who.marks.iter().enumerate() {
                let at = |field: u16| {
                    [
                        Inputs::candidates,
                        number_of(c),
                        Candidate::interviewers,
                        number_of(n),
                        Interviewer::marks,
                        number_of(m),
                        field,
                    ]
                };
                if !seen.insert(&mark.item) {
                    rules.refuse(&at(Mark::item), Reason::Twice);
                }
                match points.get(&mark.item) {
                    Some(most) => {
                        rules.at_most(&at(Mark::points), *mark.points, *most);
                    }
                    None => rules.refuse(&at(Mark::item), Reason::NotThere),
                }
            }
        }
    }
}

/// Contradictions between inputs.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    for (row, section) in plan.interview.sections.iter().enumerate() {
        let at = |field: u16| [Plan::interview, Inputs::sections, number_of(row), field];
        if section.items.is_empty() && *section.weight > 0.0 {
            found.push(Finding::new(
                [
                    "A section has a weight and nothing to mark.",
                    "Une rubrique a un poids et rien à noter.",
                ],
                &[&at(Section::weight), &at(Section::items)],
            ));
        }
        if *section.weight == 0.0 && section.items.iter().any(|i| i.must_have) {
            found.push(Finding::new(
                [
                    "A section without weight holds a must-have.",
                    "Une rubrique sans poids contient un critère indispensable.",
                ],
                &[&at(Section::weight), &at(Section::items)],
            ));
        }
    }
}

/// What matters.
pub fn tell(_: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.interview;
    let mut best: Option<(usize, f64)> = None;
    for (row, score) in o
        .candidates
        .iter()
        .enumerate()
        .filter_map(|(n, c)| Some((n, c.score?)))
    {
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((row, score));
        }
    }
    let Some((row, _)) = best else {
        let here = &[Plan::interview, Figures::weight_total];
        telling.headline = Sentence::new(
            here,
            ["Nobody is marked yet.", "Personne n’est encore noté."],
        );
        telling.detail = Sentence::new(
            here,
            [
                "The grid counts {weight_total}: 80 of 100 is a strong hire, 60 a weak one.",
                "La grille compte {weight_total} : 80 sur 100 est un oui franc, 60 un oui faible.",
            ],
        );
        return;
    };
    let candidate = &o.candidates[row];
    let here = [
        Plan::interview,
        Figures::candidates,
        number_of(row),
        CandidateFigures::score,
    ];
    let settled = candidate.disagreements == 0.0 && candidate.decision != Some(Verdict::WeakHire);
    telling.light = if settled {
        Light::Good
    } else {
        Light::Attention
    };
    telling.headline = Sentence::new(
        &here,
        [
            "{name}: *{score}*, {decision}.",
            "{name} : *{score}*, {decision}.",
        ],
    );
    telling.detail = Sentence::new(
        &here,
        if candidate.vetoed {
            [
                "A must-have got less than half its points, and that is a veto.",
                "Un critère indispensable a moins de la moitié de ses points : c’est un veto.",
            ]
        } else if candidate.disagreements > 0.0 {
            [
                "The interviewers are {spread} apart and disagree on {disagreements}: talk before deciding.",
                "Les évaluateurs ont {spread} d’écart et un désaccord sur {disagreements} : en parler avant de décider.",
            ]
        } else {
            [
                "The interviewers are {spread} apart and disagree on no item.",
                "Les évaluateurs ont {spread} d’écart et ne sont en désaccord sur aucun critère.",
            ]
        },
    );
}

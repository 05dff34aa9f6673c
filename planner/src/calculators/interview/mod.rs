//! Interviews: scores of candidates on the standard grid, and disagreements between interviewers.

mod assessment;
mod charts;
mod grid;
mod layout;
mod sheets;
mod tables;

use super::{Rules, facts::Facts};
use crate::model::{Ids, Reason, maths, path::number_of};
pub use assessment::{assess, assess_candidate, best, check};
pub use charts::{charts, profile_name, spark};
pub use grid::{add_item, add_section, item_words, remove_item, remove_section, section_words};
pub use layout::{LAYOUT, keys};
pub use sheets::{SheetChange, change_sheet, given, marks_table};
pub use tables::*;

/// Least difference between marks of an item, as a share of its points, that is a disagreement.
const APART: f64 = 0.4;
/// Share of its points below which a must-have is missed.
const HALF: f64 = 0.5;

/// Computes the figures of interviews.
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

/// The items of all sections in one list, with their indices by id.
struct Grid<'a> {
    sections: &'a [Section],
    weights: Vec<f64>,
    /// Each item with the index of its section.
    items: Vec<(usize, &'a Item)>,
    places: Ids<'a>,
}

/// Marks of one item, accumulated over the interviewers.
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

    /// Whether several interviewers marked the item and disagree on it.
    fn apart(&self, item: &Item) -> bool {
        let apart = self.highest - self.lowest;
        apart >= APART * *item.points - maths::TOLERANCE && self.count > 1.0
    }

    fn figures(&self, item: &Item) -> ItemFigures {
        ItemFigures {
            id: item.id.clone(),
            lowest: self.lowest,
            highest: self.highest,
            mean: self.sum / self.count,
            disagreement: self.apart(item),
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
            sections: &i.sections,
            weights: i.sections.iter().map(|s| *s.weight).collect(),
            places: Ids::of(items.iter().map(|(_, item)| &*item.id)),
            items,
        }
    }

    fn candidate(&self, candidate: &Candidate) -> CandidateFigures {
        let mut marks = vec![Marks::NONE; self.items.len()];
        let given: Vec<_> = candidate
            .interviewers
            .iter()
            .map(|who| self.given(who, &mut marks))
            .collect();
        let (mut lowest, mut highest) = (f64::INFINITY, 0.0f64);
        let interviewers: Vec<_> = given.iter().map(|given| self.interviewer(given)).collect();
        for total in interviewers.iter().filter_map(|who| who.total) {
            lowest = lowest.min(total);
            highest = highest.max(total);
        }
        let score = mean(interviewers.iter().filter_map(|who| who.total));
        let items: Vec<_> = self
            .items
            .iter()
            .zip(&marks)
            .filter(|(_, marks)| marks.count > 0.0)
            .map(|((_, item), marks)| marks.figures(item))
            .collect();
        let vetoed = items.iter().any(|i| i.missed);
        let count = |is: &dyn Fn(&ItemFigures) -> bool| {
            items.iter().map(|i| f64::from(u8::from(is(i)))).sum()
        };
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
            sections: self.sections(&interviewers),
            interviewers,
            disagreements: count(&|i| i.disagreement),
            compared: marks
                .iter()
                .map(|m| f64::from(u8::from(m.count > 1.0)))
                .sum(),
            score_lowest: self.settled(&given, &marks, |marks| marks.lowest),
            score_highest: self.settled(&given, &marks, |marks| marks.highest),
            items,
            vetoed,
        }
    }

    /// Returns an interviewer's marks with the indices of their items, and adds each to `marks`.
    fn given(&self, who: &Interviewer, marks: &mut [Marks]) -> Vec<(usize, f64)> {
        let mut given = Vec::with_capacity(who.marks.len());
        for mark in &who.marks {
            if let Some(place) = self.places.row(&mark.item) {
                marks[place].add(*mark.points);
                given.push((place, *mark.points));
            }
        }
        given
    }

    /// Points given and points available on the marked items, by section.
    fn by_section(&self, given: impl Iterator<Item = (usize, f64)>) -> Vec<(f64, f64)> {
        let mut by_section = vec![(0.0, 0.0); self.sections.len()];
        for (place, points) in given {
            let (section, item) = self.items[place];
            let (got, available) = &mut by_section[section];
            *got += points;
            *available += *item.points;
        }
        by_section
    }

    #[allow(clippy::cast_precision_loss)] // at most two hundred marks
    fn interviewer(&self, given: &[(usize, f64)]) -> InterviewerFigures {
        let by_section = self.by_section(given.iter().copied());
        let sections = self.sections.iter().zip(&by_section);
        let sections = sections.map(|(section, (got, available))| GivenFigures {
            id: section.id.clone(),
            points: maths::ratio(section.weight * *got, *available),
        });
        InterviewerFigures {
            sections: sections.collect(),
            total: total(&self.weights, &by_section),
            marked: given.len() as f64,
        }
    }

    /// Mean points of each section, over the interviewers who marked it.
    fn sections(&self, interviewers: &[InterviewerFigures]) -> Vec<SectionFigures> {
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(place, section)| SectionFigures {
            id: section.id.clone(),
            points: mean(
                interviewers
                    .iter()
                    .filter_map(|who| who.sections[place].points),
            ),
        });
        sections.collect()
    }

    /// The score if everyone who marked a disputed item gave the mark that `at` returns for it.
    fn settled(
        &self,
        given: &[Vec<(usize, f64)>],
        marks: &[Marks],
        at: fn(&Marks) -> f64,
    ) -> Option<f64> {
        let settled = |(place, points): &(usize, f64)| {
            let marks = &marks[*place];
            let apart = marks.apart(self.items[*place].1);
            (*place, if apart { at(marks) } else { *points })
        };
        let totals = given.iter().filter_map(|given| {
            let by_section = self.by_section(given.iter().map(settled));
            total(&self.weights, &by_section)
        });
        mean(totals)
    }
}

/// The mean; `None` of nothing.
fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for number in numbers {
        sum += number;
        count += 1.0;
    }
    maths::ratio(sum, count)
}

/// Returns an interviewer's total, out of 100.
///
/// Formula: 100 · Σ weight · got/available / Σ weight, over the sections that have marks. Units:
/// points. `None` where no section with a weight has marks.
///
/// ```
/// use planner::calculators::interview::total;
/// assert_eq!(total(&[20.0, 30.0], &[(4.0, 5.0), (0.0, 0.0)]), Some(80.0));
/// assert_eq!(total(&[20.0, 60.0], &[(5.0, 5.0), (5.0, 10.0)]), Some(62.5));
/// assert_eq!(total(&[20.0], &[(0.0, 0.0)]), None);
/// ```
#[must_use]
pub fn total(weights: &[f64], by_section: &[(f64, f64)]) -> Option<f64> {
    let (mut got, mut of) = (0.0, 0.0);
    for (weight, (points, available)) in weights.iter().zip(by_section) {
        if *available > 0.0 {
            got += weight * (points / available);
            of += weight;
        }
    }
    maths::ratio(100.0 * got, of)
}

/// Returns the verdict on a score out of 100. Source: the chapter.
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

/// Ids are unique in the grid. A mark is of an item of the grid, is at most its points, and is
/// given once by an interviewer.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    rules.unique(
        &[Inputs::sections],
        Section::id,
        i.sections.iter().map(|s| &*s.id),
    );
    let items = || i.sections.iter().flat_map(|section| &section.items);
    let ids = Ids::of(items().map(|item| &*item.id));
    let mut repeated = ids.repeated().into_iter();
    for (s, section) in i.sections.iter().enumerate() {
        for (n, repeated) in repeated.by_ref().take(section.items.len()).enumerate() {
            if repeated {
                let place = [number_of(s), Section::items, number_of(n)];
                rules.refuse(
                    &[&[Inputs::sections], &place[..], &[Item::id]].concat(),
                    Reason::Twice,
                );
            }
        }
    }
    let points: Vec<f64> = items().map(|item| *item.points).collect();
    for (c, candidate) in i.candidates.iter().enumerate() {
        for (n, who) in candidate.interviewers.iter().enumerate() {
            let repeated = Ids::of(who.marks.iter().map(|mark| &*mark.item)).repeated();
            for (m, (mark, repeated)) in who.marks.iter().zip(repeated).enumerate() {
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
                if repeated {
                    rules.refuse(&at(Mark::item), Reason::Twice);
                }
                match ids.row(&mark.item) {
                    Some(item) => {
                        rules.at_most(&at(Mark::points), *mark.points, points[item]);
                    }
                    None => rules.refuse(&at(Mark::item), Reason::NotThere),
                }
            }
        }
    }
}

//! Mark sheets: a candidate's marks with the interviewers side by side, and edits to them.

use super::super::Plan;
use super::grid::most;
use super::{Candidate, Inputs, Interviewer, Item, Mark, item_words, section_words};
use crate::charts::{Table, Value};
use crate::model::{Number, Text, Unit};
use crate::words::Language;

/// Returns the marks of a candidate as a table: a row for each item, a column for each interviewer.
/// Without that candidate it holds only the grid.
///
/// ```
/// use planner::{Plan, calculators::interview, words::Language};
/// let table = interview::marks_table(&Plan::default(), 0, Language::French);
/// assert_eq!(table.heads, ["Rubrique", "Critère", "Points"]);
/// assert_eq!(table.rows.len(), 19);
/// ```
#[must_use]
pub fn marks_table(plan: &Plan, candidate: usize, language: Language) -> Table {
    let inputs = &plan.interview;
    let candidate = inputs.candidates.get(candidate);
    let interviewers = candidate.map_or(&[][..], |candidate| &candidate.interviewers);
    let heads = [
        ["Section", "Rubrique"],
        ["Item", "Critère"],
        ["Points", "Points"],
    ];
    let mut heads = heads.map(|head| language.of(head).to_owned()).to_vec();
    heads.extend(
        interviewers
            .iter()
            .zip(1..)
            .map(|(interviewer, number): (_, usize)| {
                if interviewer.name.is_empty() {
                    let unnamed = language.of(["Interviewer ", "Évaluateur "]);
                    [unnamed, &number.to_string()].concat()
                } else {
                    interviewer.name.to_string()
                }
            }),
    );
    let mut rows = Vec::new();
    for section in &inputs.sections {
        for item in &section.items {
            let names = [section_words(section), item_words(item)];
            let mut row = names
                .map(|name| Value::Text(name[language as usize].clone()))
                .to_vec();
            row.push(Value::Number(*item.points, Unit::Plain));
            let given = interviewers
                .iter()
                .map(|interviewer| points(interviewer, item));
            row.extend(given.map(|given| Value::number(given, Unit::Plain)));
            rows.push(row);
        }
    }
    Table { heads, rows }
}

fn points(interviewer: &Interviewer, item: &Item) -> Option<f64> {
    let mark = interviewer.marks.iter().find(|mark| mark.item == item.id);
    mark.map(|mark| *mark.points)
}

/// Returns the points that an interviewer gives for an item, or `None` where it was not asked.
/// `item` counts through all sections.
#[must_use]
pub fn given(plan: &Plan, candidate: usize, column: usize, item: usize) -> Option<f64> {
    let candidate = plan.interview.candidates.get(candidate)?;
    let interviewer = candidate.interviewers.get(column)?;
    let sections = &plan.interview.sections;
    let item = sections
        .iter()
        .flat_map(|section| &section.items)
        .nth(item)?;
    points(interviewer, item)
}

/// An edit of the sheets. Candidates, interviewers and items are given by index; items count
/// through all sections.
pub enum SheetChange {
    /// Adds a candidate with one interviewer.
    AddCandidate,
    /// Adds an interviewer to a candidate.
    AddInterviewer(usize),
    /// Renames a candidate.
    NameCandidate(usize, String),
    /// Renames an interviewer of a candidate.
    NameInterviewer(usize, usize, String),
    /// Sets an interviewer's points for an item, for a candidate; `None` removes the mark.
    Mark(usize, usize, usize, Option<f64>),
}

/// Applies an edit to the sheets of a plan. Marks outside the range of their item, rows beyond the
/// maximum, names that are too long and indices out of range change nothing.
pub fn change_sheet(plan: &mut Plan, change: SheetChange) {
    let sections = &plan.interview.sections;
    let candidates = &mut plan.interview.candidates;
    match change {
        SheetChange::AddCandidate if candidates.len() < most::<Inputs>(Inputs::candidates) => {
            candidates.push(Candidate {
                interviewers: vec![Interviewer::default()],
                ..Candidate::default()
            });
        }
        SheetChange::AddInterviewer(candidate) => {
            if let Some(candidate) = candidates.get_mut(candidate)
                && candidate.interviewers.len() < most::<Candidate>(Candidate::interviewers)
            {
                candidate.interviewers.push(Interviewer::default());
            }
        }
        SheetChange::NameCandidate(candidate, name) => {
            if let (Some(candidate), Some(name)) = (candidates.get_mut(candidate), text(&name)) {
                candidate.name = name;
            }
        }
        SheetChange::NameInterviewer(candidate, interviewer, name) => {
            let candidate = candidates.get_mut(candidate);
            let interviewer = candidate.and_then(|c| c.interviewers.get_mut(interviewer));
            if let (Some(interviewer), Some(name)) = (interviewer, text(&name)) {
                interviewer.name = name;
            }
        }
        SheetChange::AddCandidate => {}
        SheetChange::Mark(candidate, interviewer, item, points) => {
            let item = sections.iter().flat_map(|section| &section.items).nth(item);
            let candidate = candidates.get_mut(candidate);
            let interviewer = candidate.and_then(|c| c.interviewers.get_mut(interviewer));
            if let (Some(item), Some(interviewer)) = (item, interviewer) {
                give(interviewer, item, points);
            }
        }
    }
}

fn text(name: &str) -> Option<Text> {
    let field = <Candidate as crate::model::Group>::FIELDS.first()?;
    field.text(name).ok()
}

fn give(interviewer: &mut Interviewer, item: &Item, points: Option<f64>) {
    let place = interviewer.marks.iter().position(|m| m.item == item.id);
    match (points, place) {
        (None, Some(place)) => {
            interviewer.marks.remove(place);
        }
        (Some(points), _) if (0.0..=*item.points).contains(&points) => {
            let points = Number::exact(crate::model::decimal::round(points, 15));
            match place {
                Some(place) => interviewer.marks[place].points = points,
                None if interviewer.marks.len() < most::<Interviewer>(Interviewer::marks) => {
                    interviewer.marks.push(Mark {
                        item: item.id.clone(),
                        points,
                    });
                }
                None => {}
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid from a file may have more items than an interviewer may have marks; the plan with
    /// these marks can still be read back.
    #[test]
    fn no_mark_past_the_most() {
        let mut plan = Plan::default();
        for section in 0..2 {
            let items = &mut plan.interview.sections[section].items;
            *items = (0..150)
                .map(|n| Item {
                    id: format!("{section} {n}").into(),
                    ..Item::default()
                })
                .collect();
        }
        change_sheet(&mut plan, SheetChange::AddCandidate);
        for row in 0..300 {
            change_sheet(&mut plan, SheetChange::Mark(0, 0, row, Some(1.0)));
        }
        change_sheet(&mut plan, SheetChange::Mark(0, 0, 0, Some(2.0)));
        let marks = |plan: &Plan| plan.interview.candidates[0].interviewers[0].marks.len();
        assert_eq!((marks(&plan), given(&plan, 0, 0, 0)), (200, Some(2.0)));
        assert_eq!(given(&plan, 0, 0, 250), None);
        for _ in 0..300 {
            change_sheet(&mut plan, SheetChange::AddInterviewer(0));
            change_sheet(&mut plan, SheetChange::AddCandidate);
        }
        let read = crate::document::read_plan(&crate::document::write_plan(&plan));
        assert_eq!(read, Ok(plan));
    }

    #[test]
    fn a_sheet_is_filled_and_emptied() {
        let mut plan = Plan::default();
        change_sheet(&mut plan, SheetChange::AddCandidate);
        change_sheet(&mut plan, SheetChange::NameCandidate(0, "Ada".to_owned()));
        change_sheet(&mut plan, SheetChange::AddInterviewer(0));
        change_sheet(
            &mut plan,
            SheetChange::NameInterviewer(0, 1, "Blaise".to_owned()),
        );
        for (row, points) in [(0, 4.0), (1, 3.0)] {
            change_sheet(&mut plan, SheetChange::Mark(0, 1, row, Some(points)));
        }
        // An item of 5 points refuses a mark of 6.
        change_sheet(&mut plan, SheetChange::Mark(0, 1, 1, Some(6.0)));
        let Table { heads, rows } = marks_table(&plan, 0, Language::English);
        assert_eq!(heads[3..], ["Interviewer 1", "Blaise"]);
        let points = |points| Value::Number(points, Unit::Plain);
        assert_eq!(rows[0][3..], [Value::None, points(4.0)]);
        assert_eq!(rows[1][3..], [Value::None, points(3.0)]);
        assert_eq!(
            rows[0][1],
            Value::Text("Designs solutions that scale".to_owned())
        );
        // 7 of the 10 points on the two marked items of one section.
        let score = crate::evaluate(&plan).interview.candidates[0].score;
        assert_eq!(score, Some(70.0));
        change_sheet(&mut plan, SheetChange::Mark(0, 1, 0, None));
        change_sheet(&mut plan, SheetChange::Mark(0, 1, 1, None));
        assert_eq!(crate::evaluate(&plan).interview.candidates[0].score, None);
    }
}

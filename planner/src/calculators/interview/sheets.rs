//! The grid as a sheet: the interviewers of a candidate side by side.

use super::super::Plan;
use super::super::aids::{Marking, Sheet, SheetRow};
use super::{Candidate, Interviewer, Item, Mark, Section, item_words, section_words};
use crate::model::{Number, Text};

/// A sheet for each candidate.
#[must_use]
pub fn sheets(plan: &Plan) -> Vec<Sheet> {
    let inputs = &plan.interview;
    let sheet = |candidate: &Candidate| Sheet {
        name: candidate.name.to_string(),
        columns: candidate
            .interviewers
            .iter()
            .map(|interviewer| interviewer.name.to_string())
            .collect(),
        rows: rows(&inputs.sections, &candidate.interviewers),
    };
    inputs.candidates.iter().map(sheet).collect()
}

fn rows(sections: &[Section], interviewers: &[Interviewer]) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    for section in sections {
        for (place, item) in section.items.iter().enumerate() {
            rows.push(SheetRow {
                section: (place == 0).then(|| section_words(section)),
                words: item_words(item),
                most: *item.points,
                marks: interviewers
                    .iter()
                    .map(|interviewer| points(interviewer, item))
                    .collect(),
            });
        }
    }
    rows
}

fn points(interviewer: &Interviewer, item: &Item) -> Option<f64> {
    let mark = interviewer.marks.iter().find(|mark| mark.item == item.id);
    mark.map(|mark| *mark.points)
}

/// What an interviewer of a candidate gives for an item, counted through all sections; none: not asked.
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

/// Changes the sheets of a plan. Marks outside what an item may have, and places that are not there,
/// change nothing.
pub fn mark(plan: &mut Plan, marking: Marking) {
    let sections = &plan.interview.sections;
    let candidates = &mut plan.interview.candidates;
    match marking {
        Marking::Add if candidates.len() < MOST => candidates.push(Candidate {
            interviewers: vec![Interviewer::default()],
            ..Candidate::default()
        }),
        Marking::Join(sheet) => {
            if let Some(candidate) = candidates.get_mut(sheet)
                && candidate.interviewers.len() < MOST
            {
                candidate.interviewers.push(Interviewer::default());
            }
        }
        Marking::Name(sheet, name) => {
            if let (Some(candidate), Some(name)) = (candidates.get_mut(sheet), text(&name)) {
                candidate.name = name;
            }
        }
        Marking::Column(sheet, column, name) => {
            let candidate = candidates.get_mut(sheet);
            let interviewer = candidate.and_then(|c| c.interviewers.get_mut(column));
            if let (Some(interviewer), Some(name)) = (interviewer, text(&name)) {
                interviewer.name = name;
            }
        }
        Marking::Remove(sheet) if sheet < candidates.len() => {
            candidates.remove(sheet);
        }
        Marking::Add | Marking::Remove(_) => {}
        Marking::Leave(sheet, column) => {
            if let Some(candidate) = candidates.get_mut(sheet)
                && column < candidate.interviewers.len()
            {
                candidate.interviewers.remove(column);
            }
        }
        Marking::Mark(sheet, column, row, points) => {
            let item = sections.iter().flat_map(|section| &section.items).nth(row);
            let candidate = candidates.get_mut(sheet);
            let interviewer = candidate.and_then(|c| c.interviewers.get_mut(column));
            if let (Some(item), Some(interviewer)) = (item, interviewer) {
                give(interviewer, item, points);
            }
        }
    }
}

/// The most rows of a list, as in the tables.
const MOST: usize = 200;

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
                None => interviewer.marks.push(Mark {
                    item: item.id.clone(),
                    points,
                }),
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_filled_and_emptied() {
        let mut plan = Plan::default();
        mark(&mut plan, Marking::Add);
        mark(&mut plan, Marking::Name(0, "Ada".to_owned()));
        mark(&mut plan, Marking::Join(0));
        mark(&mut plan, Marking::Column(0, 1, "Blaise".to_owned()));
        for (row, points) in [(0, 4.0), (1, 3.0)] {
            mark(&mut plan, Marking::Mark(0, 1, row, Some(points)));
        }
        // An item of five points takes no six.
        mark(&mut plan, Marking::Mark(0, 1, 1, Some(6.0)));
        let [sheet] = &sheets(&plan)[..] else {
            panic!("one candidate")
        };
        assert_eq!(sheet.name, "Ada");
        assert_eq!(sheet.columns, ["", "Blaise"]);
        assert_eq!(sheet.rows[0].marks, [None, Some(4.0)]);
        assert_eq!(sheet.rows[1].marks, [None, Some(3.0)]);
        assert_eq!(sheet.rows[0].words[0], "Designs solutions that scale");
        // 7 of the 10 points of the two items of one section.
        let score = crate::evaluate(&plan).interview.candidates[0].score;
        assert_eq!(score, Some(70.0));
        mark(&mut plan, Marking::Mark(0, 1, 0, None));
        mark(&mut plan, Marking::Mark(0, 1, 1, None));
        mark(&mut plan, Marking::Leave(0, 1));
        mark(&mut plan, Marking::Remove(0));
        assert_eq!(plan, Plan::default());
    }
}

//! Edits of the grid that keep it consistent: unique ids, and no marks of removed items.

use super::{Inputs, Interviewer, Item, KnownItem, KnownSection, Section};
use crate::calculators::Plan;
use crate::model::{Choice, Field, Group, Text};

/// Most rows allowed in the list with this id in table `T`.
pub(super) fn most<T: Group>(list: u16) -> usize {
    let list = T::FIELDS.iter().find(|field| field.id == list);
    list.map_or(0, Field::most_rows)
}

/// Whether the grid has as many items as one interviewer may have marks.
fn full(sections: &[Section]) -> bool {
    let items = sections.iter().map(|section| section.items.len());
    items.sum::<usize>() >= most::<Interviewer>(Interviewer::marks)
}

/// Returns the name of a section in English and French: its own label, or else the words of its id.
#[must_use]
pub fn section_words(section: &Section) -> [String; 2] {
    words::<KnownSection>(&section.id, &section.label)
}

/// Returns the name of an item in English and French: its own label, or else the words of its id.
#[must_use]
pub fn item_words(item: &Item) -> [String; 2] {
    words::<KnownItem>(&item.id, &item.label)
}

fn words<C: Choice>(id: &Text, label: &Text) -> [String; 2] {
    let known = C::OPTIONS.keys.iter().position(|key| **key == **id);
    match known.map(|place| C::OPTIONS.words[place]) {
        _ if !label.is_empty() => [label.to_string(), label.to_string()],
        Some(words) => words.map(str::to_owned),
        None => [id.to_string(), id.to_string()],
    }
}

/// Adds a section with one item; does nothing where an interviewer could not mark that item, or
/// where the grid has the most sections allowed.
pub fn add_section(plan: &mut Plan, name: &str, item: &str) {
    let sections = &mut plan.interview.sections;
    if sections.len() >= most::<Inputs>(Inputs::sections) || full(sections) {
        return;
    }
    let id = free("section", |id| sections.iter().any(|s| s.id == *id));
    sections.push(Section {
        id,
        label: name.into(),
        ..Section::default()
    });
    let last = sections.len() - 1;
    add_item(plan, last, item);
}

/// Adds an item to a section; does nothing where an interviewer could not mark it, or where the
/// section has the most items allowed.
pub fn add_item(plan: &mut Plan, section: usize, name: &str) {
    let sections = &mut plan.interview.sections;
    if full(sections) {
        return;
    }
    let id = free("item", |id| {
        let mut items = sections.iter().flat_map(|section| &section.items);
        items.any(|item| item.id == *id)
    });
    if let Some(section) = sections.get_mut(section)
        && section.items.len() < most::<Section>(Section::items)
    {
        section.items.push(Item {
            id,
            label: name.into(),
            ..Item::default()
        });
    }
}

/// Removes a section, its items and their marks.
pub fn remove_section(plan: &mut Plan, section: usize) {
    if section < plan.interview.sections.len() {
        plan.interview.sections.remove(section);
        forget(&mut plan.interview);
    }
}

/// Removes an item and its marks.
pub fn remove_item(plan: &mut Plan, section: usize, item: usize) {
    let section = plan.interview.sections.get_mut(section);
    if let Some(section) = section.filter(|section| item < section.items.len()) {
        section.items.remove(item);
        forget(&mut plan.interview);
    }
}

/// Removes the marks of items that are not in the grid.
fn forget(inputs: &mut Inputs) {
    let items = inputs.sections.iter().flat_map(|section| &section.items);
    let there: Vec<&Text> = items.map(|item| &item.id).collect();
    let candidates = inputs.candidates.iter_mut();
    for interviewer in candidates.flat_map(|candidate| &mut candidate.interviewers) {
        interviewer.marks.retain(|mark| there.contains(&&mark.item));
    }
}

/// Returns the first of `key_1`, `key_2` … that is not taken.
fn free(key: &str, taken: impl Fn(&str) -> bool) -> Text {
    let mut number = 1;
    loop {
        let id = format!("{key}_{number}");
        if !taken(&id) {
            return id.into();
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::{broken, interview};

    #[test]
    fn what_is_added_has_an_id_of_its_own() {
        let mut plan = Plan::default();
        add_section(&mut plan, "Security", "Threats");
        add_item(&mut plan, 6, "Secrets");
        let section = &plan.interview.sections[6];
        assert_eq!(section_words(section)[0], "Security");
        assert_eq!(item_words(&section.items[1])[1], "Secrets");
        assert_ne!(section.items[0].id, section.items[1].id);
        assert_eq!(broken(&plan), []);
    }

    #[test]
    fn the_grid_has_no_more_than_can_be_marked() {
        let mut plan = Plan::default();
        let items = |plan: &Plan| -> usize {
            let sections = plan.interview.sections.iter();
            sections.map(|section| section.items.len()).sum()
        };
        for section in 0..2 {
            for _ in 0..150 {
                add_item(&mut plan, section, "Item");
            }
        }
        assert_eq!((items(&plan), plan.interview.sections.len()), (200, 6));
        add_section(&mut plan, "Section", "Item");
        assert_eq!((items(&plan), plan.interview.sections.len()), (200, 6));
    }

    #[test]
    fn marks_go_with_their_items() {
        let mut plan = Plan::default();
        interview::change_sheet(&mut plan, interview::SheetChange::AddCandidate);
        for row in 0..19 {
            let mark = interview::SheetChange::Mark(0, 0, row, Some(3.0));
            interview::change_sheet(&mut plan, mark);
        }
        remove_item(&mut plan, 0, 1);
        let marks = |plan: &Plan| plan.interview.candidates[0].interviewers[0].marks.len();
        assert_eq!((marks(&plan), broken(&plan).len()), (18, 0));
        remove_section(&mut plan, 0);
        assert_eq!((marks(&plan), broken(&plan).len()), (15, 0));
    }
}

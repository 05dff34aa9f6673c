//! Drafts: texts in input boxes that could not be read. They survive leaving the page and changing
//! the language, and are removed with their row.

use planner::Plan;
use planner::model::{Path, path, same};
use std::cmp::Ordering;

/// Texts that could not be read, by the path of their value.
#[derive(Default)]
pub struct Drafts(Vec<(Path, String)>);

impl Drafts {
    /// Whether there are no drafts.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the draft at a path, if any.
    pub fn get(&self, at: &[u16]) -> Option<&str> {
        let found = self.0.iter().find(|(path, _)| path == at);
        found.map(|(_, text)| text.as_str())
    }

    /// Stores the draft at a path; `None` removes it.
    pub fn keep(&mut self, at: &[u16], text: Option<String>) {
        self.0.retain(|(path, _)| path != at);
        if let Some(text) = text {
            self.0.push((at.to_vec(), text));
        }
    }

    /// Updates paths after rows of a list got other indices: `to` maps an old index to the new one,
    /// and a removed row to `None`.
    pub fn renumber(&mut self, list: &[u16], to: impl Fn(u16) -> Option<u16>) {
        self.0.retain_mut(|(path, _)| {
            let Some(row) = path
                .strip_prefix(list)
                .and_then(|rest| rest.first().copied())
            else {
                return true;
            };
            let now = to(row);
            path[list.len()] = now.unwrap_or_default();
            now.is_some()
        });
    }

    /// Removes the drafts of a removed row, and moves those of later rows up by one.
    pub fn row_gone(&mut self, list: &[u16], gone: usize) {
        let gone = path::number_of(gone);
        self.renumber(list, |row| match row.cmp(&gone) {
            Ordering::Less => Some(row),
            Ordering::Equal => None,
            Ordering::Greater => Some(row - 1),
        });
    }

    /// Removes the drafts at and below a path, whose value was replaced.
    pub fn forget(&mut self, below: &[u16]) {
        self.0.retain(|(path, _)| !path.starts_with(below));
    }

    /// Removes the drafts of values that differ between two plans, or that either of them lacks.
    pub fn forget_changed(&mut self, before: &Plan, now: &Plan) {
        self.0.retain(
            |(at, _)| match (path::get(before, at), path::get(now, at)) {
                (Some((_, before)), Some((_, now))) => same(&before, &now),
                _ => false,
            },
        );
    }

    /// Removes all drafts, because another plan is on view.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

//! Texts that could not be read. They stay in their boxes on coming back to a page, in the other
//! language, and go with their row.

use planner::Plan;
use planner::model::{Path, path, same};
use std::cmp::Ordering;

/// What stands in boxes and could not be read, by place.
#[derive(Default)]
pub struct Drafts(Vec<(Path, String)>);

impl Drafts {
    /// Whether every text could be read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text that could not be read at a place.
    pub fn get(&self, at: &[u16]) -> Option<&str> {
        let found = self.0.iter().find(|(path, _)| path == at);
        found.map(|(_, text)| text.as_str())
    }

    /// Keeps a text that could not be read; none where it could.
    pub fn keep(&mut self, at: &[u16], text: Option<String>) {
        self.0.retain(|(path, _)| path != at);
        if let Some(text) = text {
            self.0.push((at.to_vec(), text));
        }
    }

    /// The rows of a list have other numbers: `to` says which, and which is gone.
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

    /// A row of a list is gone; those after it have other numbers.
    pub fn row_gone(&mut self, list: &[u16], gone: usize) {
        let gone = path::number_of(gone);
        self.renumber(list, |row| match row.cmp(&gone) {
            Ordering::Less => Some(row),
            Ordering::Equal => None,
            Ordering::Greater => Some(row - 1),
        });
    }

    /// What stands below a path is another value now.
    pub fn forget(&mut self, below: &[u16]) {
        self.0.retain(|(path, _)| !path.starts_with(below));
    }

    /// What stands in the place of a text is another value now, or none.
    pub fn forget_changed(&mut self, before: &Plan, now: &Plan) {
        self.0.retain(
            |(at, _)| match (path::get(before, at), path::get(now, at)) {
                (Some((_, before)), Some((_, now))) => same(&before, &now),
                _ => false,
            },
        );
    }

    /// Another plan is on view.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

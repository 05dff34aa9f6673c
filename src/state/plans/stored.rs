//! Storage contents: the index, synchronised with the envelopes, and texts that cannot be read.

use super::super::toasts::Toast;
use super::Plans;
use crate::browser::{read_save, storage};
use leptos::prelude::*;
use planner::saves::{INDEX_KEY, Index, plan_key, plan_of, unreadable_key};

impl Plans {
    /// Reads the index and adds and removes entries so that it matches the envelopes, which are
    /// authoritative.
    pub(super) fn stored_index(self) -> Index {
        let text = storage::get(INDEX_KEY);
        let mut index = text.and_then(|text| Index::read(&text)).unwrap_or_default();
        let keys = storage::keys();
        let ids: Vec<u32> = keys.iter().filter_map(|key| plan_of(key)).collect();
        index.plans.retain(|plan| ids.contains(&plan.id));
        for id in ids {
            let key = plan_key(id);
            if index.plans.iter().any(|plan| plan.id == id) {
                continue;
            }
            if let Some(text) = storage::get(&key) {
                match read_save(&text) {
                    Ok(save) => index.saved(id, &save.plan.facts.name, save.saved_at),
                    Err(_) => self.keep_unreadable(&key, &text),
                }
            }
        }
        let there = |id: &u32| index.plans.iter().any(|plan| plan.id == *id);
        let first = index.plans.first().map(|plan| plan.id);
        index.open = index.open.filter(there).or(first);
        index
    }

    /// Stores and publishes an index. If it cannot be stored, the next read rebuilds it from the
    /// envelopes.
    pub(super) fn store_index(self, index: Index) {
        let _ = storage::set(INDEX_KEY, &index.write());
        self.show_index(index);
    }

    /// Reads the index from storage again and publishes it.
    pub fn refresh_index(self) {
        self.show_index(self.stored_index());
    }

    fn show_index(self, index: Index) {
        self.index.set(index);
        let kept = storage::keys().into_iter().filter(|key| is_kept(key));
        self.unreadable.set(kept.collect());
    }

    /// Moves an unreadable text unchanged to a key that is never overwritten, and shows a toast. If
    /// there is no room for the copy, the text stays where it is.
    pub(super) fn keep_unreadable(self, key: &str, text: &str) {
        let free = (1..u32::MAX)
            .map(|found| unreadable_key(key, found))
            .find(|kept| storage::get(kept).is_none_or(|other| other == text));
        if free.is_some_and(|kept| storage::set(&kept, text).is_ok()) {
            storage::remove(key);
        }
        self.toasts.show(Toast::Unreadable);
    }
}

/// Whether a key holds a text that could not be read, kept by this release or an earlier one.
fn is_kept(key: &str) -> bool {
    let begins = ["palier.kept.", "palier.unreadable"];
    begins.iter().any(|begin| key.starts_with(begin))
}

/// Returns the name, with a number appended if another plan already has it.
pub(super) fn unused_name(index: &Index, name: &str) -> String {
    let used = |name: &str| index.plans.iter().any(|plan| plan.name == name);
    let mut found = name.to_owned();
    let mut number = 1;
    while used(&found) {
        number += 1;
        found = [name, " (", &number.to_string(), ")"].concat();
    }
    found
}

/// Returns an id whose storage key is free, and adds an entry for it at the end of the index.
pub(super) fn free_id(index: &mut Index, now: u64) -> u32 {
    loop {
        let id = index.add("", now);
        if storage::get(&plan_key(id)).is_none() {
            return id;
        }
        index.remove(id);
    }
}

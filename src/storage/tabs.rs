//! Two windows on the same plans: kept in step, and neither overwrites the other.

use super::{Saved, plans, raw};
use crate::document::{read_head, read_save};
use crate::shell::State;
use leptos::prelude::*;
use planner::saves::plan_key;

/// Another window changed what stands under a key; under all of them, where there is none.
pub fn heard(state: State, key: Option<String>) {
    if key.is_none_or(|key| key.starts_with("palier.")) {
        look(state);
    }
}

/// Looks at storage again: the list, and the plan on view, unless it was changed here, too. Then its
/// save will find what happened, and keep both.
pub fn look(state: State) {
    plans::list(state);
    if untrack(|| state.away()) {
        return;
    }
    let shelf = state.shelf.get_untracked();
    let (Some(id), Some(known)) = (shelf.id, shelf.known) else {
        return;
    };
    if shelf.differs(&state.plan()) {
        return;
    }
    match raw::get(&plan_key(id)) {
        None => state.saved.set(Saved::Gone),
        Some(text) if read_head(&text) != Ok(known) && read_save(&text).is_ok() => {
            plans::put(state, id, &text);
        }
        Some(_) => {}
    }
}

/// Saves the plan on view although it was taken out of storage elsewhere.
pub fn keep_anyway(state: State) {
    state.shelf.update(|shelf| shelf.same = None);
    plans::save(state);
}

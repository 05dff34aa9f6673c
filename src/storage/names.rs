//! Names of plans: given to the one on view, or where it stands to one that is not.

use super::plans::{index, list, now};
use super::{Saved, raw};
use crate::document::{read_save, write_save};
use crate::shell::State;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::model::{CellMut, path};
use planner::saves::{INDEX_KEY, plan_key};
use std::time::Duration;

/// Where the name of a plan stands in it.
const NAME: [u16; 2] = [Plan::facts, Facts::name];

/// A name for a second plan of a name.
pub(super) fn another(name: &str) -> String {
    [name, " (2)"].concat()
}

/// Gives a plan another name; whether it is one.
fn name_it(plan: &mut Plan, name: &str) -> bool {
    if let Some((field, CellMut::Text(cell))) = path::get_mut(plan, &NAME)
        && let Ok(text) = field.text(name)
    {
        *cell = text;
        return true;
    }
    false
}

/// Gives the plan on view another name, where it is one.
pub(super) fn rename_shown(state: State, name: &str) {
    let mut plan = Plan::clone(&state.plan());
    if name_it(&mut plan, name) {
        // A name stands there, so one can be put there.
        let _ = state.edit(&NAME, |cell| {
            if let CellMut::Text(cell) = cell {
                *cell = plan.facts.name;
            }
            Ok(())
        });
        state.settle();
    }
}

/// Gives a plan another name, where it is one.
pub fn rename(state: State, id: u32, name: &str) {
    if state.shelf.with_untracked(|shelf| shelf.id == Some(id)) {
        return rename_shown(state, name);
    }
    let (key, now) = (plan_key(id), now());
    if let Some(mut save) = raw::get(&key).and_then(|text| read_save(&text).ok())
        && name_it(&mut save.plan, name)
        && raw::set(&key, &write_save(&save.plan, save.revision + 1, now)) == Saved::Yes
    {
        let mut index = index(state);
        index.saved(id, name, now);
        raw::set(INDEX_KEY, &index.write());
    }
    // Made again at once, the list would swallow the click on it that ended the typing.
    set_timeout(move || list(state), Duration::from_millis(400));
}

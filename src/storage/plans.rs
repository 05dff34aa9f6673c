//! The plans on the shelf: open, save, begin, duplicate, delete.

use super::names::{another, rename_shown};
use super::{Deleted, Notice, Saved, raw};
use crate::document::{read_any, read_head, read_plan, read_save, write_save};
use crate::shell::State;
use js_sys::Date;
use leptos::prelude::*;
use planner::Plan;
use planner::document::Refusal;
use planner::examples::read_example;
use planner::model::{Day, Reason};
use planner::saves::{
    FORMAT, Head, INDEX_KEY, Index, Unreadable, Verdict, plan_key, plan_of, verdict,
};
use std::sync::Arc;

/// Where releases before the first with several plans kept theirs: a bare document.
const BEFORE: &str = "palier.plan";

/// Milliseconds since 1 January 1970 UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and far from the end
pub(super) fn now() -> u64 {
    Date::now() as u64
}

/// What is on view first: the plan that was open, or an example.
pub(super) fn first(state: State) {
    begin(state, example(state), false);
    if let Some(text) = raw::get(BEFORE) {
        match read_plan(&text) {
            Ok(plan) => {
                begin(state, plan, true);
                if state.saved.get_untracked() == Saved::Yes {
                    raw::remove(BEFORE);
                }
                return;
            }
            Err(_) => unreadable(state, BEFORE, &text),
        }
    }
    list(state);
    if let Some(id) = state.shelf.with_untracked(|shelf| shelf.index.open) {
        show(state, id);
    }
}

fn example(state: State) -> Plan {
    read_example(0, state.language.get_untracked(), read_plan)
}

/// A plan of one's own: the defaults, as of today.
pub fn fresh(name: &str) -> Plan {
    let mut plan = Plan::default();
    plan.facts.name = name.into();
    let today = Date::new_0();
    let year = i32::try_from(today.get_full_year()).unwrap_or_default();
    if Day::YEARS.contains(&year) {
        plan.facts.as_of = Day::of(year, today.get_month() + 1, today.get_date());
    }
    plan
}

/// Puts an unreadable save away, and says so.
fn unreadable(state: State, key: &str, text: &str) {
    raw::put_away(key, text);
    state
        .shelf
        .update(|shelf| shelf.notice = Some(Notice::Unreadable));
}

/// The index as storage has it, mended by the envelopes: those are what counts.
pub(super) fn index(state: State) -> Index {
    let mut index = raw::get(INDEX_KEY)
        .and_then(|text| Index::read(&text))
        .unwrap_or_default();
    let ids: Vec<u32> = raw::keys().iter().filter_map(|key| plan_of(key)).collect();
    index.plans.retain(|plan| ids.contains(&plan.id));
    for id in ids {
        let key = plan_key(id);
        if index.plans.iter().any(|plan| plan.id == id) {
            continue;
        }
        if let Some(text) = raw::get(&key) {
            match read_save(&text) {
                Ok(save) => index.saved(id, &save.plan.facts.name, save.saved_at),
                Err(_) => unreadable(state, &key, &text),
            }
        }
    }
    let there = |id: &u32| index.plans.iter().any(|plan| plan.id == *id);
    index.open = index
        .open
        .filter(there)
        .or(index.plans.first().map(|plan| plan.id));
    index
}

/// Stores an index, and shows it. One that cannot be stored is made again from the envelopes.
pub(super) fn store(state: State, index: Index) {
    raw::set(INDEX_KEY, &index.write());
    state.shelf.update(|shelf| {
        shelf.index = index;
        shelf.kept = raw::kept();
    });
}

/// Looks again at what there is.
pub(super) fn list(state: State) {
    let index = index(state);
    state.shelf.update(|shelf| {
        shelf.index = index;
        shelf.kept = raw::kept();
    });
}

/// Shows the plan of an id, once the one on view is saved.
pub fn show(state: State, id: u32) {
    if !leave(state) {
        return;
    }
    let key = plan_key(id);
    if let Some(text) = raw::get(&key) {
        if read_save(&text).is_ok() {
            put(state, id, &text);
            let mut index = index(state);
            index.open = Some(id);
            return store(state, index);
        }
        unreadable(state, &key, &text);
    }
    list(state);
}

/// Puts a save on view.
pub(super) fn put(state: State, id: u32, text: &str) {
    let (Ok(head), Ok(save)) = (read_head(text), read_save(text)) else {
        return;
    };
    let plan = Arc::new(save.plan);
    state.shelf.update(|shelf| {
        shelf.id = Some(id);
        shelf.known = Some(head);
        shelf.same = Some(plan.clone());
    });
    state.begin(plan);
    state.saved.set(Saved::Yes);
}

/// Saves before another plan is shown; whether this one stands in storage, or need not.
fn leave(state: State) -> bool {
    if untrack(|| state.away()) {
        state.leave();
        crate::links::forget();
    }
    let shelf = state.shelf.get_untracked();
    let cleared = shelf.id.is_some_and(|id| raw::get(&plan_key(id)).is_none());
    if cleared && state.saved.get_untracked() == Saved::Yes {
        // Nobody was told that it is gone, so nobody meant it.
        state.shelf.update(|shelf| shelf.same = None);
    }
    save(state);
    !state
        .shelf
        .with_untracked(|shelf| shelf.differs(&state.plan()))
}

/// Puts a plan on view: one to keep, or one to look at until it is changed.
pub fn begin(state: State, plan: Plan, keep: bool) {
    let plan = Arc::new(plan);
    let safe = leave(state);
    state.shelf.update(|shelf| {
        shelf.id = None;
        shelf.known = None;
        shelf.same = (!keep).then(|| plan.clone());
    });
    if safe {
        state.begin(plan);
    } else {
        // What stands nowhere else can still be taken back.
        state.replace(plan);
    }
    if keep {
        save(state);
    } else if raw::storage().is_none() {
        state.saved.set(Saved::Blocked);
    } else {
        state.saved.set(Saved::Example);
    }
}

/// Saves what was changed, now. What is tried in a link's plan is not the visitor's own.
pub fn save(state: State) {
    if untrack(|| state.away()) {
        return;
    }
    let plan = state.plan();
    if state.shelf.with_untracked(|shelf| shelf.differs(&plan)) {
        let saved = write(state, plan);
        state.saved.set(saved);
    }
}

fn write(state: State, plan: Arc<Plan>) -> Saved {
    if raw::storage().is_none() {
        return Saved::Blocked;
    }
    let (mut index, now) = (index(state), now());
    let (id, known) = state.shelf.with_untracked(|shelf| (shelf.id, shelf.known));
    let id = id.unwrap_or_else(|| free(&mut index, now));
    let key = plan_key(id);
    let stored = raw::get(&key);
    match verdict(known, stored.as_deref().map(read_head).as_ref()) {
        Verdict::Save(revision) => {
            let saved = raw::set(&key, &write_save(&plan, revision, now));
            if saved == Saved::Yes {
                index.saved(id, &plan.facts.name, now);
                index.open = Some(id);
                state.shelf.update(|shelf| {
                    shelf.id = Some(id);
                    shelf.known = Some(Head {
                        format: FORMAT,
                        revision,
                        saved_at: now,
                    });
                    shelf.same = Some(plan);
                });
                store(state, index);
                persist();
            }
            saved
        }
        Verdict::Conflict(_) => {
            // Another window was faster: this version becomes a plan of its own.
            let name = another(&plan.facts.name);
            state.shelf.update(|shelf| {
                shelf.id = None;
                shelf.known = None;
                shelf.notice = Some(Notice::Both(id));
            });
            rename_shown(state, &name);
            write(state, state.plan())
        }
        Verdict::KeepFirst => {
            unreadable(state, &key, &stored.unwrap_or_default());
            state.shelf.update(|shelf| {
                shelf.id = None;
                shelf.known = None;
            });
            write(state, plan)
        }
    }
}

/// An id under which nothing stands.
fn free(index: &mut Index, now: u64) -> u32 {
    loop {
        let id = index.add("", now);
        if raw::get(&plan_key(id)).is_none() {
            return id;
        }
        index.remove(id);
    }
}

/// Asks the browser not to throw away what is stored when it is short of room.
fn persist() {
    // Where the browser has no such promise to give, there is nothing to do.
    let _ = window().navigator().storage().persist();
}

/// Makes a second plan of one.
pub fn duplicate(state: State, id: u32) {
    if leave(state)
        && let Some(save) = raw::get(&plan_key(id)).and_then(|text| read_save(&text).ok())
    {
        begin(state, save.plan, true);
        let name = another(&state.plan().facts.name);
        rename_shown(state, &name);
        self::save(state);
    }
}

/// Deletes a plan, which can be taken back until the next is deleted.
pub fn delete(state: State, id: u32) {
    leave(state);
    let open = state.shelf.with_untracked(|shelf| shelf.id == Some(id));
    if open {
        save(state);
    }
    let key = plan_key(id);
    // What could not be saved is deleted as it is on view.
    let text = match raw::get(&key) {
        Some(text) if !open || !state.saved.get_untracked().lost() => text,
        _ => write_save(&state.plan(), 1, now()),
    };
    let mut index = index(state);
    let removed = index.remove(id);
    raw::remove(&key);
    let next = index.open;
    store(state, index);
    state.shelf.update(|shelf| {
        shelf.deleted = Some(Deleted { text, removed });
        if open {
            shelf.id = None;
            shelf.known = None;
            shelf.same = Some(state.plan());
        }
    });
    match next {
        Some(next) if open => show(state, next),
        None if open => begin(state, example(state), false),
        _ => {}
    }
}

/// Takes the last deletion back.
pub fn undelete(state: State) {
    let Some(deleted) = state.shelf.with_untracked(|shelf| shelf.deleted.clone()) else {
        return;
    };
    let Some((_, entry)) = &deleted.removed else {
        return;
    };
    let (id, mut index) = (entry.id, index(state));
    let saved = raw::set(&plan_key(id), &deleted.text);
    if saved == Saved::Yes {
        index.restore(deleted.removed);
        store(state, index);
        state.shelf.update(|shelf| shelf.deleted = None);
        show(state, id);
    } else {
        state.saved.set(saved);
    }
}

/// Reads again what could not be read; where it can be now, it becomes a plan.
pub fn try_again(state: State, key: &str) {
    let Some(text) = raw::get(key) else {
        return list(state);
    };
    if take(state, &text) && state.saved.get_untracked() == Saved::Yes {
        raw::remove(key);
        list(state);
    }
}

/// Makes a plan of a text: a plan document, or a save. Says what is wrong with it otherwise.
pub(super) fn take(state: State, text: &str) -> bool {
    let refusal = match read_any(text) {
        Ok(plan) => {
            begin(state, plan, true);
            state.shelf.update(|shelf| shelf.notice = None);
            return true;
        }
        Err(Unreadable::Newer(format)) => Refusal::whole(Reason::Newer(format)),
        Err(Unreadable::Corrupt(refusal)) => refusal,
    };
    state
        .shelf
        .update(|shelf| shelf.notice = Some(Notice::Refused(refusal)));
    false
}

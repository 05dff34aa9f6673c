//! Which plan is on view: open one, begin one, copy, delete, restore, take one in from a text.

use super::super::toasts::Toast;
use super::save::{NAME, TAB_KEY, name_plan};
use super::{Deleted, Plans, Status};
use crate::browser::{
    clock, files, new_plan_id, read_any, read_head, read_plan, read_save, storage, write_file,
    write_save,
};
use leptos::prelude::*;
use planner::Plan;
use planner::document::Refusal;
use planner::examples::read_example;
use planner::model::{CellMut, Reason};
use planner::saves::{INDEX_KEY, Unreadable, plan_key};
use std::sync::Arc;

/// Where releases before the first with several plans kept theirs: a bare document.
const BEFORE: &str = "palier.plan";

/// What a tab keeps of an example, before its number.
const EXAMPLE: &str = "example ";

impl Plans {
    /// What is on view first: the plan of this tab, else the one that was open last, else an example.
    pub(super) fn open_first(self) {
        let tab = storage::of_tab(TAB_KEY);
        let example = tab.as_deref().and_then(|tab| tab.strip_prefix(EXAMPLE));
        let example = example.and_then(|number| number.parse().ok());
        self.show_example(example.unwrap_or(0));
        if let Some(text) = storage::get(BEFORE) {
            match read_plan(&text) {
                Ok(plan) => {
                    self.begin(plan);
                    if self.status.get_untracked() == Status::Saved {
                        storage::remove(BEFORE);
                    }
                    return;
                }
                Err(_) => self.keep_unreadable(BEFORE, &text),
            }
        }
        self.list();
        let of_tab = tab.as_deref().and_then(|tab| tab.parse().ok());
        let (last, there) = self.index.with_untracked(|index| {
            let there = |id: &u32| index.plans.iter().any(|plan| plan.id == *id);
            (index.open, of_tab.filter(there))
        });
        // What was open last is looked at even where this tab shows another: if it cannot be read, that
        // is to be told.
        if let Some(key) = last.map(plan_key)
            && let Some(text) = storage::get(&key)
            && read_save(&text).is_err()
        {
            self.keep_unreadable(&key, &text);
            self.list();
        }
        let open = there.or(last.filter(|_| example.is_none()));
        if let Some(id) = open {
            self.open(id);
        }
    }

    /// Shows the plan of an id, once the one on view is saved.
    pub fn open(self, id: u32) {
        if !self.leave() {
            return;
        }
        let key = plan_key(id);
        if let Some(text) = storage::get(&key) {
            if self.put(id, &text) {
                self.plan.opened.update(|opened| *opened += 1);
                let mut index = self.stored_index();
                index.open = Some(id);
                return self.store_index(index);
            }
            self.keep_unreadable(&key, &text);
        }
        self.list();
    }

    /// Puts a save on view; whether it could be read.
    pub(super) fn put(self, id: u32, text: &str) -> bool {
        let (Ok(head), Ok(save)) = (read_head(text), read_save(text)) else {
            return false;
        };
        let plan = Arc::new(save.plan);
        self.storage_state.update_value(|state| state.id = save.id);
        self.is_saved(id, head, plan.clone());
        self.plan.begin(plan);
        self.status.set(Status::Saved);
        true
    }

    /// Saves before another plan is shown; whether this one stands in storage, or need not.
    fn leave(self) -> bool {
        self.end_visit();
        self.drafts.update_value(super::Drafts::clear);
        let id = self.on_view.get_untracked();
        let cleared = id.is_some_and(|id| storage::get(&plan_key(id)).is_none());
        if cleared && self.status.get_untracked() == Status::Saved {
            // Nobody was told that it is gone, so nobody meant it.
            self.storage_state.update_value(|state| state.saved = None);
        }
        self.save();
        !self.differs(&self.plan.now().plan)
    }

    /// Shows an example, to be looked at until it is changed.
    pub fn show_example(self, example: usize) {
        let plan = Arc::new(self.example(example));
        self.show(plan.clone());
        self.storage_state.update_value(|state| {
            state.saved = Some(plan);
            state.example = Some(example);
        });
        storage::set_of_tab(TAB_KEY, &[EXAMPLE, &example.to_string()].concat());
        let refused = storage::refused().map(Status::Refused);
        self.status.set(refused.unwrap_or(Status::Example));
    }

    /// Whether an example is on view that nobody changed.
    pub fn is_example(self) -> bool {
        let example = self.storage_state.with_value(|state| state.example);
        example.is_some() && !self.away() && !self.differs(&self.plan.now().plan)
    }

    fn example(self, example: usize) -> Plan {
        read_example(example, self.language.get_untracked(), read_plan)
    }

    /// Puts a plan on view that is the visitor's from now on.
    pub fn begin(self, plan: Plan) {
        self.show(Arc::new(plan));
        self.save();
    }

    fn show(self, plan: Arc<Plan>) {
        let safe = self.leave();
        self.becomes_new();
        self.storage_state.update_value(|state| {
            state.saved = None;
            state.example = None;
        });
        if safe {
            self.plan.begin(plan);
        } else {
            // What stands nowhere else can still be brought back.
            self.plan.replace(Plan::clone(&plan));
        }
        self.plan.opened.update(|opened| *opened += 1);
    }

    /// The reader's language is another: an example that nobody changed is then in it.
    pub fn translate_example(self) {
        let example = self.storage_state.with_value(|state| state.example);
        if let Some(example) = example.filter(|_| self.is_example()) {
            let plan = Arc::new(self.example(example));
            self.storage_state
                .update_value(|state| state.saved = Some(plan.clone()));
            self.plan.begin(plan);
        }
    }

    /// Gives a plan another name, where it is one.
    pub fn rename(self, id: u32, name: &str) {
        if self.on_view.get_untracked() == Some(id) && !self.away() {
            let mut renamed = Plan::clone(&self.plan.now().plan);
            if name_plan(&mut renamed, name) {
                // A name stands there, so one can be put there.
                let _ = self.plan.edit(&NAME, |cell| {
                    if let CellMut::Text(cell) = cell {
                        *cell = renamed.facts.name;
                    }
                    Ok::<(), ()>(())
                });
            }
            return self.save();
        }
        let (key, now) = (plan_key(id), clock::now());
        let save = storage::get(&key).and_then(|text| read_save(&text).ok());
        let Some(mut save) = save else { return };
        if !name_plan(&mut save.plan, name) {
            return;
        }
        let own = save.id.unwrap_or_else(new_plan_id);
        let text = write_save(&save.plan, &own, save.revision + 1, now);
        if storage::set(&key, &text).is_ok() {
            let mut index = self.stored_index();
            index.saved(id, name, now);
            self.store_index(index);
        }
    }

    /// Makes a second plan of one, and shows it.
    pub fn duplicate(self, id: u32) {
        if self.leave()
            && let Some(save) = storage::get(&plan_key(id)).and_then(|text| read_save(&text).ok())
        {
            self.begin(save.plan);
        }
    }

    /// Deletes a plan, which can be restored until the next is deleted.
    pub fn delete(self, id: u32) {
        self.leave();
        let open = self.on_view.get_untracked() == Some(id);
        let key = plan_key(id);
        // What could not be saved is deleted as it is on view.
        let text = match storage::get(&key) {
            Some(text) if !open || !self.status.get_untracked().unsaved() => text,
            _ => write_save(&self.plan.now().plan, &self.plan_id(), 1, clock::now()),
        };
        let mut index = self.stored_index();
        let removed = index.remove(id);
        storage::remove(&key);
        let next = index.open;
        self.store_index(index);
        let name = removed.as_ref().map(|(_, entry)| entry.name.clone());
        self.deleted.set_value(Some(Deleted { text, removed }));
        if open {
            self.becomes_new();
            let plan = self.plan.now().plan.clone();
            self.storage_state
                .update_value(|state| state.saved = Some(plan));
            match next {
                Some(next) => self.open(next),
                None => self.show_example(0),
            }
        }
        self.toasts
            .dismiss_where(|notice| matches!(notice, Toast::Deleted(_)));
        self.toasts.show(Toast::Deleted(name.unwrap_or_default()));
    }

    /// Restores what was deleted last.
    pub fn restore_deleted(self) {
        let Some(deleted) = self.deleted.get_value() else {
            return;
        };
        let Some((_, entry)) = &deleted.removed else {
            return;
        };
        let (id, mut index) = (entry.id, self.stored_index());
        match storage::set(&plan_key(id), &deleted.text) {
            Ok(()) => {
                index.restore(deleted.removed);
                self.store_index(index);
                self.deleted.set_value(None);
                self.toasts
                    .dismiss_where(|notice| matches!(notice, Toast::Deleted(_)));
                self.open(id);
            }
            Err(refused) => self.status.set(Status::Refused(refused)),
        }
    }

    /// Reads again what could not be read; where it can be now, it becomes a plan.
    pub fn try_again(self, key: &str) {
        let Some(text) = storage::get(key) else {
            return self.list();
        };
        if self.import(&text) && self.status.get_untracked() == Status::Saved {
            storage::remove(key);
            self.list();
        }
    }

    /// Makes a plan of a text: a plan document, or a save. Says what is wrong with it otherwise.
    pub fn import(self, text: &str) -> bool {
        let refusal = match read_any(text) {
            Ok(file) => {
                self.show(Arc::new(file.plan));
                self.storage_state.update_value(|state| state.id = file.id);
                self.save();
                self.toasts
                    .dismiss_where(|notice| matches!(notice, Toast::Refused(_)));
                return true;
            }
            Err(Unreadable::Newer(format)) => Refusal::whole(Reason::Newer(format)),
            Err(Unreadable::Corrupt(refusal)) => refusal,
        };
        self.toasts
            .dismiss_where(|notice| matches!(notice, Toast::Refused(_)));
        self.toasts.show(Toast::Refused(refusal));
        false
    }

    /// Hands the plan on view out as a file, and notes when.
    pub fn export(self) {
        let plan = self.plan.now().plan.clone();
        let name = [&*plan.facts.name, ".palier.json"].concat();
        let text = write_file(&plan, &self.plan_id());
        files::download(&name, "application/json", &text);
        if storage::get(INDEX_KEY).is_some() {
            let mut index = self.stored_index();
            index.exported_at = Some(clock::now());
            self.store_index(index);
        }
    }
}

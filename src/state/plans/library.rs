//! Operations on the visitor's plans: open, create, copy, rename, delete, restore, import, export.

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

/// Storage key of releases that kept a single plan, as a plan document without an envelope.
const BEFORE: &str = "palier.plan";

/// Tab state while an example is on view: this prefix, then the number of the example.
const EXAMPLE: &str = "example ";

impl Plans {
    /// Shows the first plan: what this tab showed, else the plan that was open last, else an
    /// example. If there is the single plan of an earlier release, imports and shows that instead.
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
        self.refresh_index();
        let of_tab = tab.as_deref().and_then(|tab| tab.parse().ok());
        let (last, there) = self.index.with_untracked(|index| {
            let there = |id: &u32| index.plans.iter().any(|plan| plan.id == *id);
            (index.open, of_tab.filter(there))
        });
        // The plan that was open last is checked even if this tab shows another one: if it cannot
        // be read, the reader must be told.
        if let Some(key) = last.map(plan_key)
            && let Some(text) = storage::get(&key)
            && read_save(&text).is_err()
        {
            self.keep_unreadable(&key, &text);
            self.refresh_index();
        }
        let open = there.or(last.filter(|_| example.is_none()));
        if let Some(id) = open {
            self.open(id);
        }
    }

    /// Saves the plan on view, then opens the plan with this id. If the save fails, the plan on
    /// view stays.
    pub fn open(self, id: u32) {
        if !self.leave() {
            return;
        }
        let key = plan_key(id);
        if let Some(text) = storage::get(&key) {
            if self.put(id, &text) {
                self.plan.replacements.update(|count| *count += 1);
                let mut index = self.stored_index();
                index.open = Some(id);
                return self.store_index(index);
            }
            self.keep_unreadable(&key, &text);
        }
        self.refresh_index();
    }

    /// Shows the plan of a save; returns whether it could be read.
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

    /// Ends a visit, drops drafts and saves, before another plan is shown. Returns whether the plan
    /// on view is in storage, or need not be.
    fn leave(self) -> bool {
        self.end_visit();
        self.drafts.update_value(super::Drafts::clear);
        let id = self.on_view.get_untracked();
        let cleared = id.is_some_and(|id| storage::get(&plan_key(id)).is_none());
        if cleared && self.status.get_untracked() == Status::Saved {
            // Its save vanished without a notice, so the reader did not choose to delete it: it is
            // saved again.
            self.storage_state.update_value(|state| state.saved = None);
        }
        self.save();
        !self.differs(&self.plan.now().plan)
    }

    /// Shows an example, which is not saved until it is edited.
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

    /// Whether an unedited example is on view.
    pub fn is_example(self) -> bool {
        let example = self.storage_state.with_value(|state| state.example);
        example.is_some() && !self.is_parked() && !self.differs(&self.plan.now().plan)
    }

    fn example(self, example: usize) -> Plan {
        read_example(example, self.language.get_untracked(), read_plan)
    }

    /// Shows a plan and saves it as a new plan of the visitor's.
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
            // The plan on view is not in storage: undo can bring it back.
            self.plan.replace(Plan::clone(&plan));
        }
        self.plan.replacements.update(|count| *count += 1);
    }

    /// Translates an example that was not edited, after the language changed.
    pub fn translate_example(self) {
        let example = self.storage_state.with_value(|state| state.example);
        if let Some(example) = example.filter(|_| self.is_example()) {
            let plan = Arc::new(self.example(example));
            self.storage_state
                .update_value(|state| state.saved = Some(plan.clone()));
            self.plan.begin(plan);
        }
    }

    /// Renames a plan. An invalid name is ignored.
    pub fn rename(self, id: u32, name: &str) {
        if self.on_view.get_untracked() == Some(id) && !self.is_parked() {
            let mut renamed = Plan::clone(&self.plan.now().plan);
            if name_plan(&mut renamed, name) {
                // The plan always holds a name, so the edit cannot fail.
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

    /// Copies a plan and shows the copy.
    pub fn duplicate(self, id: u32) {
        if self.leave()
            && let Some(save) = storage::get(&plan_key(id)).and_then(|text| read_save(&text).ok())
        {
            self.begin(save.plan);
        }
    }

    /// Deletes a plan. It can be restored until another one is deleted.
    pub fn delete(self, id: u32) {
        self.leave();
        let open = self.on_view.get_untracked() == Some(id);
        let key = plan_key(id);
        // If the open plan could not be saved, the version on view is kept for restoring.
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

    /// Restores the plan that was deleted last.
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

    /// Tries to import a text that could not be read before. On success, its old key is removed.
    pub fn try_again(self, key: &str) {
        let Some(text) = storage::get(key) else {
            return self.refresh_index();
        };
        if self.import(&text) && self.status.get_untracked() == Status::Saved {
            storage::remove(key);
            self.refresh_index();
        }
    }

    /// Imports a plan document or a save as a new plan, and returns whether that worked. Otherwise
    /// a toast says what is wrong with it.
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

    /// Downloads the plan on view as a file, and records the time in the index.
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

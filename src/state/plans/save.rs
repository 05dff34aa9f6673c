//! Saves the plan on view, and resolves conflicts with other tabs.

use super::super::toasts::Toast;
use super::stored::{free_id, unused_name};
use super::{Plans, Status};
use crate::browser::{clock, read_head, storage, write_save};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::model::{CellMut, path};
use planner::saves::{FORMAT, Head, Index, Verdict, check_overwrite, plan_key};
use std::sync::Arc;

/// Path of the plan's name.
pub(super) const NAME: [u16; 2] = [Plan::facts, Facts::name];

/// Key in the tab's own storage, under which it records which plan or example it shows.
pub(super) const TAB_KEY: &str = "palier.tab";

impl Plans {
    /// Saves changes now. Edits of a link's plan are not saved, since it is not the visitor's own.
    pub fn save(self) {
        if self.is_parked() {
            return;
        }
        let plan = self.plan.now().plan.clone();
        if self.differs(&plan) {
            self.status.set(self.write(plan));
        } else if matches!(
            self.status.get_untracked(),
            Status::Soon | Status::Refused(_)
        ) {
            // The change was undone before it was saved.
            let saved = self.on_view.get_untracked().is_some();
            self.status.set(match storage::refused() {
                _ if saved => Status::Saved,
                Some(refused) => Status::Refused(refused),
                None => Status::Example,
            });
        }
    }

    /// Saves the plan on view even though its save was removed elsewhere, or was refused before.
    pub fn save_again(self) {
        self.storage_state.update_value(|state| state.saved = None);
        self.save();
    }

    fn write(self, plan: Arc<Plan>) -> Status {
        if let Some(refused) = storage::refused() {
            return Status::Refused(refused);
        }
        let (mut index, now) = (self.stored_index(), clock::now());
        let known = self.storage_state.with_value(|state| state.head);
        let (id, plan) = if let Some(id) = self.on_view.get_untracked() {
            (id, plan)
        } else {
            let plan = self.named_apart(plan, &index);
            (free_id(&mut index, now), plan)
        };
        let key = plan_key(id);
        let stored = storage::get(&key);
        match check_overwrite(known, stored.as_deref().map(read_head).as_ref()) {
            Verdict::Save(revision) => {
                let save = write_save(&plan, &self.plan_id(), revision, now);
                if let Err(refused) = storage::set(&key, &save) {
                    return Status::Refused(refused);
                }
                index.saved(id, &plan.facts.name, now);
                index.open = Some(id);
                let head = Head {
                    format: FORMAT,
                    revision,
                    saved_at: now,
                };
                self.is_saved(id, head, plan);
                self.store_index(index);
                self.ask_to_keep();
                Status::Saved
            }
            Verdict::Conflict(_) => {
                // Another tab saved first: this version becomes a plan of its own.
                self.toasts.show(Toast::BothKept(id));
                self.becomes_new();
                self.write(plan)
            }
            Verdict::BackUpFirst => {
                self.keep_unreadable(&key, &stored.unwrap_or_default());
                self.becomes_new();
                self.write(plan)
            }
        }
    }

    /// Records that the plan on view is in storage under this id, with this head.
    pub(super) fn is_saved(self, id: u32, head: Head, plan: Arc<Plan>) {
        self.storage_state.update_value(|state| {
            state.head = Some(head);
            state.saved = Some(plan);
            state.example = None;
        });
        if self.on_view.get_untracked() != Some(id) {
            self.on_view.set(Some(id));
        }
        storage::set_of_tab(TAB_KEY, &id.to_string());
    }

    /// Records that the plan on view has no save: it is new, or must get another id.
    pub(super) fn becomes_new(self) {
        self.on_view.set(None);
        self.storage_state.update_value(|state| {
            state.head = None;
            state.id = None;
        });
    }

    /// Gives the plan on view a name that no other plan has, and returns it.
    fn named_apart(self, plan: Arc<Plan>, index: &Index) -> Arc<Plan> {
        let name = unused_name(index, &plan.facts.name);
        if name == *plan.facts.name {
            return plan;
        }
        self.plan.correct(|plan| {
            name_plan(plan, &name);
        });
        self.plan.now().plan.clone()
    }

    /// Asks the browser, once, not to evict the stored data when space is short.
    fn ask_to_keep(self) {
        let asked = self
            .storage_state
            .try_update_value(|state| std::mem::replace(&mut state.asked_to_keep, true));
        if asked == Some(false) {
            // If the browser does not grant it, there is nothing to do.
            let _ = window().navigator().storage().persist();
        }
    }
}

/// Sets the name of a plan; returns whether the name is valid.
pub(super) fn name_plan(plan: &mut Plan, name: &str) -> bool {
    if let Some((field, CellMut::Text(cell))) = path::get_mut(plan, &NAME)
        && let Ok(text) = field.text(name)
    {
        *cell = text;
        return true;
    }
    false
}

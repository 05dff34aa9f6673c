//! Autosave: shortly after an edit, at once when a field or page is left. Follows other tabs, too.

use super::{Plans, Status};
use crate::browser::storage::Refused;
use crate::browser::{files, read_head, storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::saves::plan_key;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, StorageEvent};

/// Delay between an edit and its save.
const BEHIND: Duration = Duration::from_millis(250);

impl Plans {
    /// Registers the effect that saves changes, and the listeners for other tabs and for leaving
    /// the page.
    pub(super) fn save_as_it_changes(self) {
        let waiting = StoredValue::new(false);
        Effect::new(move |_| {
            let plan = self.plan.world().plan.clone();
            if self.is_parked() || waiting.get_value() {
                return;
            }
            if !self.differs(&plan) {
                // An unsaved change was undone: what is on view is saved.
                if self.status.get_untracked().unsaved() {
                    self.save();
                }
                return;
            }
            waiting.set_value(true);
            // The status stays “not saved” until the plan is saved.
            if !self.status.get_untracked().unsaved() {
                self.status.set(Status::Soon);
            }
            let save = move || {
                waiting.set_value(false);
                self.save();
            };
            set_timeout(save, BEHIND);
        });
        for event in ["focusout", "pagehide"] {
            window_event_listener_untyped(event, move |_| self.save());
        }
        window_event_listener(leptos::ev::visibilitychange, move |_| {
            if document().hidden() {
                self.save();
            } else {
                // A sleeping tab gets no `storage` events: it checks when it becomes visible.
                self.sync_from_storage();
            }
        });
        window_event_listener_untyped("storage", move |event| {
            let event: StorageEvent = event.unchecked_into();
            if event.key().is_none_or(|key| key.starts_with("palier.")) {
                self.sync_from_storage();
            }
        });
        window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
            self.save();
            let refused = matches!(
                self.status.get_untracked(),
                Status::Refused(Refused::Blocked | Refused::Full) | Status::Gone
            );
            if refused && !self.is_parked() && self.differs(&self.plan.now().plan) {
                event.prevent_default();
                // Older browsers ask only if a return value is set.
                event.set_return_value("?");
            }
        });
        // A framed page stores nothing, and takes no files of its reader into another site's page.
        if storage::framed() {
            return;
        }
        window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
        window_event_listener(leptos::ev::drop, move |event| {
            if let Some(file) = files::dropped(&event) {
                event.prevent_default();
                spawn_local(async move {
                    self.import(&files::text_of(file).await);
                });
            }
        });
    }

    /// Checks storage again: updates the list, and the plan on view unless it was edited here, too.
    /// In that case its save detects the conflict and keeps both.
    fn sync_from_storage(self) {
        self.refresh_index();
        let known = self.storage_state.with_value(|state| state.head);
        let (Some(id), Some(known)) = (self.on_view.get_untracked(), known) else {
            return;
        };
        if self.is_parked() || self.differs(&self.plan.now().plan) {
            return;
        }
        match storage::get(&plan_key(id)) {
            None => self.status.set(Status::Gone),
            Some(text) if read_head(&text) != Ok(known) => {
                // If it cannot be read, the next save of this plan finds out.
                self.put(id, &text);
            }
            Some(_) => {}
        }
    }
}

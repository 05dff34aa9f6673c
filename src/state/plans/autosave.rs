//! When the plan is saved: a moment behind typing, at once when a field or the page is left; and what
//! other tabs did meanwhile.

use super::{Plans, Status};
use crate::browser::storage::Refused;
use crate::browser::{files, read_head, storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::saves::plan_key;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, StorageEvent};

/// How far a save may be behind typing.
const BEHIND: Duration = Duration::from_millis(250);

impl Plans {
    /// From now on what is changed is saved, and other tabs are listened to.
    pub(super) fn save_as_it_changes(self) {
        let waiting = StoredValue::new(false);
        Effect::new(move |_| {
            let plan = self.plan.world().plan.clone();
            if self.away() || waiting.get_value() {
                return;
            }
            if !self.differs(&plan) {
                // Where what could not be saved was undone, what is on view is saved.
                if self.status.get_untracked().unsaved() {
                    self.save();
                }
                return;
            }
            waiting.set_value(true);
            // What is not saved stays said until it is.
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
                // A sleeping tab is told nothing; it looks when it is looked at.
                self.look();
            }
        });
        window_event_listener_untyped("storage", move |event| {
            let event: StorageEvent = event.unchecked_into();
            if event.key().is_none_or(|key| key.starts_with("palier.")) {
                self.look();
            }
        });
        window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
            self.save();
            let refused = matches!(
                self.status.get_untracked(),
                Status::Refused(Refused::Blocked | Refused::Full) | Status::Gone
            );
            if refused && !self.away() && self.differs(&self.plan.now().plan) {
                event.prevent_default();
                // Older browsers ask only where a value is set.
                event.set_return_value("?");
            }
        });
        // Inside another site's page nothing is kept, and its reader's files are not that site's.
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

    /// Looks at storage again: the list, and the plan on view, unless it was changed here, too. Then its
    /// save will find what happened, and keep both.
    fn look(self) {
        self.list();
        let known = self.storage_state.with_value(|state| state.head);
        let (Some(id), Some(known)) = (self.on_view.get_untracked(), known) else {
            return;
        };
        if self.away() || self.differs(&self.plan.now().plan) {
            return;
        }
        match storage::get(&plan_key(id)) {
            None => self.status.set(Status::Gone),
            Some(text) if read_head(&text) != Ok(known) => {
                // What cannot be read is found when this plan is saved.
                self.put(id, &text);
            }
            Some(_) => {}
        }
    }
}

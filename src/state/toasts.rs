//! Toasts: short messages over the page, which screen readers announce.

use leptos::prelude::*;
use planner::document::Refusal;
use std::time::Duration;

/// How long a toast stays that needs no action.
const STAYS: Duration = Duration::from_secs(6);

/// Content of a toast.
#[derive(Clone, PartialEq, Debug)]
pub enum Toast {
    /// A message that needs no action, and disappears by itself.
    Message(String),
    /// A save could not be read; its text is kept unchanged.
    Unreadable,
    /// The plan was also changed in another tab: both versions are kept, the other one under this
    /// id.
    BothKept(u32),
    /// A file, or a kept text, could not be imported.
    Refused(Refusal),
    /// A newer release of the page is ready.
    Newer,
    /// A plan with this name was deleted and can be restored.
    Deleted(String),
}

/// Toasts on view, the oldest first. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Toasts {
    on_view: RwSignal<Vec<(u32, Toast)>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// Creates an empty list of toasts.
    pub fn new() -> Self {
        Self {
            on_view: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// Returns the ids of the toasts on view, the oldest first; tracked.
    pub fn all(self) -> Vec<u32> {
        let number = |toast: &(u32, Toast)| toast.0;
        self.on_view.with(|all| all.iter().map(number).collect())
    }

    /// Returns the toast with this id, untracked; `None` if it was dismissed.
    pub fn get(self, number: u32) -> Option<Toast> {
        self.on_view.with_untracked(|all| {
            let found = all.iter().find(|(other, _)| *other == number);
            found.map(|(_, toast)| toast.clone())
        })
    }

    /// Shows a toast; an equal one that is on view is replaced.
    pub fn show(self, toast: Toast) {
        let number = self.next.get_value() + 1;
        self.next.set_value(number);
        let passes = matches!(toast, Toast::Message(_));
        self.on_view.update(|all| {
            all.retain(|(_, other)| *other != toast);
            all.push((number, toast));
        });
        if passes {
            set_timeout(move || self.dismiss(number), STAYS);
        }
    }

    /// Shows a message that disappears by itself.
    pub fn show_message(self, sentence: &str) {
        self.show(Toast::Message(sentence.to_owned()));
    }

    /// Removes a toast.
    pub fn dismiss(self, number: u32) {
        self.on_view
            .update(|all| all.retain(|(other, _)| *other != number));
    }

    /// Removes all toasts that satisfy the predicate.
    pub fn dismiss_where(self, gone: impl Fn(&Toast) -> bool) {
        if self
            .on_view
            .with_untracked(|all| all.iter().any(|(_, toast)| gone(toast)))
        {
            self.on_view
                .update(|all| all.retain(|(_, toast)| !gone(toast)));
        }
    }
}

//! Toasts: what is shown once over the page, and read out by screen readers.

use leptos::prelude::*;
use planner::document::Refusal;
use std::time::Duration;

/// How long a sentence that asks for nothing stays.
const STAYS: Duration = Duration::from_secs(6);

/// What a toast says.
#[derive(Clone, PartialEq, Debug)]
pub enum Toast {
    /// A sentence that asks for nothing, and goes by itself.
    Message(String),
    /// A save could not be read, and is kept word for word.
    Unreadable,
    /// The plan was changed elsewhere, too: both are kept, the other under this id.
    BothKept(u32),
    /// A file, or what was kept, could not be read.
    Refused(Refusal),
    /// A newer version of the page is ready.
    Newer,
    /// A plan of this name was deleted, and can be restored.
    Deleted(String),
}

/// The toasts on view, the oldest first. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Toasts {
    on_view: RwSignal<Vec<(u32, Toast)>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// None yet.
    pub fn new() -> Self {
        Self {
            on_view: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// The numbers of what is on view.
    pub fn all(self) -> Vec<u32> {
        let number = |toast: &(u32, Toast)| toast.0;
        self.on_view.with(|all| all.iter().map(number).collect())
    }

    /// The toast with this number.
    pub fn get(self, number: u32) -> Option<Toast> {
        self.on_view.with_untracked(|all| {
            let found = all.iter().find(|(other, _)| *other == number);
            found.map(|(_, toast)| toast.clone())
        })
    }

    /// Shows a toast; one that is on view already is shown anew.
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

    /// Shows a sentence, which goes by itself.
    pub fn show_message(self, sentence: &str) {
        self.show(Toast::Message(sentence.to_owned()));
    }

    /// Takes a toast away.
    pub fn dismiss(self, number: u32) {
        self.on_view
            .update(|all| all.retain(|(other, _)| *other != number));
    }

    /// Takes the toasts of a kind away.
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

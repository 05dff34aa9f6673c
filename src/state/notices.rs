//! What is to be told once: shown over the page, and read out by screen readers.

use leptos::prelude::*;
use planner::document::Refusal;
use std::time::Duration;

/// How long a sentence that asks for nothing stays.
const STAYS: Duration = Duration::from_secs(6);

/// Something to be told.
#[derive(Clone, PartialEq, Debug)]
pub enum Notice {
    /// A sentence that asks for nothing, and goes by itself.
    Said(String),
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

/// What is on view of it, the oldest first. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Notices {
    on_view: RwSignal<Vec<(u32, Notice)>>,
    next: StoredValue<u32>,
}

impl Notices {
    /// Nothing to tell yet.
    pub fn new() -> Self {
        Self {
            on_view: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// The numbers of what is on view.
    pub fn all(self) -> Vec<u32> {
        let number = |notice: &(u32, Notice)| notice.0;
        self.on_view.with(|all| all.iter().map(number).collect())
    }

    /// What is told under a number.
    pub fn told(self, number: u32) -> Option<Notice> {
        self.on_view.with_untracked(|all| {
            let told = all.iter().find(|(other, _)| *other == number);
            told.map(|(_, notice)| notice.clone())
        })
    }

    /// Tells something; what is told already is told anew.
    pub fn tell(self, notice: Notice) {
        let number = self.next.get_value() + 1;
        self.next.set_value(number);
        let passes = matches!(notice, Notice::Said(_));
        self.on_view.update(|all| {
            all.retain(|(_, other)| *other != notice);
            all.push((number, notice));
        });
        if passes {
            set_timeout(move || self.dismiss(number), STAYS);
        }
    }

    /// Tells a sentence, which goes by itself.
    pub fn say(self, sentence: &str) {
        self.tell(Notice::Said(sentence.to_owned()));
    }

    /// Takes a notice away.
    pub fn dismiss(self, number: u32) {
        self.on_view
            .update(|all| all.retain(|(other, _)| *other != number));
    }

    /// Takes the notices of a kind away.
    pub fn dismiss_where(self, gone: impl Fn(&Notice) -> bool) {
        if self
            .on_view
            .with_untracked(|all| all.iter().any(|(_, notice)| gone(notice)))
        {
            self.on_view
                .update(|all| all.retain(|(_, notice)| !gone(notice)));
        }
    }
}

//! Plans in this browser's storage: several, each under its own key. What cannot be read is put
//! away, never overwritten; where storage refuses, the page works on and says so.

mod file;
mod names;
mod plans;
mod raw;
mod tabs;

pub use file::{export, take_in};
pub use names::rename;
pub use plans::{begin, delete, duplicate, fresh, save, show, try_again, undelete};
pub use raw::get;
pub use tabs::keep_anyway;

use crate::document::read_plan;
use crate::shell::{State, Theme, Words, follow, preferred};
use leptos::prelude::*;
use planner::Plan;
use planner::document::Refusal;
use planner::examples::{names, read_example};
use planner::saves::{Entry, Head, Index};
use planner::words::Language;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

const LANGUAGE: &str = "palier.language";
const THEME: &str = "palier.theme";

/// Whether the plan is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is an example that nobody changed.
    Example,
    /// It is about to be.
    Soon,
    /// It is.
    Yes,
    /// Storage is blocked.
    Blocked,
    /// Storage refused it.
    Full,
    /// It was taken out of storage elsewhere: deleted in another window, or cleared.
    Gone,
}
impl Saved {
    /// What the reader is told.
    pub fn words(self, words: &'static Words) -> String {
        let why = match self {
            Self::Example => return words.example.to_owned(),
            Self::Soon => return words.saving.to_owned(),
            Self::Yes => return words.saved.to_owned(),
            Self::Blocked => words.storage_blocked,
            Self::Full => words.storage_full,
            Self::Gone => words.storage_gone,
        };
        [words.not_saved, why].concat()
    }

    /// Whether the plan stands nowhere but on the page.
    pub fn lost(self) -> bool {
        matches!(self, Self::Blocked | Self::Full | Self::Gone)
    }
}

/// What happened, and is to be told once.
#[derive(Clone)]
pub enum Notice {
    /// A save could not be read, and stands elsewhere.
    Unreadable,
    /// The plan was changed elsewhere, too: both are kept, the other under this id.
    Both(u32),
    /// A file, or what was put away, could not be read.
    Refused(Refusal),
}

/// A plan that was deleted, until the next one is.
#[derive(Clone)]
pub struct Deleted {
    text: String,
    removed: Option<(usize, Entry)>,
}
impl Deleted {
    /// Its name.
    pub fn name(&self) -> &str {
        self.removed.as_ref().map_or("", |(_, entry)| &entry.name)
    }
}

/// The plans beside the one on view.
#[derive(Clone, Default)]
pub struct Shelf {
    /// Which plans there are.
    pub index: Index,
    /// Which of them is on view; none is an example, or a plan that was not saved yet.
    pub id: Option<u32>,
    /// The keys of what could not be read.
    pub kept: Vec<String>,
    /// What happened.
    pub notice: Option<Notice>,
    /// What was deleted last.
    pub deleted: Option<Deleted>,
    /// What the save says of itself that the plan on view was read from, or written to.
    known: Option<Head>,
    /// The plan as it was read or written then.
    same: Option<Arc<Plan>>,
}

impl Shelf {
    /// Whether the plan was changed since it was read or written.
    fn differs(&self, plan: &Arc<Plan>) -> bool {
        self.same
            .as_ref()
            .is_none_or(|same| !Arc::ptr_eq(same, plan))
    }
}

/// The page's state as it was left; an example where there is none. From then on it is saved.
pub fn open() -> State {
    let language = get(LANGUAGE)
        .and_then(|tag| {
            Language::ALL
                .into_iter()
                .find(|language| language.tag() == tag)
        })
        .unwrap_or_else(preferred);
    let theme = get(THEME)
        .map(|name| Theme::named(&name))
        .unwrap_or_default();
    let state = State::new(Plan::default(), Saved::Example, language, theme);
    // The plan that a state begins with is nobody's.
    state.shelf.update(|shelf| shelf.same = Some(state.plan()));
    plans::first(state);
    keep_up(state);
    state
}

/// Chooses a language; an example that nobody changed is then in it.
pub fn speak(state: State, language: Language) {
    use planner::model::same_table;
    let (plan, now) = (state.plan(), state.language.get_untracked());
    let example = |place: &usize| same_table(&read_example(*place, now, read_plan), &*plan);
    let place = (0..names(now).len()).find(example);
    state.language.set(language);
    if let Some(place) = place
        && !state.away()
        && state.shelf.with_untracked(|shelf| shelf.id.is_none())
    {
        begin(state, read_example(place, language, read_plan), false);
    }
}

/// Saves at most half a second behind typing, and at once when the page is hidden or left.
fn keep_up(state: State) {
    let waiting = StoredValue::new(false);
    follow(move || {
        let plan = state.world().plan.clone();
        if state.away() {
            return;
        }
        let differs = state.shelf.with_untracked(|shelf| shelf.differs(&plan));
        if differs && !waiting.get_value() {
            waiting.set_value(true);
            // What is not saved stays said until it is.
            if !state.saved.get_untracked().lost() {
                state.saved.set(Saved::Soon);
            }
            let save = move || {
                waiting.set_value(false);
                plans::save(state);
            };
            set_timeout(save, Duration::from_millis(400));
        }
    });
    // One handler for all of them, as each would weigh as much as what it does.
    for event in [
        "pagehide",
        "visibilitychange",
        "storage",
        "dragover",
        "drop",
        "beforeprint",
    ] {
        window_event_listener_untyped(event, move |event| happened(state, &event));
    }
    let mut opened = true;
    follow(move || {
        let (language, theme) = (state.language.get(), state.theme.get());
        if !std::mem::take(&mut opened) {
            raw::set(LANGUAGE, language.tag());
            raw::set(THEME, theme.name());
        }
    });
}

/// What the browser tells of the page as a whole.
fn happened(state: State, event: &web_sys::Event) {
    match event.type_().as_str() {
        // A page takes files once it says so of what hovers above it.
        "dragover" => event.prevent_default(),
        "drop" => file::dropped(state, event.unchecked_ref()),
        // What is printed is what was typed, however soon.
        "beforeprint" => state.show(),
        "storage" => {
            let event: &web_sys::StorageEvent = event.unchecked_ref();
            tabs::heard(state, event.key());
        }
        // A sleeping window is told nothing; it looks when it is looked at.
        "visibilitychange" if !document().hidden() => tabs::look(state),
        _ => plans::save(state),
    }
}

//! The plan in this browser's storage. What cannot be read is kept under another key, never overwritten.

use crate::controls::copy::{same_table, with_default};
use crate::document::{read_plan, write_plan};
use crate::shell::{State, Theme, Words, follow, preferred};
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use planner::Plan;
use planner::examples::{names, read_example};
use planner::words::Language;
use std::sync::Arc;
use std::time::Duration;

const PLAN: &str = "palier.plan";
const KEPT: &str = "palier.unreadable";
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
    /// What was stored could not be read, and stands elsewhere.
    Unreadable,
}
impl Saved {
    /// What the reader is told.
    pub fn words(self, words: &'static Words) -> String {
        match self {
            Self::Example => words.example.to_owned(),
            Self::Soon => words.saving.to_owned(),
            Self::Yes => words.saved.to_owned(),
            Self::Blocked => [words.not_saved, words.storage_blocked].concat(),
            Self::Full => [words.not_saved, words.storage_full].concat(),
            Self::Unreadable => words.unreadable.to_owned(),
        }
    }
}

/// The browser's storage; none where it is blocked, which the crate's own accessors do not survive.
fn storage() -> Option<web_sys::Storage> {
    window()
        .local_storage()
        .ok()
        .flatten()
        .map(|_| LocalStorage::raw())
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn set(key: &str, text: &str) -> Saved {
    match storage().map(|storage| storage.set_item(key, text)) {
        None => Saved::Blocked,
        Some(Err(_)) => Saved::Full,
        Some(Ok(())) => Saved::Yes,
    }
}

/// Keeps an unreadable text word for word, beside any that was kept before.
fn keep(text: &str) -> Saved {
    let free = ["", ".2", ".3", ".4", ".5"]
        .into_iter()
        .map(|number| [KEPT, number].concat())
        .find(|key| get(key).is_none_or(|kept| kept == text));
    free.map_or(Saved::Full, |key| set(&key, text))
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
    let first = || read_example(0, language, read_plan);
    let (plan, saved) = match get(PLAN) {
        Some(text) => match read_plan(&text) {
            Ok(plan) => (plan, Saved::Yes),
            Err(_) if keep(&text) == Saved::Yes => (first(), Saved::Unreadable),
            Err(_) => (first(), Saved::Full),
        },
        None if storage().is_none() => (first(), Saved::Blocked),
        None => (first(), Saved::Example),
    };
    let theme = get(THEME)
        .map(|name| Theme::named(&name))
        .unwrap_or_default();
    let state = State::new(plan, saved, language, theme);
    // What could be kept nowhere else is not written over.
    if saved != Saved::Full {
        keep_up(state);
    }
    state
}

/// Whether this is still the example that a newcomer sees, in whatever language.
pub fn untouched(state: State, plan: &Plan) -> bool {
    let language = state.language.get_untracked();
    state.saved.get_untracked() == Saved::Example
        && with_default(language, |first| same_table(first, plan))
}

/// Chooses a language; an example that nobody changed is then in it.
pub fn speak(state: State, language: Language) {
    let (plan, now) = (state.plan(), state.language.get_untracked());
    let example = |place: &usize| same_table(&read_example(*place, now, read_plan), &*plan);
    let place = (0..names(now).len()).find(example);
    state.language.set(language);
    if let Some(place) = place {
        state.show(read_example(place, language, read_plan));
    }
}

/// Saves at most half a second behind typing, and at once when the page is left.
fn keep_up(state: State) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let save = move || {
        if waiting.try_update_value(Option::take).flatten().is_some() {
            state
                .saved
                .set(set(PLAN, &write_plan(&untrack(|| state.own()))));
        }
    };
    // The plan that was just opened is not saved: only what somebody changed.
    // What is tried in a link's is not the visitor's own.
    let mut last = state.plan();
    follow(move || {
        let own = state.own();
        if Arc::ptr_eq(&own, &last) || untouched(state, &own) {
            return;
        }
        last = own;
        if waiting.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(save, Duration::from_millis(400)).ok();
            waiting.set_value(timer);
            state.saved.set(Saved::Soon);
        }
    });
    window_event_listener(leptos::ev::pagehide, move |_| save());
    let mut opened = true;
    follow(move || {
        let (language, theme) = (state.language.get(), state.theme.get());
        if !std::mem::take(&mut opened) {
            set(LANGUAGE, language.tag());
            set(THEME, theme.name());
        }
    });
}

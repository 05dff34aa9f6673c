//! The browser's storage, where every access may be refused; and what cannot be read, put away.

use super::Saved;
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;
use planner::saves::kept_key;

/// The browser's storage; none where it is blocked, which the crate's own accessors do not survive.
pub fn storage() -> Option<web_sys::Storage> {
    window()
        .local_storage()
        .ok()
        .flatten()
        .map(|_| LocalStorage::raw())
}

/// The text under a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Puts a text under a key; says whether it stands there.
pub fn set(key: &str, text: &str) -> Saved {
    match storage().map(|storage| storage.set_item(key, text)) {
        None => Saved::Blocked,
        Some(Err(_)) => Saved::Full,
        Some(Ok(())) => Saved::Yes,
    }
}

/// Takes a key away.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // What cannot be removed stays, and is found again.
        let _ = storage.remove_item(key);
    }
}

/// All keys.
pub fn keys() -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let length = storage.length().unwrap_or_default();
    (0..length)
        .filter_map(|place| storage.key(place).ok().flatten())
        .collect()
}

/// Moves an unreadable text, word for word, to a key where nobody writes; whether it stands there.
/// Where there is no room for the copy, it stays where it was.
pub fn put_away(key: &str, text: &str) -> bool {
    let free = (1..u32::MAX)
        .map(|found| kept_key(key, found))
        .find(|kept| get(kept).is_none_or(|other| other == text));
    let moved = free.is_some_and(|kept| set(&kept, text) == Saved::Yes);
    if moved {
        remove(key);
    }
    moved
}

/// The keys of what was put away, by this release or by those before it.
pub fn kept() -> Vec<String> {
    let kept = |key: &String| {
        ["palier.kept.", "palier.unreadable"]
            .iter()
            .any(|begin| key.starts_with(begin))
    };
    keys().into_iter().filter(kept).collect()
}

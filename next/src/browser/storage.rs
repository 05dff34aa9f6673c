//! Texts that the browser keeps. Storage may be blocked, which gloo-storage's own accessors do not
//! survive: it is asked for first.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

/// The browser's storage; none where it is blocked.
pub fn local() -> Option<web_sys::Storage> {
    let storage = window().local_storage().ok().flatten();
    storage.map(|_| LocalStorage::raw())
}

/// The text under a key.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Puts a text under a key; says whether it stands there.
pub fn set(key: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

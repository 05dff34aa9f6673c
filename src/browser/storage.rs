//! Texts in `localStorage` and `sessionStorage`. Storage may be blocked, and gloo-storage's own
//! accessors panic then: availability is checked first, and gloo-storage only supplies the raw
//! storage objects. A framed page does not touch storage, since the page around it may be
//! anybody's.

use super::query_parameter;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::window;
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why a text cannot be stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// The page is in a frame.
    Framed,
    /// The browser allows this page no storage.
    Blocked,
    /// The quota is used up.
    Full,
}

/// Whether the page is in a frame, or its URL asks for an embedded page.
pub fn framed() -> bool {
    // Constant for the lifetime of the page, and read at every access to storage.
    static FRAMED: OnceLock<bool> = OnceLock::new();
    *FRAMED.get_or_init(|| {
        let window = window();
        // A parent that cannot be accessed is another window.
        let parent = window.parent();
        query_parameter("embed").is_some() || parent.map_or(true, |it| it.as_ref() != Some(&window))
    })
}

fn local() -> Result<web_sys::Storage, Refused> {
    if framed() {
        return Err(Refused::Framed);
    }
    let storage = window().local_storage().ok().flatten();
    storage.map(|_| LocalStorage::raw()).ok_or(Refused::Blocked)
}

/// Returns the storage of this tab, which survives a reload; `None` if it is blocked or the page is
/// framed.
fn tab() -> Option<web_sys::Storage> {
    let storage = window().session_storage().ok().flatten();
    storage.filter(|_| !framed()).map(|_| SessionStorage::raw())
}

/// Returns why nothing can be stored; `None` if storage works.
pub fn refused() -> Option<Refused> {
    let read = |storage: web_sys::Storage| storage.length().map_err(|error| why(&error));
    local().and_then(read).err()
}

/// Returns the text under a key; `None` if there is none, or storage cannot be read.
pub fn get(key: &str) -> Option<String> {
    local().ok()?.get_item(key).ok().flatten()
}

/// Stores a text under a key.
pub fn set(key: &str, text: &str) -> Result<(), Refused> {
    local()?.set_item(key, text).map_err(|error| why(&error))
}

/// Removes a key.
pub fn remove(key: &str) {
    if let Ok(storage) = local() {
        // An entry that cannot be removed stays and is found again.
        let _ = storage.remove_item(key);
    }
}

/// Returns all keys; none if storage cannot be read.
pub fn keys() -> Vec<String> {
    let Ok(storage) = local() else {
        return Vec::new();
    };
    let length = storage.length().unwrap_or_default();
    (0..length)
        .filter_map(|place| storage.key(place).ok().flatten())
        .collect()
}

/// Returns the text under a key of this tab's storage.
pub fn of_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok().flatten()
}

/// Stores a text for this tab. If that is refused, a reload starts as a new tab does.
pub fn set_of_tab(key: &str, text: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(key, text);
    }
}

/// Returns the reason for an exception: full storage has its own error names, anything else means
/// blocked.
fn why(error: &JsValue) -> Refused {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refused::Full,
        _ => Refused::Blocked,
    }
}

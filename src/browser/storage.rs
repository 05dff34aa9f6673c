//! Texts that the browser keeps. Storage may be blocked, which gloo-storage's own accessors do not
//! survive: it is asked for first, and they give no more than the browser's own objects. Whatever is framed
//! leaves storage alone, since the page around it may be anybody's.

use super::asked_for;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::window;
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why a text is not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// The page stands in a frame.
    Framed,
    /// The browser keeps nothing for this page.
    Blocked,
    /// There is no room.
    Full,
}

/// Whether the page stands in another one, or is asked to be what stands there.
pub fn framed() -> bool {
    // It stays as it is for as long as the page is there, and every look at storage asks.
    static FRAMED: OnceLock<bool> = OnceLock::new();
    *FRAMED.get_or_init(|| {
        let window = window();
        // A parent that may not be asked for is another one.
        let parent = window.parent();
        asked_for("embed").is_some() || parent.map_or(true, |it| it.as_ref() != Some(&window))
    })
}

/// The browser's storage.
fn local() -> Result<web_sys::Storage, Refused> {
    if framed() {
        return Err(Refused::Framed);
    }
    let storage = window().local_storage().ok().flatten();
    storage.map(|_| LocalStorage::raw()).ok_or(Refused::Blocked)
}

/// What this tab alone keeps, over a reload.
fn tab() -> Option<web_sys::Storage> {
    let storage = window().session_storage().ok().flatten();
    storage.filter(|_| !framed()).map(|_| SessionStorage::raw())
}

/// Whether anything can be kept at all.
pub fn refused() -> Option<Refused> {
    let read = |storage: web_sys::Storage| storage.length().map_err(|error| why(&error));
    local().and_then(read).err()
}

/// The text under a key.
pub fn get(key: &str) -> Option<String> {
    local().ok()?.get_item(key).ok().flatten()
}

/// Puts a text under a key.
pub fn set(key: &str, text: &str) -> Result<(), Refused> {
    local()?.set_item(key, text).map_err(|error| why(&error))
}

/// Takes a key away.
pub fn remove(key: &str) {
    if let Ok(storage) = local() {
        // What cannot be removed stays, and is found again.
        let _ = storage.remove_item(key);
    }
}

/// All keys.
pub fn keys() -> Vec<String> {
    let Ok(storage) = local() else {
        return Vec::new();
    };
    let length = storage.length().unwrap_or_default();
    (0..length)
        .filter_map(|place| storage.key(place).ok().flatten())
        .collect()
}

/// The text that this tab keeps under a key.
pub fn of_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok().flatten()
}

/// Keeps a text for this tab; where that is refused, a reload begins as a new tab does.
pub fn set_of_tab(key: &str, text: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(key, text);
    }
}

/// Storage that is full says so by a name of its own; all else is a refusal.
fn why(error: &JsValue) -> Refused {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refused::Full,
        _ => Refused::Blocked,
    }
}

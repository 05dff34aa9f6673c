//! The clipboard.

use super::has;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; says whether the browser did. Pages that did not come over https have no clipboard.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    has(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}

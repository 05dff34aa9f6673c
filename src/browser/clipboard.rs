//! Writing to the clipboard.

use super::has;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

/// Copies a text; returns whether the browser did. Pages not served over https have no clipboard.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    has(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}

/// Copies a document as HTML, with a plain text for targets that take no HTML; returns whether the
/// browser did. Browsers without `ClipboardItem` copy the plain text alone.
pub async fn copy_document(html: &str, text: &str) -> bool {
    if !has(&window(), "ClipboardItem") {
        return copy_text(text).await;
    }
    let Some(item) = item(&[("text/html", html), ("text/plain", text)]) else {
        return false;
    };
    let items: JsValue = Array::of1(&item).into();
    let clipboard = window().navigator().clipboard();
    JsFuture::from(clipboard.write(&items)).await.is_ok()
}

/// Builds one clipboard item that holds the same content in several media types.
fn item(kinds: &[(&str, &str)]) -> Option<ClipboardItem> {
    let all = Object::new();
    for (kind, content) in kinds {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&(*content).into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&all, &(*kind).into(), &blob).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&all).ok()
}

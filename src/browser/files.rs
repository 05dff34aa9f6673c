//! Files: downloads through a blob URL, and reading files that were chosen or dropped.

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Lifetime of a blob URL: some browsers fetch the download a little after the click.
const FETCHED_WITHIN: Duration = Duration::from_mins(1);

/// Downloads a text as a file. Rules for file names differ between systems: the browser adapts the
/// name. Whether the download succeeds is unknown: a frame around the page may block it.
pub fn download(name: &str, media_type: &str, text: &str) {
    let Some((link, address)) = link_to(name, media_type, text) else {
        return;
    };
    link.click();
    let revoke = move || {
        // Revoking a URL that is already gone does no harm.
        let _ = Url::revoke_object_url(&address);
    };
    set_timeout(revoke, FETCHED_WITHIN);
}

/// Returns a link that downloads a text as a file, and its blob URL.
pub fn link_to(name: &str, media_type: &str, text: &str) -> Option<(HtmlAnchorElement, String)> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    Some((link, address))
}

/// Returns the text of a file; empty if it cannot be read, and the import then refuses it with a
/// reason.
pub async fn text_of(file: File) -> String {
    let text = JsFuture::from(file.text()).await.ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Returns the file chosen in a file input. Clears the input, so that the same file can be chosen
/// again.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// Returns the file that was dropped; `None` if something else was.
pub fn dropped(event: &DragEvent) -> Option<File> {
    let files = event.data_transfer()?.files()?;
    files.get(0)
}

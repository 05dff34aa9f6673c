//! Files: out by a link to a blob, in by the text of what was chosen or dropped.

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Some browsers fetch what is downloaded a little after the click.
const FETCHED_WITHIN: Duration = Duration::from_mins(1);

/// Hands a text out as a file. What a file may not be called differs from system to system: the
/// browser sees to it. Whether there is anything to hand out is known; whether a frame around the page
/// lets it through is not.
pub fn download(name: &str, media_type: &str, text: &str) {
    let Some((link, address)) = link_to(name, media_type, text) else {
        return;
    };
    link.click();
    let revoke = move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&address);
    };
    set_timeout(revoke, FETCHED_WITHIN);
}

/// A link that hands a text out as a file, and its address.
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

/// The text of a file; empty where it cannot be read, which is refused with a sentence.
pub async fn text_of(file: File) -> String {
    let text = JsFuture::from(file.text()).await.ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// The file that was chosen in a box, which can then be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// The file that was dropped; none where something else was.
pub fn dropped(event: &DragEvent) -> Option<File> {
    let files = event.data_transfer()?.files()?;
    files.get(0)
}

//! A panic shows the plain page that stands ready in `index.html`, with the saved plans to download.

use super::{files, storage};
use leptos::prelude::document;
use planner::saves::plan_of;
use wasm_bindgen::JsValue;

/// From now on a panic shows the plain page, and the console says why.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        show();
    }));
}

/// Shows the plain page. Nothing of the program is used any more.
fn show() {
    let Some(body) = document().body() else {
        return;
    };
    // Attributes of elements of the page itself cannot be refused, here and below.
    let _ = body.set_attribute("data-broken", "");
    let Some(broken) = document().get_element_by_id("broken") else {
        return;
    };
    let _ = broken.remove_attribute("hidden");
    let saved = storage::keys();
    for key in saved.iter().filter(|key| plan_of(key).is_some()) {
        let text = storage::get(key).unwrap_or_default();
        let name = [key, ".json"].concat();
        if let Some((link, _)) = files::link_to(&name, "application/json", &text) {
            link.set_text_content(Some(&name));
            let _ = broken.append_child(&link);
        }
    }
}

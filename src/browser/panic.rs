//! Panic hook: shows the fallback page that `index.html` holds, with the saved plans as downloads.

use super::{files, storage};
use leptos::prelude::document;
use planner::saves::plan_of;
use wasm_bindgen::JsValue;

/// Installs the hook, which also logs the panic to the console.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        show();
    }));
}

/// Shows the fallback page. Uses no state of the application any more.
fn show() {
    let Some(body) = document().body() else {
        return;
    };
    // Setting attributes of the page's own elements cannot fail, here and below.
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

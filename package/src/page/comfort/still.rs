//! What somebody types into stays where it is: the headline keeps its height, so that nothing moves up
//! and down with its last line, and the page does not scroll.

use crate::page::dom::{listen, typing};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// From now on it does.
pub fn begin() {
    crate::page::anchor();
    crate::page::leaving();
    listen(None, "focusin", |_| keep());
    listen(None, "rest", |_| {
        each(|_| String::new());
        keep();
    });
}

fn keep() {
    if typing() {
        each(|text| [&text.offset_height().to_string(), "px"].concat());
    }
}

fn each(height: impl Fn(&HtmlElement) -> String) {
    let document = web_sys::window().and_then(|window| window.document());
    let texts =
        document.and_then(|document| document.query_selector_all("main > h1, main > .lede").ok());
    let Some(texts) = texts else { return };
    for place in 0..texts.length() {
        let text = texts.get(place).and_then(|text| text.dyn_into().ok());
        let Some(text): Option<HtmlElement> = text else {
            continue;
        };
        // A style of the page's own element cannot be refused.
        let _ = text.style().set_property("min-height", &height(&text));
    }
}

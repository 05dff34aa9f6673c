//! Where the focus goes once the page is drawn again.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses the first element that one of these selectors finds below `root`, once what is being changed
/// is drawn. The selectors are tried in order; what is disabled is passed over.
pub fn focus_soon(root: Element, selectors: Vec<String>) {
    request_animation_frame(move || {
        let found = selectors
            .iter()
            .find_map(|selector| root.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    });
}

/// Focuses what a selector finds in the whole page, once it is drawn.
pub fn focus_in_page(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_soon(root, vec![selector.to_owned()]);
    }
}

/// Focuses the page itself, once it is drawn; nothing scrolls, so that what stands above it stays on view.
pub fn focus_content() {
    request_animation_frame(|| {
        let found = document().get_element_by_id("content");
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // A refused focus stays where it is.
            let _ = element.focus_with_options(&options);
        }
    });
}

/// Scrolls no farther than it takes until an element is on view whole.
pub fn show_whole(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

//! Focus and scroll position across re-renders.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Maximum number of frames to wait for a page that is being fetched.
const FRAMES: u32 = 300;

/// Focuses the first match below `root` of the first selector that matches anything, in the next
/// frame, once pending changes are rendered. Selectors exclude disabled elements themselves, by
/// `:not(:disabled)`.
pub fn focus_soon(root: Element, selectors: Vec<String>) {
    request_animation_frame(move || {
        let found = selectors
            .iter()
            .find_map(|selector| root.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // If the element cannot take the focus, the focus stays where it is.
            let _ = element.focus();
        }
    });
}

/// Focuses the match of a selector in the next frame, if the focus was lost with a removed element.
pub fn focus_if_lost(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        if focused().is_none() {
            focus_in_page(&selector);
        }
    });
}

/// Returns the focused element; `None` if that is the body.
fn focused() -> Option<Element> {
    let element = document().active_element();
    element.filter(|element| element.tag_name() != "BODY")
}

/// Focuses the match of a selector in the whole document, in the next frame.
pub fn focus_in_page(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_soon(root, vec![selector.to_owned()]);
    }
}

/// Scrolls to the top and focuses the content, as after navigation.
pub fn begin_at_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus_content();
}

/// Focuses the content of the page once it is rendered, without scrolling, so that what is above it
/// stays on view. Waits while the page is being fetched, and gives up if the focus moves to another
/// element.
pub fn focus_content() {
    let asked = focused();
    request_animation_frame(move || {
        let before = focused();
        // A dialog that closes may have returned the focus to a button outside. What is in the
        // content has been focused there on purpose.
        let moved = before != asked && before.as_ref().is_some_and(is_in_content);
        if !moved {
            focus_content_within(FRAMES, before);
        }
    });
}

fn is_in_content(element: &Element) -> bool {
    element
        .closest("#content")
        .is_ok_and(|content| content.is_some())
}

fn focus_content_within(frames: u32, before: Option<Element>) {
    let now = focused();
    if now.is_some() && now != before {
        return;
    }
    if let Some(element) = by_id("content") {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // If the focus is refused, it stays where it is.
        let _ = element.focus_with_options(&options);
    } else if frames > 0 {
        request_animation_frame(move || focus_content_within(frames - 1, before));
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Keeps an element at its place in the viewport while the next changes are rendered, even if
/// content above it grows.
pub fn keep_in_place(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    // What is measured before it is drawn changes one frame later.
    scroll_back(element.clone(), top, 2);
}

/// Scrolls an element back to where it was in the viewport, in each of the next frames.
fn scroll_back(element: Element, top: f64, frames: u8) {
    request_animation_frame(move || {
        // Stops when the focus has moved on.
        let stays = document().active_element().as_ref() == Some(&element);
        if stays && frames > 0 {
            let moved = element.get_bounding_client_rect().top() - top;
            window().scroll_by_with_x_and_y(0.0, moved);
            scroll_back(element, top, frames - 1);
        }
    });
}

/// Shifts the element with this id sideways until it is entirely on view, in the next frame.
pub fn keep_on_view(id: String) {
    const EDGE: f64 = 4.0;
    request_animation_frame(move || {
        let Some(element) = by_id(&id) else {
            return;
        };
        let Ok(Some(around)) = element.closest("main, dialog, body") else {
            return;
        };
        // Its text may have changed: it is measured without the shift.
        let moved = |aside: i32| {
            // Setting a custom property cannot fail.
            let _ = element.style().set_property("--nudge", &aside.to_string());
        };
        moved(0);
        let [around, own] = [&around, &*element].map(Element::get_bounding_client_rect);
        let left = around.left() + EDGE - own.left();
        let right = around.right() - EDGE - own.right();
        #[allow(clippy::cast_possible_truncation)] // less than a screen's width
        let aside = left.max(right.min(0.0)).round() as i32;
        moved(aside);
    });
}

/// Scrolls only as far as needed to bring the whole element into view.
pub fn show_whole(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

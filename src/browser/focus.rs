//! Where the focus goes once the page is drawn again.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How many frames a page is waited for that is being fetched.
const FRAMES: u32 = 300;

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

/// Focuses what a selector finds, once the page is drawn again, where the focus went with what is being removed.
pub fn focus_if_lost(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        if focused().is_none() {
            focus_in_page(&selector);
        }
    });
}

/// What has the focus, unless it is the document as a whole.
fn focused() -> Option<Element> {
    let element = document().active_element();
    element.filter(|element| element.tag_name() != "BODY")
}

/// Focuses what a selector finds in the whole page, once it is drawn.
pub fn focus_in_page(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_soon(root, vec![selector.to_owned()]);
    }
}

/// Begins at the top of a page, as after a step to it.
pub fn begin_at_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus_content();
}

/// Focuses the page itself, once it is drawn; nothing scrolls, so that what stands above it stays on view.
/// While it is being fetched it is waited for, and a focus that was moved meanwhile stays where it is.
pub fn focus_content() {
    focus_content_within(FRAMES, None);
}

fn focus_content_within(frames: u32, before: Option<Element>) {
    request_animation_frame(move || {
        let now = focused();
        if before.is_some() && now.is_some() && now != before {
            return;
        }
        if let Some(element) = by_id("content") {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // A refused focus stays where it is.
            let _ = element.focus_with_options(&options);
        } else if frames > 0 {
            focus_content_within(frames - 1, before.or(now));
        }
    });
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Keeps an element where it is on view while what is done next is drawn, whatever becomes longer above it.
pub fn keep_in_place(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    // What is measured to be drawn comes a frame later.
    scroll_back(element.clone(), top, 2);
}

/// Scrolls so that an element is where it was, in each of the next frames.
fn scroll_back(element: Element, top: f64, frames: u8) {
    request_animation_frame(move || {
        // Who went on meanwhile is where he wants to be.
        let stays = document().active_element().as_ref() == Some(&element);
        if stays && frames > 0 {
            let moved = element.get_bounding_client_rect().top() - top;
            window().scroll_by_with_x_and_y(0.0, moved);
            scroll_back(element, top, frames - 1);
        }
    });
}

/// Moves the element of this id to the side, once it is drawn, so far that it is on view whole.
pub fn keep_on_view(id: String) {
    const EDGE: f64 = 4.0;
    request_animation_frame(move || {
        let Some(element) = by_id(&id) else {
            return;
        };
        let Ok(Some(around)) = element.closest("main, dialog, body") else {
            return;
        };
        // What it says may have changed: it is measured where it would stand by itself.
        let moved = |aside: i32| {
            // A property of the style sheet's own is never refused.
            let _ = element.style().set_property("--nudge", &aside.to_string());
        };
        moved(0);
        let [around, own] = [&around, &*element].map(Element::get_bounding_client_rect);
        let left = around.left() + EDGE - own.left();
        let right = around.right() - EDGE - own.right();
        #[allow(clippy::cast_possible_truncation)] // less than a screen
        let aside = left.max(right.min(0.0)).round() as i32;
        moved(aside);
    });
}

/// Scrolls no farther than it takes until an element is on view whole.
pub fn show_whole(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

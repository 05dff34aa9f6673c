//! Reveals an input or a figure: opens its page, unfolds what hides its element, focuses the
//! element and scrolls to it.

use crate::route::Route;
use crate::state::{AppState, Place, Side};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Number of attempts to find the element, and the pause between them: two seconds in all, since
/// the page may still be loading.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);

/// Goes to a place. A figure without an element on its page opens in the working sheet instead.
pub fn reveal(state: AppState, place: &Place) {
    let (route, place) = (route_of(place), place.clone());
    if state.route.get_untracked() == route {
        // A dialog that closes with this still makes the page inert, and returns the focus itself.
        request_animation_frame(move || seek(state, place, TRIES));
    } else {
        // The page that opens takes the focus first.
        state.show(route);
        set_timeout(move || seek(state, place, TRIES), PAUSE);
    }
}

/// Returns the route of the page that shows a place.
fn route_of(place: &Place) -> Route {
    Route::of(place.path.first().copied().unwrap_or_default())
}

fn seek(state: AppState, place: Place, tries: u32) {
    let found = find(state, &place);
    if let Some(element) = found {
        show(&element);
    } else if tries > 0 {
        unfold(&place);
        set_timeout(move || seek(state, place, tries - 1), PAUSE);
    } else if place.side == Side::Figure {
        state.working.set(Some(place));
    }
}

/// Finds the element that shows a place, once its page is open.
fn find(state: AppState, place: &Place) -> Option<HtmlElement> {
    if state.route.get_untracked() != route_of(place) {
        return None;
    }
    let name = quoted(&place.name(&state.plan.now()));
    let kinds: &[&str] = match place.side {
        Side::Input => &["input"],
        Side::Figure => &["figure", "key"],
    };
    kinds.iter().find_map(|kind| {
        let selector = ["#content [data-", kind, "=", &name, "]"].concat();
        let all = document().query_selector_all(&selector).ok()?;
        let each = (0..all.length()).filter_map(|n| all.get(n)?.dyn_into::<HtmlElement>().ok());
        // If several elements show it, prefer a visible one.
        each.max_by_key(|element| element.offset_parent().is_some())
    })
}

/// Quotes a string for a CSS attribute selector; a path may contain a row's name, and so any
/// character.
fn quoted(text: &str) -> String {
    ["\"", &text.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
}

/// Expands what may hide the element: its row, and the folded list of all figures.
fn unfold(place: &Place) {
    if let [_, _, row, ..] = place.path[..] {
        press(
            &[
                "#content [data-row=\"",
                &row.to_string(),
                "\"] [aria-expanded=false]",
            ]
            .concat(),
        );
    }
    if place.side == Side::Figure {
        press("#content [data-action=all-figures][aria-expanded=false]");
    }
}

fn press(selector: &str) {
    let button = document().query_selector(selector).ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Opens every `<details>` around an element, focuses it (in a `<fieldset>` its first control), and
/// scrolls to it.
fn show(element: &HtmlElement) {
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        // Cannot fail: `open` is a valid attribute name.
        let _ = details.set_attribute("open", "");
        let above = details.parent_element();
        around = above.and_then(|above| above.closest("details").ok().flatten());
    }
    let inside = element
        .query_selector("input, select, button")
        .ok()
        .flatten();
    let inside = inside.and_then(|inside| inside.dyn_into::<HtmlElement>().ok());
    let target = if element.tag_name() == "FIELDSET" {
        inside.unwrap_or_else(|| element.clone())
    } else {
        element.clone()
    };
    // If the element cannot be focused, the focus stays where it is.
    let _ = target.focus();
    Element::scroll_into_view(&target);
}

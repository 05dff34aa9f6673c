//! Reveals a place of the plan or its figures: goes to its page, there to the element that shows it, whatever
//! is folded around it, and gives it the focus.

use crate::route::Route;
use crate::state::{AppState, Place, Side};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How often it is looked for, and how long in between: a page may be on its way.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);

/// Reveals a place. A figure that its page does not show opens its working.
pub fn reveal(state: AppState, place: &Place) {
    let route = Route::of(place.path.first().copied().unwrap_or_default());
    if state.route.get_untracked() != route {
        state.show(route);
    }
    seek(state, place.clone(), TRIES);
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

/// The element that shows a place.
fn find(state: AppState, place: &Place) -> Option<HtmlElement> {
    let name = quoted(&place.name(&state.plan.now()));
    let kinds: &[&str] = match place.side {
        Side::Input => &["input"],
        Side::Figure => &["figure", "key"],
    };
    kinds.iter().find_map(|kind| {
        let selector = ["#content [data-", kind, "=", &name, "]"].concat();
        let all = document().query_selector_all(&selector).ok()?;
        let each = (0..all.length()).filter_map(|n| all.get(n)?.dyn_into::<HtmlElement>().ok());
        // Of two that show it, one that is not folded away.
        each.max_by_key(|element| element.offset_parent().is_some())
    })
}

/// A text as CSS has it between quotes: the name of a row may hold anything.
fn quoted(text: &str) -> String {
    ["\"", &text.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
}

/// Opens what may hold it: the row that it stands in, and the figures that are folded below the story.
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

/// Brings an element into view, with the focus on it.
fn show(element: &HtmlElement) {
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        // An attribute of the page's own element cannot be refused.
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
    // A focus that is refused stays where it is.
    let _ = target.focus();
    Element::scroll_into_view(&target);
}

//! Small helps, each in place of something larger.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A whole number as text.
pub fn digits(number: usize) -> String {
    let mut text = String::new();
    let number = f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    planner::model::decimal::write(number, 15, &mut text);
    text
}

/// Puts the focus on what a selector finds, once the page is drawn.
pub fn focus(selector: String) {
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A refused focus stays where it is.
            let _ = element.focus();
        }
    });
}

/// What is in the box that an event came from.
pub fn typed(event: &web_sys::Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// Whether the box that an event came from is ticked.
pub fn ticked(event: &web_sys::Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

fn input(event: &web_sys::Event) -> Option<web_sys::HtmlInputElement> {
    // Every box that has a value answers to the methods of an input.
    event.target().map(JsCast::unchecked_into)
}

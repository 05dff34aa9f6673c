//! Keys that do the same from wherever the focus is.

use crate::state::AppState;
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Listens to the keys that undo and redo, that find anything, and that tell about keys.
pub fn listen(state: AppState) {
    window_event_listener(ev::keydown, move |event| {
        let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if held && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            state.palette.set(true);
            return;
        }
        let again = match event.key().as_str() {
            "z" | "Z" => event.shift_key(),
            "y" => true,
            _ => return,
        };
        if held && !edits_text(&event) && !untrack(|| state.plans.reading()) {
            event.prevent_default();
            state.plan.step(again);
        }
    });
}

/// Whether the focus is in a text that is not the plan's: one that could not be read, or of a box that
/// belongs to no value. There the keys do what they do in every text.
fn edits_text(event: &KeyboardEvent) -> bool {
    let focused = event.target().and_then(|target| target.dyn_into().ok());
    focused.is_some_and(|focused: Element| {
        let text = "textarea, input:not([type=checkbox], [type=radio], [type=button])";
        let of_plan = "[data-input]:not([aria-invalid=true])";
        focused.matches(text).unwrap_or_default() && !focused.matches(of_plan).unwrap_or_default()
    })
}

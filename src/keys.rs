//! Global keyboard shortcuts.

use crate::browser::show_whole;
use crate::i18n::Reader;
use crate::later;
use crate::state::{AppState, Overlay};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::model::{Path, path};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Registers the shortcuts: undo and redo, the palette, the list of shortcuts, and the keys that
/// change the focused number.
pub fn listen(state: AppState) {
    window_event_listener(ev::keydown, move |event| {
        let modified = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let alone = state.embed.is_some();
        if modified && !alone && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            state.palette.set(true);
            return;
        }
        if event.key() == "?" && !modified && !alone && !edits(&event) {
            state.overlay.set(Some(Overlay::Keys));
            return;
        }
        if !modified && !untrack(|| state.plans.reading()) {
            change(state, &event);
        }
        let again = match event.key().as_str() {
            "z" | "Z" => event.shift_key(),
            "y" => true,
            _ => return,
        };
        if modified && !edits_text(state, &event) && !untrack(|| state.plans.reading()) {
            event.prevent_default();
            state.step(again);
        }
    });
    window_event_listener(ev::keyup, |event| {
        if event.key() != "Tab" {
            return;
        }
        // When a text box gets the focus, browsers scroll only the caret into view, not the box.
        if let Some(focused) = focused(&event) {
            show_whole(&focused);
        }
    });
}

/// Changes the number in the focused box: by one step, by ten (with Shift), or back to its default.
fn change(state: AppState, event: &KeyboardEvent) {
    let much = if event.shift_key() { 10.0 } else { 1.0 };
    let steps = match event.key().as_str() {
        "ArrowUp" => Some(much),
        "ArrowDown" => Some(-much),
        "Backspace" if event.alt_key() => None,
        _ => return,
    };
    // Date inputs use arrow keys themselves; in text boxes Alt+Backspace may delete a word.
    let boxes = match steps {
        Some(_) => "[data-input][inputmode=decimal]",
        None => "[data-input]:not(textarea, [inputmode=text])",
    };
    let focused = focused(event).filter(|focused| focused.matches(boxes).unwrap_or_default());
    let Some(at) = focused.and_then(|focused| path_of(state, &focused)) else {
        return;
    };
    event.prevent_default();
    let reader = Reader::new(state.settings.language.get_untracked());
    spawn_local(async move {
        // If the chunk cannot be fetched, the value stays as it is.
        let _ = match steps {
            Some(steps) => later::step(state, at, steps).await,
            None => later::reset(state, reader, at).await,
        };
    });
}

/// Whether the focus is in a control that takes typed characters.
fn edits(event: &KeyboardEvent) -> bool {
    focused(event).is_some_and(|focused| {
        let text = "textarea, select, input:not([type=checkbox], [type=radio], [type=button])";
        focused.matches(text).unwrap_or_default()
    })
}

fn focused(event: &KeyboardEvent) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Whether the focus is in a text box whose text is not the plan's: a draft that could not be read,
/// or a box without a value of the plan. There undo and redo keep their native meaning.
fn edits_text(state: AppState, event: &KeyboardEvent) -> bool {
    focused(event).is_some_and(|focused| {
        let text = "textarea, input:not([type=checkbox], [type=radio], [type=button])";
        let read = |at: Path| state.drafts.with_value(|drafts| drafts.get(&at).is_none());
        let of_plan = path_of(state, &focused).is_some_and(read);
        focused.matches(text).unwrap_or_default() && !of_plan
    })
}

/// Returns the path of the value that an element edits, from its `data-input` attribute.
fn path_of(state: AppState, element: &Element) -> Option<Path> {
    let name = element.get_attribute("data-input")?;
    path::parse(&*state.plan.now().plan, &name)
}

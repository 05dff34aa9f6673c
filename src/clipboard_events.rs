//! Clipboard events: pastes blocks of spreadsheet cells anywhere, copies table rows as such blocks.

use crate::i18n::Reader;
use crate::later;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::words::block::is_block;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlInputElement, HtmlTextAreaElement};

/// Registers the listeners for `paste` and `copy`.
pub fn listen(state: AppState) {
    window_event_listener_untyped("paste", move |event| {
        let Some((element, text)) = pasted(&event) else {
            return;
        };
        if untrack(|| state.plans.reading()) {
            return;
        }
        event.prevent_default();
        let reader = Reader::new(state.settings.language.get_untracked());
        spawn_local(async move {
            if later::paste(state, reader, element, text).await.is_err() {
                state.plans.toasts.show_message(reader.words.not_loaded);
            }
        });
    });
    window_event_listener_untyped("copy", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let in_table = |element: &Element| {
            let table = element.matches("[data-list] [data-input]");
            table.unwrap_or_default() && !selects(element)
        };
        if let Some(element) = target.filter(in_table) {
            copy(state, element);
        }
    });
}

/// Copies the rows of the table around an element to the clipboard, as a block of cells.
pub fn copy(state: AppState, element: Element) {
    let reader = Reader::new(state.settings.language.get_untracked());
    spawn_local(async move {
        match later::copy_rows(state, reader, element).await {
            Ok(copied) => copied.await,
            Err(later::NotLoaded) => state.plans.toasts.show_message(reader.words.not_loaded),
        }
    });
}

/// Returns the target and the text of a paste that holds several cells. Returns `None` where the
/// browser's own paste is right: inputs without a value of the plan (except plan names) and
/// textareas outside lists.
fn pasted(event: &Event) -> Option<(Element, String)> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let text = data
        .get_data("text/plain")
        .ok()
        .filter(|text| is_block(text))?;
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let as_text = "input:not([data-input], [data-action=plan-name]), textarea:not([data-list] *)";
    let taken = event.default_prevented() || element.matches(as_text).unwrap_or_default();
    (!taken).then_some((element, text))
}

/// Whether text is selected in an input or textarea; the browser then copies that text.
fn selects(element: &Element) -> bool {
    let ends = if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        [input.selection_start(), input.selection_end()]
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        [area.selection_start(), area.selection_end()]
    } else {
        return false;
    };
    // Date inputs have no text selection: both ends are `None`.
    let [from, to] = ends.map(|end| end.ok().flatten());
    from != to
}

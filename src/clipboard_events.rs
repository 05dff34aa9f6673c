//! Blocks of cells from a spreadsheet, pasted anywhere; and the rows of a table, copied as such a block.

use crate::i18n::Reader;
use crate::later;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::words::block::is_block;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlInputElement, HtmlTextAreaElement};

/// Listens to what is pasted and copied.
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

/// Copies the rows of the table around an element.
pub fn copy(state: AppState, element: Element) {
    let reader = Reader::new(state.settings.language.get_untracked());
    spawn_local(async move {
        match later::copy_rows(state, reader, element).await {
            Ok(copied) => copied.await,
            Err(later::NotLoaded) => state.plans.toasts.show_message(reader.words.not_loaded),
        }
    });
}

/// More than one cell that is pasted, and where. Boxes that belong to no value, and texts that stand by
/// themselves, take it as every text does.
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

/// Whether some text of a box is selected, which is what is copied then.
fn selects(element: &Element) -> bool {
    let ends = if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        [input.selection_start(), input.selection_end()]
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        [area.selection_start(), area.selection_end()]
    } else {
        return false;
    };
    // A day has no text to select.
    let [from, to] = ends.map(|end| end.ok().flatten());
    from != to
}

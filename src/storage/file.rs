//! Plans as files: out by a link to a blob, in by a button or by dropping one on the page.

use super::plans::{index, now, store, take};
use crate::document::write_plan;
use crate::package::hand_out;
use crate::shell::State;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DragEvent, File, FileReader, HtmlInputElement};

/// Hands the plan on view out, and notes when.
pub fn export(state: State) {
    let plan = state.plan();
    // What a file may not be called differs from system to system: the browser sees to it.
    hand_out(
        &[&plan.facts.name, ".palier.json"].concat(),
        &write_plan(&plan),
    );
    let mut index = index(state);
    index.exported_at = Some(now());
    store(state, index);
}

/// Reads the file that was chosen in a box.
pub fn take_in(state: State, event: &web_sys::Event) {
    let input: Option<HtmlInputElement> = event.target().map(JsCast::unchecked_into);
    let Some(input) = input else {
        return;
    };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(state, &file);
    }
    // The same file can be chosen again.
    input.set_value("");
}

/// Reads the file that was dropped on the page; what is no file is left to the browser.
pub fn dropped(state: State, event: &DragEvent) {
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        event.prevent_default();
        read(state, &file);
    }
}

fn read(state: State, file: &File) {
    let Ok(reader) = FileReader::new() else {
        return;
    };
    let done = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let text = reader.result().ok().and_then(|text| text.as_string());
            take(state, &text.unwrap_or_default());
        })
    };
    // A file that cannot be read is an empty text, which is refused with a sentence.
    reader.set_onloadend(Some(done.unchecked_ref()));
    let _ = reader.read_as_text(file);
}

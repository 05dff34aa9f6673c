//! Input for a text that may take several lines, edited in place.

use super::draft::use_draft;
use super::figure::shown;
use super::read_value::only_reading;
use super::unique_id;
use super::value_input::Note;
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_plan};
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;
use planner::model::Kind;

/// Textarea that wraps like the text around it. At rest, a copy of the text is shown instead; the
/// copy determines the size of the box, and is what is printed.
#[component]
pub fn LongText(
    /// Place of the text.
    place: Place,
    /// Accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// View to show instead of an empty text.
    #[prop(into, optional)]
    empty: Option<ViewFn>,
) -> impl IntoView {
    let name = place.name(&use_plan().now());
    if only_reading() {
        let text = shown(&place);
        let read = move || match (&empty, text.with(String::is_empty)) {
            (Some(empty), true) => empty.run(),
            _ => text.get().into_any(),
        };
        return Either::Left(view! { <span class="read" data-value=name>{dynamic(read)}</span> });
    }
    let draft = use_draft(&place);
    let longest = match place.field.kind {
        Kind::Text { longest, .. } => longest.to_string(),
        _ => String::new(),
    };
    let key = move |event: ev::Targeted<ev::KeyboardEvent, web_sys::HtmlTextAreaElement>| {
        match event.key().as_str() {
            // The text is one paragraph: Enter ends editing.
            "Enter" => {
                event.prevent_default();
                // An element in the document can lose the focus, so this cannot fail.
                let _ = event.target().blur();
            }
            "Escape" if draft.forget.run(()) => event.stop_propagation(),
            _ => {}
        }
    };
    // Line breaks in pasted text become spaces.
    let typed = move |text: String| {
        // Browsers may fire `input` while the element is being removed.
        let _ = draft.take.try_run(text.replace(['\r', '\n'], " "));
    };
    let note = unique_id("note");
    let described = note.clone();
    let is_empty = Memo::new(move |_| draft.shown.with(String::is_empty));
    let copy = move || match (&empty, is_empty.get()) {
        (Some(empty), true) => empty.run(),
        _ => (move || draft.shown.get()).into_any(),
    };
    Either::Right(view! {
        <span class="long" class:empty=move || is_empty.get()>
            <textarea
                class="v"
                rows="1"
                data-input=name
                maxlength=longest
                autocomplete="off"
                aria-label=label
                aria-invalid=move || draft.is_wrong().then_some("true")
                aria-describedby=move || draft.message.with(Option::is_some).then(|| described.clone())
                prop:value=draft.shown
                on:input:target=move |event| typed(event.target().value())
                on:blur=move |_| {
                    // Browsers may fire `blur` while the element is being removed.
                    let _ = draft.leave.try_run(());
                }
                on:keydown:target=key
            ></textarea>
            <span class="copy" aria-hidden="true">
                {dynamic(copy)}
            </span>
            <Note message=draft.message id=note />
        </span>
    })
}

/// Returns the accessible name of a text in a list: the words and the number of its row, from 1.
pub fn counted(words: &str, row: usize) -> Signal<String> {
    Signal::stored([words, use_reader().words.colon, &(row + 1).to_string()].concat())
}

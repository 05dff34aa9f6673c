//! A text of the plan that may take several lines, edited where it is read.

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

/// A text that wraps like any other. At rest a copy of it is shown, which gives the box its size, wraps
/// as the text around it does and is what is printed.
#[component]
pub fn LongText(
    /// Where the text stands.
    place: Place,
    /// What a screen reader calls it.
    #[prop(into)]
    label: Signal<String>,
    /// What is read in its place while it is empty.
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
            // A text is one paragraph: Enter is done with it.
            "Enter" => {
                event.prevent_default();
                // An element that is in the document loses the focus.
                let _ = event.target().blur();
            }
            "Escape" if draft.forget.run(()) => event.stop_propagation(),
            _ => {}
        }
    };
    // Pasted lines become one.
    let typed = move |text: String| {
        // A browser may say that it changed while it is taken away.
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
                    // It may be left while it is taken away.
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

/// A text of the plan with its own name for a screen reader, counted from 1.
pub fn counted(words: &str, row: usize) -> Signal<String> {
    Signal::stored([words, use_reader().words.colon, &(row + 1).to_string()].concat())
}

//! A dialog over the page: the browser's own, which holds the focus and gives it back.

use super::Button;
use crate::i18n::use_reader;
use leptos::ev;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A dialog that is open for as long as it is shown. It closes with Escape, with its button, and where a
/// press goes beside it; `on_close` is to take it away.
#[component]
pub fn Dialog(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What stands small beside its title.
    #[prop(into, optional)]
    detail: Signal<String>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Takes it away.
    #[prop(into)]
    on_close: Callback<()>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let words = use_reader().words;
    let dialog = NodeRef::<DialogElement>::new();
    let heading = super::unique_id("dialog");
    let labelled_by = heading.clone();
    open_modal(dialog);
    let beside = move |event: ev::PointerEvent| {
        if is_on(&event, dialog) {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class=["dialog ", class].concat()
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=move |_| on_close.run(())
            on:pointerdown=beside
        >
            <div class="inside">
                <header>
                    <h2 id=heading>{title} <span class="soft">{detail}</span></h2>
                    <CloseButton label=words.close on_close />
                </header>
                {children()}
            </div>
        </dialog>
    }
}

/// The button that closes a dialog or a sheet.
#[component]
pub(super) fn CloseButton(
    /// Its word.
    label: &'static str,
    /// What it does.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Button action="close" words=label icon="close" class="icon-only" on_press=on_close />
    }
}

/// Opens a dialog over the page for as long as it is shown.
pub fn open_modal(dialog: NodeRef<DialogElement>) {
    dialog.on_load(|dialog| {
        // It is in the document and was not open.
        let _ = dialog.show_modal();
    });
    give_back_focus(dialog);
}

/// Closes a dialog before it goes, so that the focus returns to where it was.
pub(super) fn give_back_focus(dialog: NodeRef<DialogElement>) {
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
        }
    });
}

/// Whether a press is on the dialog itself, which is beside what is in it.
pub fn is_on(event: &ev::PointerEvent, dialog: NodeRef<DialogElement>) -> bool {
    let pressed = event.target().and_then(|target| target.dyn_into().ok());
    let pressed: Option<web_sys::Element> = pressed;
    match (pressed, dialog.get_untracked()) {
        (Some(pressed), Some(dialog)) => pressed.is_same_node(Some(&dialog)),
        _ => false,
    }
}

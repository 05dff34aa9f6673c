//! Modal dialog: the browser's own `<dialog>`, which traps the focus and restores it.

use super::Button;
use crate::i18n::use_reader;
use leptos::ev;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Modal dialog, open as long as it is mounted. Escape, the close button and a press on the
/// backdrop run `on_close`, which must unmount it.
#[component]
pub fn Dialog(
    /// Heading, and accessible name of the dialog.
    #[prop(into)]
    title: Signal<String>,
    /// Small text beside the heading.
    #[prop(into, optional)]
    detail: Signal<String>,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// Must unmount the dialog.
    #[prop(into)]
    on_close: Callback<()>,
    /// Content of the dialog.
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

/// Close button of a dialog or a sheet.
#[component]
pub(super) fn CloseButton(
    /// Accessible name of the button.
    label: &'static str,
    /// Runs on a click.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Button action="close" words=label icon="close" class="icon-only" on_press=on_close />
    }
}

/// Opens a dialog as modal when it is mounted, and closes it when the component is disposed.
pub fn open_modal(dialog: NodeRef<DialogElement>) {
    dialog.on_load(|dialog| {
        // The dialog is in the document and not open yet, so this cannot fail.
        let _ = dialog.show_modal();
    });
    give_back_focus(dialog);
}

/// Closes a dialog before it is removed, so that the browser restores the focus.
pub(super) fn give_back_focus(dialog: NodeRef<DialogElement>) {
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
        }
    });
}

/// Whether a press is on the dialog element itself, outside its content.
pub fn is_on(event: &ev::PointerEvent, dialog: NodeRef<DialogElement>) -> bool {
    let pressed = event.target().and_then(|target| target.dyn_into().ok());
    let pressed: Option<web_sys::Element> = pressed;
    match (pressed, dialog.get_untracked()) {
        (Some(pressed), Some(dialog)) => pressed.is_same_node(Some(&dialog)),
        _ => false,
    }
}

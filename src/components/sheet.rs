//! A sheet: beside the page where there is room, up from the bottom on a phone.

use super::dialog::{CloseButton, give_back_focus, is_on};
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::ev;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

/// A sheet that is open for as long as it is shown. Beside the page it leaves the page usable; on a phone
/// the page rests behind it. It closes with Escape, with its button, and on a phone with a press above it;
/// `on_close` is to take it away.
#[component]
pub fn Sheet(
    /// What a screen reader calls it.
    #[prop(into)]
    label: Signal<String>,
    /// What stands at its top: a heading, and what is said of it.
    #[prop(into)]
    head: ViewFn,
    /// More buttons beside the one that closes it.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Takes it away.
    #[prop(into)]
    on_close: Callback<()>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let sheet = NodeRef::<DialogElement>::new();
    sheet.on_load(move |sheet| {
        if state.phone.get_untracked() {
            // It is in the document and was not open.
            let _ = sheet.show_modal();
        } else {
            sheet.show();
        }
    });
    give_back_focus(sheet);
    // Beside the page, where the focus may be elsewhere, the browser does not close it by itself.
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() && !covered() {
            on_close.run(());
        }
    });
    on_cleanup(move || key.remove());
    let above = move |event: ev::PointerEvent| {
        if is_on(&event, sheet) {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class=["sheet ", class].concat()
            node_ref=sheet
            aria-label=label
            on:close=move |_| on_close.run(())
            on:pointerdown=above
        >
            <div class="inside">
                <span class="grab" aria-hidden="true"></span>
                // Beside the page's own header it is none.
                <header role="presentation">
                    <div>{head.run()}</div>
                    <div class="acts">
                        {actions.map(|actions| actions.run())}
                        <CloseButton label=words.close on_close />
                    </div>
                </header>
                <div class="body">{children()}</div>
            </div>
        </dialog>
    }
}

/// Whether a dialog stands over the page.
fn covered() -> bool {
    document()
        .query_selector(".dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

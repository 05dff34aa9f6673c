//! Sheet: beside the page if there is room, from the bottom of the screen on a phone.

use super::dialog::{CloseButton, give_back_focus, is_on};
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::ev;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

/// Sheet, open as long as it is mounted. Beside the page it is not modal; on a phone it is. Escape,
/// the close button and, on a phone, a press above it run `on_close`, which must unmount it.
#[component]
pub fn Sheet(
    /// Accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// Heading of the sheet, with remarks.
    #[prop(into)]
    head: ViewFn,
    /// Buttons before the close button.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// Must unmount the sheet.
    #[prop(into)]
    on_close: Callback<()>,
    /// Content of the sheet.
    children: Children,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let sheet = NodeRef::<DialogElement>::new();
    sheet.on_load(move |sheet| {
        if state.phone.get_untracked() {
            // The sheet is in the document and not open yet, so this cannot fail.
            let _ = sheet.show_modal();
        } else {
            sheet.show();
        }
    });
    give_back_focus(sheet);
    // The browser closes only modal dialogs with Escape. Beside the page, the focus may be
    // elsewhere.
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
                // Not a banner landmark beside the page's own header.
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

/// Whether a modal dialog is open over the page.
fn covered() -> bool {
    document()
        .query_selector(".dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

//! The command palette: finds any page, action, plan, row, input or figure by a part of its name.

mod entries;
mod words;

use super::reveal::reveal;
use crate::browser::show_whole;
use crate::components::{CollectAny, Icon, dynamic, is_on, open_modal};
use crate::i18n::use_reader;
use crate::state::use_state;
use entries::{Act, Entry, answering, entries, press};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// `data-action` of the button that opens the palette; it is not listed as an action.
pub const ACTION: &str = "search";
/// Maximum number of entries shown.
const MOST: usize = 40;

/// The palette: a modal dialog with a combobox, open while mounted.
#[component]
pub fn Palette() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let dialog = NodeRef::<html::Dialog>::new();
    open_modal(dialog);
    let entries = StoredValue::new(entries(reader, state));
    let text = RwSignal::new(String::new());
    let shown = Signal::derive(move || {
        text.with(|text| entries.with_value(|all| answering(all, text, MOST)))
    });
    let chosen = RwSignal::new(0_usize);
    let close = move || state.palette.set(false);
    let run = Callback::new(move |place: usize| {
        let entry = shown.with_untracked(|shown| shown.get(place).cloned());
        if let Some(Entry { act, .. }) = entry {
            // Closing the dialog returns the focus; only then may the action move it.
            if let Some(dialog) = dialog.get_untracked() {
                dialog.close();
            }
            close();
            match act {
                Act::Press(place) => press(place),
                Act::Visit(route) => state.show(route),
                Act::Reveal(place) => reveal(state, &place),
                Act::Open(id) => state.plans.open(id),
            }
        }
    });
    let key = move |event: ev::KeyboardEvent| {
        let count = shown.with_untracked(Vec::len);
        let now = chosen.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => chosen.set((now + 1) % count),
            "ArrowUp" if count > 0 => chosen.set((now + count - 1) % count),
            "Enter" => run.run(now),
            _ => return,
        }
        event.prevent_default();
        show_option(chosen.get_untracked());
    };
    let typed = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        chosen.set(0);
        text.set(event.target().value());
    };
    let beside = move |event: ev::PointerEvent| {
        if is_on(&event, dialog) {
            close();
        }
    };
    let nothing = move || shown.with(Vec::is_empty);
    let options = move || {
        let shown = shown.get();
        let option = |(place, entry)| view! { <FoundOption place entry chosen run /> };
        shown.into_iter().enumerate().map(option).collect_any()
    };
    view! {
        <dialog
            class="dialog palette"
            node_ref=dialog
            aria-label=reader.words.search
            on:close=move |_| close()
            on:pointerdown=beside
        >
            <div class="inside">
                <label class="search">
                    <Icon name="search" />
                    <input
                        type="text"
                        role="combobox"
                        aria-expanded="true"
                        aria-controls="found"
                        aria-autocomplete="list"
                        aria-label=reader.words.search
                        aria-activedescendant=move || (!nothing()).then(|| option_id(chosen.get()))
                        placeholder=words.hint
                        autocomplete="off"
                        spellcheck="false"
                        on:input:target=typed
                        on:keydown=key
                    />
                </label>
                <ul role="listbox" id="found" aria-label=words.found hidden=nothing>
                    {dynamic(options)}
                </ul>
                <p class="quiet" role="status">
                    {dynamic(move || nothing().then_some(words.none_found))}
                </p>
            </div>
        </dialog>
    }
}

/// Option of the list box.
#[component]
fn FoundOption(
    /// Index in the list.
    place: usize,
    /// The entry to show.
    entry: Entry,
    /// Index of the active option.
    chosen: RwSignal<usize>,
    /// Runs the entry at an index.
    run: Callback<usize>,
) -> impl IntoView {
    view! {
        <li
            role="option"
            id=option_id(place)
            aria-selected=move || (chosen.get() == place).to_string()
            on:click=move |_| run.run(place)
        >
            <span>{entry.name}</span>
            <small>{entry.kind}</small>
        </li>
    }
}

fn option_id(place: usize) -> String {
    ["found-", &place.to_string()].concat()
}

/// Scrolls the list to the option at an index.
fn show_option(place: usize) {
    request_animation_frame(move || {
        if let Some(option) = document().get_element_by_id(&option_id(place)) {
            show_whole(&option);
        }
    });
}

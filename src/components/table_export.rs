//! Exports of a list for spreadsheets: its table, and its rows as they are entered.

use super::{Button, Menu};
use crate::clipboard_events;
use crate::i18n::use_reader;
use crate::later::{self, Exported, NotLoaded, TableSource};
use crate::state::use_state;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Menu items that copy or save the table of a list, and copy its rows.
#[component]
pub fn ListExportItems(
    /// Path of the list in documents.
    list: String,
    /// Receives the result of an export, for display beside the menu.
    message: RwSignal<&'static str>,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let of = move |()| Some(TableSource::List(list.clone()));
    view! {
        <TableExportItems of message />
        <li>
            <button
                type="button"
                class="button"
                data-action="copy-rows"
                on:click:target=move |event| clipboard_events::copy(state, event.target().into())
            >
                {words.copy_rows}
            </button>
        </li>
    }
}

/// Menu of a card whose table can be exported; beside it, the result of the last export.
#[component]
pub fn TableMenu(
    /// Returns the table to export, `None` if there is none; called at each export.
    #[prop(into)]
    of: Callback<(), Option<TableSource>>,
) -> impl IntoView {
    let message = RwSignal::new("");
    view! {
        <span class="soft said" role="status">
            {message}
        </span>
        <Menu label=use_reader().words.list_menu>
            <TableExportItems of message />
        </Menu>
    }
}

/// Menu items that copy or save a table.
#[component]
pub fn TableExportItems(
    /// Returns the table to export, `None` if there is none; called at each export.
    #[prop(into)]
    of: Callback<(), Option<TableSource>>,
    /// Receives the result of an export, for display beside the menu.
    message: RwSignal<&'static str>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = reader.words;
    let export = move |copy| {
        if let Some(of) = of.run(()) {
            let exported = later::export_table(reader, state.plan.now(), of, copy);
            announce(message, words.not_loaded, exported);
        }
    };
    view! {
        <li>
            <Button action="copy-table" words=words.copy_table on_press=move || export(true) />
        </li>
        <li>
            <Button action="table-file" words=words.save_csv on_press=move || export(false) />
        </li>
    }
}

/// Clears the message, runs an export, and then shows its result, or that the chunk could not be
/// fetched.
pub fn announce(
    message: RwSignal<&'static str>,
    not_loaded: &'static str,
    exported: impl Future<Output = Result<Exported, NotLoaded>> + 'static,
) {
    message.set("");
    spawn_local(async move {
        let words = match exported.await {
            Ok(exported) => exported.await,
            Err(NotLoaded) => not_loaded,
        };
        message.try_set(words);
    });
}

//! Exports of a list to a spreadsheet: its table, and its rows as they are entered.

use super::{Button, Menu};
use crate::clipboard_events;
use crate::i18n::use_reader;
use crate::later::{self, Exported, NotLoaded, TableSource};
use crate::state::use_state;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Items of a menu that copy the table of a list, or save it; what became of it is said beside them.
#[component]
pub fn ListExportItems(
    /// The list's path in documents.
    list: String,
    /// What is said of it.
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

/// The menu of a card whose table can be exported; beside it what became of that.
#[component]
pub fn TableMenu(
    /// The table, as it is then, where there is one.
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

/// Items of a menu that copy a table, or save it.
#[component]
pub fn TableExportItems(
    /// The table, as it is then, where there is one.
    #[prop(into)]
    of: Callback<(), Option<TableSource>>,
    /// What is said of it.
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

/// Says what becomes of an export, until another begins.
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

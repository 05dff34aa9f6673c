//! What can be taken of a list for a spreadsheet: its table, and its rows as they are entered.

use super::{Button, Menu};
use crate::clips;
use crate::i18n::use_reader;
use crate::later::{self, NotLoaded, Tabled, Taken};
use crate::state::use_state;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Items of a menu that copy the table of a list, or save it; what became of it is said beside them.
#[component]
pub fn TakeList(
    /// The list's path in documents.
    list: String,
    /// What is said of it.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let of = move |()| Some(Tabled::List(list.clone()));
    view! {
        <TakeTable of said />
        <li>
            <button
                type="button"
                class="button"
                data-action="copy-rows"
                on:click:target=move |event| clips::copy(state, event.target().into())
            >
                {words.copy_rows}
            </button>
        </li>
    }
}

/// The menu of a card whose table can be taken; beside it what became of that.
#[component]
pub fn TableMenu(
    /// The table, as it is then, where there is one.
    #[prop(into)]
    of: Callback<(), Option<Tabled>>,
) -> impl IntoView {
    let said = RwSignal::new("");
    view! {
        <span class="soft said" role="status">
            {said}
        </span>
        <Menu label=use_reader().words.list_menu>
            <TakeTable of said />
        </Menu>
    }
}

/// Items of a menu that copy a table, or save it.
#[component]
pub fn TakeTable(
    /// The table, as it is then, where there is one.
    #[prop(into)]
    of: Callback<(), Option<Tabled>>,
    /// What is said of it.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = reader.words;
    let take = move |copy| {
        if let Some(of) = of.run(()) {
            let taken = later::take_table(reader, state.plan.now(), of, copy);
            tell(said, words.not_loaded, taken);
        }
    };
    view! {
        <li>
            <Button action="copy-table" words=words.copy_table on_press=move || take(true) />
        </li>
        <li>
            <Button action="table-file" words=words.save_csv on_press=move || take(false) />
        </li>
    }
}

/// Says what becomes of something that is taken, until something else is.
pub fn tell(
    said: RwSignal<&'static str>,
    not_loaded: &'static str,
    taken: impl Future<Output = Result<Taken, NotLoaded>> + 'static,
) {
    said.set("");
    spawn_local(async move {
        let words = match taken.await {
            Ok(taken) => taken.await,
            Err(NotLoaded) => not_loaded,
        };
        said.try_set(words);
    });
}

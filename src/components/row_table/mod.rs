//! Main list of a calculator, as a table with expandable rows. A row shows the few inputs that
//! people change and the few figures that they look for; everything else is in its expanded part.

mod cell;
mod columns;
mod opened;
mod row;
mod rows_state;

use super::{Button, CollectAny, ListExportItems, Menu, MonthAxis, each, fields_of, only_reading};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use columns::{Column, columns};
use leptos::prelude::*;
use planner::calculators::layout::List;
pub use row::row_name;
use row::{TableRow, TableRowProps};
use rows_state::RowsState;

/// Main list of a calculator, with its header, its menu and a button that adds a row.
#[component]
pub fn RowTable(
    /// Field id of the calculator in the plan.
    calculator: u16,
    /// Slug of the calculator, as a CSS class.
    slug: &'static str,
    /// Layout of the list.
    list: &'static List,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = reader.words;
    let (Some(inputs), Some(figures)) = (
        Place::at(Side::Input, &[calculator, list.inputs]),
        Place::at(Side::Figure, &[calculator, list.figures]),
    ) else {
        return ().into_any();
    };
    let columns = columns(list, fields_of(&inputs), fields_of(&figures));
    let head = |column: &Column| {
        let column = *column;
        view! { <Head list column /> }
    };
    let heads = columns.iter().map(head).collect_any();
    let name = inputs.name(&state.plan.now());
    let first = fields_of(&inputs).first();
    let first = first.map(|field| reader.of(field.words()));
    let most = inputs.field.most_rows();
    let rows = RowsState::new(inputs, figures, list);
    // After rows were moved, all rows are rebuilt, so that texts in boxes do not stay with the
    // wrong row.
    let shown = move || {
        let made = rows.rebuilds.get();
        let order = rows.order.get().into_iter();
        order.map(move |row| (made, row)).collect::<Vec<_>>()
    };
    let row = move |(_, row)| {
        let columns = columns.clone();
        TableRow(TableRowProps {
            list,
            columns,
            row,
            rows,
        })
    };
    let full = Signal::derive(move || rows.count.get() >= most);
    let class = ["card list ", slug].concat();
    let reading = only_reading();
    let add_one = [words.add_one, " ", reader.of(list.one)].concat();
    let in_menu = add_one.clone();
    let table = name.clone();
    view! {
        <section
            class=class
            data-list=name
            node_ref=rows.root
            on:focusin=move |_| rows.focus_within.focus_in()
            on:focusout=move |event| rows.focus_within.focus_out(&event)
        >
            <ListHead list rows add_one=in_menu full table />
            <table role="table" aria-label=reader.of(list.words) hidden=move || rows.count.get() == 0>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="c-name">
                            {first}
                        </th>
                        {heads}
                    </tr>
                </thead>
                {each(shown, row)}
            </table>
            <p class="line quiet" hidden=reading>
                <Button
                    action="add"
                    words=add_one
                    class="link"
                    disabled=full
                    on_press=move || rows.add()
                />
            </p>
            <p class="note" role="status">
                {rows.announcement}
            </p>
        </section>
    }
    .into_any()
}

/// Title and menu of the list.
#[component]
fn ListHead(
    /// Layout of the list.
    list: &'static List,
    /// State of the list.
    rows: RowsState,
    /// Label of the menu item that adds a row.
    add_one: String,
    /// Whether the list has its maximum number of rows.
    full: Signal<bool>,
    /// Path of the list in documents.
    table: String,
) -> impl IntoView {
    let reader = use_reader();
    let message = RwSignal::new("");
    view! {
        <div class="head">
            <h2>{reader.of(list.words)}</h2>
            <span class="soft said" role="status">
                {message}
            </span>
            <Menu label=reader.words.list_menu>
                <li hidden=only_reading()>
                    <button
                        type="button"
                        class="button"
                        disabled=full
                        on:click=move |_| rows.add()
                    >
                        {add_one}
                    </button>
                </li>
                <ListExportItems list=table message />
            </Menu>
        </div>
    }
}

/// Header cell of a column.
#[component]
fn Head(
    /// Layout of the list.
    list: &'static List,
    /// Column of the header.
    column: Column,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = column.head(list, reader);
    let inside = match column {
        Column::Bar(bar) => {
            let months = Memo::new(move |_| {
                let world = state.plan.world();
                (bar.months)(&world.plan, &world.outcome)
            });
            view! { <MonthAxis months words /> }.into_any()
        }
        _ => words.into_any(),
    };
    view! {
        <th scope="col" role="columnheader" class=column.class()>
            {inside}
        </th>
    }
}

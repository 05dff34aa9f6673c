//! Row of a list: its name, its cells and its expanded part.

use super::cell::RowCell;
use super::columns::Column;
use super::opened::OpenedRow;
use super::rows_state::RowsState;
use crate::components::status::tone;
use crate::components::{CollectAny, DiscIcon, Icon, Status, dynamic, fields_of};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::calculators::Light;
use planner::calculators::layout::List;
use planner::model::{Cell, Kind};
use planner::words::Write;

/// Row of a list with its expanded part.
#[component]
pub fn TableRow(
    /// Layout of the list.
    list: &'static List,
    /// Columns of the table.
    columns: Vec<Column>,
    /// Index of the row.
    row: usize,
    /// State of the list.
    rows: RowsState,
) -> impl IntoView {
    let state = use_state();
    let (inputs, _) = rows.places();
    let light = Memo::new(move |_| {
        let world = state.plan.world();
        (list.light)(&world.plan, &world.outcome, row)
    });
    // A good light has no tone.
    let tone = Signal::derive(move || match light.get() {
        Light::Good => "",
        light => tone(light),
    });
    let mark = match list.disc {
        Some(disc) => {
            let disc = Memo::new(move |_| disc(&state.plan.world().outcome, row));
            view! { <DiscIcon disc /> }.into_any()
        }
        None => view! { <Status light /> }.into_any(),
    };
    let name = row_name(&inputs, row);
    let is_open = Memo::new(move |_| rows.open.get() == Some(row));
    let cell = |column: &Column| {
        let column = *column;
        view! { <RowCell list column row rows name tone /> }
    };
    let cells = columns.iter().map(cell).collect_any();
    let width = (columns.len() + 1).to_string();
    let opened = move || {
        is_open.get().then(|| {
            view! {
                <tr class="more" role="row">
                    <td role="cell" colspan=width.clone()>
                        <OpenedRow list row rows />
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tbody role="rowgroup">
            <tr class="row" role="row" class:opened=move || is_open.get() data-row=row.to_string()>
                <th scope="row" role="rowheader" class="c-name">
                    <button
                        type="button"
                        class="toggle"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| rows.toggle(row)
                    >
                        <Icon name="turn" class="turn" />
                        {mark}
                        <span>{name}</span>
                    </button>
                </th>
                {cells}
            </tr>
            {dynamic(opened)}
        </tbody>
    }
}

/// Returns the name of a row: the value of its first field, or that field's label with the row's
/// number if it is an empty text. If the first field is a choice, a field `name` replaces it unless
/// it is empty.
pub fn row_name(list: &Place, row: usize) -> Signal<String> {
    let (state, reader) = (use_state(), use_reader());
    let Some(first) = fields_of(list).first() else {
        return Signal::stored((row + 1).to_string());
    };
    let place = list.in_row(row, first);
    let (field, unit, words) = (place.field, place.unit, reader.of(first.words()));
    let named = state.plan.follow(&place, move |world, cell| match &cell {
        Cell::Text(Some(text)) if text.trim().is_empty() => {
            [words, " ", &(row + 1).to_string()].concat()
        }
        cell => reader.numbers(&world.plan).shown(field, unit, cell),
    });
    let own = fields_of(list).iter().find(|field| field.key() == "name");
    let own = own.filter(|_| matches!(first.kind, Kind::Choice(_)));
    let Some(own) = own else {
        return named;
    };
    let own = state
        .plan
        .follow(&list.in_row(row, own), |_, cell| match cell {
            Cell::Text(Some(text)) => text.trim().to_owned(),
            _ => String::new(),
        });
    Signal::derive(move || {
        let own = own.get();
        if own.is_empty() { named.get() } else { own }
    })
}

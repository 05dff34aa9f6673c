//! One row of a list: its columns, and what it opens to.

use super::columns::{Column, around, says, wording};
use super::opened::OpenedRow;
use super::rows_state::RowsState;
use crate::components::status::tone;
use crate::components::{
    BarFigure, Control, DiscIcon, FigureCell, Icon, RowBar, Status, field_of, fields_of, unused,
};
use crate::i18n::use_reader;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::calculators::Light;
use planner::calculators::layout::List;
use planner::model::{Cell, Field, Kind, Rank};
use planner::words::Write;

/// One row, and what it opens to.
#[component]
pub fn TableRow(
    /// What is listed, and how.
    list: &'static List,
    /// The columns.
    columns: Vec<Column>,
    /// Which row.
    row: usize,
    /// The list.
    rows: RowsState,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (inputs, figures) = rows.places();
    let light = Memo::new(move |_| {
        let world = state.plan.world();
        (list.light)(&world.plan, &world.outcome, row)
    });
    // What is fine is drawn quietly.
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
        let class = column.class();
        let inside = match *column {
            Column::Input(field, _) => {
                let place = inputs.in_row(row, field);
                let unused = unused(&place);
                let label = Signal::derive(move || {
                    [&name.get(), reader.words.colon, reader.of(field.words())].concat()
                });
                view! {
                    <span hidden=move || unused.is_some_and(|unused| unused.get())>
                        <Control place label />
                    </span>
                }
                .into_any()
            }
            Column::Shared(at, ..) => {
                let all = fields_of(&inputs).iter();
                let here = all.filter(|f| matches!(f.rank, Rank::Column(other, _) if other == at));
                let part = |field: &'static Field| {
                    let place = inputs.in_row(row, field);
                    let [before, after] = around(list, field).unwrap_or_default();
                    let unused = unused(&place);
                    let label = Signal::derive(move || {
                        [&name.get(), reader.words.colon, reader.of(field.words())].concat()
                    });
                    view! {
                        <span
                            class="part"
                            hidden=move || unused.is_some_and(|unused| unused.get())
                        >
                            {reader.of(before)}
                            <Control place label />
                            {reader.of(after)}
                        </span>
                    }
                };
                here.map(part).collect_view().into_any()
            }
            Column::Figure(field, _) => {
                let place = figures.in_row(row, field);
                let bare = wording(list, true, field.id).is_some_and(|wording| wording.bare);
                let place = if bare {
                    let unit = place.unit.bare();
                    Place { unit, ..place }
                } else {
                    place
                };
                match says(list, field) {
                    Some(says) => view! { <FigureCell place says /> }.into_any(),
                    None => view! { <FigureCell place /> }.into_any(),
                }
            }
            Column::Bar(of) => {
                let bar = Memo::new(move |_| {
                    let world = state.plan.world();
                    (of.draw)(&world.plan, &world.outcome, row)
                });
                match of.figure.and_then(|id| field_of(&figures, id)) {
                    Some(field) => {
                        let place = figures.in_row(row, field);
                        view! { <BarFigure place bar tone /> }.into_any()
                    }
                    None => view! { <RowBar bar tone /> }.into_any(),
                }
            }
        };
        let before = match *column {
            Column::Figure(field, _) => wording(list, true, field.id),
            Column::Input(field, _) => wording(list, false, field.id),
            Column::Bar(_) | Column::Shared(..) => None,
        };
        let before = before.map(|wording| reader.of(wording.before));
        let before = before.filter(|words| !words.is_empty());
        view! {
            <td role="cell" class=class data-l=before>
                {inside}
            </td>
        }
    };
    let cells = columns.iter().map(cell).collect_view();
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
            <tr class="row" role="row" class:opened=is_open data-row=row.to_string()>
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
            {opened}
        </tbody>
    }
}

/// What a row is called: its first field, or its number where that is empty; where rows begin with a
/// choice, a name of their own in place of it.
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

//! Cells of a row: inputs, figures or a bar.

use super::columns::{Column, around, says, wording};
use super::rows_state::RowsState;
use crate::components::{
    BarFigure, CollectAny, Control, FigureCell, RowBar, field_of, fields_of, unused,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::calculators::layout::{BarColumn, List};
use planner::model::{Field, Rank};

/// Cell of a row in one column.
#[component]
pub fn RowCell(
    /// Layout of the list.
    list: &'static List,
    /// Column of the cell.
    column: Column,
    /// Index of the row.
    row: usize,
    /// State of the list.
    rows: RowsState,
    /// Name of the row, for accessible names.
    name: Signal<String>,
    /// CSS class of the row's tone.
    tone: Signal<&'static str>,
) -> impl IntoView {
    let reader = use_reader();
    let (inputs, figures) = rows.places();
    let inside = match column {
        Column::Input(field, _) => {
            view! { <Part list place=inputs.in_row(row, field) name /> }.into_any()
        }
        Column::Shared(at, ..) => {
            let all = fields_of(&inputs).iter();
            let here = all.filter(|f| matches!(f.rank, Rank::Column(other, _) if other == at));
            let part = |field: &'static Field| {
                view! { <Part list place=inputs.in_row(row, field) name /> }
            };
            here.map(part).collect_any().into_any()
        }
        Column::Figure(field, _) => {
            let place = figures.in_row(row, field);
            // The column header has the unit.
            let bare = wording(list, true, field.id).is_some_and(|wording| wording.bare);
            let unit = if bare { place.unit.bare() } else { place.unit };
            let place = Place { unit, ..place };
            match says(list, field) {
                Some(says) => view! { <FigureCell place says /> }.into_any(),
                None => view! { <FigureCell place /> }.into_any(),
            }
        }
        Column::Bar(of) => {
            let figure = of.figure.and_then(|id| field_of(&figures, id));
            let figure = figure.map(|field| figures.in_row(row, field));
            view! { <BarCell of figure row tone /> }.into_any()
        }
    };
    let before = match column {
        Column::Figure(field, _) => wording(list, true, field.id),
        Column::Input(field, _) => wording(list, false, field.id),
        Column::Bar(_) | Column::Shared(..) => None,
    };
    let before = before.map(|wording| reader.of(wording.before));
    let before = before.filter(|words| !words.is_empty());
    view! {
        <td role="cell" class=column.class() data-l=before>
            {inside}
        </td>
    }
}

/// Input, with the words around it if several inputs share the column.
#[component]
fn Part(
    /// Layout of the list.
    list: &'static List,
    /// Place of the input.
    place: Place,
    /// Name of the row, for accessible names.
    name: Signal<String>,
) -> impl IntoView {
    let reader = use_reader();
    let field = place.field;
    let [before, after] = around(list, field).unwrap_or_default();
    let unused = unused(&place);
    let label = Signal::derive(move || {
        [&name.get(), reader.words.colon, reader.of(field.words())].concat()
    });
    view! {
        <span class="part" hidden=move || unused.is_some_and(|unused| unused.get())>
            {reader.of(before)}
            <Control place label />
            {reader.of(after)}
        </span>
    }
}

/// Bar in a row; if it shows a figure, it is a button that opens the figure's working.
#[component]
fn BarCell(
    /// Column of the bar.
    of: BarColumn,
    /// Figure that the bar shows, if any.
    figure: Option<Place>,
    /// Index of the row.
    row: usize,
    /// CSS class of the row's tone.
    tone: Signal<&'static str>,
) -> impl IntoView {
    let state = use_state();
    let bar = Memo::new(move |_| {
        let world = state.plan.world();
        (of.draw)(&world.plan, &world.outcome, row)
    });
    match figure {
        Some(place) => view! { <BarFigure place bar tone /> }.into_any(),
        None => view! { <RowBar bar tone /> }.into_any(),
    }
}

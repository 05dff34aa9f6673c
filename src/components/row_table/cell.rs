//! One cell of a row: an input, a figure, or what is drawn.

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

/// One cell.
#[component]
pub fn RowCell(
    /// What is listed, and how.
    list: &'static List,
    /// Its column.
    column: Column,
    /// Which row.
    row: usize,
    /// The list.
    rows: RowsState,
    /// What the row is called.
    name: Signal<String>,
    /// The class of its tone.
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
            // Its unit stands in the head.
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

/// An input, with what is said around it where several share a column.
#[component]
fn Part(
    /// What is listed, and how.
    list: &'static List,
    /// Where the input stands.
    place: Place,
    /// What the row is called.
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

/// What is drawn in a row; pressed, it opens the working of the figure that it shows, where it shows one.
#[component]
fn BarCell(
    /// What is drawn.
    of: BarColumn,
    /// The figure that it shows.
    figure: Option<Place>,
    /// Which row.
    row: usize,
    /// The class of its tone.
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

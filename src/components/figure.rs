//! Figures of the outcome, as buttons that open their working.

use super::{FigureButton, dynamic};
use crate::components::{CollectAny, each_row};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;
use planner::model::{Cell, Field, Kind, Rank};
use planner::words::Write;
use planner::working::{Absent, absent_in};

/// Formatted figure, as a button that opens its working.
#[component]
pub fn Figure(
    /// Place of the figure.
    place: Place,
    /// Text to show instead of the figure's own.
    #[prop(into, optional)]
    text: Option<Signal<String>>,
) -> impl IntoView {
    let text = text.unwrap_or_else(|| shown(&place));
    let band = band(&place);
    view! {
        <FigureButton place described=true>
            {text}
            {dynamic(move || band_view(band.get()))}
        </FigureButton>
    }
}

/// Returns the band of a figure in words; empty until it is known, and if ranges do not move the
/// figure.
pub fn band(place: &Place) -> Signal<String> {
    let bands = use_state().bands;
    let path = place.path.clone();
    Signal::derive(move || bands.with(|bands| bands.text_of(&path).to_owned()))
}

/// Renders a band as small text; nothing if it is empty.
pub fn band_view(band: String) -> impl IntoView {
    (!band.is_empty()).then(|| view! { <small class="between">{band}</small> })
}

/// Figure with its label; for a group or a list, all its figures.
#[component]
pub fn FigureField(
    /// Place of the figure, group or list.
    place: Place,
) -> AnyView {
    match place.field.kind {
        Kind::Group(fields, _) => {
            let seen = |field: &&Field| !matches!(field.rank, Rank::Unseen | Rank::Drawn);
            let figure = |field| view! { <FigureField place=place.inner(field) /> };
            let figures = fields.iter().filter(seen).map(figure);
            figures.collect_any().into_any()
        }
        Kind::Rows { fields, .. } => view! { <FigureRows place fields /> }.into_any(),
        _ => view! { <Fact place /> }.into_any(),
    }
}

/// Figures of a list as a table, one line per row.
#[component]
fn FigureRows(
    /// Place of the list.
    place: Place,
    /// Fields of a row.
    fields: &'static [Field],
) -> impl IntoView {
    let reader = use_reader();
    let count = use_plan().follow(&place, |_, cell| match cell {
        Cell::Rows(rows) => rows.len(),
        _ => 0,
    });
    let flat = |field: &&Field| !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..));
    let columns: Vec<&'static Field> = fields.iter().filter(flat).collect();
    let head = |field: &&'static Field| view! { <th scope="col">{reader.of(field.words())}</th> };
    let heads = columns.iter().map(head).collect_any();
    let row = move |row| {
        let cell = |field: &&'static Field| {
            view! { <td><Figure place=place.in_row(row, field) /></td> }
        };
        view! { <tr>{columns.iter().map(cell).collect_any()}</tr> }
    };
    view! {
        <div class="wide-table" hidden=move || count.get() == 0>
            <table class="small">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>
                    {each_row(count, row)}
                </tbody>
            </table>
        </div>
    }
}

/// Figure with its label, on one line.
#[component]
pub fn Fact(
    /// Place of the figure.
    place: Place,
) -> impl IntoView {
    let words = use_reader().of(place.field.words());
    let text = reasoned(&place);
    view! {
        <div class="fact">
            <span>{words}</span>
            <Figure place text />
        </div>
    }
}

/// Returns the text of a figure; if it is absent, the reason: it never occurs, or is not known.
fn reasoned(place: &Place) -> Signal<String> {
    let reader = use_reader();
    let at = place.clone();
    use_plan().follow(place, move |world, cell| {
        let why = match cell {
            _ if world.is_left_out(&at) => Some(Absent::LeftOut),
            Cell::Number(None) | Cell::Date(None) => {
                absent_in(&world.plan, &world.outcome, world.withheld(), &at.path)
            }
            _ => None,
        };
        why.map_or_else(
            || reader.numbers(&world.plan).shown(at.field, at.unit, &cell),
            |why| why.words(reader.language),
        )
    })
}

/// Returns the formatted text of a value.
pub fn shown(place: &Place) -> Signal<String> {
    let reader = use_reader();
    let at = place.clone();
    use_plan().follow(place, move |world, cell| {
        if world.is_left_out(&at) {
            Absent::LeftOut.words(reader.language)
        } else {
            reader.numbers(&world.plan).shown(at.field, at.unit, &cell)
        }
    })
}

//! What follows from the plan. A figure is pressed to see its working.

use super::dynamic;
use crate::components::{CollectAny, each_row};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;
use planner::model::{Cell, Field, Kind, Rank};
use planner::words::Write;
use planner::working::{Absent, absent_in};

/// A figure as the reader writes it. Pressed, it opens its working.
#[component]
pub fn Figure(
    /// Where the figure stands.
    place: Place,
    /// What is shown where that is not the figure itself.
    #[prop(into, optional)]
    text: Option<Signal<String>>,
) -> impl IntoView {
    let state = use_state();
    let name = place.name(&state.plan.now());
    let text = text.unwrap_or_else(|| shown(&place));
    // What it is of stands elsewhere on the page: whoever comes to it by keys hears it with it.
    let of = use_reader().of(place.field.words());
    let band = band(&place);
    let open_working = move |_| state.working.set(Some(place.clone()));
    view! {
        <button type="button" class="f" data-figure=name aria-description=of on:click=open_working>
            {text}
            {dynamic(move || band_view(band.get()))}
        </button>
    }
}

/// What ranges make of a figure, in words; empty until that is known, and where they leave it.
pub fn band(place: &Place) -> Signal<String> {
    let bands = use_state().bands;
    let path = place.path.clone();
    Signal::derive(move || bands.with(|bands| bands.text_of(&path).to_owned()))
}

/// A band, small.
pub fn band_view(band: String) -> impl IntoView {
    (!band.is_empty()).then(|| view! { <small class="between">{band}</small> })
}

/// A figure with its name, a group of figures, or rows of them.
#[component]
pub fn FigureField(
    /// Where it stands.
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

/// Figures of the rows of a list, a line each.
#[component]
fn FigureRows(
    /// Where the list stands.
    place: Place,
    /// What is in a row.
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

/// A figure with its name, on a line.
#[component]
pub fn Fact(
    /// Where the figure stands.
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

/// The text of a figure; where it is not there, why: it never comes, or is not known.
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

/// The text of a value, as the reader writes it.
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

//! Expanded part of a row: on the left the inputs that have no column, on the right the figures.
//! Fields whose column is hidden on narrow rows appear here as well.

use super::columns::{expanded_class, says};
use super::rows_state::RowsState;
use crate::components::{
    Button, CollectAny, Field, FigureCell, Sections, Sentence, each_row, fields_of, only_reading,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::calculators::layout::List;
use planner::calculators::{Argument, Sentence as Says};
use planner::model::{Cell, Field as FieldSpec, Kind, Unit, path};

/// Expanded part of a row, with buttons that move or remove the row.
#[component]
pub fn OpenedRow(
    /// Layout of the list.
    list: &'static List,
    /// Index of the row.
    row: usize,
    /// State of the list.
    rows: RowsState,
) -> impl IntoView {
    let words = use_reader().words;
    let (inputs, figures) = rows.places();
    let name_key = fields_of(&inputs).first().map(FieldSpec::key);
    let input = |(place, field): (usize, &'static FieldSpec)| {
        // The first input names the row and has no other box.
        let class = if place == 0 {
            Some("")
        } else {
            expanded_class(field)
        };
        let place = inputs.in_row(row, field);
        class.map(|class| view! { <div class=class><Field place /></div> })
    };
    let figure = |field: &'static FieldSpec| {
        // A figure that only repeats the row's name is left out.
        if Some(field.key()) == name_key {
            return None;
        }
        let class = expanded_class(field)?;
        let place = figures.in_row(row, field);
        Some(view! { <div class=class><Line list place /></div> })
    };
    let parts = if list.opened.is_empty() {
        let left = fields_of(&inputs).iter().enumerate();
        let left = left.filter_map(input).collect_any();
        let right = fields_of(&figures).iter().filter_map(figure).collect_any();
        view! {
            <div>
                <h3>{words.know}</h3>
                {left}
            </div>
            <div>
                <h3>{words.follows}</h3>
                {right}
            </div>
        }
        .into_any()
    } else {
        view! { <Sections of=list.opened inputs=inputs.clone() figures row /> }.into_any()
    };
    let up = Memo::new(move |_| rows.destination(row, false));
    let down = Memo::new(move |_| rows.destination(row, true));
    let button = move |action: &'static str, text: &'static str| {
        let off = move || match action {
            "up" => up.get().is_none(),
            "down" => down.get().is_none(),
            _ => false,
        };
        let press = move || {
            let to = match action {
                "up" => up.get_untracked(),
                "down" => down.get_untracked(),
                _ => return rows.remove(row),
            };
            if let Some(to) = to {
                rows.shift(row, to, action);
            }
        };
        view! {
            <Button action words=text class="boxed" disabled=off on_press=press />
        }
    };
    view! {
        <div class="open">
            {parts}
            <p class="tools" hidden=only_reading()>
                {button("up", words.up)} {button("down", words.down)}
                {button("remove", words.remove)}
            </p>
        </div>
    }
}

/// Figure with its label; a group or a list of figures has one line per figure or row.
#[component]
fn Line(
    /// Layout of the list.
    list: &'static List,
    /// Place of the figure.
    place: Place,
) -> AnyView {
    let reader = use_reader();
    match place.field.kind {
        Kind::Rows { fields, .. } => view! { <Lines list place fields /> }.into_any(),
        Kind::Group(fields, _) => {
            let inner = |field| view! { <Line list place=place.inner(field) /> };
            fields.iter().map(inner).collect_any().into_any()
        }
        _ => {
            let name = reader.of(place.field.words());
            let cell = match says(list, place.field) {
                Some(says) => view! { <FigureCell place says /> }.into_any(),
                None => view! { <FigureCell place /> }.into_any(),
            };
            view! {
                <div class="fact">
                    <span>{name}</span>
                    {cell}
                </div>
            }
            .into_any()
        }
    }
}

/// List of figures: one line per row, with a name and the last figure of the row.
#[component]
fn Lines(
    /// Layout of the list.
    list: &'static List,
    /// Place of the list of figures.
    place: Place,
    /// Fields of a row.
    fields: &'static [FieldSpec],
) -> impl IntoView {
    let reader = use_reader();
    let count = use_state().plan.follow(&place, |_, cell| match cell {
        Cell::Rows(rows) => rows.len(),
        _ => 0,
    });
    let says = says(list, place.field);
    let line = move |n: usize| {
        let last = fields.last()?;
        let at = place.in_row(n, last);
        let name = match says {
            Some(words) => {
                let number = Argument::Number(f64::from(path::number_of(n)) + 1.0, Unit::Count);
                let of = Signal::stored(Says::new(&at.path, words).with("n", number));
                view! { <Sentence of short=true /> }.into_any()
            }
            None => [reader.of(place.field.words()), " ", &(n + 1).to_string()]
                .concat()
                .into_any(),
        };
        Some(view! {
            <div class="fact">
                <span>{name}</span>
                <FigureCell place=at />
            </div>
        })
    };
    each_row(count, line)
}

//! Figure in a table cell: short dates, late dates in red, past or never in a soft tone.

use super::figure::{band, band_view};
use super::{FigureButton, Sentence, dynamic};
use crate::i18n::{Numbers, Reader, use_reader};
use crate::state::{Place, World, use_state};
use leptos::prelude::*;
use planner::calculators::{Argument, Sentence as Says};
use planner::charts::number;
use planner::model::{Cell, Day, Field};
use planner::words::Write;
use planner::working::{Absent, absent_in};

/// Content of a cell.
#[derive(Clone, Default, PartialEq)]
struct CellText {
    text: String,
    /// Smaller text after it.
    note: Option<String>,
    /// CSS class of the tone.
    tone: &'static str,
}

/// Figure in a table cell, as a button that opens its working.
#[component]
pub fn FigureCell(
    /// Place of the figure.
    place: Place,
    /// Sentence in place of the figure, in English and French; `*stars*` mark its most important
    /// part.
    #[prop(optional, into)]
    says: Option<[&'static str; 2]>,
) -> impl IntoView {
    let inside = if let Some(words) = says {
        let of = Signal::stored(Says::new(&place.path, words));
        view! {
            <span class="says">
                <Sentence of short=true />
            </span>
        }
        .into_any()
    } else {
        let cell_text = cell_text(&place);
        let note = move || {
            let note = cell_text.get().note?;
            Some(view! { " " <small>{note}</small> })
        };
        view! {
            <span class=move || cell_text.get().tone>
                {dynamic(move || cell_text.get().text)}
                {dynamic(note)}
            </span>
        }
        .into_any()
    };
    let band = band(&place);
    view! {
        <FigureButton place described=true>
            {inside}
            {dynamic(move || band_view(band.get()))}
        </FigureButton>
    }
}

/// Returns the content of the cell for a figure.
fn cell_text(place: &Place) -> Signal<CellText> {
    let reader = use_reader();
    let at = place.clone();
    use_state().plan.follow(place, move |world, cell| {
        let numbers = reader.numbers(&world.plan).short();
        match cell {
            Cell::Date(Some(day)) if day < world.plan.facts.as_of && !at.field.to_line => {
                CellText {
                    text: numbers.day(day),
                    note: Some(late(
                        reader,
                        numbers,
                        Argument::duration(day, world.plan.facts.as_of),
                    )),
                    tone: if in_the_year(world, day) {
                        "late"
                    } else {
                        "late dated"
                    },
                }
            }
            Cell::Date(Some(day)) if day == world.plan.facts.as_of && at.field.to_line => {
                quiet(reader.words.already_past)
            }
            Cell::Number(Some(number)) if at.field.to_line && number.get() == 0.0 => {
                quiet(reader.words.already_past)
            }
            Cell::Date(Some(day)) => CellText {
                text: numbers.day(day),
                note: None,
                tone: if in_the_year(world, day) { "" } else { "long" },
            },
            cell => match missing(world, &at, at.field) {
                Some(Absent::Never { .. }) => quiet(reader.words.never),
                Some(Absent::NotKnown(_)) => quiet(reader.words.not_known),
                Some(why @ Absent::LeftOut) => quiet(&why.words(reader.language)),
                _ => CellText {
                    text: numbers.shown(at.field, at.unit, &cell),
                    ..CellText::default()
                },
            },
        }
    })
}

/// Whether a date is in the plan's year; other dates are written with their year and are longer.
fn in_the_year(world: &World, day: Day) -> bool {
    day.parts().0 == world.plan.facts.as_of.parts().0
}

fn missing(world: &World, place: &Place, field: &Field) -> Option<Absent> {
    if world.is_left_out(place) {
        return Some(Absent::LeftOut);
    }
    // The reason is computed only for absent figures: most are present.
    let cell = place.cell(world)?;
    let there = !matches!(
        cell,
        Cell::Number(None) | Cell::Date(None) | Cell::Choice(None)
    );
    if there {
        return None;
    }
    absent_in(&world.plan, &world.outcome, world.withheld(), &place.path).or(field.never.then_some(
        Absent::Never {
            at_this_growth: false,
        },
    ))
}

fn quiet(words: &str) -> CellText {
    CellText {
        text: words.to_owned(),
        note: None,
        tone: "soft",
    }
}

/// Says how late something is.
fn late(reader: Reader, numbers: Numbers, span: Argument) -> String {
    let span = match span {
        Argument::Number(value, unit) => number(&numbers, value, unit),
        _ => String::new(),
    };
    reader.words.late_by.replacen("{}", &span, 1)
}

//! Input for a number, text or date: reads as text, looks like a box when hovered or focused.

use super::draft::{UseDraft, gives_up, use_draft};
use super::read_value::{ReadValue, only_reading};
use super::unique_id;
use crate::browser::{keep_in_place, keep_on_view};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;
use planner::model::Kind;
use planner::words::Write;

/// Input for a number, a text or a date. It shows the typed text while the reader types, and the
/// formatted value afterwards. A text that cannot be read stays, with the reason below.
#[component]
pub fn ValueInput(
    /// Place of the value.
    place: Place,
    /// Accessible name, if no `<label>` gives one.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
    /// Text in the empty box, such as the value that applies then; by default “not given”.
    #[prop(into, optional)]
    placeholder: Option<Signal<String>>,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    if only_reading() {
        return Either::Left(match placeholder {
            Some(otherwise) => view! { <ReadValue place class otherwise /> },
            None => view! { <ReadValue place class /> },
        });
    }
    // By default, an empty box says that no value is given.
    let placeholder =
        placeholder.unwrap_or_else(|| Signal::stored(use_reader().words.not_given.to_owned()));
    let world = use_plan().now();
    let name = place.name(&world);
    let draft = use_draft(&place);
    let UseDraft {
        shown,
        message,
        take,
        leave,
        forget,
    } = draft;
    // Browsers may fire `input` while the box is being removed: the callback may be disposed.
    let typed = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        let _ = take.try_run(event.target().value());
    };
    // Browsers may fire `blur` after the signals of a removed page are disposed.
    let left = move |_| {
        leave.try_run(());
    };
    let (kind, mode) = match place.field.kind {
        Kind::Number(_) => ("text", "decimal"),
        Kind::Date => ("date", "none"),
        _ => ("text", "text"),
    };
    let note = unique_id("note");
    let described = note.clone();
    // Width for browsers that do not size a box by its content.
    let width = move || {
        let mut text = shown.get();
        if text.is_empty() {
            text = placeholder.get();
        }
        // Wide characters, such as `m` at one and a half times the width of a digit, count twice.
        let wide = text.matches(['%', 'm', 'M', 'W']).count();
        [&(text.chars().count().max(3) + wide).to_string(), "ch"].concat()
    };
    Either::Right(view! {
        <span class="value" class:is-day=kind == "date">
            <input
                class=["v ", class].concat()
                data-input=name
                type=kind
                inputmode=mode
                autocomplete="off"
                placeholder=placeholder
                aria-label=move || label.map(|label| label.get())
                aria-invalid=move || draft.is_wrong().then_some("true")
                aria-describedby=move || message.with(Option::is_some).then(|| described.clone())
                prop:value=shown
                style:--w=width
                // Fires before anything changes, so that measuring the position forces no layout.
                on:beforeinput:target=|event| keep_in_place(&event.target())
                on:input:target=typed
                on:blur=left
                on:keydown=move |event| gives_up(&event, forget)
            />
            {(kind == "date").then(|| view! { <DayText place=place.clone() /> })}
            <Note message id=note />
        </span>
    })
}

/// Message below an input box: why its text cannot be read, or how it was read.
#[component]
pub fn Note(
    /// Whether the message reports an error, and its text.
    message: Signal<Option<(bool, String)>>,
    /// Id of the message, for `aria-describedby` of the box.
    id: String,
) -> impl IntoView {
    move || {
        let (wrong, words) = message.get()?;
        let (class, role) = if wrong {
            ("error", "alert")
        } else {
            ("read-as", "status")
        };
        keep_on_view(id.clone());
        Some(view! { <span class=class role=role id=id.clone()>{words}</span> })
    }
}

/// Formatted date, shown over the browser's date control while that is not in use.
#[component]
fn DayText(
    /// Place of the date.
    place: Place,
) -> impl IntoView {
    let reader = use_reader();
    let (field, unit) = (place.field, place.unit);
    let text = use_plan().follow(&place, move |world, cell| match cell {
        planner::model::Cell::Date(Some(day)) => reader.numbers(&world.plan).full_day(day),
        cell => reader.numbers(&world.plan).shown(field, unit, &cell),
    });
    view! {
        <span class="v day" aria-hidden="true">
            {text}
        </span>
    }
}

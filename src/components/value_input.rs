//! A value that can be changed: an input that reads as text, a box when it is wanted.

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

/// A number, a text or a day. While somebody types it shows what they typed, afterwards what it was
/// read as; what cannot be read stays, with the reason below.
#[component]
pub fn ValueInput(
    /// Where the value stands.
    place: Place,
    /// What a screen reader calls it, where no label does.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
    /// What stands in the box while nothing is entered: the value that then holds.
    #[prop(into, optional)]
    placeholder: Option<Signal<String>>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    if only_reading() {
        return Either::Left(match placeholder {
            Some(otherwise) => view! { <ReadValue place class otherwise /> },
            None => view! { <ReadValue place class /> },
        });
    }
    // What is empty says that nothing is entered.
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
    // A browser may say of a box that it changed, or was left, while it is taken away: nobody hears it then.
    let typed = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        let _ = take.try_run(event.target().value());
    };
    // What goes with its page is left after its signals are gone.
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
    // Browsers that do not size a field by its content need its length.
    let width = move || {
        let mut text = shown.get();
        if text.is_empty() {
            text = placeholder.get();
        }
        // Half as wide again as a digit.
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
                // Nothing has changed yet: where it stands is known without laying out the page.
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

/// What is said of a text below its box: why it cannot be read, or how it was read.
#[component]
pub fn Note(
    /// Whether it is wrong, and the words.
    message: Signal<Option<(bool, String)>>,
    /// Its id, by which the box names it.
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

/// A day as the reader writes it, over the browser's own control while that is at rest.
#[component]
fn DayText(
    /// Where the day stands.
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

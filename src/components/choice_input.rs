//! Inputs for choices, flags and sets.

use super::draft::{UseDraft, gives_up, use_draft};
use super::entry::{may_be_none, text_of};
use super::read_value::{ReadValue, only_reading};
use super::value_input::Note;
use super::{CollectAny, unique_id};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::either::Either;
use leptos::prelude::*;
use planner::model::{Cell, CellMut, Options};

/// Select box for a choice; plain text while values are read-only.
#[component]
pub fn ChoiceInput(
    /// Place of the choice.
    place: Place,
    /// Options of the choice.
    options: &'static Options,
    /// Accessible name, if no `<label>` gives one.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
    /// Words of the empty option, which say what applies then; by default “none”.
    #[prop(optional)]
    nothing: Option<&'static str>,
) -> impl IntoView {
    if only_reading() {
        return Either::Left(view! { <ReadValue place /> });
    }
    let (plan, reader) = (use_plan(), use_reader());
    let name = place.name(&plan.now());
    let nothing = nothing.unwrap_or(reader.words.none);
    let none = may_be_none(&plan.now(), &place);
    let at = place.clone();
    let chosen = plan.follow(&place, move |world, cell| {
        text_of(&at, reader.numbers(&world.plan), &cell)
    });
    let UseDraft {
        message,
        take,
        leave,
        forget,
        ..
    } = use_draft(&place);
    let choose = move |key: String| {
        take.run(key);
        leave.run(());
    };
    let id = unique_id("note");
    let described = id.clone();
    let option = move |(key, words): (&&'static str, &[&'static str; 2])| {
        let key = *key;
        view! {
            <option value=key selected=move || chosen.get() == key>
                {reader.of(*words)}
            </option>
        }
    };
    Either::Right(view! {
        <select
            class="v"
            data-input=name
            aria-label=move || label.map(|label| label.get())
            aria-invalid=move || message.with(Option::is_some).then_some("true")
            aria-describedby=move || message.with(Option::is_some).then(|| described.clone())
            prop:value=chosen
            on:change:target=move |event| choose(event.target().value())
            on:keydown=move |event| gives_up(&event, forget)
        >
            {none.then(|| view! { <option value="">{nothing}</option> })}
            {options.keys.iter().zip(options.words).map(option).collect_any()}
        </select>
        <Note message id />
    })
}

/// Checkbox for a flag.
#[component]
pub fn FlagInput(
    /// Place of the flag.
    place: Place,
    /// Accessible name, if no `<label>` gives one.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let plan = use_plan();
    let name = place.name(&plan.now());
    let ticked = plan.follow(&place, |_, cell| matches!(cell, Cell::Flag(true)));
    let UseDraft {
        message,
        take,
        leave,
        forget,
        ..
    } = use_draft(&place);
    let tick = move |on: bool| {
        take.run(if on { "yes" } else { "" }.to_owned());
        leave.run(());
    };
    let id = unique_id("note");
    let described = id.clone();
    view! {
        <input
            type="checkbox"
            disabled=only_reading()
            data-input=name
            aria-label=move || label.map(|label| label.get())
            aria-invalid=move || message.with(Option::is_some).then_some("true")
            aria-describedby=move || message.with(Option::is_some).then(|| described.clone())
            prop:checked=ticked
            on:change:target=move |event| tick(event.target().checked())
            on:keydown=move |event| gives_up(&event, forget)
        />
        <Note message id />
    }
}

/// Checkboxes for the values of a set.
#[component]
pub fn SetInput(
    /// Place of the set.
    place: Place,
    /// Options of the set.
    options: &'static Options,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let name = place.name(&plan.now());
    let words = reader.of(place.field.words());
    let tick = move |option: usize| {
        let place = place.clone();
        view! { <TickInput place options option /> }
    };
    view! {
        <fieldset class="set" data-input=name>
            <legend>{words}</legend>
            {(0..options.keys.len()).map(tick).collect_any()}
        </fieldset>
    }
}

/// Checkbox for one value of a set.
#[component]
pub fn TickInput(
    /// Place of the set.
    place: Place,
    /// Options of the set.
    options: &'static Options,
    /// Index of the option.
    option: usize,
    /// Whether the words after a colon are shown small, as an explanation.
    #[prop(optional)]
    gloss: bool,
    /// More small text after the words.
    #[prop(optional)]
    after: String,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = reader.of(options.words[option]);
    let (words, after) = match words.split_once(':').filter(|_| gloss) {
        Some((words, after)) => (words.trim(), after.trim().to_owned()),
        None => (words, after),
    };
    let ticked = plan.follow(&place, move |_, cell| match cell {
        Cell::Set(bits) => (bits >> option) & 1 == 1,
        _ => false,
    });
    let tick = move |on: bool| {
        // Any combination is valid, so the edit cannot fail.
        let _ = plan.edit(&place.path, |cell| {
            if let CellMut::Set(bits) = cell {
                *bits = *bits & !(1 << option) | u64::from(on) << option;
            }
            Ok::<(), ()>(())
        });
        plan.settle();
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
            disabled=only_reading()
                data-option=options.keys[option]
                prop:checked=ticked
                on:change:target=move |event| tick(event.target().checked())
            />
            <span>
                {words}
                {(!after.is_empty())
                    .then(|| {
                        view! {
                            " "
                            <small>{after}</small>
                        }
                    })}
            </span>
        </label>
    }
}

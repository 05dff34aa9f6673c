//! Sections of an expanded row, for calculators whose layout groups the row's fields.

use super::choice_input::TickInput;
use super::field::{Control, Field, field_of};
use super::figure::FigureField;
use super::{CollectAny, Sentence, unused};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use planner::calculators::layout::{Entry, Section, Side};
use planner::model::Kind;

/// Sections of an expanded row: inputs on the left, figures on the right, wide sections below.
#[component]
pub fn Sections(
    /// Sections from the layout.
    of: &'static [Section],
    /// Place of the list of inputs.
    inputs: Place,
    /// Place of the list of figures.
    figures: Place,
    /// Index of the row.
    row: usize,
) -> impl IntoView {
    let at = move |side: Side| {
        let parts = of.iter().filter(|section| section.side == side);
        let part = |section: &'static Section| {
            let (inputs, figures) = (inputs.clone(), figures.clone());
            view! { <Part section inputs figures row /> }
        };
        parts.map(part).collect_any()
    };
    view! {
        <div>{at(Side::Left)}</div>
        <div>{at(Side::Right)}</div>
        {at(Side::Wide)}
    }
}

/// Section with its title, note and entries.
#[component]
fn Part(
    /// Section from the layout.
    section: &'static Section,
    /// Place of the list of inputs.
    inputs: Place,
    /// Place of the list of figures.
    figures: Place,
    /// Index of the row.
    row: usize,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let note = section.note.map(|note| {
        let note = Signal::derive(move || {
            let world = plan.world();
            note(&world.plan, &world.outcome, row)
        });
        view! {
            <span class="soft">
                <Sentence of=note />
            </span>
        }
    });
    let input = |id: u16| Some(inputs.in_row(row, field_of(&inputs, id)?));
    let entry = |entry: &'static Entry| match *entry {
        Entry::Input(id) => input(id).map(|place| view! { <Field place /> }.into_any()),
        Entry::Lettered(letter, id) => {
            input(id).map(|place| view! { <Lettered letter place /> }.into_any())
        }
        Entry::Ticks(id, groups) => {
            input(id).map(|place| view! { <Ticks place groups /> }.into_any())
        }
        Entry::Figure(id) => {
            let place = field_of(&figures, id).map(|field| figures.in_row(row, field));
            place.map(|place| view! { <FigureField place /> }.into_any())
        }
    };
    let entries = section.entries.iter().map(entry).collect_any();
    let words = reader.of(section.words);
    if section.side == Side::Wide {
        return view! {
            <fieldset class="grounds">
                <legend>{words} " " {note}</legend>
                {entries}
            </fieldset>
        }
        .into_any();
    }
    view! {
        <h3>{words} " " {note}</h3>
        {entries}
    }
    .into_any()
}

/// Input with the letter of its source before its label.
#[component]
fn Lettered(
    /// Letter by which the source of the input knows it.
    letter: &'static str,
    /// Place of the input.
    place: Place,
) -> impl IntoView {
    let unused = unused(&place);
    view! {
        <label class="field" hidden=move || unused.is_some_and(|unused| unused.get())>
            <span class="hang">
                <abbr>{letter}</abbr>
                <span>{use_reader().of(place.field.words())}</span>
            </span>
            <Control place />
        </label>
    }
}

/// Checkboxes for the values of a set, in titled groups.
#[component]
fn Ticks(
    /// Place of the set.
    place: Place,
    /// Title and number of values of each group, in order; if empty, all values are in one group
    /// without a title.
    groups: &'static [([&'static str; 2], usize)],
) -> impl IntoView {
    let reader = use_reader();
    let Kind::Set(options) = place.field.kind else {
        return ().into_any();
    };
    let name = place.name(&use_plan().now());
    let tick = move |option: usize| {
        let place = place.clone();
        view! { <TickInput place options option /> }
    };
    if groups.is_empty() {
        let ticks = (0..options.keys.len()).map(tick).collect_any();
        return view! { <div class="ticks" data-input=name>{ticks}</div> }.into_any();
    }
    let mut next = 0;
    let group = |(words, count): &'static ([&'static str; 2], usize)| {
        let from = next;
        next += count;
        let words = reader.of(*words);
        view! {
            <div role="group" aria-label=words>
                <h4>{words}</h4>
                {(from..next).map(&tick).collect_any()}
            </div>
        }
    };
    let groups = groups.iter().map(group).collect_any();
    view! { <div class="ticks" data-input=name>{groups}</div> }.into_any()
}

//! What the sections of the paper have in common: their frame, a line's menu, a button that adds.

use super::words::{self, Words};
use crate::components::{
    Button, Icon, Menu, Sentence, move_row, only_reading, remove_row, row_count, status,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Light;
use planner::calculators::report::{Inputs, Section};
use planner::model::{Cell, Choice, path::number_of};
use planner::report::Statement;

/// The words of the page.
pub fn use_words() -> &'static Words {
    words::of(use_reader().language)
}

/// A list of the report's inputs.
pub fn list(field: u16) -> Option<Place> {
    Place::at(Side::Input, &[Plan::report, field])
}

/// An input of the report's.
pub fn input(path: &[u16]) -> Option<Place> {
    Place::at(Side::Input, &[&[Plan::report], path].concat())
}

/// A figure of the report's.
pub fn figure(path: &[u16]) -> Option<Place> {
    Place::at(Side::Figure, &[&[Plan::report], path].concat())
}

/// Something in a row of a list of the report's.
pub fn row_input(list: u16, row: usize, field: u16) -> Option<Place> {
    input(&[list, number_of(row), field])
}

/// Whether a section is left out of the paper.
pub fn is_left_out(section: Section) -> Signal<bool> {
    let plan = use_plan();
    let place = list(Inputs::left_out);
    let out = place.map(|place| {
        plan.follow(&place, move |_, cell| match cell {
            Cell::Set(bits) => bits >> section.place() & 1 == 1,
            _ => false,
        })
    });
    Signal::derive(move || out.is_some_and(|out| out.get()))
}

/// A section of the paper under its title; not there where it is left out, or has nothing to say.
#[component]
pub fn PaperSection(
    /// Which of them.
    section: Section,
    /// Whether there is nothing in it.
    #[prop(into)]
    empty: Signal<bool>,
    /// Its title, where that is not the section's own.
    #[prop(into, optional)]
    title: Option<Signal<String>>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether there are no odds to tell in it.
    #[prop(into, optional)]
    no_odds: Signal<bool>,
    /// What stands small beside its title.
    #[prop(into, optional)]
    note: Option<ViewFn>,
    /// The list that rows are added to from its title, and the words for it.
    #[prop(optional)]
    adds: Option<(Callback<()>, &'static str)>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let reader = use_reader();
    let own = Signal::stored(
        reader
            .of(Section::OPTIONS.words[section as usize])
            .to_owned(),
    );
    let out = is_left_out(section);
    let hidden = move || out.get() || empty.get();
    view! {
        <section
            class=class
            class:no-odds=no_odds
            data-section=Section::OPTIONS.keys[section as usize]
            hidden=hidden
        >
            <h2>
                {title.unwrap_or(own)}
                {adds
                    .filter(|_| !only_reading())
                    .map(|(add, words)| {
                        view! {
                            <button
                                type="button"
                                class="add screen"
                                data-action="add"
                                aria-label=words
                                title=words
                                on:click=move |_| add.run(())
                            >
                                <Icon name="plus" />
                            </button>
                        }
                    })} {note.map(|note| view! { <small>{note.run()}</small> })}
            </h2>
            {children()}
        </section>
    }
}

/// A quiet button that adds what is not there yet.
#[component]
pub fn Add(
    /// What it adds.
    words: &'static str,
    /// Adds it.
    #[prop(into)]
    add: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="add screen" data-action="add" on:click=move |_| add.run(())>
            <Icon name="plus" />
            {words}
        </button>
    }
}

/// The menu of a line: moved, taken out, and what else there is to say of it.
#[component]
pub fn RowMenu(
    /// The list that it is a row of.
    list: Place,
    /// Which row.
    row: usize,
    /// What else there is to choose, each an `<li>`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    if only_reading() {
        return None;
    }
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let count = row_count(&list);
    let (above, below) = (list.clone(), list.clone());
    let is_last = move || row + 1 >= count.get();
    Some(view! {
        <span class="row-menu screen">
            <Menu label=words.row_menu>
                {children.map(|children| children())} <li>
                    <Button
                        action="up"
                        words=reader.words.up
                        disabled=row == 0
                        on_press=move || move_row(state, &above, row, row - 1)
                    />
                </li> <li>
                    <Button
                        action="down"
                        words=reader.words.down
                        disabled=is_last
                        on_press=move || move_row(state, &below, row, row + 1)
                    />
                </li> <li>
                    <Button
                        action="remove"
                        words=reader.words.remove
                        on_press=move || remove_row(state, &list, row)
                    />
                </li>
            </Menu>
        </span>
    })
}

/// What a line states, by its figure: pressed, it opens its working.
#[component]
pub fn StatementFigure(
    /// The lines of a section.
    of: Memo<Vec<Statement>>,
    /// Which of them.
    line: usize,
) -> impl IntoView {
    let state = use_state();
    let says = Signal::derive(move || {
        of.with(|all| all.get(line).map(|line| line.says.clone()))
            .unwrap_or_default()
    });
    let tone = Signal::derive(move || {
        of.with(|all| all.get(line).map(|line| line_tone(line)))
            .unwrap_or_default()
    });
    let place = Memo::new(move |_| of.with(|all| all.get(line).map(|line| line.figure.clone())));
    let name = move || {
        let place = Place::at(Side::Figure, &place.get()?)?;
        Some(place.name(&state.plan.now()))
    };
    let open_working = move |_| {
        let path = place.get_untracked();
        state
            .working
            .set(path.and_then(|path| Place::at(Side::Figure, &path)));
    };
    view! {
        <button type="button" class="f" data-figure=name on:click=open_working>
            <Sentence of=says tone />
        </button>
    }
}

/// What a line is about.
#[component]
pub fn About(
    /// The lines of a section.
    of: Memo<Vec<Statement>>,
    /// Which of them.
    line: usize,
) -> impl IntoView {
    let what = Signal::derive(move || {
        of.with(|all| all.get(line).map(|line| line.what.clone()))
            .unwrap_or_default()
    });
    view! { <Sentence of=what /> }
}

/// The class of a line's tone: what stands well is told in ink.
pub fn line_tone(line: &Statement) -> &'static str {
    match line.light {
        Light::Good => "",
        light => status::tone(light),
    }
}

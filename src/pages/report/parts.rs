//! Shared parts of the paper's sections: places, frame, row menu, add button, statements.

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

/// Returns the texts of the report page in the reader's language.
pub fn use_words() -> &'static Words {
    words::of(use_reader().language)
}

/// Place of a list among the report's inputs.
pub fn list(field: u16) -> Option<Place> {
    Place::at(Side::Input, &[Plan::report, field])
}

/// Place of an input of the report, by its path from the report on.
pub fn input(path: &[u16]) -> Option<Place> {
    Place::at(Side::Input, &[&[Plan::report], path].concat())
}

/// Place of a figure of the report, by its path from the report on.
pub fn figure(path: &[u16]) -> Option<Place> {
    Place::at(Side::Figure, &[&[Plan::report], path].concat())
}

/// Place of an input in a row of one of the report's lists.
pub fn row_input(list: u16, row: usize, field: u16) -> Option<Place> {
    input(&[list, number_of(row), field])
}

/// Whether a section is left out of the paper. Follows the plan.
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

/// A section of the paper under its title. Hidden if it is left out or empty.
#[component]
pub fn PaperSection(
    /// Which section.
    section: Section,
    /// Whether the section has no content.
    #[prop(into)]
    empty: Signal<bool>,
    /// Replaces the section's own title.
    #[prop(into, optional)]
    title: Option<Signal<String>>,
    /// Additional classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether to hide the column of odds.
    #[prop(into, optional)]
    no_odds: Signal<bool>,
    /// Shown in small type beside the title.
    #[prop(into, optional)]
    note: Option<ViewFn>,
    /// Callback that adds a row, and the label of its button beside the title.
    #[prop(optional)]
    adds: Option<(Callback<()>, &'static str)>,
    /// Content of the section.
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

/// Unobtrusive button that adds a row, on screen only.
#[component]
pub fn Add(
    /// Label of the button.
    words: &'static str,
    /// Adds the row.
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

/// Menu of a row: further items, move up, move down, remove. A read-only visit has none.
#[component]
pub fn RowMenu(
    /// The list that contains the row.
    list: Place,
    /// Index of the row.
    row: usize,
    /// Further items, each an `<li>`.
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

/// Text of a statement, as a button that opens the working of its figure.
#[component]
pub fn StatementFigure(
    /// Statements of the section.
    of: Memo<Vec<Statement>>,
    /// Index of the statement.
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

/// Subject of a statement.
#[component]
pub fn About(
    /// Statements of the section.
    of: Memo<Vec<Statement>>,
    /// Index of the statement.
    line: usize,
) -> impl IntoView {
    let what = Signal::derive(move || {
        of.with(|all| all.get(line).map(|line| line.what.clone()))
            .unwrap_or_default()
    });
    view! { <Sentence of=what /> }
}

/// Class for the tone of a statement; none for a good one, which keeps the colour of the text.
pub fn line_tone(line: &Statement) -> &'static str {
    match line.light {
        Light::Good => "",
        light => status::tone(light),
    }
}

//! Section of growth: a tile per figure, from its start to its end.

use super::parts::{PaperSection, RowMenu, figure, list, row_input, use_words};
use crate::components::{
    Control, FigureButton, Sentence, ValueInput, dynamic, each_row, one_more, only_reading,
    percent, row_count,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{AppState, Place, Side, use_state};
use leptos::prelude::*;
use planner::calculators::report::{Figures, Inputs, Known, Row, RowFigures, Section};
use planner::calculators::{Plan, Sentence as Words};
use planner::model::{Cell, CellMut, Choice, Unit, path, path::number_of};

/// Section of growth, with a note on the quarter, or that no start is known.
#[component]
pub fn Growth() -> impl IntoView {
    let state = use_state();
    let words = use_words();
    let Some(rows) = list(Inputs::rows) else {
        return ().into_any();
    };
    let name = rows.name(&state.plan.now());
    let count = row_count(&rows);
    let add = Callback::new(move |()| add_figure(state));
    let is_empty = Signal::derive(move || count.get() == 0);
    let started = Memo::new(move |_| {
        let world = state.plan.world();
        world
            .outcome
            .report
            .rows
            .iter()
            .any(|row| row.change.is_some())
    });
    let quarter = Signal::stored(Words::new(
        &[Plan::report],
        [
            "quarter to {facts.as_of}",
            "trimestre clos le {facts.as_of}",
        ],
    ));
    let note = move || {
        view! {
            {dynamic(move || {
                if started.get() {
                    view! { <Sentence of=quarter /> }.into_any()
                } else {
                    view! { <span class="screen">{words.no_start}</span> }.into_any()
                }
            })}
        }
    };
    view! {
        <PaperSection
            section=Section::Growth
            empty=is_empty
            class="all"
            note=note
            adds=(add, words.add_figure)
        >
            <div class="grown" data-list=name>
                {each_row(count, |row| view! { <Tile row /> })}
            </div>
        </PaperSection>
    }
    .into_any()
}

/// Adds a row: the first known figure that is not listed yet, else one with a free id such as
/// `figure_7`.
pub fn add_figure(state: AppState) {
    let Some(list) = list(Inputs::rows) else {
        return;
    };
    // The closure never returns an error.
    let _ = state.plan.edit(&list.path, |cell| {
        if let CellMut::Rows(rows) = cell
            && let Some(count) = one_more(rows, list.field)
        {
            let free = |id: &str| path::row_named(rows.rows(), id).is_none();
            let known = Known::OPTIONS.keys.iter().find(|key| free(key));
            let own = || {
                let mut numbered = (count + 1..).map(|n| ["figure_", &n.to_string()].concat());
                numbered.find(|id| free(id)).unwrap_or_default()
            };
            let id = known.map_or_else(own, |key| (*key).to_owned());
            if let Some(CellMut::Text(text)) = rows.row_mut(count).cell_mut(Row::id) {
                *text = id.as_str().into();
            }
        }
        Ok::<(), ()>(())
    });
    state.plan.settle();
}

/// Tile of one figure: name, change, start and end, and a bar of the start and what was added.
#[component]
fn Tile(
    /// Index of the row.
    row: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let at = |field| row_input(Inputs::rows, row, field);
    let (Some(rows), Some(id), Some(label), Some(start), Some(end)) = (
        list(Inputs::rows),
        at(Row::id),
        at(Row::label),
        at(Row::start),
        at(Row::end),
    ) else {
        return ().into_any();
    };
    let known = state.plan.follow(&id, move |_, cell| match cell {
        Cell::Text(Some(id)) => {
            let place = Known::OPTIONS.keys.iter().position(|key| *key == id);
            place.map_or_else(
                || id.to_owned(),
                |place| reader.of(Known::OPTIONS.words[place]).to_owned(),
            )
        }
        _ => String::new(),
    });
    let own = state.plan.follow(&label, |_, cell| match cell {
        Cell::Text(Some(text)) => text.to_owned(),
        _ => String::new(),
    });
    let name = Signal::derive(move || {
        let own = own.get();
        if own.is_empty() { known.get() } else { own }
    });
    let money =
        Memo::new(move |_| known.get() == reader.of(Known::OPTIONS.words[Known::Revenue as usize]));
    let given_end = state
        .plan
        .follow(&end, |_, cell| matches!(cell, Cell::Number(Some(_))));
    let row_id = id.clone();
    let at_end = move || {
        // An end that comes from a fact is edited as that fact, so that it is entered only once.
        let fact = id_fact(&row_id, &state.plan.now());
        let place = match fact {
            Some(fact) if !given_end.get() => Place::at(Side::Input, &[Plan::facts, fact]),
            _ => Some(end.clone()),
        };
        let label = Signal::derive(move || [&name.get(), ", ", words.end].concat());
        known.track();
        place.map(|place| view! { <ValueInput place=in_unit(place, money.get()) label /> })
    };
    let at_start = move || {
        let label = Signal::derive(move || [&name.get(), ", ", words.start].concat());
        view! { <ValueInput place=in_unit(start.clone(), money.get()) label placeholder=words.start /> }
    };
    let named = if only_reading() {
        view! { <span>{name}</span> }.into_any()
    } else {
        view! { <ValueInput place=label label=name placeholder=known class="t" /> }.into_any()
    };
    let id_label = Signal::stored(words.figure.to_owned());
    view! {
        <div class="tile" data-row=row.to_string()>
            {named}
            <RowMenu list=rows row>
                <li>
                    <label class="field">
                        <span>{words.figure}</span>
                        <Control place=id.clone() label=id_label />
                    </label>
                </li>
            </RowMenu>
            <Change row />
            <p>
                {dynamic(at_start)}
                <span class="soft" aria-hidden="true">
                    " → "
                </span>
                <b>{dynamic(at_end)}</b>
            </p>
        </div>
    }
    .into_any()
}

/// The place with its unit replaced: money if the row is revenue, else none, even if it is a fact
/// with a unit of its own.
fn in_unit(place: Place, money: bool) -> Place {
    let unit = if money { Unit::Money } else { Unit::Plain };
    Place { unit, ..place }
}

/// Id of the fact that gives the end of a row; `None` if no fact does.
fn id_fact(id: &Place, world: &crate::state::World) -> Option<u16> {
    match id.cell(world)? {
        Cell::Text(Some(id)) => planner::calculators::report::fact(id),
        _ => None,
    }
}

/// Change with its sign, as a button that opens the working, and the bar.
#[component]
fn Change(
    /// Index of the row.
    row: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let change = figure(&[Figures::rows, number_of(row), RowFigures::change]);
    let Some(change) = change else {
        return ().into_any();
    };
    let (field, unit) = (change.field, change.unit);
    let by = state.plan.follow(&change, move |world, cell| match cell {
        Cell::Number(Some(number)) => {
            let number = number.get();
            let written =
                planner::words::Write::shown(&reader.numbers(&world.plan), field, unit, &cell);
            let sign = if number > 0.0 { "+" } else { "" };
            Some((number, [sign, &written.replace('-', "−")].concat()))
        }
        _ => None,
    });
    // The whole bar is the larger of start and end; the share is that of the smaller.
    let share = move || {
        let (by, _) = by.get()?;
        Some(percent(if by < 0.0 { 1.0 + by } else { 1.0 / (1.0 + by) }))
    };
    let less = move || by.with(|by| by.as_ref().is_some_and(|(by, _)| *by < 0.0));
    let none = Signal::derive(move || by.with(Option::is_none));
    view! {
        <FigureButton place=change class="by" hidden=none>
            {dynamic(move || by.get().map(|(_, text)| text))}
        </FigureButton>
        <i class="from-to" class:less=less hidden=none style:--a=share></i>
    }
    .into_any()
}

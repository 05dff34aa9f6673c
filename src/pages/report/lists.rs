//! Sections about what comes next: objectives, and the investments that they take.

use super::parts::{PaperSection, RowMenu, figure, input, list, row_input, use_words};
use crate::components::{
    Figure, FigureButton, LongText, Sentence, ValueInput, add_row, counted, each_row, row_count,
};
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Sentence as Words;
use planner::calculators::report::{Figures, Inputs, Investment, Objective, Section};
use planner::model::{Cell, Choice};
use planner::report::next_period;

/// Name of the quarter after the paper's, such as “Q3”; `None` if its period is not written as a
/// quarter.
pub fn next_quarter_name() -> Signal<Option<String>> {
    let state = use_state();
    let period = input(&[Inputs::period]);
    let next = period.map(|place| {
        state.plan.follow(&place, |_, cell| match cell {
            Cell::Text(Some(text)) => next_period(text),
            _ => None,
        })
    });
    Signal::derive(move || {
        let next = next.and_then(|next| next.get())?;
        next.split(' ').next().map(str::to_owned)
    })
}

/// Section of the objectives, with the next quarter in its title if it is known.
#[component]
pub fn Objectives() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let Some(rows) = list(Inputs::objectives) else {
        return ().into_any();
    };
    let name = rows.name(&state.plan.now());
    let count = row_count(&rows);
    let more = rows.clone();
    let add = Callback::new(move |()| add_row(state, &more));
    let next = next_quarter_name();
    let own = reader.of(Section::OPTIONS.words[Section::Objectives as usize]);
    let title = Signal::derive(move || match next.get() {
        Some(next) => [words.objectives_for, " ", &next].concat(),
        None => own.to_owned(),
    });
    let row = move |row: usize| {
        let rows = rows.clone();
        let place = row_input(Inputs::objectives, row, Objective::text);
        view! {
            <li data-row=row.to_string()>
                {place
                    .map(|place| {
                        view! {
                            <LongText
                                place
                                label=counted(words.objective, row)
                                empty=move || words.objective
                            />
                        }
                    })}
                <RowMenu list=rows row />
            </li>
        }
    };
    view! {
        <PaperSection
            section=Section::Objectives
            empty=Signal::derive(move || count.get() == 0)
            title=title
            adds=(add, words.add_objective)
        >
            <ol class="lines goals" data-list=name>
                {each_row(count, row)}
            </ol>
        </PaperSection>
    }
    .into_any()
}

/// Section of the investments, with their total and the cost of a point of capacity.
#[component]
pub fn Investments() -> impl IntoView {
    let state = use_state();
    let words = use_words();
    let (Some(rows), Some(gain), Some(total), Some(point)) = (
        list(Inputs::investments),
        input(&[Inputs::capacity_gain]),
        figure(&[Figures::investment_total]),
        figure(&[Figures::cost_per_capacity_point]),
    ) else {
        return ().into_any();
    };
    let name = rows.name(&state.plan.now());
    let count = row_count(&rows);
    let more = rows.clone();
    let add = Callback::new(move |()| add_row(state, &more));
    let row = move |row: usize| {
        let rows = rows.clone();
        let place = |field| row_input(Inputs::investments, row, field);
        let label = counted(words.amount, row);
        view! {
            <li data-row=row.to_string()>
                {place(Investment::label)
                    .map(|place| {
                        view! {
                            <LongText
                                place
                                label=counted(words.investment, row)
                                empty=move || words.investment
                            />
                        }
                    })}
                {place(Investment::amount).map(|place| view! { <ValueInput place label /> })}
                <RowMenu list=rows row />
            </li>
        }
    };
    let has_gain = state
        .plan
        .follow(&gain, |_, cell| matches!(cell, Cell::Number(Some(_))));
    let a_point = Signal::stored(Words::new(
        &[Plan::report, Figures::cost_per_capacity_point],
        [
            "{cost_per_capacity_point} a point of capacity",
            "{cost_per_capacity_point} le point de capacité",
        ],
    ));
    let hidden = Signal::derive(move || !has_gain.get());
    let note = move || {
        view! {
            <FigureButton place=point.clone() hidden>
                <Sentence of=a_point />
            </FigureButton>
        }
    };
    let gain_label = Signal::stored(words.more_capacity.to_owned());
    view! {
        <PaperSection
            section=Section::Investments
            empty=Signal::derive(move || count.get() == 0)
            note=note
            adds=(add, words.add_investment)
        >
            <ul class="lines" data-list=name>
                {each_row(count, row)}
            </ul>
            <p class="total">
                <span>
                    <span hidden=has_gain>{words.total}</span>
                    <span class:screen=move || !has_gain.get()>
                        " " {words.for_gain} " " <ValueInput place=gain label=gain_label /> " "
                        {words.more_capacity}
                    </span>
                </span>
                <Figure place=total />
            </p>
        </PaperSection>
    }
    .into_any()
}

//! The chapter's checklists: what is done, and when the rest is due.

use super::words::{self, Words};
use crate::components::{CollectAny, Field, Group, Sentence, TickInput};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::architecture::{Checklist, Figures, Inputs, Progress};
use planner::calculators::{self, Argument};
use planner::model::{Kind, Unit, path::number_of};

/// A part of a list: its row in the figures' `progress`, and its number of options in the set.
type Part = (Checklist, usize);

/// A checklist: its set input, its title, its parts, and the input with a part's duration, if any.
struct List {
    input: u16,
    words: fn(&Words) -> &'static str,
    parts: &'static [Part],
    months: Option<u16>,
}

/// All lists, in display order.
const LISTS: &[List] = &[
    List {
        input: Inputs::principles,
        words: |words| words.principles,
        parts: &[(Checklist::Principles, 5)],
        months: Some(Inputs::principles_months),
    },
    List {
        input: Inputs::database,
        words: |words| words.database,
        parts: &[(Checklist::Database, 4)],
        months: None,
    },
    List {
        input: Inputs::front_end,
        words: |words| words.front_end,
        parts: &[
            (Checklist::FrontEnd1, 1),
            (Checklist::FrontEnd2, 1),
            (Checklist::FrontEnd3, 1),
        ],
        months: Some(Inputs::front_end_phase_months),
    },
    List {
        input: Inputs::services,
        words: |words| words.migration,
        parts: &[
            (Checklist::Migration1, 3),
            (Checklist::Migration2, 3),
            (Checklist::Migration3, 3),
        ],
        months: Some(Inputs::migration_phase_months),
    },
    List {
        input: Inputs::patterns,
        words: |words| words.patterns,
        parts: &[(Checklist::Patterns, 7)],
        months: None,
    },
];

/// Card with all checklists.
#[component]
pub fn Checklists() -> impl IntoView {
    let words = words::of(use_reader().language);
    let list = |list: &'static List| view! { <OneList list words /> };
    view! {
        <section class="card" data-list="checklists">
            <div class="head">
                <h2>{words.checklists}</h2>
            </div>
            <div class="checklists">{LISTS.iter().map(list).collect_any()}</div>
        </section>
    }
}

/// One list: its parts with their due dates and tick boxes.
#[component]
fn OneList(
    /// The list to show.
    list: &'static List,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let input = |field| Place::at(Side::Input, &[Plan::architecture, field]);
    let Some(set) = input(list.input) else {
        return ().into_any();
    };
    let Kind::Set(options) = set.field.kind else {
        return ().into_any();
    };
    let done = Memo::new(move |_| {
        let world = state.plan.world();
        let rows = &world.outcome.architecture.progress;
        let parts = list
            .parts
            .iter()
            .filter_map(|(part, _)| rows.iter().find(|row| row.what == *part));
        parts.fold((0.0, 0.0), |(done, of), row| {
            (done + row.done, of + row.total)
        })
    });
    let summary = move || {
        let (done, of) = done.get();
        [&done.to_string(), " ", words.of, " ", &of.to_string()].concat()
    };
    let (mut next, mut number) = (0, 0);
    let part = |(part, count): &'static Part| {
        let from = next;
        next += count;
        number += 1;
        let set = set.clone();
        let tick =
            move |option| view! { <TickInput place=set.clone() options option gloss=true /> };
        view! {
            <DueOn part=*part phase=(list.parts.len() != 1).then_some(number) />
            {(from..next).map(tick).collect_any()}
        }
    };
    let parts = list.parts.iter().map(part).collect_any();
    let name = set.name(&state.plan.now());
    view! {
        <Group title=(list.words)(words) summary=summary>
            <div data-input=name>{parts}</div>
            {list.months.and_then(input).map(|place| view! { <Field place /> })}
        </Group>
    }
    .into_any()
}

/// Button with a part's due date, which opens its working. Hidden while the date is unknown.
#[component]
fn DueOn(
    /// The part, as a row of `progress`.
    part: Checklist,
    /// Number of the phase from 1; `None` if the list has a single part.
    phase: Option<usize>,
) -> impl IntoView {
    let state = use_state();
    let at = Memo::new(move |_| {
        let world = state.plan.world();
        let rows = &world.outcome.architecture.progress;
        let row = rows.iter().position(|row| row.what == part)?;
        rows[row].due_on.map(|_| row)
    });
    let says = Signal::derive(move || {
        let Some(row) = at.get() else {
            return calculators::Sentence::default();
        };
        let path = [
            Plan::architecture,
            Figures::progress,
            number_of(row),
            Progress::due_on,
        ];
        let words = if phase.is_none() {
            ["by {due_on}", "avant le {due_on}"]
        } else {
            ["Phase {n}, by {due_on}", "Phase {n}, avant le {due_on}"]
        };
        calculators::Sentence::new(&path, words).with(
            "n",
            Argument::Number(f64::from(number_of(phase.unwrap_or_default())), Unit::Count),
        )
    });
    let place = move || {
        let row = number_of(at.get()?);
        Place::at(
            Side::Figure,
            &[Plan::architecture, Figures::progress, row, Progress::due_on],
        )
    };
    let name = move || Some(place()?.name(&state.plan.now()));
    let open_working = move |_| state.working.set(untrack(place));
    view! {
        <button
            type="button"
            class="f due-on"
            hidden=move || at.get().is_none()
            data-figure=name
            on:click=open_working
        >
            <Sentence of=says />
        </button>
    }
}

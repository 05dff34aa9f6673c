//! Choice of the candidate on view, with controls to add, rename and remove candidates.

use super::place::{bare, candidate, figure};
use super::use_interview_view;
use super::words::{self, Words};
use crate::browser::{focus_if_lost, focus_in_page};
use crate::components::{
    Button, CollectAny, ValueInput, dynamic, only_reading, remove_row, row_name,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::interview::{self, Candidate, CandidateFigures, Inputs, SheetChange};

/// Above this number of candidates, a select replaces the radio buttons.
const MOST: usize = 8;

/// Radio buttons or a select with all candidates, and a button to add one.
#[component]
pub fn Chooser() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let shown = use_interview_view();
    let many = Memo::new(move |_| shown.count.get() > MOST);
    let candidates = move || {
        // Read before `many`, which derives from it (see `memo.rs`).
        let count = shown.count.get();
        if many.get() {
            return view! {
                <CandidateList words />
                {dynamic(move || {
                    let row = shown.candidate.get();
                    let name = candidate_name(row);
                    view! {
                        <NameOf row words />
                        <RemoveCandidate row name words />
                    }
                })}
            }
            .into_any();
        }
        let choice = move |row| view! { <CandidateChoice row words /> };
        (0..count).map(choice).collect_any().into_any()
    };
    let add = move || {
        let row = shown.count.get_untracked();
        add_candidate(state, words, row);
        shown.chosen.set(row);
        focus_in_page(&format!("[data-input='interview.candidates[{row}].name']"));
    };
    view! {
        <div
            class="cands"
            data-list="interview.candidates"
            // Without candidates, the grid has the button that adds one.
            hidden=move || shown.count.get() == 0
        >
            <div class="cands" role="radiogroup" aria-label=words.candidates>
                {dynamic(candidates)}
            </div>
            <Button
                action="add-candidate"
                words=words.add_candidate
                hidden=only_reading()
                on_press=add
            />
        </div>
    }
}

/// Adds the candidate of this row with one interviewer. It is named by a letter, after 26
/// candidates by a number.
pub fn add_candidate(state: crate::state::AppState, words: &Words, row: usize) {
    let letter = u8::try_from(row).ok().filter(|row| *row < 26);
    let letter = letter.map(|row| char::from(b'A' + row).to_string());
    let name = letter.unwrap_or_else(|| (row + 1).to_string());
    state.plan.change(|plan| {
        interview::change_sheet(plan, SheetChange::AddCandidate);
        let name = [words.candidate, " ", &name].concat();
        interview::change_sheet(plan, SheetChange::NameCandidate(row, name));
        let name = [words.interviewer, " 1"].concat();
        interview::change_sheet(plan, SheetChange::NameInterviewer(row, 0, name));
    });
}

/// Name of a candidate; follows the plan.
fn candidate_name(row: usize) -> Signal<String> {
    let list = Place::at(Side::Input, &[Plan::interview, Inputs::candidates]);
    list.map_or_else(
        || Signal::stored(String::new()),
        |list| row_name(&list, row),
    )
}

/// Radio button of a candidate. The chosen one also has an input for its name and a button to
/// remove it.
#[component]
fn CandidateChoice(
    /// Row of the candidate.
    row: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let shown = use_interview_view();
    let list = Place::at(Side::Input, &[Plan::interview, Inputs::candidates]);
    let name = list.map_or_else(
        || Signal::stored(String::new()),
        |list| row_name(&list, row),
    );
    let is_chosen = Memo::new(move |_| shown.candidate.get() == row);
    let score = figure(row, &[CandidateFigures::score]).map(|place| bare(&place));
    let named = move || {
        if is_chosen.get() {
            view! { <NameOf row words /> }.into_any()
        } else {
            view! { <span class="cand-name">{name}</span> }.into_any()
        }
    };
    view! {
        <label class="cand">
            <input
                type="radio"
                name="candidate"
                aria-label=name
                prop:checked=move || is_chosen.get()
                on:change=move |_| shown.chosen.set(row)
            />
            {dynamic(named)}
            <b>{score}</b>
            {dynamic(move || is_chosen.get().then(|| view! { <RemoveCandidate row name words /> }))}
        </label>
    }
}

/// Button that removes a candidate.
#[component]
fn RemoveCandidate(
    /// Row of the candidate.
    row: usize,
    /// Name of the candidate, for the accessible name of the button.
    name: Signal<String>,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let label = Signal::derive(move || [words.remove, reader.words.colon, &name.get()].concat());
    let remove = move || {
        if let Some(list) = Place::at(Side::Input, &[Plan::interview, Inputs::candidates]) {
            remove_row(state, &list, row);
            // Focuses a candidate that is left, or without any the button that adds one.
            focus_if_lost(".cands :is(select, :checked), main p [data-action=add]");
        }
    };
    view! {
        <Button
            action="remove-candidate"
            words=label
            icon="remove"
            class="icon-only"
            hidden=only_reading()
            on_press=remove
        />
    }
}

/// Input for a candidate's name.
#[component]
fn NameOf(
    /// Row of the candidate.
    row: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let label = Signal::stored(words.candidate_name.to_owned());
    candidate(row, Candidate::name).map(|place| view! { <ValueInput place label /> })
}

/// Select with all candidates.
#[component]
fn CandidateList(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let plan = use_state().plan;
    let shown = use_interview_view();
    let names = Memo::new(move |_| {
        let world = plan.world();
        let candidates = world.plan.interview.candidates.iter().enumerate();
        let name = |(row, candidate): (usize, &Candidate)| {
            if candidate.name.trim().is_empty() {
                [words.candidate, " ", &(row + 1).to_string()].concat()
            } else {
                candidate.name.to_string()
            }
        };
        candidates.map(name).collect::<Vec<_>>()
    });
    let option = move |(row, name): (usize, String)| {
        let selected = move || shown.candidate.get() == row;
        view! {
            <option value=row.to_string() selected=selected>
                {name}
            </option>
        }
    };
    let choose = move |value: String| {
        if let Ok(row) = value.parse() {
            shown.chosen.set(row);
        }
    };
    view! {
        <select
            class="v"
            aria-label=words.candidates
            on:change:target=move |event| choose(event.target().value())
        >
            {dynamic(move || names.get().into_iter().enumerate().map(option).collect_any())}
        </select>
    }
}

//! Side panel of interviews: interviewers, must-haves, weights, and a note on sharing.

use super::grid::InterviewerBadge;
use super::place::{bare, candidate, figure, interviewer_figure, interviewer_name};
use super::use_interview_view;
use super::words::{self, Words};
use crate::browser::{focus_if_lost, focus_in_page};
use crate::components::{
    Button, CollectAny, Control, Fact, Figure, Group, Icon, ValueInput, dynamic, only_reading,
    remove_row,
};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::state::{Place, Side, World, use_plan, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::interview::{
    self, Candidate, CandidateFigures, Figures, Inputs, InterviewerFigures, ItemFigures, Section,
    SheetChange,
};
use planner::charts::number;
use planner::model::{Unit, path::number_of};

/// The groups of the panel.
#[component]
pub fn Panel() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let shown = use_interview_view();
    let somebody = Memo::new(move |_| shown.count.get() > 0);
    let totals = move || totals(&plan.world(), reader, shown.candidate.get(), words);
    let met = move || {
        let musts = musts(&plan.world(), reader, shown.candidate.get());
        if musts.is_empty() {
            return reader.words.none.to_owned();
        }
        let met = musts.iter().filter(|must| must.met == Some(true)).count();
        [
            &met.to_string(),
            " ",
            words.of,
            " ",
            &musts.len().to_string(),
        ]
        .concat()
    };
    let weights = move || {
        let world = plan.world();
        let numbers = reader.numbers(&world.plan);
        let weights = world.plan.interview.sections.iter().take(6);
        let weights = weights.map(|section| number(&numbers, *section.weight, Unit::Plain));
        weights.collect::<Vec<_>>().join(", ")
    };
    let interviewers = move || {
        somebody.get().then(|| {
            view! {
                <Group title=words.interviewers summary=totals>
                    <Interviewers words />
                </Group>
            }
        })
    };
    view! {
        {dynamic(interviewers)}
        <Group title=words.must_haves summary=met>
            <MustHaves words />
        </Group>
        <Group title=words.weights summary=weights>
            <Weights words />
        </Group>
        <Group title=words.sharing summary=move || words.sharing_short>
            <p class="note">{words.sharing_note}</p>
        </Group>
    }
}

/// Totals of the first four interviewers as text, such as “77 and 64”.
fn totals(world: &World, reader: Reader, row: usize, words: &Words) -> String {
    let numbers = reader.numbers(&world.plan);
    let candidate = world.outcome.interview.candidates.get(row);
    let totals = candidate
        .into_iter()
        .flat_map(|candidate| &candidate.interviewers);
    let totals = totals.filter_map(|who| who.total).take(4);
    let totals: Vec<_> = totals
        .map(|total| number(&numbers, total, Unit::Plain))
        .collect();
    totals.join(words.and)
}

/// Interviewers of the candidate on view: names, totals, and a button to add one.
#[component]
fn Interviewers(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let shown = use_interview_view();
    let count = Memo::new(move |_| {
        let world = plan.world();
        let candidate = world.plan.interview.candidates.get(shown.candidate.get());
        candidate.map_or(0, |candidate| candidate.interviewers.len())
    });
    let add = move || {
        let (row, column) = (shown.candidate.get_untracked(), count.get_untracked());
        plan.change(|plan| {
            interview::change_sheet(plan, SheetChange::AddInterviewer(row));
            let name = [words.interviewer, " ", &(column + 1).to_string()].concat();
            interview::change_sheet(plan, SheetChange::NameInterviewer(row, column, name));
        });
        shown.turn.set(column);
        focus_in_page(&format!(
            "[data-input='interview.candidates[{row}].interviewers[{column}].name']"
        ));
    };
    let compared = move || {
        // Read before `count`, which derives from it (see `memo.rs`).
        let candidate = shown.candidate.get();
        (count.get() > 1).then(|| {
            let place = figure(candidate, &[CandidateFigures::compared]);
            place.map(|place| view! { <Fact place /> })
        })
    };
    let rows = move || {
        let row = shown.candidate.get();
        let one = move |column| view! { <OneInterviewer row column words /> };
        (0..count.get()).map(one).collect_any()
    };
    view! {
        <div class="people">{dynamic(rows)}</div>
        {dynamic(compared)}
        <Button
            action="add-interviewer"
            words=words.add_interviewer
            hidden=only_reading()
            on_press=add
        />
    }
}

/// One interviewer: number, name, total, and a button to remove it.
#[component]
fn OneInterviewer(
    /// Row of the candidate.
    row: usize,
    /// Index of the interviewer.
    column: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let name = interviewer_name(row, column).map(|place| {
        let number = (column + 1).to_string();
        let label = Signal::stored([words.interviewer_name, " ", &number].concat());
        view! { <ValueInput place label /> }
    });
    let total = interviewer_figure(row, column, &[InterviewerFigures::total]).map(|place| {
        let text = bare(&place);
        view! { <Figure place text /> }
    });
    let list = candidate(row, Candidate::interviewers);
    let remove = move || {
        if let Some(list) = &list {
            remove_row(state, list, column);
            focus_if_lost("[data-action=add-interviewer]");
        }
    };
    let removes = [words.remove, " ", &(column + 1).to_string()].concat();
    view! {
        <div class="field">
            <span class="named">
                <InterviewerBadge column />
                {name}
            </span>
            <span class="named">
                {total}
                <Button
                    action="remove-interviewer"
                    words=removes
                    icon="remove"
                    class="icon-only"
                    hidden=only_reading()
                    on_press=remove
                />
            </span>
        </div>
    }
}

/// A must-have item, and its state for one candidate.
#[derive(Clone, PartialEq)]
struct Must {
    name: String,
    /// Whether every mark is at least half of its points; `None` if nobody marked it.
    met: Option<bool>,
    /// Row of its figures, and its first four marks as text.
    marks: Option<(usize, String)>,
}

fn musts(world: &World, reader: Reader, row: usize) -> Vec<Must> {
    let words = words::of(reader.language);
    let numbers = reader.numbers(&world.plan);
    let figures = world.outcome.interview.candidates.get(row);
    let inputs = world.plan.interview.candidates.get(row);
    let sections = world.plan.interview.sections.iter();
    let items = sections.flat_map(|section| &section.items);
    let musts = items.filter(|item| item.must_have).map(|item| {
        let items = figures.map_or(&[][..], |figures| &figures.items);
        let place = items.iter().position(|figures| figures.id == item.id);
        let people = inputs.into_iter().flat_map(|inputs| &inputs.interviewers);
        let marks = people.flat_map(|who| &who.marks);
        let marks = marks.filter(|mark| mark.item == item.id).take(4);
        let marks: Vec<_> = marks
            .map(|mark| number(&numbers, *mark.points, Unit::Plain))
            .collect();
        Must {
            name: interview::item_words(item)[reader.language as usize].clone(),
            met: place.map(|place| !items[place].missed),
            marks: place.map(|place| (place, marks.join(words.and))),
        }
    });
    musts.collect()
}

/// The must-haves and their state, with a button that opens the grid editor to choose them.
#[component]
fn MustHaves(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let shown = use_interview_view();
    let musts = Memo::new(move |_| musts(&plan.world(), reader, shown.candidate.get()));
    let line = move |must: Must| {
        let (class, symbol, word) = match must.met {
            Some(true) => ("chip ok", "ok", words.met),
            Some(false) => ("chip crit", "crit", words.missed),
            None => ("chip", "none", words.unmarked),
        };
        let marks = must.marks.and_then(|(row, marks)| {
            let below = [CandidateFigures::items, number_of(row), ItemFigures::lowest];
            let place = figure(shown.candidate.get_untracked(), &below)?;
            let text = Signal::stored(marks);
            Some(view! { <Figure place text /> })
        });
        let word_class = if marks.is_some() { "unseen" } else { "" };
        view! {
            <div class="field">
                <span>{must.name}</span>
                <span class=class>
                    <Icon name=symbol />
                    <span class=word_class>{word}</span>
                    {marks}
                </span>
            </div>
        }
    };
    let note = move || {
        if musts.with(Vec::is_empty) {
            words.no_must
        } else {
            words.must_note
        }
    };
    let choose = move || shown.editing.set(true);
    view! {
        <p class="note">{dynamic(note)}</p>
        {dynamic(move || musts.get().into_iter().map(line).collect_any())}
        <Button
            action="choose-must-haves"
            words=words.choose
            hidden=only_reading()
            on_press=choose
        />
    }
}

/// Inputs for the weights of the sections, and their total.
#[component]
fn Weights(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let names = Memo::new(move |_| {
        let world = plan.world();
        let sections = world.plan.interview.sections.iter();
        let names = sections.map(interview::section_words);
        names
            .map(|words| words[reader.language as usize].clone())
            .collect::<Vec<_>>()
    });
    let weight = move |(row, name): (usize, String)| {
        let path = [
            Plan::interview,
            Inputs::sections,
            number_of(row),
            Section::weight,
        ];
        let control = Place::at(Side::Input, &path).map(|place| view! { <Control place /> });
        view! {
            <label class="field">
                <span>{name}</span>
                {control}
            </label>
        }
    };
    let together = Place::at(Side::Figure, &[Plan::interview, Figures::weight_total]);
    let together = together.map(|place| {
        let text = bare(&place);
        view! { <Figure place text /> }
    });
    view! {
        {dynamic(move || names.get().into_iter().enumerate().map(weight).collect_any())}
        <div class="fact">
            <span>{words.together}</span>
            {together}
        </div>
    }
}

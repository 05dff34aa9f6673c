//! The grid of marks: a row per item, a column per interviewer, and sections with subtotals.

use super::chooser::add_candidate;
use super::item_row::{Item, ItemRow, column_class};
use super::marks::Marked;
use super::place::{bare, figure, interviewer_figure, interviewer_name};
use super::words::{self, Words};
use super::{InterviewView, use_interview_view};
use crate::components::{Button, CollectAny, Figure, TableMenu, dynamic};
use crate::i18n::use_reader;
use crate::later::TableSource;
use crate::memo::Memo;
use crate::state::{World, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators::interview::{
    self, CandidateFigures, GivenFigures, InterviewerFigures, SectionFigures,
};
use planner::charts::number;
use planner::model::{Cell, Unit, path::number_of};
use planner::words::Language;

/// Above this number of interviewers, only one column is shown at a time.
const SIDE_BY_SIDE: usize = 2;
/// Above this number of interviewers, a select replaces the radio buttons.
const IN_A_ROW: usize = 6;

/// A section as drawn. The table is rebuilt when any section differs.
#[derive(Clone, PartialEq)]
struct Section {
    name: String,
    weight: f64,
    items: Vec<Item>,
}
fn sections(world: &World, language: Language) -> Vec<Section> {
    let mut place = 0;
    let sections = world.plan.interview.sections.iter();
    let sections = sections.map(|section| Section {
        name: interview::section_words(section)[language as usize].clone(),
        weight: *section.weight,
        items: section
            .items
            .iter()
            .map(|item| {
                place += 1;
                Item {
                    id: item.id.to_string(),
                    marked: Marked {
                        item: place - 1,
                        name: interview::item_words(item)[language as usize].clone(),
                        most: *item.points,
                    },
                    must_have: item.must_have,
                }
            })
            .collect(),
    });
    sections.collect()
}

/// Card with the marks of the candidate on view; without candidates, the grid alone.
#[component]
pub fn MarksGrid() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let shown = use_interview_view();
    let sections = Memo::new(move |_| sections(&plan.world(), reader.language));
    let columns = Memo::new(move |_| {
        let world = plan.world();
        let candidate = world.plan.interview.candidates.get(shown.candidate.get());
        candidate.map_or(0, |candidate| candidate.interviewers.len())
    });
    let only = RwSignal::new(false);
    let apart = Memo::new(move |_| {
        let world = plan.world();
        let candidates = &world.outcome.interview.candidates;
        let candidate = candidates.get(shown.candidate.get());
        candidate.is_some_and(|candidate| candidate.disagreements > 0.0)
    });
    let class = move || {
        let one = if columns.get() > SIDE_BY_SIDE {
            " by-turns"
        } else {
            ""
        };
        let second = if shown.turn.get() % 2 == 1 {
            " turn-2"
        } else {
            ""
        };
        let only = if only.get() && apart.get() {
            " only-apart"
        } else {
            ""
        };
        ["card list grid", one, second, only].concat()
    };
    let table = move || {
        let (candidate, columns) = (shown.candidate.get(), columns.get());
        let sections = sections.get();
        let visible = if columns > SIDE_BY_SIDE {
            vec![shown.turn.get().min(columns - 1)]
        } else {
            (0..columns).collect()
        };
        view! { <Table candidate columns visible sections words /> }
    };
    let marks = move |()| {
        let plan = &plan.now().plan;
        let table = interview::marks_table(plan, shown.candidate.get_untracked(), reader.language);
        Some(TableSource::Values("interview", table))
    };
    let empty = move || (shown.count.get() == 0).then(|| view! { <Empty words /> });
    view! {
        <section class=class data-list="marks">
            <div class="head">
                <h2>{words.marks}</h2>
                <p>{words.marks_note}</p>
                <label class="only" hidden=move || !apart.get()>
                    <input
                        type="checkbox"
                        prop:checked=only
                        on:change:target=move |event| only.set(event.target().checked())
                    />
                    {words.only_apart}
                </label>
                <TableMenu of=marks />
            </div>
            {dynamic(empty)}
            {dynamic(move || view! { <Turns columns=columns.get() words /> })}
            {dynamic(table)}
        </section>
    }
}

/// Message shown without candidates, with a button to add one.
#[component]
fn Empty(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let add = move || add_candidate(state, words, 0);
    view! {
        <p class="quiet">
            {words.nobody}
            " "
            <Button action="add" words=words.add_candidate class="link" on_press=add />
        </p>
    }
}

/// Name of an interviewer of the candidate on view, or a numbered placeholder.
fn name_of(shown: InterviewView, column: usize, words: &'static Words) -> Signal<String> {
    let unnamed = move || [words.interviewer, " ", &(column + 1).to_string()].concat();
    let Some(place) = interviewer_name(shown.candidate.get_untracked(), column) else {
        return Signal::derive(unnamed);
    };
    use_plan().follow(&place, move |_, cell| match cell {
        Cell::Text(Some(name)) if !name.trim().is_empty() => name.to_owned(),
        _ => unnamed(),
    })
}

/// Choice of the interviewer whose column is shown. The style sheet hides it while all columns fit.
#[component]
fn Turns(
    /// Number of interviewers.
    columns: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> AnyView {
    let shown = use_interview_view();
    if columns < 2 {
        return ().into_any();
    }
    let turn = Memo::new(move |_| shown.turn.get().min(columns - 1));
    if columns > IN_A_ROW {
        let option = move |column: usize| {
            let selected = move || turn.get() == column;
            view! {
                <option value=column.to_string() selected=selected>
                    {name_of(shown, column, words)}
                </option>
            }
        };
        let choose = move |value: String| shown.turn.set(value.parse().unwrap_or_default());
        return view! {
            <p class="turns">
                <select
                    class="v"
                    aria-label=words.one_of_many
                    on:change:target=move |event| choose(event.target().value())
                >
                    {(0..columns).map(option).collect_any()}
                </select>
            </p>
        }
        .into_any();
    }
    let choice = move |column: usize| {
        let chosen = move || turn.get() == column;
        view! {
            <label>
                <input
                    type="radio"
                    name="turn"
                    prop:checked=chosen
                    on:change=move |_| shown.turn.set(column)
                />
                <InterviewerBadge column />
                {name_of(shown, column, words)}
            </label>
        }
    };
    view! {
        <div class="turns" role="radiogroup" aria-label=words.one_of_many>
            {(0..columns).map(choice).collect_any()}
        </div>
    }
    .into_any()
}

/// Badge with an interviewer's number, hidden from screen readers: a disc, for every second one a
/// square.
#[component]
pub fn InterviewerBadge(
    /// Index of the interviewer.
    column: usize,
) -> impl IntoView {
    let class = if column % 2 == 1 {
        "person even"
    } else {
        "person"
    };
    view! {
        <span class=class aria-hidden="true">
            {column + 1}
        </span>
    }
}

/// The table. It is rebuilt when the grid, the candidate or the columns shown change.
#[component]
fn Table(
    /// Row of the candidate.
    candidate: usize,
    /// Number of interviewers.
    columns: usize,
    /// Indices of the interviewers shown.
    visible: Vec<usize>,
    /// Sections of the grid, in order.
    sections: Vec<Section>,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let shown = use_interview_view();
    let total = move |column: usize| {
        let place = interviewer_figure(candidate, column, &[InterviewerFigures::total])?;
        let text = bare(&place);
        Some(view! { <Figure place text /> })
    };
    let head = |column: &usize| {
        let column = *column;
        view! {
            <th scope="col" class=column_class(column)>
                <InterviewerBadge column />
                <b>{name_of(shown, column, words)}</b>
                " "
                {total(column)}
            </th>
        }
    };
    let heads = visible.iter().map(head).collect_any();
    let last = if columns == 0 {
        words.points
    } else {
        words.disagreement
    };
    let items: usize = sections.iter().map(|section| section.items.len()).sum();
    let section = |(place, section): (usize, Section)| {
        let (given, all) = (
            visible.iter().map(|column| {
                let below = [
                    InterviewerFigures::sections,
                    number_of(place),
                    GivenFigures::points,
                ];
                let given = interviewer_figure(candidate, *column, &below);
                let given = given.map(|place| {
                    let text = bare(&place);
                    view! { <Figure place text /> }
                });
                view! { <td class=column_class(*column)>{given}</td> }
            }),
            [
                CandidateFigures::sections,
                number_of(place),
                SectionFigures::points,
            ],
        );
        let given = given.collect_any();
        let row = |item: Item| {
            let visible = visible.clone();
            view! { <ItemRow candidate item columns visible items words /> }
        };
        view! {
            <tr class="band">
                <th scope="rowgroup">{section.name}</th>
                {given}
                <td>
                    <SectionSum candidate below=all weight=section.weight words />
                </td>
            </tr>
            {section.items.into_iter().map(row).collect_any()}
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{words.item}</th>
                    {heads}
                    <th scope="col" class="c-gap">
                        {last}
                    </th>
                </tr>
            </thead>
            <tbody>{sections.into_iter().enumerate().map(section).collect_any()}</tbody>
        </table>
    }
}

/// Points of a section out of its weight; without points, the weight alone.
#[component]
fn SectionSum(
    /// Row of the candidate.
    candidate: usize,
    /// Path of the section's figure below the candidate.
    below: [u16; 3],
    /// Weight of the section.
    weight: f64,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let weight = number(&reader.numbers(&plan.now().plan), weight, Unit::Plain);
    let place = figure(candidate, &below);
    let text = place.as_ref().map(bare);
    let given = move || text.is_some_and(|text| !text.get().is_empty());
    view! {
        {dynamic(move || {
            // Without points there is no figure to press.
            place.clone().zip(text).filter(|_| given()).map(|(place, text)| view! { <Figure place text /> })
        })}
        " "
        <small class="soft">
            {dynamic(move || if given() { words.of } else { words.weight })} " " {weight}
        </small>
    }
}

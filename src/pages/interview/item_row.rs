//! Row of an item in the grid: a cell of marks per interviewer, and how far the marks are apart.

use super::marks::{Marked, Marks};
use super::place::figure;
use super::words::Words;
use crate::components::{CollectAny, Figure, Icon, dynamic};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{World, use_plan};
use leptos::prelude::*;
use planner::calculators::interview::{self, CandidateFigures, ItemFigures};
use planner::charts::number;
use planner::model::{Unit, path::number_of};

/// An item as drawn.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// Id of the item in the plan.
    pub id: String,
    /// Index, name and maximum points.
    pub marked: Marked,
    /// Whether a low mark for it vetoes the candidate.
    pub must_have: bool,
}

/// Classes of an interviewer's column; `m1` and `m2` alternate.
pub fn column_class(column: usize) -> &'static str {
    if column % 2 == 1 { "c-m m2" } else { "c-m m1" }
}

/// What the last cell of a row says about the marks of its item.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    /// A disagreement: row of the item's figures, and the difference in points.
    Apart(usize, f64),
    /// Only one of several interviewers marked the item.
    Once,
    /// No remark.
    None,
}

fn gap(world: &World, candidate: usize, id: &str, place: usize) -> Gap {
    let Some(figures) = world.outcome.interview.candidates.get(candidate) else {
        return Gap::None;
    };
    let Some(row) = figures.items.iter().position(|item| *item.id == *id) else {
        return Gap::None;
    };
    let item = &figures.items[row];
    if item.disagreement {
        return Gap::Apart(row, item.highest - item.lowest);
    }
    let columns = 0..figures.interviewers.len();
    let given =
        columns.filter(|column| interview::given(&world.plan, candidate, *column, place).is_some());
    // Only said once every interviewer has marked more than half of the items.
    let sections = world.plan.interview.sections.iter();
    let half = sections.map(|section| section.items.len()).sum::<usize>() / 2;
    let half = f64::from(number_of(half));
    let through = figures.interviewers.iter().all(|who| who.marked > half);
    if through && given.count() == 1 && figures.interviewers.len() > 1 {
        Gap::Once
    } else {
        Gap::None
    }
}

/// Row of one item, with a group of marks per interviewer.
#[component]
pub fn ItemRow(
    /// Row of the candidate.
    candidate: usize,
    /// The item to mark.
    item: Item,
    /// Number of interviewers.
    columns: usize,
    /// Indices of the interviewers shown.
    visible: Vec<usize>,
    /// Number of items in the grid.
    items: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let Item {
        id,
        marked,
        must_have,
    } = item;
    let (name, most, place) = (marked.name.clone(), marked.most, marked.item);
    let gap = Memo::new(move |_| gap(&plan.world(), candidate, &id, place));
    let class = move || match gap.get() {
        Gap::Apart(..) => "row far",
        _ => "row",
    };
    let write = move |points: f64| number(&reader.numbers(&plan.now().plan), points, Unit::Plain);
    let said = move || match gap.get() {
        _ if columns == 0 => write(most).into_any(),
        Gap::Apart(row, points) => {
            let below = [
                CandidateFigures::items,
                number_of(row),
                ItemFigures::disagreement,
            ];
            let text = Signal::stored([&write(points), " ", words.apart].concat());
            let place = figure(candidate, &below);
            view! {
                <span class="chip">
                    <Icon name="watch" />
                    {place.map(|place| view! { <Figure place text /> })}
                </span>
            }
            .into_any()
        }
        Gap::Once => view! { <span class="soft">{words.asked_once}</span> }.into_any(),
        Gap::None => ().into_any(),
    };
    let marks = visible.into_iter().map(|column| {
        let of = marked.clone();
        view! {
            <td class=column_class(column)>
                <Marks column of items columns />
            </td>
        }
    });
    let marks = marks.collect_any();
    let veto = must_have.then(|| {
        view! {
            <span class="must">
                <Icon name="ok" />
                " "
                {words.must_have}
            </span>
        }
    });
    view! {
        <tr class=class>
            <th scope="row" class="c-item">
                {name}
                {veto}
            </th>
            {marks}
            <td class="c-gap">{dynamic(said)}</td>
        </tr>
    }
}

//! Section of achievements: how much is done of how much, with marks.

use super::parts::{PaperSection, RowMenu, figure, list, row_input, use_words};
use crate::components::{
    CollectAny, Control, Icon, LongText, Sentence, ValueInput, add_row, counted, dynamic, each_row,
    only_reading, percent, row_count,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Sentence as Words;
use planner::calculators::report::{Achievement, AchievementFigures, Figures, Inputs, Section};
use planner::model::{Cell, path::number_of};
use planner::words::Write;

/// Up to this total, each unit is drawn as a mark.
const MOST_MARKS: f64 = 10.0;

/// Section of achievements, with a sentence for each that misses its line.
#[component]
pub fn Achieved() -> impl IntoView {
    let state = use_state();
    let words = use_words();
    let Some(rows) = list(Inputs::achievements) else {
        return ().into_any();
    };
    let name = rows.name(&state.plan.now());
    let count = row_count(&rows);
    let more = rows.clone();
    let add = Callback::new(move |()| add_row(state, &more));
    let row = move |row: usize| view! { <AchievedLine list=rows.clone() row /> };
    let missed = move || {
        let world = state.plan.world();
        let all = world.outcome.report.achievements.iter().enumerate();
        let missed = all.filter(|(_, achieved)| achieved.misses).map(|(row, _)| {
            let at = [
                Plan::report,
                Figures::achievements,
                number_of(row),
                AchievementFigures::misses,
            ];
            let of = Signal::stored(Words::new(
                &at,
                [
                    "{label}: {reached}, under its line of {line}.",
                    "{label}\u{a0}: {reached}, sous son seuil de {line}.",
                ],
            ));
            view! {
                <p>
                    <small class="tone watch">
                        <Sentence of />
                    </small>
                </p>
            }
        });
        missed.collect_any()
    };
    view! {
        <PaperSection
            section=Section::Achieved
            empty=Signal::derive(move || count.get() == 0)
            adds=(add, words.add_achievement)
        >
            <ul class="lines done" data-list=name>
                {each_row(count, row)}
            </ul>
            {dynamic(missed)}
        </PaperSection>
    }
    .into_any()
}

/// Done and total of an achievement.
#[derive(Clone, Copy, PartialEq, Default)]
struct Counts {
    done: Option<f64>,
    total: Option<f64>,
}

/// Line of one achievement.
#[component]
fn AchievedLine(
    /// The list of achievements.
    list: Place,
    /// Index of the achievement.
    row: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let at = |field| row_input(Inputs::achievements, row, field);
    let (Some(label), Some(done), Some(total), Some(metric)) = (
        at(Achievement::label),
        at(Achievement::done),
        at(Achievement::total),
        at(Achievement::metric),
    ) else {
        return ().into_any();
    };
    let number = |_: &crate::state::World, cell: Cell<'_>| match cell {
        Cell::Number(number) => number.map(planner::model::Number::get),
        _ => None,
    };
    let (is, of) = (
        state.plan.follow(&done, number),
        state.plan.follow(&total, number),
    );
    let counts = Memo::new(move |_| Counts {
        done: is.get(),
        total: of.get(),
    });
    let reached = figure(&[
        Figures::achievements,
        number_of(row),
        AchievementFigures::reached,
    ]);
    let share = reached.map(|place| crate::components::shown(&place));
    let written = {
        let done = done.clone();
        move |number: f64| {
            let (field, unit) = (done.field, done.unit);
            let numbers = reader.numbers(&state.plan.now().plan);
            numbers.shown(field, unit, &Cell::Number(Some(number.into())))
        }
    };
    let text = move || match counts.get() {
        Counts {
            done: Some(done),
            total: Some(total),
        } if done >= total && total == 1.0 => view! {
            <Icon name="ok" />
                " "
            {words.done}
        }
        .into_any(),
        Counts {
            done: Some(_),
            total: Some(100.0),
        } => share.into_any(),
        Counts {
            done: Some(done),
            total: Some(total),
        } => [&written(done), " ", words.of, " ", &written(total)]
            .concat()
            .into_any(),
        Counts {
            done: Some(done),
            total: None,
        } => written(done).into_any(),
        Counts { done: None, .. } => {
            view! { <span class="soft screen">{words.how_many}</span> }.into_any()
        }
    };
    let done_label = Signal::stored([words.done, ", ", &(row + 1).to_string()].concat());
    let of_label = Signal::stored([words.of, ", ", &(row + 1).to_string()].concat());
    let line_words = reader.of(metric.field.words());
    view! {
        <li data-row=row.to_string()>
            <LongText place=label label=counted(words.achievement, row) empty=move || words.achievement />
            <Marks counts />
            <span class="how-many">
                <span class="copy" aria-hidden="true">
                    {dynamic(text)}
                </span>
                <span class="pair" hidden=only_reading()>
                    <ValueInput place=done label=done_label />
                    {words.of}
                    <ValueInput place=total label=of_label />
                </span>
            </span>
            <RowMenu list row>
                <li>
                    <label class="field" on:click=|event| event.stop_propagation()>
                        <span>{line_words}</span>
                        <Control place=metric.clone() label=Signal::stored(line_words.to_owned()) />
                    </label>
                </li>
            </RowMenu>
        </li>
    }
    .into_any()
}

/// One mark per unit of the total, filled as far as it is done. Totals of 1, fractions and totals
/// above `MOST_MARKS` have no marks.
#[component]
fn Marks(
    /// Done and total of the achievement.
    counts: Memo<Counts>,
) -> impl IntoView {
    move || {
        let (done, total) = counts.get().done.zip(counts.get().total)?;
        let drawn = total > 1.0 && total <= MOST_MARKS && total.fract() == 0.0;
        drawn.then(|| {
            let mut marks = Vec::new();
            let mut place = 0.0;
            while place < total {
                let filled = percent(done - place);
                marks.push(view! { <i style:--f=filled></i> });
                place += 1.0;
            }
            view! {
                <span class="marks" aria-hidden="true">
                    {marks}
                </span>
            }
        })
    }
}

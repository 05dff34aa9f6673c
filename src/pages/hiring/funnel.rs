//! The hiring funnel: a bar per stage, the pass rate between bars, and the time per stage.

use super::words::{self, Words};
use crate::browser::focus_in_page;
use crate::components::{
    Button, Control, Figure, Icon, Menu, ValueInput, dynamic, each_row, field_of, move_row,
    only_reading, percent, remove_row, row_count, row_name,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::hiring::{Channel, Figures, Inputs, Stage, StageFigures};
use planner::charts::number;
use planner::model::Unit;

/// Card with the funnel and its totals.
#[component]
pub fn Funnel() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let (Some(stages), Some(figures)) = (
        Place::at(Side::Input, &[Plan::hiring, Inputs::stages]),
        Place::at(Side::Figure, &[Plan::hiring, Figures::stages]),
    ) else {
        return ().into_any();
    };
    let name = stages.name(&plan.now());
    let most = stages.field.most_rows();
    let count = row_count(&stages);
    let add = Callback::new(move |()| {
        let row = count.get_untracked();
        // It is appended last and begins with the current number of hires, so everyone passes it.
        let hires = plan.now().outcome.hiring.hires;
        let name = [words.fresh, " ", &(row + 1).to_string()].concat();
        plan.change(|plan| {
            if row < most {
                plan.hiring.stages.push(Stage {
                    name: name.as_str().into(),
                    passed: hires.into(),
                    ..Stage::default()
                });
            }
        });
        focus_in_page(&format!("[data-input='hiring.stages[{row}].name']"));
    });
    let full = Signal::derive(move || count.get() >= most);
    let row = move |row: usize| {
        let (stages, figures) = (stages.clone(), figures.clone());
        view! { <StageRow stages figures row count /> }
    };
    let add_button = move |class: &'static str| {
        view! {
            <Button action="add" words=words.add class disabled=full on_press=add />
        }
    };
    view! {
        <section class="card" data-list=name>
            <div class="head">
                <h2>{words.funnel}</h2>
                <p>{words.funnel_note} " " <Applicants /></p>
                <Menu label=reader.words.list_menu>
                    <li>{add_button("")}</li>
                </Menu>
            </div>
            <div class="funnel" role="table" aria-label=words.funnel>
                <div class="funnel-row th" role="row">
                    <span role="columnheader">{words.stage}</span>
                    <span role="columnheader">{words.left}</span>
                    <span role="columnheader" class="s-n">{words.needed}</span>
                    <span role="columnheader" class="s-d">{words.days}</span>
                    <span role="columnheader" class="s-h">{words.hours}</span>
                    <span role="columnheader" class="s-w">{words.who}</span>
                    <span role="columnheader">
                        <span class="unseen">{reader.words.more}</span>
                    </span>
                </div>
                <FirstRow />
                {each_row(count, row)}
            </div>
            <p class="add-line" hidden=only_reading()>{add_button("link")}</p>
            <Foot words />
        </section>
    }
    .into_any()
}

/// The number of applications counted.
#[component]
fn Applicants() -> impl IntoView {
    Place::at(Side::Figure, &[Plan::hiring, Figures::applicants])
        .map(|place| view! { <Figure place /> })
}

/// Row of the applications: an input, or the sum of the channels once one has applications.
#[component]
fn FirstRow() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let counted = Memo::new(move |_| {
        let world = plan.world();
        world.plan.hiring.channels.iter().any(Channel::counts)
    });
    let value = move || {
        if counted.get() {
            return view! { <b class="sum"><Applicants /></b> }.into_any();
        }
        let place = Place::at(Side::Input, &[Plan::hiring, Inputs::applications]);
        let label = Signal::stored(words.applications.to_owned());
        place
            .map(|place| view! { <ValueInput place label /> })
            .into_any()
    };
    view! {
        <div class="funnel-row apps" role="row">
            <span class="s-name" role="rowheader">{words.applications}</span>
            <span class="s-bar" role="cell" style:--p="100%" style:--c="100%">
                <span class="fbar"><i></i>{dynamic(value)}</span>
            </span>
        </div>
    }
}

/// State of a stage, which decides its tone and text.
#[derive(Clone, Copy, PartialEq, Default)]
enum StageState {
    /// Nothing is entered yet, so the stage does not count.
    #[default]
    Blank,
    Usual,
    /// Lowest pass rate; `gains` if the gain from 10 more points is known.
    Weakest {
        gains: bool,
    },
}

/// What the row of a stage draws.
#[derive(Clone, PartialEq, Default)]
struct Drawn {
    /// Share of all applications that enters the stage.
    entered: f64,
    /// Share of all applications that passes the stage.
    passed: f64,
    state: StageState,
    /// Whether the number of candidates needed is known.
    known: bool,
}

/// Row of one stage.
#[component]
fn StageRow(
    /// The list of stages among the inputs.
    stages: Place,
    /// The list of stages among the figures.
    figures: Place,
    /// Index of the stage.
    row: usize,
    /// Number of stages.
    count: Signal<usize>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let drawn = Memo::new(move |_| draw(&plan.world(), row));
    let name = row_name(&stages, row);
    let input = |id: u16, what: &'static str| {
        let place = stages.in_row(row, field_of(&stages, id)?);
        let label = Signal::derive(move || [&name.get(), reader.words.colon, what].concat());
        Some(view! { <Control place label /> })
    };
    let figure = |id: u16| {
        let place = figures.in_row(row, field_of(&figures, id)?);
        Some(view! { <Figure place /> })
    };
    let weakest = move || matches!(drawn.get().state, StageState::Weakest { .. });
    let blank = move || drawn.get().state == StageState::Blank;
    let class = move || {
        if weakest() {
            "funnel-row is-weak watch"
        } else {
            "funnel-row"
        }
    };
    let gain = StageFigures::gain_if_10_points_better;
    let gain = field_of(&figures, gain).map(|field| figures.in_row(row, field));
    let said = move || {
        if blank() {
            return view! { <span class="why">{words.unnamed}</span> }.into_any();
        }
        let gains = drawn.get().state == StageState::Weakest { gains: true };
        let gain = gain.clone().filter(|_| gains);
        let gain = gain.map(|place| {
            view! {
                <span class="gain">
                    {reader.words.colon} {words.weakest} ". " {words.better} " +" <Figure place />
                    " " {words.hires_more}
                </span>
                <span class="brief">", " {words.weakest}</span>
            }
        });
        view! { " " {words.pass} {gain} }.into_any()
    };
    view! {
        <div class=class role="row" data-row=row.to_string()>
            <span class="s-name" role="rowheader">{input(Stage::name, words.stage)}</span>
            <span
                class="s-bar"
                role="cell"
                style:--p=move || percent(drawn.get().entered)
                style:--c=move || percent(drawn.get().passed)
            >
                <span class="slope">
                    <i></i>
                    <span class="rate">
                        <span hidden=move || !weakest()>
                            <Icon name="watch" />
                            " "
                        </span>
                        <b hidden=blank>{figure(StageFigures::rate)}</b>
                        {dynamic(said)}
                    </span>
                </span>
                <span class="fbar"><i></i>{input(Stage::passed, words.passed)}</span>
            </span>
            <span class="s-n" role="cell" data-l=words.needed>
                <span hidden=move || !drawn.get().known>{figure(StageFigures::needed)}</span>
            </span>
            <span class="s-d" role="cell">{input(Stage::days, words.days)}</span>
            <span class="s-h" role="cell">{input(Stage::hours, words.hours)}</span>
            <span class="s-w" role="cell">{input(Stage::interviewer, words.who)}</span>
            <span class="s-menu" role="cell" hidden=only_reading()>
                <StageMenu stages row count words />
            </span>
        </div>
    }
}

/// Computes what the row of a stage draws.
fn draw(world: &crate::state::World, row: usize) -> Drawn {
    let (i, o) = (&world.plan.hiring, &world.outcome.hiring);
    let (Some(stage), Some(figures)) = (i.stages.get(row), o.stages.get(row)) else {
        return Drawn::default();
    };
    let of = |people: f64| {
        if o.applicants > 0.0 {
            people / o.applicants
        } else {
            0.0
        }
    };
    #[allow(clippy::cast_precision_loss)] // at most twenty stages
    let weakest = o.weakest_stage == Some(row as f64);
    let gains = figures.gain_if_10_points_better.is_some();
    Drawn {
        entered: of(figures.entered),
        passed: of(stage.passing(figures.entered)),
        state: match (stage.counts(), weakest) {
            (false, _) => StageState::Blank,
            (true, false) => StageState::Usual,
            (true, true) => StageState::Weakest { gains },
        },
        known: figures.needed.is_some(),
    }
}

/// Menu of a stage: move up, move down, remove.
#[component]
fn StageMenu(
    /// The list of stages among the inputs.
    stages: Place,
    /// Index of the stage.
    row: usize,
    /// Number of stages.
    count: Signal<usize>,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let list = StoredValue::new(stages);
    let shift = move |to: usize| list.with_value(|list| move_row(state, list, row, to));
    let last = move || row + 1 >= count.get();
    view! {
        <Menu label=words.menu>
            <li>
                <Button
                    action="up"
                    words=reader.words.up
                    disabled=row == 0
                    on_press=move || shift(row.saturating_sub(1))
                />
            </li>
            <li>
                <Button
                    action="down"
                    words=reader.words.down
                    disabled=last
                    on_press=move || shift(row + 1)
                />
            </li>
            <li>
                <Button
                    action="remove"
                    words=reader.words.remove
                    disabled=Signal::derive(move || count.get() == 1)
                    on_press=move || list.with_value(|list| remove_row(state, list, row))
                />
            </li>
        </Menu>
    }
}

/// Totals of the funnel: overall rate as “1 in n”, days, hours per hire.
#[component]
fn Foot(
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let at = |id: u16| Place::at(Side::Figure, &[Plan::hiring, id]);
    let one_in = Signal::derive(move || {
        let world = plan.world();
        let numbers = reader.numbers(&world.plan);
        match world.outcome.hiring.overall_rate.filter(|rate| *rate > 0.0) {
            Some(rate) => [
                words.one_in,
                " ",
                &number(&numbers, 1.0 / rate, Unit::Plain),
            ]
            .concat(),
            None => number(&numbers, 0.0, Unit::Share),
        }
    });
    let known = Memo::new(move |_| plan.world().outcome.hiring.hours_per_hire.is_some());
    view! {
        <div class="foot">
            <span>
                <span class="soft">{words.overall}</span>
                {at(Figures::overall_rate)
                    .map(|place| view! { <b><Figure place text=one_in /></b> })}
            </span>
            <span>
                <span class="soft">{words.process}</span>
                {at(Figures::process_days).map(|place| view! { <b><Figure place /></b> })}
            </span>
            <span hidden=move || !known.get()>
                <span class="soft">{words.hours_a_hire}</span>
                {at(Figures::hours_per_hire).map(|place| view! { <b><Figure place /></b> })}
            </span>
        </div>
    }
}

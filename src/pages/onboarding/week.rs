//! The first week as a board of five days, and what makes months 1 to 3 measurable.

use super::cost::Ticks;
use super::words::{self, Words};
use crate::components::{CollectAny, Field, Group, TickInput, dynamic, percent};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::onboarding::{Inputs, WeekOne as Step};
use planner::model::{Cell, Choice, Kind, Unit};

/// Days on the board, from 1.
const DAYS: [u8; 5] = [1, 2, 3, 4, 5];
/// Number of working days in a week, by which the weekly hours are divided.
const WORKING_DAYS: f64 = 5.0;

/// Card with the board, the options for months 1 to 3, and the flag for a buddy.
#[component]
pub fn WeekOne() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let input = |field| Place::at(Side::Input, &[Plan::onboarding, field]);
    let Some(set) = input(Inputs::week_one) else {
        return ().into_any();
    };
    let name = set.name(&state.plan.now());
    let ticked = state.plan.follow(&set, |_, cell| match cell {
        Cell::Set(bits) => bits.count_ones(),
        _ => 0,
    });
    let in_place = move || {
        let all = Step::ALL.len().to_string();
        [
            &ticked.get().to_string(),
            " ",
            words.of,
            " ",
            &all,
            " ",
            words.in_place,
        ]
        .concat()
    };
    let day = |day: &u8| view! { <Day day=*day set=set.clone() words /> };
    let days = DAYS.iter().map(day).collect_any();
    let list = name.clone();
    view! {
        <section class="card week" data-list=list>
            <Group title=words.week_one summary=in_place>
            <div class="board" data-input=name>
                <div class="days">
                    <h3 class="over d1">{words.product}</h3>
                    <h3 class="over d2">{words.team}</h3>
                    <h3 class="d3">{words.look_back}</h3>
                    {days}
                </div>
            </div>
            <div class="in-line">
                <Ticks field=Inputs::months words=words.months />
                {input(Inputs::buddy).map(|place| view! { <Field place /> })}
            </div>
            </Group>
        </section>
    }
    .into_any()
}

/// One day of the board: hours planned, load bar, and its steps as tick boxes.
#[component]
fn Day(
    /// Number of the day, from 1.
    day: u8,
    /// The set of steps that are in place.
    set: Place,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let steps = || {
        Step::ALL
            .iter()
            .copied()
            .filter(move |step| step.day() == day)
    };
    let hours: f64 = steps().filter_map(Step::hours).sum();
    let of_day = Memo::new(move |_| *state.plan.world().plan.facts.hours_per_week / WORKING_DAYS);
    let written = move |hours: f64| {
        reader
            .numbers(&state.plan.now().plan)
            .exact(planner::model::decimal::round(hours, 3), Unit::Plain)
    };
    let load = move || {
        if hours > 0.0 {
            [
                &written(hours),
                " ",
                words.of,
                " ",
                &written(of_day.get()),
                "\u{a0}",
                words.hours,
            ]
            .concat()
        } else {
            words.hours_open.to_owned()
        }
    };
    let Kind::Set(options) = set.field.kind else {
        return ().into_any();
    };
    let task = |step: Step| {
        let takes = step
            .hours()
            .map(|hours| [&written(hours), "\u{a0}", words.hours].concat());
        let option = usize::from(step.place());
        view! { <TickInput place=set.clone() options option after=takes.unwrap_or_default() /> }
    };
    let class = match day {
        1 | 2 => "day d1",
        3 | 4 => "day d2",
        _ => "day d3",
    };
    view! {
        <section class=class data-day=day.to_string()>
            <header>
                <b>{words.day} " " {day}</b>
                <span>{dynamic(load)}</span>
                <i class="load" style:--at=move || percent(hours / of_day.get())></i>
            </header>
            {steps().map(task).collect_any()}
        </section>
    }
    .into_any()
}

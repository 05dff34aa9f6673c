//! Panel groups that the capacity page draws itself, with charts and figures next to the inputs.

mod words;

use super::drawings::Drawing;
use crate::components::{Chart, Control, Field, FigureCell, PairField, ValueInput, shown};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::capacity::{Figures, Inputs, Response, Team};
use planner::calculators::facts::Facts;
use planner::model::Cell;

/// The first three groups of the panel: growth, response time, team.
pub const DRAWING: Drawing = Drawing {
    of: Plan::capacity,
    group: |place| match place {
        0 => Some(view! { <Growth /> }.into_any()),
        1 => Some(view! { <ResponseTime /> }.into_any()),
        2 => Some(view! { <TeamPace /> }.into_any()),
        _ => None,
    },
    ..Drawing::DERIVED
};

/// Field for the input at a path of the plan.
fn input(path: &[u16]) -> Option<AnyView> {
    Place::at(Side::Input, path).map(|place| view! { <Field place /> }.into_any())
}

/// An input with a note or a figure below its name.
#[component]
fn Signed(
    /// The input.
    place: Place,
    /// Shown in small type below the name.
    children: Children,
) -> impl IntoView {
    let words = use_reader().of(place.field.words());
    let label = Signal::stored(words.to_owned());
    view! {
        <div class="field">
            <span>{words} <small>{children()}</small></span>
            <Control place label />
        </div>
    }
}

/// Monthly growth of users, and the horizon in months.
#[component]
fn Growth() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let growth = Place::at(Side::Input, &[Plan::facts, Facts::monthly_growth]);
    let growth = growth.map(|place| {
        // Explains what a range means: its coverage and its middle.
        let middle = plan.follow(&place, move |world, cell| match cell {
            Cell::Number(Some(number)) if number.spread().is_some() => {
                let numbers = reader.numbers(&world.plan);
                let middle =
                    planner::charts::number(&numbers, number.get(), planner::model::Unit::Share);
                words.middle.replacen("{}", &middle, 1)
            }
            _ => String::new(),
        });
        view! { <Signed place>{middle}</Signed> }
    });
    view! {
        {growth}
        {input(&[Plan::capacity, Inputs::horizon_months])}
    }
}

/// Response time, number of servers, load, and both lines.
#[component]
fn ResponseTime() -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let at = |field| [Plan::capacity, Inputs::response, field];
    // While no load is entered, the placeholder shows the average use of the processor.
    let load = Place::at(Side::Input, &at(Response::utilisation));
    let load = load.zip(Place::at(
        Side::Figure,
        &[Plan::capacity, Figures::utilisation],
    ));
    let first = Place::at(Side::Input, &at(Response::attention_s));
    let second = Place::at(Side::Input, &at(Response::critical_s));
    let pair = first.zip(second);
    view! {
        <Chart calculator=Plan::capacity name="capacity-response" />
        {input(&at(Response::p95_s))}
        {input(&at(Response::servers))}
        {load.map(|(place, load)| {
            let default = shown(&load);
            view! {
                <label class="field">
                    <span>{reader.of(place.field.words())}</span>
                    <ValueInput place placeholder=default class="held" />
                </label>
            }
        })}
        {pair.map(|(first, second)| view! { <PairField words=words.lines first second /> })}
    }
}

/// Cycle time of the team, and what it depends on.
#[component]
fn TeamPace() -> impl IntoView {
    let reader = use_reader();
    let at = |field| [Plan::capacity, Inputs::team, field];
    let hire_by = Place::at(Side::Figure, &[Plan::capacity, Figures::team_decide_by]);
    let hire_by = hire_by.map(|place| {
        view! {
            <div class="fact">
                <span>{reader.of(place.field.words())}</span>
                <FigureCell place />
            </div>
        }
    });
    let training = Place::at(Side::Input, &at(Team::training_capacity));
    let trained = Place::at(
        Side::Figure,
        &[Plan::capacity, Figures::hires_absorbed_per_month],
    );
    let training = training.zip(trained).map(|(place, trained)| {
        view! {
            <Signed place>
                <FigureCell place=trained />
            </Signed>
        }
    });
    view! {
        <Chart calculator=Plan::capacity name="capacity-cycle" />
        {hire_by}
        {input(&at(Team::cycle_time_days))}
        {input(&at(Team::occupancy))}
        {input(&at(Team::velocity))}
        {training}
        {input(&at(Team::work_elasticity))}
    }
}

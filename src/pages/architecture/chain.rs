//! A chain of services, drawn with the downtime that adds up along it.

use crate::components::{Field, Sentence, dynamic, each_row};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Sentence as Words;
use planner::calculators::architecture::{Figures, Inputs, downtime};
use planner::model::{NumberKind, Unit, path::number_of};

/// Maximum number of links drawn.
const MOST: usize = 8;

/// The chain as a drawing that opens the working of its downtime, and its inputs.
#[component]
pub fn Chain() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (Some(inputs), Some(down)) = (
        Place::at(Side::Input, &[Plan::architecture, Inputs::availability]),
        Place::at(
            Side::Figure,
            &[Plan::architecture, Figures::downtime_minutes_per_month],
        ),
    ) else {
        return ().into_any();
    };
    // Per link: the number of its service, from 1, and the chain's downtime up to it in minutes a
    // month.
    let links = Memo::new(move |_| {
        let world = state.plan.world();
        let chain = &world.plan.architecture.availability;
        drawn(*chain.services)
            .into_iter()
            .map(|n| (n, downtime(chain, n)))
            .collect::<Vec<_>>()
    });
    let written = move |number: f64| {
        let kind = NumberKind {
            unit: Unit::Plain,
            min: 0.0,
            max: number,
            above: false,
            whole: false,
        };
        reader
            .numbers(&state.plan.now().plan)
            .number(number.round(), kind, Unit::Plain)
    };
    let link = move |place: usize| {
        let at = move || {
            links
                .with(|all| all.get(place).copied())
                .unwrap_or_default()
        };
        let share = move || {
            let most = links.with(|all| all.last().map_or(0.0, |(_, minutes)| *minutes));
            let share = if most > 0.0 { at().1 / most } else { 0.0 };
            share.to_string()
        };
        view! {
            <span>
                <b>{dynamic(move || written(at().0))}</b>
                <i style:--m=share></i>
                <em>{dynamic(move || written(at().1))}</em>
            </span>
        }
    };
    let says = Signal::stored(Words::new(
        &[Plan::architecture, Figures::availability],
        [
            "*{availability} together*; minutes down a month",
            "*{availability} ensemble*\u{202f}; minutes d’arrêt par mois",
        ],
    ));
    let name = down.name(&state.plan.now());
    let open_working = move |_| state.working.set(Some(down.clone()));
    view! {
        <p class="says">
            <Sentence of=says />
        </p>
        <button
            type="button"
            class="f chain"
            data-figure=name
            style:--n=move || links.with(Vec::len).to_string()
            on:click=open_working
        >
            {each_row(Signal::derive(move || links.with(Vec::len)), link)}
        </button>
        <Field place=inputs />
    }
    .into_any()
}

/// Numbers of the services that are drawn: all of them up to `MOST`, else `MOST` spread evenly,
/// always with the last.
fn drawn(services: f64) -> Vec<f64> {
    let links = MOST.min(number_of_links(services));
    let step = services / f64::from(number_of(links.max(1)));
    (1..=links)
        .map(|link| (step * f64::from(number_of(link))).round())
        .collect()
}

/// Number of links for a number of services, at most `MOST`.
fn number_of_links(services: f64) -> usize {
    let mut links = 0;
    while links < MOST && f64::from(number_of(links)) < services {
        links += 1;
    }
    links
}

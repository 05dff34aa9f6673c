//! The sheet of the report: head, sections in order, foot.

use super::achieved::Achieved;
use super::due::Due;
use super::growth::{Growth, add_figure};
use super::infrastructure::{Infrastructure, Team};
use super::lists::{Investments, Objectives};
use super::page_fit::PageFit;
use super::parts::{Add, input, is_left_out, list, use_words};
use super::scenarios::Scenarios;
use crate::components::{
    CollectAny, LongText, Sentence, ValueInput, add_row, dynamic, only_reading, row_count, status,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::html::Article;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::calculators::report::{Inputs, Section};
use planner::calculators::{Light, assessment_of};
use planner::model::Cell;
use planner::report::summary;

/// The sheet, in the type size that `use_page_fit` chose.
#[component]
pub fn Paper(
    /// Set to the sheet's element, which `use_page_fit` measures.
    node: NodeRef<Article>,
    /// Room left on the page, and the type size; `None` until it is measured.
    page_fit: RwSignal<Option<PageFit>>,
) -> impl IntoView {
    let words = use_words();
    let type_size = move || page_fit.get().map(|page_fit| page_fit.type_size);
    view! {
        <article class="paper" aria-label=words.paper style:--type=type_size node_ref=node>
            <div>
                <Head />
                <Growth />
                <Infrastructure />
                <Team />
                <Achieved />
                <Due />
                <Scenarios />
                <Objectives />
                <Investments />
                <NotYet />
            </div>
            <Foot />
        </article>
    }
}

/// Name, period and day of the report, and the summary.
#[component]
fn Head() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let fact = |field: u16| Place::at(Side::Input, &[Plan::facts, field]);
    let value = |place: Option<Place>| {
        place.map(|place| {
            let label = Signal::stored(reader.of(place.field.words()).to_owned());
            view! { <ValueInput place label class="t" /> }
        })
    };
    let own = input(&[Inputs::summary]);
    let reading = only_reading();
    let written = own.as_ref().map(|place| {
        state.plan.follow(
            place,
            |_, cell| matches!(cell, Cell::Text(Some(text)) if !text.is_empty()),
        )
    });
    let label = Signal::stored(words.summary.to_owned());
    let period = input(&[Inputs::period]);
    let undated = period.as_ref().map(|place| {
        state.plan.follow(
            place,
            |_, cell| !matches!(cell, Cell::Text(Some(text)) if !text.is_empty()),
        )
    });
    view! {
        <header class="all">
            <p class="where">
                <b>{value(fact(Facts::name))}</b>
                <span>{words.paper}</span>
                <span class:undated=move || undated.is_some_and(|undated| undated.get())>
                    <b>
                        {period
                            .map(|place| {
                                view! { <ValueInput place label=words.period placeholder=words.period class="t" /> }
                            })}
                    </b>
                    {words.as_of}
                    {value(fact(Facts::as_of))}
                </span>
            </p>
            <h1 data-headline="report">
                {own.map(|place| view! { <LongText place label empty=|| view! { <Generated /> } /> })}
            </h1>
            <p
                class="screen"
                hidden=move || reading || written.is_some_and(|written| written.get())
            >
                <small>{words.written}</small>
            </p>
        </header>
    }
}

/// Summary generated from the numbers, shown until the reader writes one.
#[component]
fn Generated() -> impl IntoView {
    let state = use_state();
    let lines = Memo::new(move |_| summary(&state.assessments.get()));
    let light = Memo::new(move |_| {
        let assessments = state.assessments.get();
        assessment_of(&assessments, Plan::capacity).map_or(Light::Neutral, |one| one.light)
    });
    let line = move |line: usize| {
        let of =
            Signal::derive(move || lines.with(|all| all.get(line).cloned()).unwrap_or_default());
        // If something breaks, the last sentence says so and has its tone. The sentence about growth
        // has none.
        let tone = Signal::derive(move || {
            let last = lines.with(Vec::len) == line + 1;
            let breaks = last && light.get() >= Light::Attention;
            status::tone(if breaks { light.get() } else { Light::Neutral })
        });
        view! { <Sentence of tone /> " " }
    };
    move || (0..lines.with(Vec::len)).map(line).collect_any()
}

/// Buttons that add a first row to each empty section, on screen only: empty sections are not on
/// the paper.
#[component]
fn NotYet() -> impl IntoView {
    let state = use_state();
    let words = use_words();
    let rows = |section: Section, list: Option<Place>, words: &'static str| {
        let list = list?;
        let count = row_count(&list);
        let out = is_left_out(section);
        let add = move || match section {
            Section::Growth => add_figure(state),
            _ => add_row(state, &list),
        };
        let add = Callback::new(move |()| add());
        Some((
            Signal::derive(move || count.get() == 0 && !out.get()),
            words,
            add,
        ))
    };
    let other = |id: u16, field: u16| Place::at(Side::Input, &[id, field]);
    let all = [
        rows(Section::Growth, list(Inputs::rows), words.add_figure),
        rows(
            Section::Infrastructure,
            other(
                Plan::capacity,
                planner::calculators::capacity::Inputs::resources,
            ),
            words.add_resource,
        ),
        rows(
            Section::Achieved,
            list(Inputs::achievements),
            words.add_achievement,
        ),
        rows(
            Section::Scenarios,
            other(
                Plan::scenarios,
                planner::calculators::scenarios::Inputs::rows,
            ),
            words.add_scenario,
        ),
        rows(
            Section::Objectives,
            list(Inputs::objectives),
            words.add_objective,
        ),
        rows(
            Section::Investments,
            list(Inputs::investments),
            words.add_investment,
        ),
    ];
    // A read-only visit has no buttons.
    let all: Vec<_> = all
        .into_iter()
        .flatten()
        .filter(|_| !only_reading())
        .collect();
    let none = {
        let waiting: Vec<_> = all.iter().map(|(empty, ..)| *empty).collect();
        move || !waiting.iter().any(|empty| empty.get())
    };
    let one = |(empty, words, add): (Signal<bool>, &'static str, Callback<()>)| {
        view! {
            <span hidden=move || !empty.get()>
                <Add words add />
            </span>
        }
    };
    view! {
        <section class="all screen not-yet" hidden=none>
            <p class="quiet">{words.left_out}</p>
            {all.into_iter().map(one).collect_any()}
        </section>
    }
}

/// Link to the plan behind the figures, with period and day.
#[component]
fn Foot() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = use_words();
    let when = move || {
        let world = plan.world();
        let day = reader.numbers(&world.plan).full_day(world.plan.facts.as_of);
        let period = &world.plan.report.period;
        if period.is_empty() {
            day
        } else {
            [period, ",", words.as_of, &day].concat()
        }
    };
    view! {
        <footer>
            <span>
                {words.footer} " " <a href=Route::Overview.href()>{words.plan_behind}</a>
            </span>
            <span>{dynamic(when)}</span>
        </footer>
    }
}

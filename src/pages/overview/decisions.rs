//! The next five decisions: what to do, by when, and why.

use super::OverviewCard;
use super::corner_menu::CornerMenu;
use super::words;
use crate::components::{CollectAny, Sentence, band_view, dynamic, filled};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::calculators::{Argument, Decision, NEXT, decisions};
use planner::charts::number;
use planner::model::Day;

/// Card with the next decisions.
#[component]
pub fn Decisions() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let next = Memo::new(move |_| {
        let assessments = state.assessments.get();
        let next = decisions(&assessments).into_iter().take(NEXT).cloned();
        (
            next.collect::<Vec<Decision>>(),
            state.plan.world().plan.facts.as_of,
        )
    });
    let list = move || {
        let (next, today) = next.get();
        if next.is_empty() {
            return view! { <p class="quiet">{words.nothing_to_decide}</p> }.into_any();
        }
        let item = |decision| view! { <Item decision today /> };
        view! { <ol class="ranked narrow">{next.into_iter().map(item).collect_any()}</ol> }
            .into_any()
    };
    view! {
        <section class="card" data-card="decisions">
            <div class="head">
                <h2>{words.decide_next}</h2>
                <CornerMenu of=OverviewCard::Decisions />
            </div>
            {dynamic(list)}
        </section>
    }
}

/// One decision: link to its page, deadline, reason.
#[component]
fn Item(
    /// The decision to show.
    decision: Decision,
    /// Day of the plan (`facts.as_of`), which counts as today.
    today: Day,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let numbers = reader.numbers(&state.plan.now().plan);
    let href = Route::of(decision.figure.first().copied().unwrap_or_default()).href();
    let late = decision.by < today;
    let when = if decision.by == today {
        words.today.to_owned()
    } else {
        filled(words.by, &[&numbers.day(decision.by)])
    };
    let lateness = late.then(|| match Argument::duration(decision.by, today) {
        Argument::Number(span, unit) => filled(words.late, &[&number(&numbers, span, unit)]),
        _ => String::new(),
    });
    let figure = decision.due().unwrap_or_else(|| decision.figure.clone());
    let place = Place::at(Side::Figure, &figure);
    let open_working = move |_| state.working.set(place.clone());
    let band = move || band_view(state.bands.with(|bands| bands.text_of(&figure).to_owned()));
    view! {
        <li>
            <a href=href>
                <Sentence of=Signal::stored(decision.what) />
            </a>
            <button type="button" class="f when" class:late=late on:click=open_working>
                {when}
                " "
                {lateness.map(|words| view! { <small>{words}</small> })}
                {dynamic(band)}
            </button>
            <p>
                <Sentence of=Signal::stored(decision.because) />
            </p>
        </li>
    }
}

//! The overview: what matters of every calculator.

use crate::components::{Sentence, Status};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let line = |place: usize| {
        let light = Memo::new(move |_| state.told.with(|told| told[place].light));
        let headline = Memo::new(move |_| state.told.with(|told| told[place].headline.clone()));
        view! {
            <li>
                <a href=Route::Calculator(place).href()>
                    <Status light />
                    <b>{reader.of(CALCULATORS[place].words)}</b>
                    <span class="say" data-headline=CALCULATORS[place].slug>
                        <Sentence of=headline />
                    </span>
                </a>
            </li>
        }
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <header class="answer">
                <h1>{reader.words.overview}</h1>
            </header>
            <section class="card">
                <ul class="lights">{(0..CALCULATORS.len()).map(line).collect_view()}</ul>
            </section>
        </main>
    }
}

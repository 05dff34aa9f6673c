//! Document title: the page on view and the plan's name.

use crate::i18n::Reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// Keeps the title in sync with route, language and plan name.
pub fn follow(state: AppState) {
    let name = Memo::new(move |_| state.plan.world().plan.facts.name.to_string());
    Effect::new(move |_| {
        let reader = Reader::new(state.settings.language.get());
        let page = match state.route.get() {
            Route::Overview => reader.words.overview,
            Route::Facts => reader.words.facts,
            Route::FirstPlan => reader.words.new_plan,
            Route::Calculator(place) => reader.of(CALCULATORS[place].words),
        };
        document().set_title(&[page, " · ", &name.get(), " · Palier"].concat());
    });
}

//! Headline of the whole plan, shown by the overview and beside the questions of a first plan.

use crate::components::status;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::Sentence;
use planner::calculators::overview;

/// Headline of the whole plan, as signals that follow the plan on view.
pub struct OverviewHeadline {
    /// Class that colours the emphasised part.
    pub tone: Signal<&'static str>,
    /// The sentence that matters most.
    pub headline: Signal<Sentence>,
    /// Sentence below the headline.
    pub detail: Signal<Sentence>,
}

/// Returns the headline of the plan on view.
pub fn use_overview_headline() -> OverviewHeadline {
    let state = use_state();
    let answer = Memo::new(move |_| {
        let world = state.plan.world();
        state
            .assessments
            .with(|assessments| overview::headline(&world.plan, assessments))
    });
    let tone = Signal::derive(move || status::tone(answer.with(|(light, ..)| *light)));
    let headline = Signal::derive(move || answer.get().1);
    let detail = Signal::derive(move || answer.get().2);
    OverviewHeadline {
        tone,
        headline,
        detail,
    }
}

//! What matters most in the plan on view, as the overview and a first plan say it.

use crate::components::status;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::Sentence;
use planner::calculators::overview;

/// The headline of the overview, followed.
pub struct OverviewHeadline {
    /// The class that colours what it stresses.
    pub tone: Signal<&'static str>,
    /// The sentence.
    pub headline: Signal<Sentence>,
    /// The sentence below it.
    pub detail: Signal<Sentence>,
}

/// The headline of the overview, as the plan on view changes.
pub fn use_overview_headline() -> OverviewHeadline {
    let state = use_state();
    let answer = Memo::new(move |_| {
        let world = state.plan.world();
        state
            .assessments
            .with(|assessments| overview::headline(&world.plan, &world.outcome, assessments))
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

//! Facts on an embedded page: monthly growth, which the reader can change, and the plan's day.

use crate::components::{Field, dynamic};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::calculators::facts::Facts;

/// Field for monthly growth, if the calculator reads it, and the day that the plan is as of.
#[component]
pub fn EmbedFacts(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let grows = CALCULATORS[place].facts.contains(&Facts::monthly_growth);
    let growth = Place::at(Side::Input, &[Plan::facts, Facts::monthly_growth]);
    let growth = growth.filter(|_| grows);
    let as_of = move || {
        let world = plan.world();
        let day = reader.numbers(&world.plan).full_day(world.plan.facts.as_of);
        [reader.words.as_of, " ", &day].concat()
    };
    view! {
        <div class="embed-facts">
            {growth.map(|place| view! { <Field place /> })} <span class="soft">{dynamic(as_of)}</span>
        </div>
    }
}

//! The page of a calculator, derived from its layout and its tables: answer, key figures, chart, rows,
//! assumptions.

mod rest;

use super::Answer;
use crate::components::{ChartCard, KeyFigures, LaidOutGroup, RowTable, SidePanel};
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, LAYOUTS};
use rest::{OtherFigures, OtherInputs};

/// The page of a calculator.
#[component]
pub fn CalculatorPage(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let state = use_state();
    let (calculator, layout) = (&CALCULATORS[place], &LAYOUTS[place]);
    let id = calculator.id;
    let keys = Memo::new(move |_| {
        let world = state.plan.world();
        (layout.keys)(&world.plan, &world.outcome)
    });
    let group = move |group| view! { <LaidOutGroup calculator=id group /> };
    view! {
        <main class="page with-panel" id="content" tabindex="-1">
            <Answer place />
            <div class="story">
                <KeyFigures of=keys />
                {layout.hero.map(|name| view! { <ChartCard calculator=id name /> })}
                {layout
                    .list
                    .as_ref()
                    .map(|list| view! { <RowTable calculator=id slug=calculator.slug list /> })}
                <OtherFigures calculator=id layout />
            </div>
            <SidePanel>
                {layout.panel.iter().map(group).collect_view()}
                <OtherInputs calculator layout />
            </SidePanel>
        </main>
    }
}

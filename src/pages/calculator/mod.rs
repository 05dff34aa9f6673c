//! Page of a calculator, derived from its layout and its tables.
//! It has a headline, key figures, a chart, rows, and assumptions in a side panel.

mod rest;

use super::Answer;
use super::drawings::drawing;
use crate::components::{
    ChartCard, CollectAny, KeyFigures, LaidOutGroup, QuestionsCard, RowTable, SidePanel,
};
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, LAYOUTS};
use planner::working::keys;
use rest::{OtherFigures, OtherInputs};

/// Page of a calculator. Parts that its `Drawing` provides replace the derived ones.
#[component]
pub fn CalculatorPage(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    let state = use_state();
    let (calculator, layout) = (&CALCULATORS[place], &LAYOUTS[place]);
    let id = calculator.id;
    let drawing = drawing(id);
    let keys = Memo::new(move |_| {
        let world = state.plan.world();
        keys(&world.plan, &world.outcome, layout)
    });
    let group = move |(place, group)| view! { <LaidOutGroup calculator=id group inside=(drawing.group)(place) /> };
    let rows = match (drawing.rows, &layout.list) {
        (Some(rows), _) => Some(rows()),
        (None, Some(list)) => {
            Some(view! { <RowTable calculator=id slug=calculator.slug list /> }.into_any())
        }
        (None, None) => None,
    };
    view! {
        <main class="page with-panel" id="content" tabindex="-1">
            <Answer place />
            <div class="story">
                <KeyFigures of=keys />
                {layout.hero.map(|name| view! { <ChartCard calculator=id name /> })}
                {rows}
                {state.embed.is_none().then(|| view! { <OtherFigures calculator=id layout /> })}
                <QuestionsCard calculator=id />
            </div>
            <SidePanel>
                {layout.panel.iter().enumerate().map(group).collect_any()}
                <OtherInputs calculator layout />
            </SidePanel>
        </main>
    }
    .into_any()
}

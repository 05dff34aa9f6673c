//! A chart in a card: its title, what is said beside it, its drawing, and what can be taken of it.

use super::chart::{Note, use_chart};
use super::chart_menu::{ChartMenu, ChartTable};
use super::drawing::Drawing;
use crate::components::dynamic;
use leptos::html::Div;
use leptos::prelude::*;

/// The chart that shows why, large, in a card.
#[component]
pub fn ChartCard(
    /// The calculator's field in the plan.
    calculator: u16,
    /// The chart's name.
    name: &'static str,
) -> impl IntoView {
    let stage = NodeRef::<Div>::new();
    let chart = use_chart(calculator, name, stage);
    let title = move || chart.with(|chart| chart.as_ref().map(|chart| chart.title.clone()));
    let tabled = RwSignal::new(false);
    view! {
        <section class="card" data-chart=name hidden=move || chart.with(Option::is_none)>
            <div class="head">
                <h2>{dynamic(title)}</h2>
                <p>
                    <Note chart />
                </p>
                <ChartMenu chart stage tabled />
            </div>
            <figure class="plot">
                <Drawing chart stage />
            </figure>
            <ChartTable chart tabled />
        </section>
    }
}

//! Chart in a card: title, note, drawing and export menu.

use super::chart::{Note, use_chart};
use super::chart_menu::{ChartMenu, ChartTable};
use super::drawing::Drawing;
use crate::components::dynamic;
use leptos::html::Div;
use leptos::prelude::*;

/// The large chart of a page, in a card.
#[component]
pub fn ChartCard(
    /// Field id of the calculator in the plan.
    calculator: u16,
    /// Name of the chart, unique within the calculator.
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

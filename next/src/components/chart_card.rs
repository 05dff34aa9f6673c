//! A chart in the page: its drawing at the width that it has, its title, its sentence.

use crate::i18n::use_reader;
use crate::state::use_plan;
use leptos::html::Figure as FigureElement;
use leptos::prelude::*;
use planner::calculators::CHARTS;
use planner::charts::{self, draw};

/// The chart of a calculator with this name, as the plan is now.
fn chart(calculator: u16, name: &'static str) -> Memo<Option<charts::Chart>> {
    let (plan, reader) = (use_plan(), use_reader());
    Memo::new(move |_| {
        let world = plan.world();
        let numbers = reader.numbers(&world.plan);
        let (_, all) = CHARTS.iter().find(|(id, _)| *id == calculator)?;
        all(&world.plan, &world.outcome, &numbers)
            .into_iter()
            .find(|chart| chart.name == name)
    })
}

/// A chart alone, drawn at the width that it is given.
#[component]
pub fn Chart(
    /// The calculator's field in the plan.
    calculator: u16,
    /// The chart's name.
    name: &'static str,
) -> impl IntoView {
    let chart = chart(calculator, name);
    view! { <Drawing chart /> }
}

/// The drawing of a chart.
#[component]
fn Drawing(
    /// The chart.
    chart: Memo<Option<charts::Chart>>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let figure = NodeRef::<FigureElement>::new();
    let width = RwSignal::new(640.0);
    crate::browser::follow_width(figure, width);
    let svg = Memo::new(move |_| {
        let numbers = reader.numbers(&plan.now().plan);
        let width = width.get();
        chart.with(|chart| chart.as_ref().map(|chart| draw(chart, width, &numbers).svg))
    });
    view! { <figure class="plot" node_ref=figure inner_html=move || svg.get().unwrap_or_default()></figure> }
}

/// The chart that shows why, large, in a card.
#[component]
pub fn ChartCard(
    /// The calculator's field in the plan.
    calculator: u16,
    /// The chart's name.
    name: &'static str,
) -> impl IntoView {
    let chart = chart(calculator, name);
    let title = move || chart.with(|chart| chart.as_ref().map(|chart| chart.title.clone()));
    view! {
        <section class="card" data-chart=name hidden=move || chart.with(Option::is_none)>
            <div class="head">
                <h2>{title}</h2>
            </div>
            <Drawing chart />
        </section>
    }
}

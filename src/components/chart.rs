//! Chart without a card, as in the panel of assumptions: finding, menu and drawing.

use super::chart_menu::{ChartMenu, ChartTable};
use super::drawing::Drawing;
use super::{dynamic, marks_first};
use crate::browser::use_near;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::html::Div;
use leptos::prelude::*;
use planner::charts;
use planner::working::charts as drawable;

/// Returns a memo of a calculator's chart, `None` if there is no chart of this name. A chart that
/// is not near the viewport keeps its last value until it comes near.
pub fn use_chart(
    calculator: u16,
    name: &'static str,
    holder: NodeRef<Div>,
) -> Memo<Option<charts::Chart>> {
    let (state, reader) = (use_state(), use_reader());
    let near = use_near(holder);
    Memo::new(move |drawn: Option<&Option<charts::Chart>>| {
        if let (false, Some(drawn)) = (near.get(), drawn) {
            return drawn.clone();
        }
        let world = state.plan.world();
        let numbers = reader.numbers(&world.plan);
        let all = drawable(&world.plan, &world.outcome, calculator, &numbers);
        let mut found = all.into_iter().find(|chart| chart.name == name)?;
        state.bands.with(|bands| bands.annotate(&mut found));
        Some(found)
    })
}

/// Text beside the title of a chart: its finding in bold, then its note.
#[component]
pub fn Note(
    /// Chart to describe.
    chart: Memo<Option<charts::Chart>>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let plan = state.plan;
    let lead = move || chart.with(|chart| chart.as_ref().map(|chart| chart.lead.clone()));
    let about = Memo::new(move |_| {
        let about = |chart: &charts::Chart| Place::at(Side::Figure, &chart.about);
        chart.with(|chart| chart.as_ref().and_then(about))
    });
    let open_working = move |_| state.working.set(about.get_untracked());
    let rest = move || {
        let numbers = reader.numbers(&plan.now().plan);
        let rest = chart.with(|chart| chart.as_ref().map(|chart| chart.subtitle(&numbers)));
        rest.unwrap_or_default()
    };
    let marks = move || {
        let rest = rest();
        rest[..marks_first(&rest)].to_owned()
    };
    let finding = move || {
        let lead = view! {
            <b>{dynamic(lead)}</b>
            {dynamic(marks)}
        };
        if about.get().is_none() {
            return lead.into_any();
        }
        view! {
            <button type="button" class="f" on:click=open_working>
                {lead}
            </button>
        }
        .into_any()
    };
    view! {
        {dynamic(finding)}
        {dynamic(move || {
            let rest = rest();
            rest[marks_first(&rest)..].to_owned()
        })}
    }
}

/// Chart without a card, drawn at the width of its container.
#[component]
pub fn Chart(
    /// Field id of the calculator in the plan.
    calculator: u16,
    /// Name of the chart, unique within the calculator.
    name: &'static str,
) -> impl IntoView {
    let stage = NodeRef::<Div>::new();
    let chart = use_chart(calculator, name, stage);
    let tabled = RwSignal::new(false);
    view! {
        <figure class="plot" data-chart=name hidden=move || chart.with(Option::is_none)>
            <figcaption>
                <p>
                    <Note chart />
                </p>
                <ChartMenu chart stage tabled />
            </figcaption>
            <Drawing chart stage />
            <ChartTable chart tabled />
        </figure>
    }
}

//! Needs of a scenario as texts, edited in place, with those of the chapter's scenarios on offer.

use super::column::Column;
use super::words;
use crate::components::{CollectAny, LongText, only_reading};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::scenarios::{Scenario, sets};
use planner::model::{Cell, Text};

/// Fields with the texts of a scenario's needs.
const NEEDS: [u16; 3] = [
    Scenario::infrastructure,
    Scenario::team,
    Scenario::architecture,
];

/// Cell with the needs of a scenario. While one is empty, it offers those of the chapter.
pub fn needs(scenario: Column) -> AnyView {
    let reader = use_reader();
    let plan = use_plan();
    let places: Vec<Place> = NEEDS.iter().filter_map(|id| scenario.input(*id)).collect();
    let empty = |place: &Place| plan.follow(place, |_, cell| cell_is_empty(&cell));
    let empties: Vec<Signal<bool>> = places.iter().map(empty).collect();
    let reading = only_reading();
    let any_empty = Memo::new(move |_| empties.iter().any(Get::get));
    let need = |place: Place| {
        let words = reader.of(place.field.words());
        let label = scenario.label(&place);
        view! {
            <span class="need">
                <LongText place label empty=move || view! { <span class="hint">{words}</span> } />
            </span>
        }
    };
    view! {
        {places.into_iter().map(need).collect_any()}
        <Show when=move || any_empty.get() && !reading>
            <Offered scenario />
        </Show>
    }
    .into_any()
}

fn cell_is_empty(cell: &Cell<'_>) -> bool {
    matches!(cell, Cell::Text(Some("") | None))
}

/// Select with the needs of the chapter's scenarios. Choosing one fills the needs that are empty.
#[component]
fn Offered(
    /// The scenario to fill.
    scenario: Column,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let language = reader.language as usize;
    let offered = move || {
        let developers = *plan.now().plan.facts.developers;
        let rows = sets().into_iter();
        rows.flat_map(move |set| set.rows(language, developers))
    };
    let option = |(place, row): (usize, Scenario)| {
        let needs = [&row.infrastructure, &row.team, &row.architecture];
        let needs = needs.into_iter().filter(|need| !need.is_empty());
        let needs: Vec<&str> = needs.map(|need| &**need).collect();
        let text = [&*row.name, reader.words.colon, &needs.join(", ")].concat();
        view! { <option value=place.to_string()>{text}</option> }
    };
    let options = offered().enumerate().map(option).collect_any();
    let take = move |place: String| {
        let place = place.parse::<usize>().ok();
        let Some(row) = place.and_then(|place| offered().nth(place)) else {
            return;
        };
        let mut changed = Plan::clone(&plan.now().plan);
        let Some(into) = changed.scenarios.rows.get_mut(scenario.row) else {
            return;
        };
        let fill = |text: &mut Text, with: Text| {
            if text.is_empty() {
                *text = with;
            }
        };
        fill(&mut into.infrastructure, row.infrastructure);
        fill(&mut into.team, row.team);
        fill(&mut into.architecture, row.architecture);
        plan.replace(changed);
    };
    view! {
        <select
            class="v offer"
            aria-label=words.offered
            data-action="needs"
            on:change:target=move |event| take(event.target().value())
        >
            <option value="" selected=true>
                {words.offered}
            </option>
            {options}
        </select>
    }
}

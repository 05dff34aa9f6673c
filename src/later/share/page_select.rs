//! Selects the page on which a link opens, or which is embedded.

use crate::components::CollectAny;
use crate::i18n::use_reader;
use crate::route::Route;
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// A `<select>` of pages.
#[component]
pub fn PageSelect(
    /// Accessible name.
    label: &'static str,
    /// The selected page.
    route: RwSignal<Route>,
    /// Whether to list only pages that can be embedded: all but the facts.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let reader = use_reader();
    let calculators = CALCULATORS.iter().enumerate();
    let own = [
        (Route::Overview, reader.words.overview),
        (Route::Facts, reader.words.facts),
    ];
    let own = own
        .into_iter()
        .filter(|(route, _)| !alone || *route == Route::Overview);
    let pages: Vec<(Route, &'static str)> = own
        .chain(calculators.map(|(place, c)| (Route::Calculator(place), reader.of(c.words))))
        .collect();
    let options = pages.clone();
    let option = move |(page, name): (Route, &'static str)| {
        view! { <option value=page.href() selected=move || route.get() == page>{name}</option> }
    };
    let choose = move |href: String| {
        if let Some((page, _)) = pages.iter().find(|(page, _)| page.href() == href) {
            route.set(*page);
        }
    };
    view! {
        <select
            class="v"
            data-action=if alone { "embed-page" } else { "opens-on" }
            aria-label=label
            on:change:target=move |event| choose(event.target().value())
        >
            {options.into_iter().map(option).collect_any()}
        </select>
    }
}

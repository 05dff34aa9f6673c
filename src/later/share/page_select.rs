//! Which page a link opens on, or stands alone.

use crate::components::CollectAny;
use crate::i18n::use_reader;
use crate::route::Route;
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// The choice of a page.
#[component]
pub fn PageSelect(
    /// What the choice is for.
    label: &'static str,
    /// Which page.
    route: RwSignal<Route>,
    /// Only pages that are of use alone.
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

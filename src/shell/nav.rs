//! The navigation: every place, with its light.

use super::{Reader, Route, light, order, title};
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// What stands under "now" and under "tell"; every other calculator stands under "next".
const NOW: [&str; 3] = ["thresholds", "capacity", "debt"];
const TELL: [&str; 1] = ["report"];
/// The order within a group, for those that are named; others follow.
const ORDER: [&str; 8] = [
    "thresholds",
    "capacity",
    "debt",
    "scenarios",
    "hiring",
    "interview",
    "onboarding",
    "architecture",
];

/// The places of the calculators in reading order.
pub fn places(of: impl Fn(&str) -> bool) -> Vec<usize> {
    let places: Vec<usize> = (0..CALCULATORS.len()).filter(|place| of(CALCULATORS[*place].slug)).collect();
    let key = |place: &usize| {
        let slug = CALCULATORS[*place].slug;
        let at = ORDER.iter().position(|other| *other == slug);
        at.and_then(|at| i32::try_from(at).ok()).unwrap_or(i32::MAX)
    };
    let keys: Vec<i32> = places.iter().map(key).collect();
    order(&keys).into_iter().map(|at| places[at]).collect()
}

/// The navigation.
pub fn nav(reader: Reader) -> AnyView {
    let group = |word: &'static str, of: &dyn Fn(&str) -> bool| {
        let places = places(of);
        (!places.is_empty()).then(|| {
            view! {
                <h2>{word}</h2>
                <ul>{places.into_iter().map(|place| item(reader, Route::Calculator(place))).collect::<Vec<_>>()}</ul>
            }
            .into_any()
        })
    };
    view! {
        <nav aria-label=reader.words.calculators>
            <a class="brand" href="#/">
                <svg aria-hidden="true"><use href="#brand" /></svg>
                "Palier"
            </a>
            <ul>{item(reader, Route::Overview)} {item(reader, Route::Facts)}</ul>
            {group(reader.words.now, &|slug| NOW.contains(&slug))}
            {group(reader.words.next, &|slug| !NOW.contains(&slug) && !TELL.contains(&slug))}
            {group(reader.words.tell, &|slug| TELL.contains(&slug))}
        </nav>
    }
    .into_any()
}

fn item(reader: Reader, route: Route) -> AnyView {
    let state = reader.state;
    let icon = match route {
        Route::Calculator(place) => light(reader, move || state.told().tellings[place].light),
        _ => view! { <span></span> }.into_any(),
    };
    view! {
        <li>
            <a href=route.href() aria-current=move || (state.route.get() == route).then_some("page")>
                {icon}
                {title(reader, route)}
            </a>
        </li>
    }
    .into_any()
}

//! The navigation: every place, with its light.

use super::{Reader, Route, View, el, icon, light, light_word, title};
use leptos::prelude::*;
use planner::calculators::CALCULATORS;
use planner::model::ordered;

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
    let places: Vec<usize> = (0..CALCULATORS.len())
        .filter(|place| of(CALCULATORS[*place].slug))
        .collect();
    // Those that are not named come last, as they stand.
    let key = |place: &usize| {
        let slug = CALCULATORS[*place].slug;
        ORDER
            .iter()
            .position(|other| *other == slug)
            .unwrap_or(ORDER.len())
    };
    ordered(&places, |one, other| key(one) < key(other))
}

/// The navigation.
pub fn nav(reader: Reader) -> View {
    let words = reader.words;
    let items = |places: Vec<usize>| {
        let items = places
            .into_iter()
            .map(|place| item(reader, Route::Calculator(place)));
        el("ul").children(items)
    };
    let brand = el("a")
        .class("brand")
        .attr("href", "#/")
        .child(icon("brand"))
        .text("Palier");
    let mut nav = el("nav")
        .attr("aria-label", words.calculators)
        .child(brand)
        .child(
            el("ul")
                .child(item(reader, Route::Overview))
                .child(item(reader, Route::Facts)),
        );
    let groups = [
        (words.now, places(|slug| NOW.contains(&slug))),
        (
            words.next,
            places(|slug| !NOW.contains(&slug) && !TELL.contains(&slug)),
        ),
        (words.tell, places(|slug| TELL.contains(&slug))),
    ];
    for (word, places) in groups {
        nav = nav.child(el("h2").text(word)).child(items(places));
    }
    nav
}

fn item(reader: Reader, route: Route) -> View {
    let state = reader.state;
    let current = move || (state.route.get() == route).then(|| "page".to_owned());
    let link = el("a")
        .attr("href", &route.href())
        .live_attr("aria-current", current);
    let link = match route {
        Route::Calculator(place) => {
            let of = move || state.told().tellings[place].light;
            // The light's word describes the link, whose name is the calculator's alone.
            link.live_attr("title", move || Some(light_word(reader, of()).to_owned()))
                .child(light(of))
        }
        _ => link.child(el("span")),
    };
    el("li").child(link.text(title(reader, route)))
}

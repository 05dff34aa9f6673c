//! Everything that crosses a line, what to decide, and how each calculator stands.

mod decisions;
mod starts;
mod timeline;

use crate::controls::entered;
use crate::shell::{Reader, Route, changing, light, light_name, places, sentence, title};
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// The overview.
pub fn page(reader: Reader) -> AnyView {
    let (state, words) = (reader.state, reader.words);
    // The most pressing calculator speaks first; among equals, the one with the earliest decision.
    let first = Memo::new(move |_| {
        let told = state.told();
        let pressing = |place: &usize| {
            let telling = &told.tellings[*place];
            let by = telling.decisions.iter().map(|d| d.by.number()).min().unwrap_or(i32::MAX);
            (std::cmp::Reverse(telling.light), by)
        };
        (0..CALCULATORS.len()).min_by_key(pressing).unwrap_or_default()
    });
    let told = move || state.told().tellings[first.get()].clone();
    let cards: Vec<_> = places(|_| true).into_iter().map(|place| card(reader, place)).collect();
    view! {
        <h1 data-headline="overview" data-light=move || light_name(told().light)>
            {sentence(reader, move |_| Some(told().headline))}
        </h1>
        <p class="lede">{sentence(reader, move |_| Some(told().detail))}</p>
        {starts::starts(reader)}
        {timeline::timeline(reader)}
        {decisions::decisions(reader)}
        {contradictions(reader)}
        <h2>{words.by_calculator}</h2>
        <ul class="lights">{cards}</ul>
    }
    .into_any()
}

fn card(reader: Reader, place: usize) -> AnyView {
    let state = reader.state;
    let route = Route::Calculator(place);
    view! {
        <li>
            <a class="card" href=route.href()>
                <h3>{light(reader, move || state.told().tellings[place].light)} {title(reader, route)}</h3>
                <p>{sentence(reader, move |_| Some(state.told().tellings[place].headline.clone()))}</p>
            </a>
        </li>
    }
    .into_any()
}

fn contradictions(reader: Reader) -> AnyView {
    let state = reader.state;
    changing(move || {
        let (told, world) = (state.told(), state.world());
        if told.findings.is_empty() {
            return Vec::new();
        }
        let item = |finding| {
            let text = crate::shell::finding(reader, &world, finding);
            let route = finding.at.first().map_or(Route::Facts, |at| entered(at));
            view! { <li><a href=route.href()>{text}</a></li> }.into_any()
        };
        let found: Vec<_> = told.findings.iter().map(item).collect();
        vec![
            view! { <h2>{reader.words.contradictions}</h2> }.into_any(),
            view! { <ul class="card findings">{found}</ul> }.into_any(),
        ]
    })
}

//! Everything that crosses a line, what to decide, and how each calculator stands.

mod decisions;
mod starts;
mod timeline;

use crate::controls::entered;
use crate::shell::{Reader, Route, light, places, plain, sentence, title};
use leptos::prelude::*;
use planner::calculators::CALCULATORS;

/// The overview.
pub fn page(reader: Reader) -> AnyView {
    let (state, words) = (reader.state, reader.words);
    // The most pressing calculator speaks first; among equals, the one with the earliest decision.
    let first = Memo::new(move |_| {
        let told = state.told();
        let telling = |place: &usize| {
            let telling = &told.tellings[*place];
            let by = telling
                .decisions
                .iter()
                .map(|d| d.by.number())
                .min()
                .unwrap_or(i32::MAX);
            (std::cmp::Reverse(telling.light), by)
        };
        (0..CALCULATORS.len())
            .min_by_key(telling)
            .unwrap_or_default()
    });
    view! {
        <h1 data-headline="overview">{sentence(reader, move |_| Some(state.told().tellings[first.get()].headline.clone()))}</h1>
        <p class="lede">{sentence(reader, move |_| Some(state.told().tellings[first.get()].detail.clone()))}</p>
        {starts::starts(reader)}
        {timeline::timeline(reader)}
        {decisions::decisions(reader)}
        {contradictions(reader)}
        <h2>{words.by_calculator}</h2>
        <ul class="lights">{places(|_| true).into_iter().map(|place| card(reader, place)).collect::<Vec<_>>()}</ul>
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
    (move || {
        let (told, world) = (state.told(), state.world());
        let found: Vec<_> = told
            .findings
            .iter()
            .map(|finding| {
                let route = finding.at.first().map_or(Route::Facts, |at| entered(at));
                view! { <li><a href=route.href()>{crate::shell::finding(reader, &world, finding)}</a></li> }.into_any()
            })
            .collect();
        (!found.is_empty()).then(|| {
            view! {
                <h2>{reader.words.contradictions}</h2>
                <ul class="card findings">{found}</ul>
            }
            .into_any()
        })
    })
    .into_any()
}

/// A sentence as text, for where it stands in a cell.
fn text(
    reader: Reader,
    world: &crate::shell::World,
    sentence: &planner::calculators::Sentence,
) -> String {
    plain(reader, world, sentence)
}

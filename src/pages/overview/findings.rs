//! Contradictions between inputs, each with a link to the page of its first input.

use super::words;
use crate::components::{CollectAny, dynamic};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::calculators::Finding;
use planner::working::{fill, in_words, resolve_at_input};

/// Card with the contradictions, hidden while there are none.
#[component]
pub fn Findings() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let item = move |finding: Finding| {
        let world = state.plan.now();
        let numbers = reader.numbers(&world.plan);
        let at = finding.at.first().cloned().unwrap_or_default();
        let text = fill(reader.of(finding.words), &mut |name| {
            let named = resolve_at_input(&world.plan, &world.outcome, &at, name);
            named.map_or_else(
                || name.to_owned(),
                |named| {
                    in_words(
                        &world.plan,
                        &world.outcome,
                        world.withheld(),
                        named,
                        &numbers,
                    )
                },
            )
        });
        let input = Place::at(Side::Input, &at).map(|place| place.name(&world));
        let href = Route::of(at.first().copied().unwrap_or_default()).href();
        view! {
            <li>
                <a href=href data-finding=input>
                    {text}
                </a>
            </li>
        }
    };
    let none = move || state.findings.with(|findings| findings.is_empty());
    view! {
        <section class="card" data-card="findings" hidden=none>
            <div class="head">
                <h2>{words.contradictions}</h2>
            </div>
            <ul class="ranked narrow">
                {dynamic(move || state.findings.get().iter().cloned().map(item).collect_any())}
            </ul>
        </section>
    }
}

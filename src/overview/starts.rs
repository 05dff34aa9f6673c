//! Where to start from: an example, or a new plan.

use crate::shell::{Reader, digits, on};
use leptos::prelude::*;
use planner::Plan;
use planner::examples::{example, names};
use planner::model::Day;

/// The examples and a new plan.
pub fn starts(reader: Reader) -> AnyView {
    let button = |action: String, word, plan: fn(Reader, usize) -> Plan, place: usize| {
        let start = on(move |_| reader.state.replace(plan(reader, place)));
        view! { <button type="button" data-action=action on:click=start>{word}</button> }.into_any()
    };
    let examples = names(reader.language).into_iter().enumerate().map(|(place, name)| {
        let action = ["example-", &digits(place)].concat();
        button(action, name, |reader, place| example(place, reader.language), place)
    });
    let examples: Vec<_> = examples.collect();
    view! {
        <div class="starts" role="group" aria-label=reader.words.start_from>
            <span>{reader.words.start_from}</span>
            {examples}
            {button("new".to_owned(), reader.words.new_plan, |_, _| fresh(), 0)}
        </div>
    }
    .into_any()
}

/// A plan of one's own: the defaults, as of today.
fn fresh() -> Plan {
    let mut plan = Plan::default();
    let today = js_sys::Date::new_0();
    let year = i32::try_from(today.get_full_year()).unwrap_or_default();
    if Day::YEARS.contains(&year) {
        plan.facts.as_of = Day::of(year, today.get_month() + 1, today.get_date());
    }
    plan
}

//! Where to start from: an example, or a new plan.

use crate::shell::Reader;
use leptos::prelude::*;
use planner::Plan;
use planner::model::Day;

/// The examples and a new plan.
pub fn starts(reader: Reader) -> AnyView {
    let words = reader.words;
    let button = |action: &'static str, word, plan: fn(Reader) -> Plan| {
        view! {
            <button type="button" data-action=action on:click=move |_| reader.state.replace(plan(reader))>{word}</button>
        }
        .into_any()
    };
    view! {
        <div class="starts" role="group" aria-label=words.start_from>
            <span>{words.start_from}</span>
            {button("example-0", words.example_0, |_| Plan::default())}
            {button("new", words.new_plan, |_| fresh())}
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

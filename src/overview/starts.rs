//! Where to start from: an example, or a new plan.

use crate::document::read_plan;
use crate::shell::{Reader, View, digits, div, el};
use planner::Plan;
use planner::examples::{names, read_example};
use planner::model::Day;

/// The examples and a new plan.
pub fn starts(reader: Reader) -> View {
    let words = reader.words;
    let button = |action: &str, word: &str| {
        el("button")
            .attr("type", "button")
            .attr("data-action", action)
            .text(word)
    };
    let examples = names(reader.language)
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            button(&["example-", &digits(place)].concat(), name).on("click", move |_| {
                reader
                    .state
                    .replace(read_example(place, reader.language, read_plan));
            })
        });
    div("starts")
        .attr("role", "group")
        .attr("aria-label", words.start_from)
        .child(el("span").text(words.start_from))
        .children(examples)
        .child(button("new", words.new_plan).on("click", move |_| reader.state.replace(fresh())))
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

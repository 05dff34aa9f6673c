//! Where to start from: an example, or a new plan.

use crate::document::read_plan;
use crate::shell::{Reader, View, digits, div, el};
use crate::storage::{begin, fresh};
use planner::examples::{names, read_example};

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
                let example = read_example(place, reader.language, read_plan);
                begin(reader.state, example, false);
            })
        });
    div("starts")
        .attr("role", "group")
        .attr("aria-label", words.start_from)
        .child(el("span").text(words.start_from))
        .children(examples)
        .child(button("new", words.new_plan).on("click", move |_| {
            begin(reader.state, fresh(words.new_plan), true);
        }))
}

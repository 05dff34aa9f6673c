//! The way back to the defaults of a whole page.

use super::super::dom::{View, button, el};
use super::super::live::{self, Live};
use super::words;
use planner::Plan;
use planner::model::Group;

/// Adds the button below a page of inputs.
pub fn drawn(live: &Live) {
    let words = words::of(live.reader.language);
    let Some(field) = Plan::FIELDS.iter().find(|field| field.id == live.place) else {
        return;
    };
    let deed = button("reset-page", words.reset, || live::reset(field.key()));
    let deeds = el("p").attr("class", "deeds").child(&deed);
    let after = el("section")
        .attr("class", "after")
        .child(&deeds)
        .child(&el("p").attr("class", "told").text(words.reset_hint));
    View::of(live.main.clone()).child(&after);
}

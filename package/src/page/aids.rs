//! What a page offers besides its fields: contents that are ready to be taken, and the sheets in which
//! several people mark the same things.

mod sheets;
mod words;

use super::dom::{View, button, el};
use super::live::{self, Live};
use planner::calculators::AIDS;
use planner::calculators::aids::{Aids, Ready};

fn aids(live: &Live) -> Option<&'static Aids> {
    AIDS.iter().find(|aids| aids.of == live.place)
}

/// Adds what a page offers.
pub fn drawn(live: &Live) {
    let Some(aids) = aids(live) else { return };
    let offers = (aids.ready)(&live.plan, live.reader.language as usize);
    if !offers.is_empty() {
        let words = words::of(live.reader.language);
        let offers = offers
            .into_iter()
            .enumerate()
            .map(|(place, ready)| offer(live, place, &ready));
        let card = el("section")
            .attr("class", "card")
            .child(&el("h2").text(words.ready))
            .child(&el("p").attr("class", "told").text(words.ready_hint))
            .children(offers);
        View::of(live.main.clone()).child(&card);
    }
    sheets::drawn(live, aids);
}

/// Keeps the sheets true.
pub fn changed(live: &Live) {
    if let Some(aids) = aids(live) {
        sheets::changed(live, aids);
    }
}

fn offer(live: &Live, place: usize, ready: &Ready) -> View {
    let words = words::of(live.reader.language);
    let take = move || {
        // Made again from the plan as it is when it is taken.
        let plan = live::with(|live| {
            let offers = (aids(live)?.ready)(&live.plan, live.reader.language as usize);
            offers.into_iter().nth(place).map(|ready| ready.plan)
        });
        if let Some(plan) = plan.flatten() {
            live::replace(&plan);
        }
    };
    let name = live.reader.language.of(ready.words);
    let take = button("take", words.take, take)
        .attr("aria-label", &[words.take, words.colon, name].concat());
    el("div")
        .attr("class", "ready")
        .child(&el("h3").text(name))
        .child(&el("ul").children(ready.lines.iter().map(|line| el("li").text(line))))
        .child(&take)
}

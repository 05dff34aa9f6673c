//! The next five decisions: what, why, and by when.

use crate::controls::entered;
use crate::shell::{Reader, View, World, el, plain};
use planner::calculators::{Decision, NEXT, decisions as in_order};
use planner::model::Unit;
use planner::words::Language;

/// The next decisions.
pub fn decisions(reader: Reader) -> View {
    let (state, words) = (reader.state, reader.words);
    el("section").class("card table").redrawn(move || {
        let (told, world) = (state.told(), state.world());
        let all = in_order(&told.tellings);
        if all.is_empty() {
            return vec![el("p").class("empty").text(words.nothing_to_decide)];
        }
        let rows = all
            .into_iter()
            .take(NEXT)
            .map(|decision| row(reader, &world, decision));
        let head = |word| el("th").attr("scope", "col").text(word);
        let heads = el("tr")
            .child(head(words.what))
            .child(head(words.because))
            .child(head(words.by).class("by"));
        let table = el("table")
            .class("decisions")
            .child(el("thead").child(heads));
        vec![table.child(el("tbody").children(rows))]
    })
}

fn row(reader: Reader, world: &World, decision: &Decision) -> View {
    let words = reader.words;
    let late = world.plan.facts.as_of.number() - decision.by.number();
    let day = reader.writer(&world.plan).day(decision.by);
    let (class, by) = if late > 0 {
        (
            "by late",
            [&day, " · ", &lateness(reader, world, late)].concat(),
        )
    } else {
        ("by", day)
    };
    let link = el("a")
        .attr("href", &entered(&decision.figure).href())
        .text(&plain(reader, world, &decision.what));
    let cell = |label| el("td").attr("data-label", label);
    el("tr")
        .child(cell(words.what).child(link))
        .child(cell(words.because).text(&plain(reader, world, &decision.because)))
        .child(cell(words.by).class(class).text(&by))
}

/// So many days late, in days or weeks.
pub fn lateness(reader: Reader, world: &World, days: i32) -> String {
    let (count, unit) = if days < 14 {
        (days, Unit::Days)
    } else {
        (days / 7, Unit::Weeks)
    };
    let span = reader.writer(&world.plan).exact(f64::from(count), unit);
    match reader.language {
        Language::English => [&span, " late"].concat(),
        Language::French => [&span, " de retard"].concat(),
    }
}

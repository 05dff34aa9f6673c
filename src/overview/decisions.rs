//! The next five decisions: what, why, and by when.

use crate::controls::entered;
use crate::shell::{Reader, World, changing, order, plain};
use leptos::prelude::*;
use planner::calculators::Decision;
use planner::model::Unit;
use planner::words::Language;

const MOST: usize = 5;

/// The next decisions.
pub fn decisions(reader: Reader) -> AnyView {
    let (state, words) = (reader.state, reader.words);
    let rows = move || {
        let (told, world) = (state.told(), state.world());
        let all: Vec<&Decision> = told.tellings.iter().flat_map(|telling| &telling.decisions).collect();
        let keys: Vec<i32> = all.iter().map(|decision| decision.by.number()).collect();
        let next = order(&keys).into_iter().take(MOST);
        let rows: Vec<_> = next.map(|place| row(reader, &world, all[place])).collect();
        if rows.is_empty() {
            return vec![view! { <p class="empty">{words.nothing_to_decide}</p> }.into_any()];
        }
        let table = view! {
            <table class="decisions">
                <thead>
                    <tr><th scope="col">{words.what}</th> <th scope="col">{words.because}</th> <th scope="col" class="by">{words.by}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        };
        vec![table.into_any()]
    };
    view! {
        <h2>{words.decide_next}</h2>
        <section class="card table">{changing(rows)}</section>
    }
    .into_any()
}

fn row(reader: Reader, world: &World, decision: &Decision) -> AnyView {
    let words = reader.words;
    let late = world.plan.facts.as_of.number() - decision.by.number();
    let day = reader.writer(&world.plan).day(decision.by);
    let (class, by) = if late > 0 {
        ("by late", [&day, " · ", &lateness(reader, world, late)].concat())
    } else {
        ("by", day)
    };
    let what = plain(reader, world, &decision.what);
    let because = plain(reader, world, &decision.because);
    view! {
        <tr>
            <td data-label=words.what><a href=entered(&decision.figure).href()>{what}</a></td>
            <td data-label=words.because>{because}</td>
            <td data-label=words.by class=class>{by}</td>
        </tr>
    }
    .into_any()
}

/// So many days late, in days or weeks.
pub fn lateness(reader: Reader, world: &World, days: i32) -> String {
    let (count, unit) = if days < 14 { (days, Unit::Days) } else { (days / 7, Unit::Weeks) };
    let span = reader.writer(&world.plan).exact(f64::from(count), unit);
    match reader.language {
        Language::English => [&span, " late"].concat(),
        Language::French => [&span, " de retard"].concat(),
    }
}

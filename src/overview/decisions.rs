//! The next five decisions: what, why, and by when.

use super::text;
use crate::controls::entered;
use crate::shell::Reader;
use leptos::prelude::*;
use planner::calculators::Decision;

const MOST: usize = 5;

/// The next decisions.
pub fn decisions(reader: Reader) -> AnyView {
    let (state, words) = (reader.state, reader.words);
    let rows = move || {
        let (told, world) = (state.told(), state.world());
        let writer = reader.writer(&world.plan);
        let today = world.plan.facts.as_of;
        let mut all: Vec<&Decision> = told
            .tellings
            .iter()
            .flat_map(|telling| &telling.decisions)
            .collect();
        all.sort_by_key(|decision| decision.by);
        let row = |decision: &&Decision| {
            let late = today.number() - decision.by.number();
            let by = writer.day(decision.by);
            let by = if late > 0 {
                [&by, " · ", &lateness(reader, late)].concat()
            } else {
                by
            };
            view! {
                <tr>
                    <td data-label=words.what><a href=entered(&decision.figure).href()>{text(reader, &world, &decision.what)}</a></td>
                    <td data-label=words.because>{text(reader, &world, &decision.because)}</td>
                    <td data-label=words.by class={if late > 0 { "by late" } else { "by" }}>{by}</td>
                </tr>
            }
            .into_any()
        };
        all.iter().take(MOST).map(row).collect::<Vec<_>>()
    };
    let none = move || {
        state
            .told()
            .tellings
            .iter()
            .all(|telling| telling.decisions.is_empty())
    };
    view! {
        <h2>{words.decide_next}</h2>
        <section class="card table">
            <p class="empty" hidden=move || !none()>{words.nothing_to_decide}</p>
            <table class="decisions" hidden=none>
                <thead>
                    <tr><th scope="col">{words.what}</th> <th scope="col">{words.because}</th> <th scope="col" class="by">{words.by}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// So many days late, in days or weeks.
pub fn lateness(reader: Reader, days: i32) -> String {
    use planner::model::Unit;
    let writer = reader.writer(&reader.state.plan());
    let (count, unit) = if days < 14 {
        (days, Unit::Days)
    } else {
        (days / 7, Unit::Weeks)
    };
    let span = writer.exact(f64::from(count), unit);
    match reader.language {
        planner::words::Language::English => [&span, " ", reader.words.late].concat(),
        planner::words::Language::French => [&span, " de retard"].concat(),
    }
}

//! Export menus of the overview: timeline and decisions as tables.

use crate::components::TableMenu;
use crate::i18n::use_reader;
use crate::later::TableSource;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::{Decision, decisions, events};
use planner::report::{World, decisions_table, events_table};

/// Card of the overview whose table can be exported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OverviewCard {
    /// The timeline.
    Events,
    /// The decisions; the table has all of them, the card only the next ones.
    Decisions,
}

/// Export menu of a card of the overview.
#[component]
pub fn OverviewMenu(
    /// The card whose table is exported.
    of: OverviewCard,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let table = move |()| {
        let (world, assessments) = (state.plan.now(), state.assessments.get_untracked());
        let write = reader.numbers(&world.plan);
        let world = World {
            plan: &world.plan,
            outcome: &world.outcome,
            write: &write,
        };
        Some(match of {
            OverviewCard::Events => {
                TableSource::Values("timeline", events_table(&world, &events(&assessments)))
            }
            OverviewCard::Decisions => {
                let all: Vec<Decision> = decisions(&assessments).into_iter().cloned().collect();
                TableSource::Values("decisions", decisions_table(&world, &all))
            }
        })
    };
    view! { <TableMenu of=table /> }
}

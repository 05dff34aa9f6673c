//! Parts that the architecture page draws itself: chain of services, resharding, checklists.

mod chain;
mod checklists;
mod resharding;
mod words;

use super::drawings::Drawing;
use crate::components::RowTable;
use chain::Chain;
use checklists::Checklists;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::{CALCULATORS, LAYOUTS};
use resharding::Resharding;

/// Scaling steps and checklists below the chart, and the first two groups of the panel.
pub const DRAWING: Drawing = Drawing {
    of: Plan::architecture,
    rows: Some(rows),
    group,
};

/// The table of scaling steps, then the checklists.
fn rows() -> AnyView {
    let of = Plan::architecture;
    let place = CALCULATORS
        .iter()
        .position(|calculator| calculator.id == of);
    let list =
        place.and_then(|place| Some((CALCULATORS[place].slug, LAYOUTS[place].list.as_ref()?)));
    view! {
        {list.map(|(slug, list)| view! { <RowTable calculator=of slug list /> })}
        <Checklists />
    }
    .into_any()
}

/// Content of a panel group, by its index in the layout.
fn group(place: usize) -> Option<AnyView> {
    match place {
        0 => Some(view! { <Chain /> }.into_any()),
        1 => Some(view! { <Resharding /> }.into_any()),
        _ => None,
    }
}

//! Parts that the thresholds page draws itself: actions, metrics against their lines, signals.

mod actions;
mod benchmark;
mod metric;
mod opened;
mod row;
mod signals;
mod table;
mod unmeasured;
mod words;

use super::drawings::Drawing;
use actions::Actions;
use benchmark::ReadAgainst;
use leptos::prelude::*;
use planner::Plan;
use signals::SignalGroup;
use table::Metrics;

/// Actions and metrics in place of the rows, and four groups of the panel.
pub const DRAWING: Drawing = Drawing {
    of: Plan::thresholds,
    rows: Some(|| {
        view! {
            <Actions />
            <Metrics />
        }
        .into_any()
    }),
    group: |place| match place {
        0..3 => Some(view! { <SignalGroup place /> }.into_any()),
        3 => Some(view! { <ReadAgainst /> }.into_any()),
        _ => None,
    },
};

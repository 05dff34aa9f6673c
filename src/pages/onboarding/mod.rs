//! What onboarding draws itself: where the cost goes, the first week as a board, five targets.

mod cost;
mod targets;
mod week;
mod words;

use super::drawings::Drawing;
use cost::WhereItGoes;
use leptos::prelude::*;
use planner::Plan;
use targets::Targets;
use week::WeekOne;

/// What stands below the ramp-up.
pub const DRAWING: Drawing = Drawing {
    of: Plan::onboarding,
    rows: Some(rows),
    ..Drawing::DERIVED
};

/// Where the cost goes, the first week, the targets.
fn rows() -> AnyView {
    view! {
        <WhereItGoes />
        <WeekOne />
        <Targets />
    }
    .into_any()
}

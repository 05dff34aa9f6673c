//! Parts that the onboarding page draws itself: cost by part, first-week board, five targets.

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

/// Cards in place of the rows; the panel is derived.
pub const DRAWING: Drawing = Drawing {
    of: Plan::onboarding,
    rows: Some(rows),
    ..Drawing::DERIVED
};

/// Cost by part, first week, targets.
fn rows() -> AnyView {
    view! {
        <WhereItGoes />
        <WeekOne />
        <Targets />
    }
    .into_any()
}

//! What calculators draw themselves, where a table of rows or a group of fields says it less well: parts of a derived
//! page, or the whole page, which comes in a chunk of its own.

use crate::pages::{interview, report};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;

/// What a calculator draws itself. Its page is derived but for that.
pub struct Drawing {
    /// The calculator's field in the plan.
    pub of: u16,
    /// What stands in place of the table of rows.
    pub rows: Option<fn() -> AnyView>,
    /// What stands in a group of the panel, by its place in the layout; none: its fields.
    pub group: fn(usize) -> Option<AnyView>,
}

impl Drawing {
    /// Nothing drawn.
    pub const DERIVED: Self = Self {
        of: 0,
        rows: None,
        group: |_| None,
    };
}

/// Every calculator that draws a part of its page itself.
static DRAWINGS: &[Drawing] = &[
    super::capacity::DRAWING,
    super::thresholds::DRAWING,
    super::scenarios::DRAWING,
    super::hiring::DRAWING,
    super::architecture::DRAWING,
    super::onboarding::DRAWING,
];

/// What a calculator draws itself.
pub fn drawing(of: u16) -> &'static Drawing {
    let drawn = DRAWINGS.iter().find(|drawing| drawing.of == of);
    drawn.unwrap_or(&Drawing::DERIVED)
}

/// The calculators that draw their whole page. Ids alone: the main part, which asks, does not carry the pages.
const WHOLE: [u16; 2] = [Plan::interview, Plan::report];

/// Whether the calculator at a place in the list draws its whole page.
pub fn is_drawn_whole(place: usize) -> bool {
    WHOLE.contains(&CALCULATORS[place].id)
}

/// The page of a calculator that draws it whole.
#[component]
pub fn DrawnPage(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    match CALCULATORS[place].id {
        Plan::interview => interview::page(place),
        _ => report::page(),
    }
}

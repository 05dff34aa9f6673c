//! What calculators draw themselves, where a derived table of rows or group of fields says less.
//! They draw parts of a page, or the whole page, which is in a chunk of its own.

use crate::pages::{interview, report};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;

/// Parts of a calculator's page that replace the derived ones.
pub struct Drawing {
    /// Id of the calculator's field in the plan.
    pub of: u16,
    /// Replaces the table of rows; `None` keeps the table.
    pub rows: Option<fn() -> AnyView>,
    /// Content of a panel group, by its index in the layout; `None` shows the group's fields.
    pub group: fn(usize) -> Option<AnyView>,
}

impl Drawing {
    /// Replaces nothing: the whole page is derived.
    pub const DERIVED: Self = Self {
        of: 0,
        rows: None,
        group: |_| None,
    };
}

/// Drawings of all calculators that draw a part of their page.
static DRAWINGS: &[Drawing] = &[
    super::capacity::DRAWING,
    super::thresholds::DRAWING,
    super::scenarios::DRAWING,
    super::hiring::DRAWING,
    super::architecture::DRAWING,
    super::onboarding::DRAWING,
];

/// Returns the drawing of the calculator with this id, or `Drawing::DERIVED` if it has none.
pub fn drawing(of: u16) -> &'static Drawing {
    let drawn = DRAWINGS.iter().find(|drawing| drawing.of == of);
    drawn.unwrap_or(&Drawing::DERIVED)
}

/// Ids of the calculators that draw their whole page. No functions here: the main chunk reads this
/// list and must not pull the pages in.
const WHOLE: [u16; 2] = [Plan::interview, Plan::report];

/// Whether the calculator at this index in `CALCULATORS` draws its whole page.
pub fn is_drawn_whole(place: usize) -> bool {
    WHOLE.contains(&CALCULATORS[place].id)
}

/// Page of a calculator that draws it whole: interviews or the report.
#[component]
pub fn DrawnPage(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    match CALCULATORS[place].id {
        Plan::interview => interview::page(place),
        _ => report::page(),
    }
}

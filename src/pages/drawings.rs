//! What calculators draw themselves, where a table of rows or a group of fields says it less well.

use leptos::prelude::*;

/// What a calculator draws itself. Its page is derived but for that.
pub struct Drawing {
    /// The calculator's field in the plan.
    pub of: u16,
    /// The whole page, of the calculator at a place in the list.
    pub page: Option<fn(usize) -> AnyView>,
    /// What stands in place of the table of rows.
    pub rows: Option<fn() -> AnyView>,
    /// What stands in a group of the panel, by its place in the layout; none: its fields.
    pub group: fn(usize) -> Option<AnyView>,
}

impl Drawing {
    /// Nothing drawn.
    pub const DERIVED: Self = Self {
        of: 0,
        page: None,
        rows: None,
        group: |_| None,
    };
}

/// Every calculator that draws something itself.
static DRAWINGS: &[Drawing] = &[
    super::capacity::DRAWING,
    super::thresholds::DRAWING,
    super::scenarios::DRAWING,
    super::hiring::DRAWING,
    super::interview::DRAWING,
    super::architecture::DRAWING,
    super::onboarding::DRAWING,
    super::report::DRAWING,
];

/// What a calculator draws itself.
pub fn drawing(of: u16) -> &'static Drawing {
    let drawn = DRAWINGS.iter().find(|drawing| drawing.of == of);
    drawn.unwrap_or(&Drawing::DERIVED)
}

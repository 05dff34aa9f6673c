//! Read-only value, shown as plain text.

use super::figure::shown;
use crate::components::dynamic;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;
use planner::model::Cell;

/// Whether values are read-only. Untracked: the page is rebuilt when that changes.
pub fn only_reading() -> bool {
    let plans = use_state().plans;
    untrack(move || plans.reading())
}

/// Value of a link's plan, until the reader chooses to edit the plan.
#[component]
pub fn ReadValue(
    /// Place of the value.
    place: Place,
    /// Text to show if no number is entered: the value that applies then.
    #[prop(into, optional)]
    otherwise: Option<Signal<String>>,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let name = place.name(&use_plan().now());
    let written = shown(&place);
    let none = use_plan().follow(&place, |_, cell| matches!(cell, Cell::Number(None)));
    let text = move || match otherwise {
        Some(otherwise) if none.get() => otherwise.get(),
        _ => written.get(),
    };
    view! {
        <span class=["v read ", class].concat() data-value=name>
            {dynamic(text)}
        </span>
    }
}

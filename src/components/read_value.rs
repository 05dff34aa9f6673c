//! A value that is only read: text, as in a paper.

use super::figure::shown;
use crate::components::dynamic;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;
use planner::model::Cell;

/// Whether values are only read. A page is made again where that changes, so it is asked for once.
pub fn only_reading() -> bool {
    let plans = use_state().plans;
    untrack(move || plans.reading())
}

/// A value of a visit, until other numbers are tried.
#[component]
pub fn ReadValue(
    /// Where the value stands.
    place: Place,
    /// What is said where nothing is entered: the value that then holds.
    #[prop(into, optional)]
    otherwise: Option<Signal<String>>,
    /// More classes.
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

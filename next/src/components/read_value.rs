//! A value that is only read: text, as in a paper.

use super::figure::shown;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;

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
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let name = place.name(&use_plan().now());
    let text = shown(&place);
    view! {
        <span class=["v read ", class].concat() data-value=name>
            {text}
        </span>
    }
}

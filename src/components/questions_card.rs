//! Questions at the end of a page, loaded once the browser is idle.

use super::Later;
use crate::idle::use_idle;
use crate::later;
use crate::state::use_state;
use leptos::prelude::*;

/// Collapsed list of questions about one calculator, or about all. An embedded page has none.
#[component]
pub fn QuestionsCard(
    /// Field id of the calculator in the outcome; `None` for all calculators.
    #[prop(optional)]
    calculator: Option<u16>,
) -> impl IntoView {
    let alone = use_state().embed.is_some();
    let idle = use_idle();
    move || {
        let part = move || later::questions(calculator);
        (idle.get() && !alone).then(|| view! { <Later part /> })
    }
}

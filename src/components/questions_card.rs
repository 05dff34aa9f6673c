//! Questions at the end of a page. They come once the page itself is there.

use super::Later;
use crate::idle::use_idle;
use crate::later;
use crate::state::use_state;
use leptos::prelude::*;

/// The questions about a calculator, or about all, folded.
#[component]
pub fn QuestionsCard(
    /// The calculator's field in the outcome; none: all.
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

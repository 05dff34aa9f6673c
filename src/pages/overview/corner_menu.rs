//! The corner of a card of the overview: its menu comes once the page itself is there.

use super::OverviewCard;
use crate::components::{Later, Placement};
use crate::idle::use_idle;
use crate::later;
use leptos::prelude::*;

/// What can be taken of a card.
#[component]
pub fn CornerMenu(
    /// Which card.
    of: OverviewCard,
) -> impl IntoView {
    let idle = use_idle();
    move || {
        let part = move || later::overview_menu(of);
        idle.get()
            .then(|| view! { <Later part placement=Placement::Corner /> })
    }
}

//! Corner menu of an overview card, loaded once the browser is idle.

use super::OverviewCard;
use crate::components::{Later, Placement};
use crate::idle::use_idle;
use crate::later;
use leptos::prelude::*;

/// Menu to export the table of a card. Its chunk is fetched once the browser is idle.
#[component]
pub fn CornerMenu(
    /// The card whose table is exported.
    of: OverviewCard,
) -> impl IntoView {
    let idle = use_idle();
    move || {
        let part = move || later::overview_menu(of);
        idle.get()
            .then(|| view! { <Later part placement=Placement::Corner /> })
    }
}

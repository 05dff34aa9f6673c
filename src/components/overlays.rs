//! What is open over the page, and what is worked out beside it.

use super::pages_sheet::PagesSheet;
use super::{Later, Placement, dynamic};
use crate::later;
use crate::memo::Memo;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;

/// What is open over the page, and the bands of a plan with ranges; of it, all but the list of pages comes
/// when it is asked for.
#[component]
pub fn Overlays() -> impl IntoView {
    let state = use_state();
    let open = Memo::new(move |_| state.working.with(Option::is_some));
    let overlay = move || {
        state.overlay.get().map(|overlay| match overlay {
            Overlay::Pages => view! { <PagesSheet /> }.into_any(),
            _ => view! { <Later part=move || later::overlay(overlay) placement=Placement::Over /> }
                .into_any(),
        })
    };
    view! {
        <div class="overlays">
            {dynamic(overlay)}
            {dynamic(move || open.get().then(|| view! { <Later part=later::working_sheet placement=Placement::Over /> }))}
            {dynamic(move || state.palette.get().then(|| view! { <Later part=later::palette placement=Placement::Over /> }))}
            {dynamic(move || state.ranged.get().then(|| view! { <Later part=later::bands_of_plan /> }))}
        </div>
    }
}

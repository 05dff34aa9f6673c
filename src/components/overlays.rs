//! What is open over the page, and what is worked out beside it.

use super::pages_sheet::PagesSheet;
use super::{Later, Standing, dynamic};
use crate::later;
use crate::memo::Memo;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;

/// What is open over the page, and the bands of a plan with ranges; of it, all but the list of pages comes
/// when it is asked for.
#[component]
pub fn Overlays() -> impl IntoView {
    let state = use_state();
    let asked = Memo::new(move |_| state.asked.with(Option::is_some));
    let overlay = move || {
        state.overlay.get().map(|overlay| match overlay {
            Overlay::Pages => view! { <PagesSheet /> }.into_any(),
            _ => view! { <Later part=move || later::overlay(overlay) standing=Standing::Over /> }
                .into_any(),
        })
    };
    view! {
        <div class="overlays">
            {dynamic(overlay)}
            {dynamic(move || asked.get().then(|| view! { <Later part=later::working_sheet standing=Standing::Over /> }))}
            {dynamic(move || state.palette.get().then(|| view! { <Later part=later::palette standing=Standing::Over /> }))}
            {dynamic(move || state.ranged.get().then(|| view! { <Later part=later::bands_of_plan /> }))}
        </div>
    }
}

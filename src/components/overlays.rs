//! Dialogs and sheets over the page, and the component that samples plans with ranges.

use super::pages_sheet::PagesSheet;
use super::{Later, Placement, dynamic};
use crate::later;
use crate::memo::Memo;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;

/// Dialogs and sheets over the page, and the sampling of bands. All but the sheet of pages are in a
/// chunk that is fetched when they are first needed.
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

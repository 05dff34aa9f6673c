//! What is open over the page.

use super::Later;
use super::pages_sheet::PagesSheet;
use crate::later;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;

/// What is open over the page; of it, all but the list of pages comes when it is asked for.
#[component]
pub fn Overlays() -> impl IntoView {
    let state = use_state();
    move || {
        state.overlay.get().map(|overlay| match overlay {
            Overlay::Pages => view! { <PagesSheet /> }.into_any(),
            _ => view! { <Later part=move || later::overlay(overlay) /> }.into_any(),
        })
    }
}

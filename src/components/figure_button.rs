//! Button that opens the working of a figure.

use crate::i18n::use_reader;
use crate::state::{Place, use_state};
use leptos::prelude::*;

/// Button that opens the working of a figure.
#[component]
pub fn FigureButton(
    /// Place of the figure.
    place: Place,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether the figure's label is elsewhere on the page: as a description, it is read out with
    /// the focused figure.
    #[prop(optional)]
    described: bool,
    /// Whether the button is hidden.
    #[prop(optional, into)]
    hidden: Option<Signal<bool>>,
    /// Content of the button.
    children: Children,
) -> AnyView {
    let state = use_state();
    let name = place.name(&state.plan.now());
    let description = described.then(|| use_reader().of(place.field.words()));
    let open_working = move |_| state.working.set(Some(place.clone()));
    view! {
        <button
            type="button"
            class=["f ", class].concat()
            data-figure=name
            aria-description=description
            hidden=hidden
            on:click=open_working
        >
            {children()}
        </button>
    }
    .into_any()
}

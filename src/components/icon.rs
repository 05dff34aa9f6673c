//! The page's symbols, which stand in `index.html`.

use leptos::prelude::*;

/// A symbol. It says nothing to a screen reader: the words beside it do.
#[component]
pub fn Icon(
    /// Its id in `index.html`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// More classes.
    #[prop(into, optional)]
    class: Signal<&'static str>,
) -> impl IntoView {
    let href = move || ["#", name.get()].concat();
    let class = move || ["icon ", class.get()].concat();
    view! {
        <svg class=class aria-hidden="true">
            <use href=href></use>
        </svg>
    }
}

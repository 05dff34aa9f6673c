//! Icons, whose `<symbol>` elements are in `index.html`.

use leptos::prelude::*;

/// Icon, hidden from screen readers: the words beside it say the same.
#[component]
pub fn Icon(
    /// Id of the `<symbol>` in `index.html`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// Additional CSS classes.
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

//! A counter, as in Leptos's own first example; the reference for the size of the first load.

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(counter);
}

fn counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! {
        <button on:click=move |_| set_count.update(|count| *count -= 1)>"−1"</button>
        <span>{count}</span>
        <button on:click=move |_| set_count.update(|count| *count += 1)>"+1"</button>
    }
}

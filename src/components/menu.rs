//! A corner menu: three dots that open a list of things to do.

use super::Icon;
use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;

/// Three dots that open a list. It closes where something in it is pressed, with Escape, and where the
/// focus or a press goes elsewhere.
#[component]
pub fn Menu(
    /// What the three dots are called.
    label: &'static str,
    /// A symbol to stand before the label, both in place of the three dots.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Its items, each an `<li>`.
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<Details>::new();
    let close = move || {
        if let Some(menu) = menu.try_get_untracked().flatten() {
            menu.set_open(false);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let leave = move |event: ev::FocusEvent| {
        let next = event.related_target();
        let inside = next.and_then(|next| {
            let next = wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(next).ok()?;
            Some(menu.try_get_untracked()??.contains(Some(&next)))
        });
        // A press on what takes no focus leaves it nowhere: that is elsewhere, too.
        if inside != Some(true) {
            close();
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=key on:focusout=leave>
            {match icon {
                Some(name) => {
                    view! {
                        <summary class="button">
                            <Icon name />
                            {label}
                        </summary>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <summary aria-label=label>
                            <Icon name="dots" />
                        </summary>
                    }
                        .into_any()
                }
            }}
            <ul on:click=move |_| close()>{children()}</ul>
        </details>
    }
}

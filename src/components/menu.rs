//! A corner menu: three dots that open a list of things to do.

use super::Icon;
use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

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
    let there = move || menu.try_get_untracked().flatten();
    // Closed where it has the focus, it gives that to what opened it; whether it was open.
    let close = move || {
        let Some(menu) = there() else {
            return false;
        };
        let open = menu.open();
        let held = menu.matches(":focus-within").unwrap_or_default();
        menu.set_open(false);
        let summary = menu.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.filter(|_| held) {
            // It is on view, and takes the focus.
            let _ = summary.unchecked_into::<HtmlElement>().focus();
        }
        open
    };
    let key = move |event: ev::KeyboardEvent| {
        // What is open below it stays open.
        if event.key() == "Escape" && close() {
            event.stop_propagation();
        }
    };
    // Before what is pressed does anything: what opens over the page gives the focus back to what has it then.
    let press = move |event: ev::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        let pressed = pressed.and_then(|pressed: Element| pressed.closest("button, a").ok()?);
        if pressed.is_some() {
            close();
        }
    };
    let leave = move |event: ev::FocusEvent| {
        let next = event.related_target();
        let inside = next.and_then(|next| {
            let next = next.dyn_into::<Node>().ok()?;
            Some(there()?.contains(Some(&next)))
        });
        // A press on what takes no focus leaves it nowhere: that is elsewhere, too.
        if let Some(menu) = there().filter(|_| inside != Some(true)) {
            menu.set_open(false);
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
            <ul on:click:capture=press>{children()}</ul>
        </details>
    }
}

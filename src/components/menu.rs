//! Popover menu behind three dots.

use super::Icon;
use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// Menu behind three dots. It closes when an item is pressed, with Escape, and when the focus or a
/// press goes elsewhere.
#[component]
pub fn Menu(
    /// Accessible name of the three dots; visible if there is an icon.
    label: &'static str,
    /// Icon that, with the label, replaces the three dots.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Items, each an `<li>`.
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<Details>::new();
    let there = move || menu.try_get_untracked().flatten();
    // Closes the menu, and moves the focus from an item to the button that opened it. Returns
    // whether the menu was open.
    let close = move || {
        let Some(menu) = there() else {
            return false;
        };
        let open = menu.open();
        let held = menu.matches(":focus-within").unwrap_or_default();
        menu.set_open(false);
        let summary = menu.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.filter(|_| held) {
            // The element is on view and focusable, so this cannot fail.
            let _ = summary.unchecked_into::<HtmlElement>().focus();
        }
        open
    };
    let key = move |event: ev::KeyboardEvent| {
        // Escape closes only the menu, not the dialog or sheet around it.
        if event.key() == "Escape" && close() {
            event.stop_propagation();
        }
    };
    // In the capture phase, before the item's own handler: what that opens over the page will
    // restore the focus to the element that has it then.
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
        // A press on something that is not focusable has no `relatedTarget`: that counts as
        // outside, too.
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

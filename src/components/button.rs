//! Button with words, an icon, or both.

use super::Icon;
use leptos::prelude::*;

/// Button. If its class begins with `icon-only`, only the icon is shown, and the words become its
/// accessible name and its tooltip.
#[component]
pub fn Button(
    /// Name of the action in `data-action`, by which style sheet and tests find the button.
    action: &'static str,
    /// Visible text; if the button is `icon-only`, its accessible name and tooltip.
    #[prop(into)]
    words: Signal<String>,
    /// Accessible name, if it says more than the words.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Icon before the words, by its id in `index.html`.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether the button is hidden.
    #[prop(optional, into)]
    hidden: Option<Signal<bool>>,
    /// Whether the button is disabled.
    #[prop(optional, into)]
    disabled: Option<Signal<bool>>,
    /// Runs on a click.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let drawn_alone = class.starts_with("icon-only");
    let title = drawn_alone.then_some(words);
    let name = name.or(title);
    view! {
        <button
            type="button"
            class=["button ", class].concat()
            data-action=action
            aria-label=name
            title=title
            hidden=hidden
            disabled=disabled
            on:click=move |_| {
                // The button may stay on view a little longer than the owner of the callback: a
                // click then does nothing.
                on_press.try_run(());
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            {(!drawn_alone).then_some(words)}
        </button>
    }
}

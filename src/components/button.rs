//! A button that says what it does: in words, by a symbol, or both.

use super::Icon;
use leptos::prelude::*;

/// A button. Where it is `icon-only`, its words are its name.
#[component]
pub fn Button(
    /// What it does, as one word: by this the style sheet and the journeys know it.
    action: &'static str,
    /// Its words.
    #[prop(into)]
    words: Signal<String>,
    /// Its name, where that says more than its words.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// The symbol before the words.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether it is out of sight.
    #[prop(optional, into)]
    hidden: Option<Signal<bool>>,
    /// Whether it can be seen and not pressed.
    #[prop(optional, into)]
    disabled: Option<Signal<bool>>,
    /// What pressing it does.
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
                // It may be on view a little longer than what made it: a press is nothing then.
                on_press.try_run(());
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            {(!drawn_alone).then_some(words)}
        </button>
    }
}

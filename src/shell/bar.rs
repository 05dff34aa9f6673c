//! The bar above: which plan, whether it is kept, undo and redo, language, theme.

use super::{Reader, Theme};
use leptos::prelude::*;
use planner::words::Language;

/// A button that is one icon, with its word for those who do not see it.
pub fn icon_button(
    action: String,
    icon: &'static str,
    word: &'static str,
    disabled: impl Fn() -> bool + Send + 'static,
    click: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class="icon" data-action=action title=word aria-label=word
            disabled=disabled on:click=move |_| click()>
            <svg aria-hidden="true"><use href=icon /></svg>
        </button>
    }
    .into_any()
}

/// The bar.
pub fn bar(reader: Reader) -> AnyView {
    let state = reader.state;
    let words = reader.words;
    let name = move || state.world().plan.facts.name.to_string();
    let as_of = move || {
        let world = state.world();
        [
            words.as_of,
            " ",
            &reader.writer(&world.plan).day(world.plan.facts.as_of),
        ]
        .concat()
    };
    let language = move |_| {
        state.language.update(|language| {
            *language = match language {
                Language::English => Language::French,
                Language::French => Language::English,
            };
        });
    };
    let theme_word = move || match state.theme.get() {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let theme = move |_| {
        state.theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            };
        });
    };
    let other = match reader.language {
        Language::English => Language::French,
        Language::French => Language::English,
    };
    view! {
        <header class="bar">
            <p>
                <a class="plan" href="#/facts">{name}</a>
                <span>{as_of}</span>
                <span class="saved" role="status">{move || state.saved.get().words(words)}</span>
            </p>
            {icon_button("undo".to_owned(), "#undo", words.undo, move || !state.steps.get().0, move || state.step(false))}
            {icon_button("redo".to_owned(), "#redo", words.redo, move || !state.steps.get().1, move || state.step(true))}
            <button type="button" class="icon" data-action="theme" title=theme_word aria-label=theme_word on:click=theme>
                <svg aria-hidden="true"><use href=move || ["#theme-", state.theme.get().name()].concat() /></svg>
            </button>
            <button type="button" data-action="language" lang=other.tag() on:click=language>{words.language}</button>
        </header>
    }
    .into_any()
}

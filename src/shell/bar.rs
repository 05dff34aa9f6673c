//! The bar above: which plan, whether it is kept, undo and redo, language, theme.

use super::{Reader, Theme, on, text};
use leptos::prelude::*;
use planner::words::Language;

/// A button that is one icon, with its word for those who do not see it.
pub fn icon_button(
    action: String,
    icon: &'static str,
    word: &'static str,
    off: impl Fn() -> bool + Send + Sync + 'static,
    click: impl FnMut() + 'static,
) -> AnyView {
    let off: Box<dyn Fn() -> bool + Send + Sync> = Box::new(off);
    let mut click: Box<dyn FnMut()> = Box::new(click);
    view! {
        <button type="button" class="icon" data-action=action title=word aria-label=word
            disabled=move || off() on:click=on(move |_| click())>
            <svg aria-hidden="true"><use href=icon /></svg>
        </button>
    }
    .into_any()
}

/// The bar.
pub fn bar(reader: Reader) -> AnyView {
    let (state, words) = (reader.state, reader.words);
    let as_of = move || {
        let world = state.world();
        let day = reader.writer(&world.plan).day(world.plan.facts.as_of);
        [words.as_of, " ", &day].concat()
    };
    let other = match reader.language {
        Language::English => Language::French,
        Language::French => Language::English,
    };
    view! {
        <header class="bar">
            <p>
                <a class="plan" href="#/facts">{text(move || state.world().plan.facts.name.to_string())}</a>
                <span>{text(as_of)}</span>
                <span class="saved" role="status">{text(move || state.saved.get().words(words))}</span>
            </p>
            {icon_button("undo".to_owned(), "#undo", words.undo, move || !state.steps.get().0, move || state.step(false))}
            {icon_button("redo".to_owned(), "#redo", words.redo, move || !state.steps.get().1, move || state.step(true))}
            {theme(reader)}
            <button type="button" data-action="language" lang=other.tag()
                on:click=on(move |_| state.language.set(other))>{words.language}</button>
        </header>
    }
    .into_any()
}

fn theme(reader: Reader) -> AnyView {
    let theme = reader.state.theme;
    let word = move || match theme.get() {
        Theme::Auto => reader.words.theme_auto,
        Theme::Light => reader.words.theme_light,
        Theme::Dark => reader.words.theme_dark,
    };
    let next = move |_| {
        theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            };
        });
    };
    view! {
        <button type="button" class="icon" data-action="theme" title=move || word() aria-label=move || word() on:click=on(next)>
            <svg aria-hidden="true"><use href=move || ["#theme-", theme.get().name()].concat() /></svg>
        </button>
    }
    .into_any()
}

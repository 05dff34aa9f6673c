//! What can be done on every page: the plan's name and day, undo, language, theme, search, share.

use super::{Icon, ValueInput};
use crate::i18n::use_reader;
use crate::state::{Place, Side, Theme, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::words::Language;

/// The bar above the page.
#[component]
pub fn Bar() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plan, words) = (state.plan, reader.words);
    let name = Place::at(Side::Input, &[Plan::facts, Facts::name]);
    let as_of = Place::at(Side::Input, &[Plan::facts, Facts::as_of]);
    let other = move |_| {
        let other = match reader.language {
            Language::English => Language::French,
            Language::French => Language::English,
        };
        state.settings.choose_language(other);
    };
    let theme = move || match state.settings.theme.get() {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let next_theme = move |_| {
        let theme = state.settings.theme.get_untracked();
        state.settings.choose_theme(theme.next());
    };
    view! {
        <header class="bar">
            {name
                .map(|place| {
                    let label = Signal::stored(words.plan_name.to_owned());
                    view! { <ValueInput place label class="name" /> }
                })}
            <div class="state">
                <label class="desk">
                    {words.as_of} " " {as_of.map(|place| view! { <ValueInput place /> })}
                </label>
            </div>
            <span class="grow"></span>
            <button
                type="button"
                class="button icon-only desk"
                data-action="undo"
                aria-label=words.undo
                title=words.undo
                disabled=move || !plan.steps.get().0
                on:click=move |_| plan.step(false)
            >
                <Icon name="undo" />
            </button>
            <button
                type="button"
                class="button icon-only desk"
                data-action="redo"
                aria-label=words.redo
                title=words.redo
                disabled=move || !plan.steps.get().1
                on:click=move |_| plan.step(true)
            >
                <Icon name="redo" />
            </button>
            <button
                type="button"
                class="button desk"
                data-action="language"
                lang=match reader.language {
                    Language::English => "fr",
                    Language::French => "en",
                }
                aria-label=words.other_language
                on:click=other
            >
                {words.other_language_short}
            </button>
            <button
                type="button"
                class="button icon-only desk"
                data-action="theme"
                aria-label=theme
                title=theme
                on:click=next_theme
            >
                <Icon name="theme" />
            </button>
        </header>
    }
}

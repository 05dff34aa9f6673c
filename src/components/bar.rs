//! Top bar: the plan's name and date, undo, language, theme, search, share.

use super::{Button, Icon, ValueInput, dynamic};
use crate::browser::focus_in_page;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Overlay, Place, Side, Status, Theme, Visit, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::words::Language;

/// Top bar, the same on every page.
#[component]
pub fn Bar() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let visiting = Memo::new(move |_| state.plans.visiting());
    let open = move |overlay| state.overlay.set(Some(overlay));
    let nothing_to_share = move || !visiting.get() && state.plans.visit.get() != Visit::Home;
    view! {
        <header class="bar" class:visiting=move || visiting.get()>
            {dynamic(move || {
                if visiting.get() {
                    view! { <Whose /> }.into_any()
                } else {
                    view! { <OwnPlan /> }.into_any()
                }
            })}
            <span class="grow"></span>
            <StepButton again=false class="desk" />
            <StepButton again=true class="desk" />
            <LanguageButton class="desk" />
            <ThemeButton class="desk" />
            <SearchButton class="desk" />
            <button
                type="button"
                class="button"
                class:main=move || !visiting.get()
                class:desk=move || visiting.get()
                hidden=nothing_to_share
                data-action="share"
                on:click=move |_| open(Overlay::Share)
            >
                <Icon name="share" />
                {words.share}
            </button>
            <Button
                action="more"
                words=words.more
                icon="dots"
                class="icon-only phone"
                on_press=move || open(Overlay::Pages)
            />
        </header>
    }
}

/// Name and date of the visitor's own plan, its save status, and a button that opens the plans.
#[component]
fn OwnPlan() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let name = Place::at(Side::Input, &[Plan::facts, Facts::name]).map(|place| {
        let label = Signal::stored(words.plan_name.to_owned());
        view! { <ValueInput place label class="name" /> }
    });
    view! {
        {name}
        <button
            type="button"
            class="button icon-only others desk"
            data-action="plans"
            aria-label=words.plans
            title=words.plans
            aria-haspopup="dialog"
            on:click=move |_| state.overlay.set(Some(Overlay::Plans))
        >
            <Icon name="down" />
        </button>
        <div class="state">
            <AsOf class="desk" />
            <SavedState class="desk wide" />
        </div>
    }
}

/// Name and date of a link's plan during a visit.
#[component]
fn Whose() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let name = move || state.plan.world().plan.facts.name.to_string();
    let as_of = move || {
        let world = state.plan.world();
        let day = reader.numbers(&world.plan).full_day(world.plan.facts.as_of);
        [reader.words.as_of, " ", &day].concat()
    };
    view! {
        <svg class="logo phone" aria-hidden="true">
            <use href="#logo"></use>
        </svg>
        <p class="whose">
            <b>{dynamic(name)}</b>
            " "
            <span>{dynamic(as_of)}</span>
        </p>
    }
}

/// Reference date of the plan, the value that is changed most often, as a labelled input.
#[component]
pub fn AsOf(
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let words = use_reader().words;
    let place = Place::at(Side::Input, &[Plan::facts, Facts::as_of]);
    view! {
        <label class=class>
            {words.as_of} " " {place.map(|place| view! { <ValueInput place /> })}
        </label>
    }
}

/// Save status of the plan on view, in words.
#[component]
pub fn SavedState(
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let text = move || {
        if state.plans.visiting() {
            words.visiting.to_owned()
        } else {
            state.plans.status.get().words(words)
        }
    };
    let unsaved = move || Status::unsaved(state.plans.status.get());
    view! {
        <span class=["saved ", class].concat() class:late=unsaved>
            {dynamic(text)}
        </span>
    }
}

/// Button that undoes or redoes a step.
#[component]
pub fn StepButton(
    /// Whether it redoes.
    again: bool,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let plan = state.plan;
    let (action, label) = if again {
        ("redo", words.redo)
    } else {
        ("undo", words.undo)
    };
    // `aria-disabled`, not `disabled`: the button keeps the focus after the last step.
    let off = move || {
        let (back, forth) = plan.steps.get();
        !(if again { forth } else { back })
    };
    view! {
        <button
            type="button"
            class=["button icon-only step ", class].concat()
            data-action=action
            aria-label=label
            title=label
            aria-disabled=move || off().then_some("true")
            hidden=move || state.plans.reading()
            on:click=move |_| state.step(again)
        >
            <Icon name=action />
        </button>
    }
}

/// Button that switches between English and French.
#[component]
pub fn LanguageButton(
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let other = match reader.language {
        Language::English => Language::French,
        Language::French => Language::English,
    };
    let choose = move |_| {
        state.choose_language(other);
        // The page is rebuilt, and this button with it. Focuses the new one: on a phone it is in
        // the sheet.
        focus_in_page(if state.phone.get_untracked() {
            "dialog[open] [data-action=language]"
        } else {
            "[data-action=language]"
        });
    };
    view! {
        <button
            type="button"
            class=["button ", class].concat()
            data-action="language"
            lang=other.tag()
            aria-label=[reader.words.other_language_short, ", ", reader.words.other_language].concat()
            on:click=choose
        >
            {reader.words.other_language_short}
        </button>
    }
}

/// Button that cycles through the themes: the system's, light, dark.
#[component]
pub fn ThemeButton(
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let label = move || match state.settings.theme.get() {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let next = move |_| {
        let theme = state.settings.theme.get_untracked();
        state.settings.choose_theme(theme.next());
    };
    view! {
        <button
            type="button"
            class=["button icon-only ", class].concat()
            data-action="theme"
            aria-label=label
            title=label
            on:click=next
        >
            <Icon name="theme" />
        </button>
    }
}

/// Button that opens the command palette.
#[component]
pub fn SearchButton(
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let open = move |_| {
        state.overlay.set(None);
        state.palette.set(true);
    };
    view! {
        <button
            type="button"
            class=["button search ", class].concat()
            data-action="search"
            aria-label=[words.search, " Ctrl K"].concat()
            aria-keyshortcuts="Control+K Meta+K"
            on:click=open
        >
            <Icon name="search" />
            <span class="wide">{words.search} " " <kbd aria-hidden="true">"Ctrl K"</kbd></span>
        </button>
    }
}

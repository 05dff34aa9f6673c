//! Root component: provides the context of all components and renders what surrounds the pages.

use crate::browser::focus_in_page;
use crate::components::{Bar, Later, Nav, Overlays, Tabs, Toasts, dynamic};
use crate::i18n::{Reader, use_reader};
use crate::later;
use crate::memo::Memo;
use crate::pages::MainView;
use crate::state::AppState;
use crate::{clipboard_events, idle, keys, title};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Root component. The view is rebuilt, with the same state, when the reader changes the language.
#[component]
pub fn App() -> impl IntoView {
    let state = AppState::restored();
    provide_context(state);
    state.settings.mark_document();
    window_event_listener(leptos::ev::hashchange, move |_| {
        state.overlay.set(None);
        state.arrive();
    });
    keys::listen(state);
    clipboard_events::listen(state);
    title::follow(state);
    // The view is built in a task of its own, so that the browser can paint and answer before it.
    let restored = RwSignal::new(false);
    set_timeout(move || restored.set(true), Duration::ZERO);
    Effect::new(move |_| {
        if restored.get() {
            idle::load_the_rest(state);
        }
    });
    move || {
        if !restored.get() {
            return ().into_any();
        }
        let language = state.settings.language.get();
        provide_context(Reader::new(language));
        match state.embed {
            Some(_) => view! { <Alone /> }.into_any(),
            None => view! { <Frame /> }.into_any(),
        }
    }
}

/// Navigation, top bar and the page on view, with toasts and overlays.
#[component]
fn Frame() -> impl IntoView {
    let (state, reader) = (crate::state::use_state(), use_reader());
    let visiting = Memo::new(move |_| state.plans.visiting());
    view! {
        <button type="button" class="skip" on:click=|_| focus_in_page("#content")>
            {reader.words.skip}
        </button>
        <div class="app" class:reading=move || state.plans.reading() class:ranged=move || state.ranged.get()>
            <Nav />
            <Bar />
            {dynamic(move || visiting.get().then(|| view! { <Later part=later::visit_banner /> }))}
            <MainView />
        </div>
        {dynamic(move || {
            if visiting.get() {
                view! { <Later part=later::visit_actions /> }.into_any()
            } else {
                view! { <Tabs /> }.into_any()
            }
        })}
        <Toasts />
        <Overlays />
    }
}

/// One page embedded in another site's page, without navigation and bar.
#[component]
fn Alone() -> impl IntoView {
    let (state, words) = (crate::state::use_state(), use_reader().words);
    // Links to the planner without a plan until the `arrival` chunk sets the full address.
    let full = RwSignal::new("./".to_owned());
    spawn_local(async move {
        // If the chunk cannot be fetched, the page works but sends its parent no messages.
        let _ = later::tell_parent(state, full).await;
    });
    view! {
        <div class="embed">
            <MainView />
            <footer>
                <span>{words.embed_stays}</span>
                <a href=full target="_blank" rel="noopener">
                    {words.embed_full}
                </a>
            </footer>
        </div>
        <Overlays />
    }
}

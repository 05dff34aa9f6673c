//! The whole page: what is provided to every component, and what stands around the pages.

use crate::components::{Bar, Nav, Tabs};
use crate::i18n::Reader;
use crate::pages::Page;
use crate::route::Route;
use crate::state::{AppState, Settings, saving};
use leptos::prelude::*;
use planner::words::Language;

/// The page. Made again, with the same state, where the reader changes the language.
#[component]
pub fn App() -> impl IntoView {
    let state = AppState::new(saving::restored(), Settings::restored());
    provide_context(state);
    state.settings.mark_document();
    window_event_listener(leptos::ev::hashchange, move |_| {
        state.route.set(Route::current());
    });
    Effect::new(|_| {
        // The static page has done its service, and whoever waits for this one may begin.
        if let Some(body) = document().body() {
            if let Some(shell) = document().get_element_by_id("shell") {
                shell.remove();
            }
            let _ = body.set_attribute("data-ready", "");
        }
    });
    move || view! { <Frame language=state.settings.language.get() /> }
}

/// Navigation, bar and the page on view, in one language.
#[component]
fn Frame(
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let reader = Reader::new(language);
    provide_context(reader);
    view! {
        <a class="skip" href="#content">
            {reader.words.skip}
        </a>
        <div class="app">
            <Nav />
            <Bar />
            <Page />
        </div>
        <Tabs />
    }
}

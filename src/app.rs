//! The whole page: what is provided to every component, and what stands around the pages.

use crate::browser::focus_in_page;
use crate::components::{Bar, Later, Nav, Notices, Overlays, Tabs, dynamic};
use crate::i18n::Reader;
use crate::later;
use crate::pages::OnView;
use crate::state::AppState;
use crate::{clips, idle, keys, title};
use leptos::prelude::*;
use planner::words::Language;

/// The page. Made again, with the same state, where the reader changes the language.
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
    clips::listen(state);
    title::follow(state);
    Effect::new(|_| {
        // The static page has done its service, and whoever waits for this one may begin.
        if let Some(body) = document().body() {
            if let Some(shell) = document().get_element_by_id("shell") {
                shell.remove();
            }
            let _ = body.set_attribute("data-ready", "");
        }
        idle::load_the_rest();
    });
    move || view! { <Frame language=state.settings.language.get() /> }
}

/// Navigation, bar and the page on view, in one language.
#[component]
fn Frame(
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let state = crate::state::use_state();
    let reader = Reader::new(language);
    provide_context(reader);
    let visiting = Memo::new(move |_| state.plans.visiting());
    view! {
        <button type="button" class="skip" on:click=|_| focus_in_page("#content")>
            {reader.words.skip}
        </button>
        <div class="app" class:reading=move || state.plans.reading() class:ranged=state.ranged>
            <Nav />
            <Bar />
            {dynamic(move || visiting.get().then(|| view! { <Later part=later::visit_banner /> }))}
            <OnView />
        </div>
        {dynamic(move || {
            if visiting.get() {
                view! { <Later part=later::visit_actions /> }.into_any()
            } else {
                view! { <Tabs /> }.into_any()
            }
        })}
        <Notices />
        <Overlays />
    }
}

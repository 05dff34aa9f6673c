//! What is on view: a page of the plan, or why there is none.

use super::Page;
use crate::components::{Later, LinkNotOpened, Standing};
use crate::i18n::use_reader;
use crate::later;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{AppState, Visit, use_state};
use leptos::prelude::*;
use planner::link::LinkError;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// How many frames a page is waited for that is being fetched.
const FRAMES: u32 = 300;

/// What the address leads to.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// A page of a plan; whether its values are only read.
    Page { reading: bool },
    /// A link that is being read.
    Opening,
    /// A link that does not open, or not without a passphrase.
    Refused(LinkError),
    /// A link whose reader could not be fetched.
    NotLoaded,
}

/// The page on view. Made again where another plan is put in its place, so that nothing typed into one
/// stands in another.
#[component]
pub fn OnView() -> impl IntoView {
    let state = use_state();
    follow_route(state);
    let what = Memo::new(move |_| {
        state.plans.visit.with(|visit| match visit {
            Visit::Home => Stage::Page { reading: false },
            Visit::Open { trying, .. } => Stage::Page { reading: !trying },
            Visit::Opening => Stage::Opening,
            Visit::Refused(error) => Stage::Refused(*error),
            Visit::NotLoaded => Stage::NotLoaded,
        })
    });
    move || {
        state.plan.opened.track();
        match what.get() {
            Stage::Page { .. } => view! { <Page /> }.into_any(),
            Stage::Opening => view! { <Opening /> }.into_any(),
            Stage::Refused(error) => {
                view! { <Later part=move || later::refused_link(error) standing=Standing::Page /> }
                    .into_any()
            }
            Stage::NotLoaded => view! { <LinkNotOpened /> }.into_any(),
        }
    }
}

/// A link is being read.
#[component]
fn Opening() -> impl IntoView {
    let words = use_reader().words;
    view! {
        <main class="page" id="content" tabindex="-1">
            <p class="quiet" role="status">
                {words.opening}
            </p>
        </main>
    }
}

/// Where another page is on view, the focus goes to its top, or to what was wanted of it.
fn follow_route(state: AppState) {
    Effect::new(move |before: Option<Route>| {
        let route = state.route.get();
        if before.is_some_and(|before| before != route) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            state.focus_wanted(FRAMES);
        }
        route
    });
}

impl AppState {
    /// Goes to a page, and puts the focus on what a selector finds there.
    pub fn show_at(self, route: Route, selector: String) {
        self.wanted.set_value(Some(selector));
        if self.route.get_untracked() == route {
            return self.focus_wanted(FRAMES);
        }
        // An address of the page itself cannot be refused.
        let _ = window().location().set_hash(&route.href());
    }

    fn focus_wanted(self, frames: u32) {
        request_animation_frame(move || {
            let wanted = self.wanted.get_value();
            let selector = wanted.as_deref().unwrap_or("#content");
            let found = document().query_selector(selector).ok().flatten();
            match found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                Some(element) => {
                    self.wanted.set_value(None);
                    let options = FocusOptions::new();
                    // The page's top is on view already, and what stands above it stays so.
                    options.set_prevent_scroll(wanted.is_none());
                    // A refused focus stays where it is.
                    let _ = element.focus_with_options(&options);
                }
                None if frames > 0 => self.focus_wanted(frames - 1),
                None => self.wanted.set_value(None),
            }
        });
    }
}

//! The main view: a page of the plan, or the reason why there is none.

use super::Page;
use crate::browser::begin_at_top;
use crate::components::{Later, LinkNotOpened, Placement};
use crate::i18n::use_reader;
use crate::later;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{AppState, Visit, use_state};
use leptos::prelude::*;
use planner::link::LinkError;

/// What the address resolves to.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// A page of a plan; `reading` if its values are read-only.
    Page { reading: bool },
    /// A link that is being read.
    Opening,
    /// A link that cannot be opened, or needs a passphrase.
    Refused(LinkError),
    /// A link, but the chunk that reads links could not be fetched.
    NotLoaded,
}

/// The page on view. It is rebuilt when another plan replaces the current one, so that text typed
/// into the boxes of one plan does not appear in the other's.
#[component]
pub fn MainView() -> impl IntoView {
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
        state.plan.replacements.track();
        match what.get() {
            Stage::Page { .. } => view! { <Page /> }.into_any(),
            Stage::Opening => view! { <Opening /> }.into_any(),
            Stage::Refused(error) => {
                view! { <Later part=move || later::refused_link(error) placement=Placement::Page /> }
                    .into_any()
            }
            Stage::NotLoaded => view! { <LinkNotOpened /> }.into_any(),
        }
    }
}

/// Message shown while a link is being read.
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

/// Scrolls to the top and focuses the page when the route changes.
fn follow_route(state: AppState) {
    Effect::new(move |before: Option<Route>| {
        let route = state.route.get();
        if before.is_some_and(|before| before != route) {
            begin_at_top();
        }
        route
    });
}

//! A visit: what is told of a link's plan, what can be done with it, and why a link does not open.

mod banner;
mod refused;
pub mod sealing;
mod words;

pub use banner::{VisitActions, VisitBanner};
pub use refused::{RefusedLink, RefusedLinkProps};

use crate::route::Route;
use crate::state::{AppState, Arrival};
use leptos::task::spawn_local;
use planner::link::{self, Include, LinkError, address};
use planner::words::Language;

/// Puts the plan as it was tried into the address, protected as its link was.
pub fn carry(state: AppState) {
    let plan = state.plan.now().plan.clone();
    // One that is too large for a link stays on view, and the address keeps what it carried.
    let Ok(payload) = link::encode(&plan, Include::ALL) else {
        return;
    };
    let visit = state.visited.number();
    spawn_local(async move {
        if let Some(payload) = sealing::as_the_visited(payload, &visit).await {
            state.carry(payload);
        }
    });
}

/// The place and the payload that a fragment carries, as mail and chats leave it; none where there is no
/// plan in it.
pub fn plan_in(fragment: &str) -> Option<(Route, String)> {
    match address(fragment, &Route::slugs()) {
        link::Address::Page(slug, Some(payload)) => {
            Some((Route::named(&slug).unwrap_or(Route::Overview), payload))
        }
        _ => None,
    }
}

/// What the fragment of an address leads to.
pub fn read(fragment: &str, language: Language) -> Arrival {
    match address(fragment, &Route::slugs()) {
        link::Address::Page(slug, payload) => Arrival {
            route: Route::named(&slug).unwrap_or(Route::Overview),
            plan: payload.map(|payload| {
                let opened = link::decode_in(&payload, language);
                (payload, opened)
            }),
        },
        link::Address::Neither => Arrival {
            route: Route::Overview,
            plan: Some((String::new(), Err(LinkError::NotALink))),
        },
    }
}

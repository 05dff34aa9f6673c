//! Visits: reading links, the banner, and the page for a link that does not open.

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

/// Writes the plan as edited in a visit to the URL, encrypted if the link was.
pub fn write_to_address(state: AppState) {
    let plan = state.plan.now().plan.clone();
    // If it has become too large for a link, the URL keeps the previous payload.
    let Ok(payload) = link::encode(&plan, Include::ALL) else {
        return;
    };
    let visit = state.visited.number();
    spawn_local(async move {
        if let Some(payload) = sealing::as_the_visited(payload, &visit).await {
            state.write_payload(payload);
        }
    });
}

/// Returns the route and the payload in a fragment, also in the forms to which mail and chat
/// programs alter links. `None` if it has no payload.
pub fn plan_in(fragment: &str) -> Option<(Route, String)> {
    match address(fragment, &Route::slugs()) {
        link::Address::Page(slug, Some(payload)) => {
            Some((Route::named(&slug).unwrap_or(Route::Overview), payload))
        }
        _ => None,
    }
}

/// Decodes the fragment of a URL.
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

//! A visit: what is told of a link's plan, what can be done with it, and why a link does not open.

mod banner;
mod refused;
pub mod sealing;
mod words;

pub use banner::{VisitActions, VisitBanner};
pub use refused::{RefusedLink, RefusedLinkProps};

use crate::state::AppState;
use leptos::task::spawn_local;
use planner::link::{self, Include};

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

//! What the browser does once it has nothing better to do.

use crate::later;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Browsers that do not tell when they are idle are given a moment.
const MOMENT: Duration = Duration::from_secs(1);

/// Fetches the chunks that a first view did without, so that they are there when they are wanted, and has the
/// browser keep them.
pub fn load_the_rest(state: AppState) {
    when_idle(move || {
        spawn_local(async move {
            // What cannot be had now is asked for again where it is wanted. A page that stands alone leads to no other.
            if state.embed.is_none() {
                let _ = later::load_pages().await;
                let _ = later::load_drawn().await;
            }
            let _ = later::load_later().await;
            let _ = later::start_once_idle(state).await;
        });
    });
}

/// Whether the browser has had nothing better to do since the component is there.
pub fn use_idle() -> RwSignal<bool> {
    let idle = RwSignal::new(false);
    when_idle(move || {
        // The page may be another by then.
        idle.try_set(true);
    });
    idle
}

/// Does something once the browser has nothing better to do.
fn when_idle(act: impl Fn() + Clone + 'static) {
    if request_idle_callback_with_handle(act.clone()).is_err() {
        set_timeout(act, MOMENT);
    }
}

//! Work that waits until the browser is idle.

use crate::later;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// Delay in browsers without `requestIdleCallback`.
const MOMENT: Duration = Duration::from_millis(50);

/// Hides the static page of `index.html`. When the browser is idle, removes it, preloads the chunks
/// that the first view does not need, registers the service worker, which caches the page, and makes
/// numbers draggable.
pub fn load_the_rest(state: AppState) {
    // Not removed at once: its text counts as painted only if it is still there when the screen
    // shows it.
    let shell = document().get_element_by_id("shell");
    if let Some(shell) = &shell {
        // Setting an attribute of the page's own element cannot fail.
        let _ = shell.set_attribute("inert", "");
    }
    when_idle(move || {
        if let Some((shell, body)) = shell.as_ref().zip(document().body()) {
            shell.remove();
            // Tests wait for it.
            let _ = body.set_attribute("data-ready", "");
        }
        spawn_local(async move {
            // A failed fetch is retried when the chunk is needed. An embedded page links to no
            // other.
            if state.embed.is_none() {
                let _ = later::load_pages().await;
                let _ = later::load_drawn().await;
            }
            let _ = later::load_later().await;
            let _ = later::start_once_idle(state).await;
        });
    });
}

/// Returns a signal that turns true when the browser is first idle after the component is created.
pub fn use_idle() -> RwSignal<bool> {
    let idle = RwSignal::new(false);
    when_idle(move || {
        // The component may be disposed by then.
        idle.try_set(true);
    });
    idle
}

/// Runs a callback when the browser is idle.
fn when_idle(act: impl Fn() + Clone + 'static) {
    if request_idle_callback_with_handle(act.clone()).is_err() {
        set_timeout(act, MOMENT);
    }
}

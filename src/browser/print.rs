//! Hook that runs before printing.

use leptos::ev;
use leptos::prelude::*;

/// Runs a callback before the page is printed, for as long as the component lives.
pub fn before_print(ready: impl Fn() + 'static) {
    let event = ev::Custom::<web_sys::Event>::new("beforeprint");
    let listener = window_event_listener(event, move |_| ready());
    on_cleanup(move || listener.remove());
}

//! Mounts the page, nothing else.

fn main() {
    leptos::mount::mount_to_body(|| "Palier");
    if let Some(body) = leptos::prelude::document().body() {
        let _ = body.set_attribute("data-ready", "");
    }
}

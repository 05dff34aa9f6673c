//! Entry point: installs the panic hook and mounts the app. Nothing else is here.

// First, since `wasm_split` names functions by where they stand, counted in bytes from the start of
// this file: what follows can change without moving the page's weight.
mod later;

mod app;
mod browser;
mod clipboard_events;
mod components;
mod i18n;
mod idle;
mod keys;
mod memo;
mod pages;
mod route;
mod state;
#[cfg(all(test, target_family = "wasm"))]
mod tests;
mod title;

fn main() {
    browser::panic::catch();
    // In a task of its own, so that the browser can paint and answer before it.
    let mount = || leptos::mount::mount_to_body(app::App);
    leptos::prelude::set_timeout(mount, std::time::Duration::ZERO);
}

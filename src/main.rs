//! Entry point: installs the panic hook and mounts the app. Nothing else is here.

mod app;
mod browser;
mod clipboard_events;
mod components;
mod i18n;
mod idle;
mod keys;
mod later;
mod memo;
mod pages;
mod route;
mod state;
#[cfg(all(test, target_family = "wasm"))]
mod tests;
mod title;

fn main() {
    browser::panic::catch();
    leptos::mount::mount_to_body(app::App);
}

//! Mounts the page, nothing else.

mod app;
mod browser;
mod components;
mod i18n;
mod later;
mod pages;
mod route;
mod state;

fn main() {
    leptos::mount::mount_to_body(app::App);
}

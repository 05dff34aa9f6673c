//! Mounts the page, nothing else.

mod controls;
mod document;
mod links;
mod overview;
mod package;
mod pages;
mod shell;
mod storage;
mod values;

fn main() {
    shell::panic::catch();
    leptos::mount::mount_to_body(shell::page);
}

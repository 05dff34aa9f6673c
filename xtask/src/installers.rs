//! Installs tools with npm and rustup.

use std::path::Path;
use std::process::Command;

use crate::command::{command, run};
use crate::failure::Result;
use crate::project;

/// Installs an npm package into a folder.
///
/// # Errors
/// If it cannot be had, with the advice given.
pub fn npm(folder: &Path, package: &str, advice: &str) -> Result {
    let mut npm = command("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ]);
    run(npm.arg(folder).arg(package), advice)
}

/// Runs rustup with these arguments.
///
/// # Errors
/// If it cannot, with what to do by hand.
pub fn rustup(arguments: &[&str]) -> Result {
    let by_hand = format!(
        "install rustup (https://rustup.rs) and let it reach static.rust-lang.org; by hand: rustup {}",
        arguments.join(" ")
    );
    run(
        Command::new("rustup")
            .current_dir(project::root())
            .args(arguments),
        &by_hand,
    )
}

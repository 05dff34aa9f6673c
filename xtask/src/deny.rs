//! Checks the crates of `Cargo.lock` with cargo-deny: licences, sources and security advisories.
//! `deny.toml` says what is allowed.

use std::process::Command;

use crate::command::{command, run};
use crate::failure::Result;
use crate::setup::Toolbox;

/// Checks licences and sources, and advisories if their database can be fetched.
///
/// # Errors
/// If a crate is not what `deny.toml` lets in, or if something is known against one.
pub fn check(tools: &Toolbox) -> Result {
    let advice = "see above which crate it is, and by which other it comes: use another, or let it in by deny.toml, saying why";
    let offline = ["--locked", "--offline", "check"];
    run(
        deny(tools).args(offline).args(["licenses", "sources"]),
        advice,
    )?;
    let fetched = run(
        deny(tools).args(["--locked", "fetch", "db"]),
        "let git reach github.com",
    );
    if fetched.is_err() {
        println!(
            "   The database of advisories cannot be fetched from here: advisories are not checked this time."
        );
        return Ok(());
    }
    run(deny(tools).args(offline).arg("advisories"), advice)
}

fn deny(tools: &Toolbox) -> Command {
    let mut deny = command("cargo-deny");
    deny.env("PATH", &tools.path);
    deny
}

//! Installs programs from crates.io: downloads them where prebuilt ones exist, otherwise builds
//! them as cheaply as possible.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{command, on_path, run};
use crate::failure::Result;
use crate::project;

/// Profile settings for programs built here: unoptimised, without debug information.
const CHEAP: [(&str, &str); 5] = [
    ("LTO", "off"),
    ("OPT_LEVEL", "0"),
    ("CODEGEN_UNITS", "16"),
    ("DEBUG", "0"),
    ("STRIP", "true"),
];

/// Finds `cargo-binstall`, which downloads prebuilt programs.
#[must_use]
pub fn binstall() -> Option<PathBuf> {
    on_path(&["cargo-binstall"])
}

/// Returns a command that downloads a prebuilt program and never compiles it.
#[must_use]
pub fn fetch(tool: &Path, name: &str, version: &str, staging: &Path) -> Command {
    let mut fetch = command(tool);
    fetch.args([
        "--no-confirm",
        "--disable-strategies",
        "compile",
        "--version",
        version,
        "--root",
    ]);
    fetch.arg(staging).arg(name);
    fetch
}

/// Builds a program of a crate, unoptimised: it runs for seconds, while an optimised build takes
/// minutes.
///
/// # Errors
/// If it does not build.
pub fn compile(name: &str, version: &str, only: &[&str], staging: &Path) -> Result {
    let mut cargo = command("cargo");
    cargo
        .args(["install", "--locked", "--version", version, name])
        .args(only);
    cargo.arg("--root").arg(staging);
    cargo.env("CARGO_TARGET_DIR", project::cache()?.join("build"));
    for (setting, value) in CHEAP {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    // Keeps cargo from asking to put this folder on the path.
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [staging.join("bin")]
        .into_iter()
        .chain(env::split_paths(&path));
    cargo.env("PATH", env::join_paths(folders).unwrap_or(path.clone()));
    run(
        &mut cargo,
        &format!(
            "read the compiler's words above; crates.io must be reachable. By hand: cargo install --locked --version {version} {name}"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_built_by_what_downloads() {
        let command = fetch(
            Path::new("cargo-binstall"),
            "trunk",
            "1.2.3",
            Path::new("a"),
        );
        let words: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        assert_eq!(
            words.join(" "),
            "--no-confirm --disable-strategies compile --version 1.2.3 --root a trunk"
        );
    }
}

//! Paths of the project and its cache, and versions from the lock file.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Explain, Failure, Result};

/// The Rust target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Selects every crate that runs natively. All checks use this selection: for another one cargo
/// resolves other features, and builds the planner and what it needs again.
pub const NATIVE: &[&str] = &[
    "--workspace",
    "--exclude",
    "palier",
    "--exclude",
    "palier-package",
    "--exclude",
    "counter",
];

/// Returns the root folder of the checkout.
#[must_use]
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Returns the folder of the built page: static files for any web server.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns cargo's target folder, which `CARGO_TARGET_DIR` can move.
#[must_use]
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Returns the folder of installed tools, outside the checkout so that other clones use it, too:
/// `$PALIER_CACHE`, or else `$XDG_CACHE_HOME/palier`, or else `~/.cache/palier`.
///
/// # Errors
/// If none of the three is set.
pub fn cache() -> Result<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    folder("PALIER_CACHE")
        .or_else(|| folder("XDG_CACHE_HOME").map(|dir| dir.join("palier")))
        .or_else(|| folder("HOME").map(|home| home.join(".cache").join("palier")))
        .ok_or_else(|| {
            Failure::new(
                "no folder for the tools",
                "set PALIER_CACHE to a folder that may be written",
            )
        })
}

/// Returns the version of a crate in `Cargo.lock`, so that no version has to be repeated elsewhere.
///
/// # Errors
/// If the lock file is absent or has no such crate.
pub fn locked_version(name: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).or_failure(|| format!("reading {}", path.display()))?;
    version_in(&lock, name).ok_or_else(|| {
        Failure::new(
            format!("Cargo.lock has no {name}"),
            "run `cargo update --workspace`, then commit Cargo.lock",
        )
    })
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let heading = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != heading).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.126"));
        assert_eq!(version_in(lock, "trunk"), None);
    }
}

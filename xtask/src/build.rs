//! The release build: Trunk makes `dist/`; its hooks cut and seal the page.

use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{Process, answer, command, run};
use crate::failure::{Failure, Result};
use crate::setup::{self, Toolbox};
use crate::{policy, project};

/// The build as a step.
pub const NAME: &str = "Release build";
/// About how long it takes on two cores where nothing is built yet.
pub const SECONDS: u64 = 100;

/// Builds the page into `dist/`.
///
/// # Errors
/// Where the build fails, or where its page would not be safe to serve.
pub fn release(tools: &Toolbox) -> Result {
    let _lock = setup::lock(&project::target())?;
    let mut trunk = trunk(tools);
    run(
        &mut trunk,
        "read the words of the compiler or of Trunk above; the page's code is in src/, Trunk's settings in Trunk.toml",
    )?;
    check(&project::dist())
}

/// Begins what Trunk will ask of cargo, with the same flags: a machine that has yet to build its tools would
/// otherwise link the page with all of its cores but one at rest. Trunk tells what does not compile.
pub(crate) fn begin() -> Option<Process> {
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "palier"]);
    cargo.args([
        "--bin",
        "palier",
        "--profile",
        "split",
        "--target",
        project::WASM,
    ]);
    cargo.env(FLAGS, flags());
    cargo.stdout(Stdio::null()).stderr(Stdio::null());
    cargo.spawn().ok().map(Process)
}

/// Trunk, about to build what is in its folder.
pub(crate) fn trunk(tools: &Toolbox) -> Command {
    let mut trunk = command("trunk");
    trunk.arg("build").env("PATH", &tools.path);
    // Trunk reads NO_COLOR as true or false, and stops at the "1" that everyone else sets.
    let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || !std::io::stdout().is_terminal();
    trunk.env("NO_COLOR", if plain { "true" } else { "false" });
    trunk.env(FLAGS, flags());
    // It warns that it cannot minify what wasm-bindgen writes, see Trunk.toml.
    trunk.env("RUST_LOG", "info,trunk::processing::minify=error");
    trunk
}

/// Flags of the page alone: with flags for all, Trunk's hooks would build these tools a second time.
pub(crate) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Leptos erases the types of components where it is told to, which is a fifth of the page's bytes.
fn flags() -> String {
    ["--cfg erase_components", &paths()].join(" ")
}

/// Panics name the file they come from: without the folder in which this machine keeps the crates, and with the
/// standard library under the name that it has where its sources are not installed, what is built is the same
/// wherever it is, and a kilobyte smaller.
pub(crate) fn paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    let folders = folders.into_iter().flatten().flatten();
    let crates = folders.map(|folder| (folder.path().display().to_string(), "/".to_owned()));
    // Flags are told apart by blanks: a folder that has one keeps its name.
    let flags = crates
        .chain(standard_library())
        .filter(|(folder, _)| !folder.contains(' '))
        .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
    flags.collect::<Vec<_>>().join(" ")
}

/// Where the standard library's sources are, and what the compiler calls them where they are not.
fn standard_library() -> Option<(String, String)> {
    let rustc = Path::new("rustc");
    let root = answer(rustc, &["--print", "sysroot"])?;
    let version = answer(rustc, &["-vV"])?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((
        format!("{root}/lib/rustlib/src/rust"),
        format!("/rustc/{commit}"),
    ))
}

/// The built pages must be such that their own policy lets them run.
fn check(folder: &Path) -> Result {
    for page in policy::PAGES {
        let page = folder.join(page);
        let faults = std::fs::read_to_string(&page).map_or_else(
            |error| vec![error.to_string()],
            |html| policy::faults(&html),
        );
        if !faults.is_empty() {
            return Err(Failure::new(
                format!("{}: {}", page.display(), faults.join("; ")),
                "scripts and styles belong in files of their own; the policy is written in xtask/src/policy.rs",
            ));
        }
    }
    Ok(())
}

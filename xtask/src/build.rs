//! The release build: Trunk writes `dist/`; its hooks split the module and add the policy to the
//! page.

use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Process, answer, command, run};
use crate::failure::{Failure, Result};
use crate::setup::{self, Toolbox};
use crate::{compress, policy, project};

/// Title of the build step.
pub const NAME: &str = "Release build";
/// Approximate duration on two cores if nothing is built yet, in seconds.
pub const SECONDS: u64 = 100;

/// Builds the page into `dist/`, with the precompressed forms that a web server sends.
///
/// # Errors
/// If the build fails, or if its page would not be safe to serve.
pub fn release(tools: &Toolbox) -> Result {
    let _lock = setup::lock(&project::target())?;
    page(tools)?;
    compress::folder(&project::dist())
}

/// Builds the page into `dist/` to be looked at on this machine: compressing it would take a third
/// of the time.
///
/// # Errors
/// If the build fails, or if its page would not be safe to serve.
pub fn for_this_machine(tools: &Toolbox) -> Result {
    let _lock = setup::lock(&project::target())?;
    page(tools)
}

fn page(tools: &Toolbox) -> Result {
    let mut trunk = trunk(tools);
    run(
        &mut trunk,
        "read the words of the compiler or of Trunk above; the page's code is in src/, Trunk's settings in Trunk.toml",
    )?;
    check(&project::dist())
}

/// Starts the cargo build that Trunk will run, with the same flags, while tools are being built or
/// sources are checked. Otherwise linking the page would leave all cores but one idle later.
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
    command::begin(cargo.env(FLAGS, paths()))
}

/// Returns the command `trunk build`, to be run in the folder of a `Trunk.toml`.
pub(crate) fn trunk(tools: &Toolbox) -> Command {
    let mut trunk = command("trunk");
    trunk.arg("build").env("PATH", &tools.path);
    // Trunk accepts only true or false in NO_COLOR, and stops at the usual "1".
    let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || !std::io::stdout().is_terminal();
    trunk.env("NO_COLOR", if plain { "true" } else { "false" });
    trunk.env(FLAGS, paths());
    // Trunk warns that it cannot minify wasm-bindgen's output, see Trunk.toml.
    trunk.env("RUST_LOG", "info,trunk::processing::minify=error");
    trunk
}

/// Flags for the page's target only, which cargo adds to those of `.cargo/config.toml`: with flags
/// for all targets, Trunk's hooks would build xtask again.
pub(crate) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Returns flags that remap the paths in panic messages: the folder of cargo's registry is removed,
/// and the standard library gets the path that it has where its sources are not installed. The
/// build is then the same in every folder, and a kilobyte smaller.
pub(crate) fn paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    let folders = folders.into_iter().flatten().flatten();
    let crates = folders.map(|folder| (folder.path().display().to_string(), "/".to_owned()));
    // Flags are separated by spaces, so a folder with a space in its name is not remapped.
    let flags = crates
        .chain(standard_library())
        .filter(|(folder, _)| !folder.contains(' '))
        .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
    flags.collect::<Vec<_>>().join(" ")
}

/// Returns the folder of the standard library's sources, and the path that the compiler uses if
/// they are not installed.
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

/// Checks that the built pages comply with their own policy.
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

//! Installs the tools that a command needs, after announcing them.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::steps::Steps;
use crate::tools::{self, Tool};
use crate::{build, project};

/// Gives access to the installed tools.
#[derive(Debug)]
pub struct Toolbox {
    /// The value of `PATH` with the folders of the tools first.
    pub path: OsString,
}

const FETCH: &str = "Fetch the crates that Cargo.lock names";

fn install(tool: &Tool) -> String {
    format!("Install {}", tool.describe())
}

/// Installs the missing tools, one step for each, and fetches the crates. `then` lists the later
/// steps with their approximate duration in seconds. While Trunk is being built, the page is
/// compiled in parallel.
///
/// # Errors
/// If a tool cannot be had; nothing after it can work then.
pub fn prepare(steps: &mut Steps, tools: &[Tool], then: &[(&str, u64)]) -> Result<Toolbox> {
    let missing = announce(tools);
    for tool in &missing {
        steps.plan(install(tool), tool.takes());
    }
    steps.plan(FETCH, Duration::from_secs(10));
    for (name, seconds) in then {
        steps.plan(*name, Duration::from_secs(*seconds));
    }
    if !missing.is_empty() {
        let _lock = lock(&project::cache()?)?;
        // Another run may have installed some while this one waited for the lock.
        let missing = missing.into_iter().filter(|tool| !tool.is_there());
        let (programs, others): (Vec<_>, Vec<_>) = missing.partition(|tool| tool.is_built());
        for tool in others {
            steps.run(&install(tool), || tool.install())?;
        }
        let page = programs.contains(&&tools::trunk()).then(build::begin);
        for tool in programs {
            steps.run(&install(tool), || tool.install())?;
        }
        if let Some(Some(page)) = page {
            page.ended();
        }
        // Build files of several gigabytes, which only an interrupted installation could still use.
        let build = project::cache()?.join("build");
        if build.exists() {
            fs::remove_dir_all(&build).or_failure(|| format!("removing {}", build.display()))?;
        }
    }
    steps.run(FETCH, || {
        run(
            command("cargo").args(["fetch", "--locked", "--quiet"]),
            "let cargo reach crates.io; where it says that the lock file needs to be updated, run `cargo update --workspace` and commit Cargo.lock",
        )
    })?;
    toolbox(tools)
}

fn announce(tools: &[Tool]) -> Vec<&Tool> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !tool.is_there()).collect();
    if missing.is_empty() {
        println!("Everything needed is installed.");
    } else {
        println!("Will be installed, once:");
        for tool in &missing {
            println!("  - {}", tool.describe());
        }
        if let Ok(cache) = project::cache() {
            println!(
                "  (the cache is {}; PALIER_CACHE moves it)",
                cache.display()
            );
        }
    }
    missing
}

/// Waits for an exclusive lock on a folder; it is held until the returned file is dropped.
///
/// # Errors
/// If the folder cannot be written.
pub fn lock(folder: &Path) -> Result<File> {
    fs::create_dir_all(folder).or_failure(|| format!("creating {}", folder.display()))?;
    let path = folder.join("xtask.lock");
    let file = File::create(&path).or_failure(|| format!("creating {}", path.display()))?;
    file.lock()
        .or_failure(|| format!("locking {}", path.display()))?;
    Ok(file)
}

fn toolbox(tools: &[Tool]) -> Result<Toolbox> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cached = tools
        .iter()
        .filter(|tool| matches!(tool, Tool::Crate { .. } | Tool::WasmOpt));
    let folders = cached
        .filter_map(Tool::cached_folder)
        .chain(env::split_paths(&path));
    let path = env::join_paths(folders).map_err(|error| {
        Failure::new(
            format!("the path cannot be written: {error}"),
            "move the cache to a folder without a colon in its name",
        )
    })?;
    Ok(Toolbox { path })
}

//! Setting up: says what will be installed, then installs it.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::pieces::{self, Piece};
use crate::steps::Steps;
use crate::{build, project};

/// The path with the tools that were found or built, for the programs that need them.
#[derive(Debug)]
pub struct Toolbox {
    /// The value for `PATH`.
    pub path: OsString,
}

const FETCH: &str = "Fetch the crates that Cargo.lock names";

fn install(piece: &Piece) -> String {
    format!("Install {}", piece.describe())
}

/// Brings in what is missing, each piece a step, and fetches the crates; `then` names the steps that come
/// after, and about how many seconds each takes. Where Trunk has yet to be built, the page is compiled beside it.
///
/// # Errors
/// Where a piece cannot be had; nothing after it can work then.
pub fn prepare(steps: &mut Steps, pieces: &[Piece], then: &[(&str, u64)]) -> Result<Toolbox> {
    let missing = announce(pieces);
    for piece in &missing {
        steps.plan(install(piece), piece.takes());
    }
    steps.plan(FETCH, Duration::from_secs(10));
    for (name, seconds) in then {
        steps.plan(*name, Duration::from_secs(*seconds));
    }
    if !missing.is_empty() {
        let _lock = lock(&project::cache()?)?;
        // Another run may have brought some in while this one waited for the lock.
        let missing = missing.into_iter().filter(|piece| !piece.is_there());
        let (programs, others): (Vec<_>, Vec<_>) = missing.partition(|piece| piece.is_built());
        for piece in others {
            steps.run(&install(piece), || piece.install())?;
        }
        let page = programs.contains(&&pieces::trunk()).then(build::begin);
        for piece in programs {
            steps.run(&install(piece), || piece.install())?;
        }
        if let Some(Some(page)) = page {
            page.ended();
        }
        // Gigabytes that only a broken-off installation would have gone on with.
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
    toolbox(pieces)
}

fn announce(pieces: &[Piece]) -> Vec<&Piece> {
    let missing: Vec<&Piece> = pieces.iter().filter(|piece| !piece.is_there()).collect();
    if missing.is_empty() {
        println!("Everything needed is installed.");
    } else {
        println!("Will be installed, once:");
        for piece in &missing {
            println!("  - {}", piece.describe());
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

/// Waits until this is the only run that builds in a folder; others wait until the file is dropped.
///
/// # Errors
/// Where the folder cannot be written.
pub fn lock(folder: &Path) -> Result<File> {
    fs::create_dir_all(folder).or_failure(|| format!("creating {}", folder.display()))?;
    let path = folder.join("xtask.lock");
    let file = File::create(&path).or_failure(|| format!("creating {}", path.display()))?;
    file.lock()
        .or_failure(|| format!("locking {}", path.display()))?;
    Ok(file)
}

fn toolbox(pieces: &[Piece]) -> Result<Toolbox> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cached = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Crate { .. } | Piece::WasmOpt));
    let folders = cached
        .filter_map(Piece::cached_folder)
        .chain(env::split_paths(&path));
    let path = env::join_paths(folders).map_err(|error| {
        Failure::new(
            format!("the path cannot be written: {error}"),
            "move the cache to a folder without a colon in its name",
        )
    })?;
    Ok(Toolbox { path })
}

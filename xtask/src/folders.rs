//! Creates, empties, copies and searches folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::failure::{Explain, Failure, Result};

/// Creates a folder, or empties it if it exists.
///
/// # Errors
/// If what stands there does not go, or the folder cannot be made.
pub fn empty(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).or_failure(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).or_failure(|| format!("creating {}", folder.display()))
}

/// Copies the files and subfolders that satisfy `wanted`.
///
/// # Errors
/// If a file cannot be read or written.
pub fn copy(from: &Path, to: &Path, wanted: &impl Fn(&Path) -> bool) -> Result {
    fs::create_dir_all(to).or_failure(|| format!("creating {}", to.display()))?;
    let reading = || format!("reading {}", from.display());
    for entry in fs::read_dir(from).or_failure(reading)? {
        let entry = entry.or_failure(reading)?;
        let (path, place) = (entry.path(), to.join(entry.file_name()));
        if !wanted(&path) {
            continue;
        }
        if path.is_dir() {
            copy(&path, &place, wanted)?;
        } else {
            fs::copy(&path, &place).or_failure(|| format!("copying {}", path.display()))?;
        }
    }
    Ok(())
}

/// Returns the name of the first file in a folder whose name ends with `end`.
///
/// # Errors
/// If there is none.
pub fn first(folder: &Path, end: &str) -> Result<String> {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let mut names = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|name| name.ends_with(end)).ok_or_else(|| {
        Failure::new(
            format!("{} has no file that ends with {end}", folder.display()),
            "run `cargo xtask build`",
        )
    })
}

/// Does the same work for every file, all at once.
///
/// # Errors
/// If it fails for one of them.
pub fn side_by_side(files: &[PathBuf], work: impl Fn(&Path) -> Result + Sync) -> Result {
    thread::scope(|scope| {
        let running: Vec<_> = files
            .iter()
            .map(|file| scope.spawn(|| work(file)))
            .collect();
        let outcomes = running.into_iter().map(|thread| match thread.join() {
            Ok(outcome) => outcome,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        outcomes.collect()
    })
}

//! Folders that are made anew, copied, and looked through.

use std::fs;
use std::path::Path;

use crate::failure::{Explain, Failure, Result};

/// Makes a folder, and an empty one of a folder that is there.
///
/// # Errors
/// Where what stands there does not go, or the folder cannot be made.
pub fn empty(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).or_failure(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).or_failure(|| format!("creating {}", folder.display()))
}

/// Copies what a folder holds, folders in it as well, as far as it is wanted.
///
/// # Errors
/// Where a file cannot be read or written.
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

/// The first file of a folder whose name ends so.
///
/// # Errors
/// Where there is none.
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

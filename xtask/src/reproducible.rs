//! `reproducible`: builds the page twice, in two folders, and checks that every byte is the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{command, run, said};
use crate::failure::{Explain, Failure, Result};
use crate::steps::Steps;
use crate::{build, project, setup, tools};

const AGAIN: &str = "Release build in another folder";
const ADVICE: &str = "the second build stands in target/reproducible: what differs there from dist/ names a folder, a time, or an order that is not kept; what an older build left in target/wasm32-unknown-unknown goes first";

/// Builds the page here and in a copy of the checkout, and compares the results.
///
/// # Errors
/// If a build fails, or if one file differs.
pub fn check() -> Result {
    let mut steps = Steps::default();
    let checked = steps_of(&mut steps);
    steps.finish().and(checked)
}

fn steps_of(steps: &mut Steps) -> Result {
    let planned = [
        (build::NAME, build::SECONDS),
        (AGAIN, 2 * build::SECONDS),
        ("Compare", 1),
    ];
    let tools = setup::prepare(steps, &tools::for_build()?, &planned)?;
    steps.run(build::NAME, || build::release(&tools))?;
    let copy = project::target().join("reproducible/another");
    steps.run(AGAIN, || {
        copied(&copy)?;
        let mut again = command("cargo");
        again.current_dir(&copy).args(["xtask", "build"]);
        // Without it, the second build would reuse the output of the first.
        run(again.env_remove("CARGO_TARGET_DIR"), ADVICE)
    })?;
    steps.run("Compare", || same(&project::dist(), &copy.join("dist")))
}

/// Copies the files of the checkout in their current state, uncommitted ones included, into a new
/// folder below it. Cargo reads the settings of the folders above as well, and would give the
/// compiler the same flags twice: they are not copied.
fn copied(to: &Path) -> Result {
    if to.exists() {
        fs::remove_dir_all(to).or_failure(|| format!("removing {}", to.display()))?;
    }
    let mut git = command("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let names = said(&mut git, "run it in a checkout of git")?;
    for name in names.lines().filter(|name| !name.starts_with(".cargo/")) {
        let (from, to) = (project::root().join(name), to.join(name));
        // Git still lists deleted files until the deletion is committed.
        if from.is_file() {
            let writing = || format!("writing {}", to.display());
            fs::create_dir_all(to.parent().unwrap_or(&to)).or_failure(writing)?;
            fs::copy(&from, &to).or_failure(writing)?;
        }
    }
    Ok(())
}

/// Checks that two folders contain the same files.
fn same(one: &Path, other: &Path) -> Result {
    let (one, other) = (read(one)?, read(other)?);
    let names = one.keys().chain(other.keys());
    let mut different: Vec<String> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .map(|name| name.display().to_string())
        .collect();
    different.dedup();
    if different.is_empty() {
        println!("   {} files, the same", one.len());
        return Ok(());
    }
    Err(Failure::new(
        format!("two builds differ: {}", different.join(", ")),
        ADVICE,
    ))
}

/// Reads all files of a folder and its subfolders, by relative path.
fn read(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inside) = open.pop() {
        let path = folder.join(&inside);
        let reading = || format!("reading {}", path.display());
        for entry in fs::read_dir(&path).or_failure(reading)? {
            let entry = entry.or_failure(reading)?;
            let name = inside.join(entry.file_name());
            if entry.path().is_dir() {
                open.push(name);
            } else {
                files.insert(name, fs::read(entry.path()).or_failure(reading)?);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() {
        let folder = std::env::temp_dir().join(format!("palier-twice-{}", std::process::id()));
        let (one, other) = (folder.join("one"), folder.join("other"));
        for there in [&one, &other] {
            fs::create_dir_all(there.join("below")).expect("a folder");
            for name in ["a.js", "below/b.js"] {
                fs::write(there.join(name), "same").expect("a file");
            }
        }
        assert_eq!(same(&one, &other), Ok(()));
        fs::write(other.join("below/b.js"), "more").expect("a file");
        fs::write(other.join("c.js"), "more").expect("a file");
        let failure = same(&one, &other).expect_err("they differ");
        assert_eq!(failure.what, "two builds differ: below/b.js, c.js");
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}

//! Installs Debian packages, or only unpacks them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{answer, command, on_path, run, said};
use crate::failure::{Explain, Failure, Result};

/// Installs packages with apt-get.
///
/// # Errors
/// If this is not Debian, or if we may not install; the failure says what to do by hand.
pub fn install(packages: &[&str], by_hand: &str) -> Result {
    update(by_hand)?;
    let options = ["install", "--yes", "--quiet", "--no-install-recommends"];
    run(apt_get(by_hand)?.args(options).args(packages), by_hand)
}

/// Downloads packages, with those of `runs_on` and their dependencies that this machine lacks, and
/// unpacks them into a folder. Nothing is configured or started.
///
/// # Errors
/// If this is not Debian, or if its archive is not reached.
pub fn unpack(packages: &[&str], runs_on: &[&str], folder: &Path) -> Result {
    let advice = format!(
        "let apt-get reach Debian's archive; by hand: apt-get download {}, then dpkg-deb --extract each into {}",
        [packages, runs_on].concat().join(" "),
        folder.display()
    );
    let download = || {
        let mut apt_get = command("apt-get");
        apt_get.current_dir(folder).arg("download").args(packages);
        run(apt_get.args(lacking(runs_on, &advice)?), &advice)
    };
    // The package lists may be outdated or missing.
    download().or_else(|_| update(&advice).and_then(|()| download()))?;
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "deb"));
    // In the same order on every machine: one package may have a symlink where another has a
    // folder.
    files.sort();
    for package in files {
        let mut dpkg = command("dpkg-deb");
        run(dpkg.arg("--extract").arg(&package).arg(folder), &advice)?;
        fs::remove_file(&package).or_failure(|| format!("removing {}", package.display()))?;
    }
    Ok(())
}

/// Returns the packages that apt-get would install for these.
fn lacking(packages: &[&str], advice: &str) -> Result<Vec<String>> {
    if packages.is_empty() {
        return Ok(Vec::new());
    }
    let options = ["install", "--simulate", "--no-install-recommends"];
    let told = said(command("apt-get").args(options).args(packages), advice)?;
    let names = told.lines().filter_map(|line| {
        let name = line.strip_prefix("Inst ")?.split(' ').next()?;
        Some(name.to_owned())
    });
    Ok(names.collect())
}

/// Updates the package lists.
fn update(by_hand: &str) -> Result {
    run(apt_get(by_hand)?.args(["update", "--quiet"]), by_hand)
}

/// Returns an `apt-get` command with the right to install: as root, or through sudo without a
/// password.
fn apt_get(by_hand: &str) -> Result<Command> {
    let absent = |why: &str| {
        Failure::new(
            format!("packages of Debian are missing, and {why}"),
            by_hand,
        )
    };
    let apt = on_path(&["apt-get"]).ok_or_else(|| absent("there is no apt-get"))?;
    let mut words: Vec<PathBuf> = vec![apt];
    if answer(Path::new("id"), &["-u"]).as_deref() != Some("0") {
        let sudo = on_path(&["sudo"]).filter(|sudo| answer(sudo, &["-n", "true"]).is_some());
        let sudo = sudo.ok_or_else(|| absent("we may not install them"))?;
        words.splice(0..0, [sudo, PathBuf::from("-n")]);
    }
    let mut apt_get = command(&words[0]);
    apt_get.args(&words[1..]);
    apt_get.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(apt_get)
}

//! Debian's packages: installed, or only unpacked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{answer, command, on_path, run, said};
use crate::failure::{Explain, Failure, Result};

/// Installs packages.
///
/// # Errors
/// Where this is not Debian, or where we may not install; the failure says what to do by hand.
pub fn install(packages: &[&str], by_hand: &str) -> Result {
    update(by_hand)?;
    let options = ["install", "--yes", "--quiet", "--no-install-recommends"];
    run(apt_get(by_hand)?.args(options).args(packages), by_hand)
}

/// Unpacks packages into a folder, and what this machine lacks of those that they run on: nothing is set up,
/// nothing is started.
///
/// # Errors
/// Where this is not Debian, or where its archive is not reached.
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
    // What is known of the archive may be too old, or nothing at all.
    download().or_else(|_| update(&advice).and_then(|()| download()))?;
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "deb"));
    // In one order on every machine: a package may have a link where another has its folder.
    files.sort();
    for package in files {
        let mut dpkg = command("dpkg-deb");
        run(dpkg.arg("--extract").arg(&package).arg(folder), &advice)?;
        fs::remove_file(&package).or_failure(|| format!("removing {}", package.display()))?;
    }
    Ok(())
}

/// What would be installed for packages on this machine.
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

/// Learns what Debian's archive has.
fn update(by_hand: &str) -> Result {
    run(apt_get(by_hand)?.args(["update", "--quiet"]), by_hand)
}

/// `apt-get` as somebody who may install.
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

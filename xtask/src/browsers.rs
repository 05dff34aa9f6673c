//! The browser that the tests drive, and its driver: found, or installed where Debian has them.

use std::path::{Path, PathBuf};

use crate::command::{answer, command, on_path, run};
use crate::failure::{Failure, Result};

/// How Debian's packages are installed by hand.
pub const APT: &str = "apt-get install chromium chromium-driver";

/// A browser and the program that drives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The browser.
    pub browser: PathBuf,
    /// Its `WebDriver` server.
    pub driver: PathBuf,
}

/// Chromium (or Chrome) and its driver, on the path.
///
/// # Errors
/// Where one is absent, or where they are of different major versions.
pub fn chromium() -> Result<Pair> {
    let missing = |what: &str| {
        Failure::new(
            format!("{what} is not on the path"),
            format!(
                "on Debian as root: {APT}. Elsewhere: install Chromium or Chrome, and the chromedriver of the same version"
            ),
        )
    };
    let browser = on_path(&[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ])
    .ok_or_else(|| missing("Chromium"))?;
    let driver = on_path(&["chromedriver"]).ok_or_else(|| missing("chromedriver"))?;
    let (ours, its) = (major(&browser), major(&driver));
    if ours.is_none() || ours != its {
        return Err(Failure::new(
            format!(
                "Chromium is version {}, its driver {}",
                ours.unwrap_or_default(),
                its.unwrap_or_default()
            ),
            format!("install the two in the same version; on Debian as root: {APT}"),
        ));
    }
    Ok(Pair { browser, driver })
}

/// Installs Chromium and its driver by Debian's packages.
///
/// # Errors
/// Where this is not Debian, or where we may not install; the failure says what to install.
pub fn install() -> Result {
    let by_hand = format!(
        "on Debian as root: {APT}. Elsewhere: install Chromium or Chrome, and the chromedriver of the same version"
    );
    let Some(apt) = on_path(&["apt-get"]) else {
        return Err(Failure::new(
            "no Chromium with its driver, and no apt-get to install them",
            by_hand,
        ));
    };
    let mut prefix: Vec<PathBuf> = Vec::new();
    if answer(Path::new("id"), &["-u"]).as_deref() != Some("0") {
        let sudo = on_path(&["sudo"]).filter(|sudo| answer(sudo, &["-n", "true"]).is_some());
        match sudo {
            Some(sudo) => prefix.extend([sudo, PathBuf::from("-n")]),
            None => {
                return Err(Failure::new(
                    "no Chromium with its driver, and no right to install them",
                    by_hand,
                ));
            }
        }
    }
    prefix.push(apt);
    let apt_get = |arguments: &[&str]| {
        let mut words = prefix.iter();
        let mut apt_get = command(words.next().map_or(Path::new("apt-get"), PathBuf::as_path));
        apt_get
            .args(words)
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut apt_get, &by_hand)
    };
    apt_get(&["update", "--quiet"])?;
    apt_get(&[
        "install",
        "--yes",
        "--quiet",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])?;
    chromium().map(|_| ())
}

/// The major version that a browser or driver says of itself: `Chromium 156.0.8078.79` is 156.
fn major(program: &Path) -> Option<String> {
    let words = answer(program, &["--version"])?;
    let version = words
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

//! Finds the browsers that the tests drive and their drivers, or installs them from Debian's
//! packages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{answer, on_path};
use crate::failure::{Failure, Result};
use crate::{debian, tools};

/// A browser that the tests drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox, or Firefox ESR.
    Firefox,
    /// `WebKit`, Safari's engine, in the `MiniBrowser` of `WebKitGTK`.
    WebKit,
}

/// The executables of a browser and of its driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The browser's executable.
    pub browser: PathBuf,
    /// The executable of its `WebDriver` server.
    pub driver: PathBuf,
}

impl Browser {
    /// All browsers; first the one that runs every journey.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns the name for messages and for `JOURNEYS_BROWSER`, where case does not matter.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Returns the Debian packages of the browser, and of its driver if Debian has one.
    #[must_use]
    pub fn packages(self) -> &'static [&'static str] {
        match self {
            // The font for tests in all three browsers, see tests/fonts.conf.
            Self::Chromium => &["chromium", "chromium-driver", "fonts-dejavu-core"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// Returns the command that installs the Debian packages by hand.
    #[must_use]
    pub fn apt(self) -> String {
        format!("apt-get install {}", self.packages().join(" "))
    }

    /// Finds the browser and its driver on this machine.
    ///
    /// # Errors
    /// If one is absent, or if they do not belong together.
    pub fn find(self) -> Result<Pair> {
        match self {
            Self::Chromium => self.chromium(),
            Self::Firefox => {
                let browser = on_path(&["firefox-esr", "firefox"]);
                let driver = tools::geckodriver().program_file();
                Ok(Pair {
                    browser: browser.ok_or_else(|| self.missing("Firefox"))?,
                    driver: driver.ok_or_else(|| self.missing("geckodriver"))?,
                })
            }
            Self::WebKit => {
                display()?;
                let driver = on_path(&["WebKitWebDriver"]);
                Ok(Pair {
                    browser: mini_browser().ok_or_else(|| self.missing("WebKit's MiniBrowser"))?,
                    driver: driver.ok_or_else(|| self.missing("WebKitWebDriver"))?,
                })
            }
        }
    }

    /// Whether the browser is installed. Firefox's driver is not checked: it is a tool of its own,
    /// since Debian does not package it.
    #[must_use]
    pub fn is_there(self) -> bool {
        match self {
            Self::Firefox => on_path(&["firefox-esr", "firefox"]).is_some(),
            _ => self.find().is_ok(),
        }
    }

    /// Installs the browser from Debian's packages.
    ///
    /// # Errors
    /// If this is not Debian, or if we may not install; the failure says what to install.
    pub fn install(self) -> Result {
        debian::install(self.packages(), &self.by_hand())?;
        if self.is_there() {
            Ok(())
        } else {
            self.find().map(|_| ())
        }
    }

    fn chromium(self) -> Result<Pair> {
        let browser = on_path(&[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ])
        .ok_or_else(|| self.missing("Chromium"))?;
        let driver = on_path(&["chromedriver"]).ok_or_else(|| self.missing("chromedriver"))?;
        let (ours, its) = (major(&browser), major(&driver));
        if ours.is_none() || ours != its {
            return Err(Failure::new(
                format!(
                    "Chromium is version {}, its driver {}",
                    ours.unwrap_or_default(),
                    its.unwrap_or_default()
                ),
                format!(
                    "install the two in the same version; on Debian as root: {}",
                    self.apt()
                ),
            ));
        }
        Ok(Pair { browser, driver })
    }

    fn missing(self, what: &str) -> Failure {
        Failure::new(format!("{what} is not on this machine"), self.by_hand())
    }

    fn by_hand(self) -> String {
        let elsewhere = match self {
            Self::Chromium => {
                "install Chromium or Chrome, and the chromedriver of the same version"
            }
            Self::Firefox => "install Firefox; `cargo xtask test` builds geckodriver",
            Self::WebKit => {
                "WebKitGTK with WebKitWebDriver and MiniBrowser, and Xvfb, run on Linux alone"
            }
        };
        format!("on Debian as root: {}. Elsewhere: {elsewhere}", self.apt())
    }
}

/// Finds Xvfb, the virtual display for `WebKit`, which has no headless mode.
///
/// # Errors
/// If it is absent.
pub fn display() -> Result<PathBuf> {
    on_path(&["Xvfb"]).ok_or_else(|| Browser::WebKit.missing("Xvfb"))
}

/// Finds `MiniBrowser`, which is in the folder of `WebKit`'s library and not on the path.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/lib64", "/usr/libexec"];
    let folders = libraries
        .iter()
        .map(PathBuf::from)
        .filter(|dir| dir.is_dir());
    let folders = folders.flat_map(|dir| {
        let inside = fs::read_dir(&dir).into_iter().flatten().flatten();
        let inside: Vec<PathBuf> = inside.map(|entry| entry.path()).collect();
        [dir].into_iter().chain(inside)
    });
    folders
        .flat_map(|dir| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|lib| dir.join(lib))
        })
        .map(|dir| dir.join("MiniBrowser"))
        .find(|file| file.is_file())
}

/// Returns the major version that a program prints: 156 for `Chromium 156.0.8078.79`.
fn major(program: &Path) -> Option<String> {
    let words = answer(program, &["--version"])?;
    let version = words
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

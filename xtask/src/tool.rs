//! A tool that a command needs: how to tell whether it is installed, and how to install it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::browsers::Browser;
use crate::command::{answer, command, on_path, run};
use crate::failure::{Explain, Failure, Result};
use crate::installers::{npm, rustup};
use crate::project::{self, WASM};
use crate::{crates, debian};

/// Must be the version in `Trunk.toml`.
const BINARYEN: &str = "132.0.0";

/// A program, component or browser that must be installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tool {
    /// The standard library for WebAssembly.
    WasmTarget,
    /// A rustup component of the pinned toolchain.
    Component(&'static str),
    /// A program from crates.io, kept in the cache.
    Crate {
        /// The crate's name.
        name: &'static str,
        /// The program that it installs.
        program: &'static str,
        /// The exact version.
        version: String,
        /// Arguments for `cargo install` that leave out programs and features.
        only: &'static [&'static str],
        /// Approximate build time on two cores, in seconds.
        seconds: u64,
    },
    /// `wasm-opt`, from npm, kept in the cache.
    WasmOpt,
    /// A browser, with its driver if Debian has one.
    Browser(Browser),
    /// A program from Debian, unpacked into the cache: installing the package would also start the
    /// server.
    Debian {
        /// The program's path in the unpacked packages.
        program: &'static str,
        /// The packages to unpack.
        packages: &'static [&'static str],
        /// Packages that they need at run time; unpacked with their dependencies where this machine
        /// lacks them.
        runs_on: &'static [&'static str],
    },
    /// An npm package, kept in the cache.
    Npm {
        /// The package's name on npm.
        name: &'static str,
        /// The exact version.
        version: &'static str,
    },
}

impl Tool {
    /// Describes the tool in a few words, with its source and where it is installed.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::WasmTarget => format!("the Rust target {WASM} (rustup)"),
            Self::Component(name) => format!("the Rust component {name} (rustup)"),
            Self::Crate {
                program, version, ..
            } => {
                format!("{program} {version} (from crates.io, into the cache)")
            }
            Self::WasmOpt => format!("wasm-opt (npm package binaryen {BINARYEN}, into the cache)"),
            Self::Npm { name, version } => format!("npm package {name} {version} (into the cache)"),
            Self::Browser(browser) => format!("{} ({})", browser.name(), browser.apt()),
            Self::Debian {
                packages, runs_on, ..
            } => format!(
                "Debian's {} (unpacked into the cache)",
                [*packages, *runs_on].concat().join(", ")
            ),
        }
    }

    /// Returns the approximate duration of the installation, on two cores.
    #[must_use]
    pub fn takes(&self) -> Duration {
        Duration::from_secs(match self {
            Self::Crate { .. } if crates::binstall().is_some() => 15,
            Self::Crate { seconds, .. } => *seconds,
            Self::Browser(_) => 60,
            Self::WasmTarget
            | Self::Component(_)
            | Self::WasmOpt
            | Self::Debian { .. }
            | Self::Npm { .. } => 10,
        })
    }

    /// Whether it is a program from crates.io. Building one takes minutes if it cannot be
    /// downloaded.
    #[must_use]
    pub fn is_built(&self) -> bool {
        matches!(self, Self::Crate { .. })
    }

    /// Whether the tool is installed in the right version, on the path or in the cache.
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self {
            Self::WasmTarget => answer(
                Path::new("rustc"),
                &["--print", "target-libdir", "--target", WASM],
            )
            .is_some_and(|folder| Path::new(&folder).is_dir()),
            Self::Component(name) => {
                let program = if *name == "rustfmt" { "fmt" } else { *name };
                answer(Path::new("cargo"), &[program, "--version"]).is_some()
            }
            Self::Browser(browser) => browser.is_there(),
            Self::Npm { .. } => self.npm_folder().is_some(),
            Self::Debian { .. } => self.debian_file("").is_some(),
            Self::Crate { .. } | Self::WasmOpt => self.on_path() || self.cached().is_some(),
        }
    }

    /// Returns the folder to put on the path for a tool in the cache; `None` if it is already on
    /// the path.
    #[must_use]
    pub fn cached_folder(&self) -> Option<PathBuf> {
        if self.on_path() {
            None
        } else {
            self.cached()?.parent().map(Path::to_path_buf)
        }
    }

    /// Installs the tool.
    ///
    /// # Errors
    /// If it cannot be had, with what to install by hand.
    pub fn install(&self) -> Result {
        match self {
            Self::WasmTarget => rustup(&["target", "add", WASM]),
            Self::Component(name) => rustup(&["component", "add", name]),
            Self::Browser(browser) => browser.install(),
            Self::Debian { packages, runs_on, .. } => {
                self.install_whole(|staging| debian::unpack(packages, runs_on, staging))
            }
            Self::Crate { name, version, only, .. } => {
                // Download it if somebody provides a build; otherwise build it here.
                let fetched = crates::binstall().map(|tool| self.install_whole(|staging| {
                    run(&mut crates::fetch(&tool, name, version, staging), "it is built from its source instead")
                }));
                match fetched {
                    Some(Ok(())) => Ok(()),
                    Some(Err(_)) | None => self.install_whole(|staging| crates::compile(name, version, only, staging)),
                }
            }
            Self::Npm { name, version } => self.install_whole(|staging| {
                npm(
                    staging,
                    &format!("{name}@{version}"),
                    "install Node 18 or later and let its npm reach registry.npmjs.org",
                )
            }),
            Self::WasmOpt => self.install_whole(|staging| {
                npm(
                    staging,
                    &format!("binaryen@{BINARYEN}"),
                    "install Node 18 or later (its npm brings wasm-opt) and let it reach registry.npmjs.org, or put wasm-opt version 132 on the path",
                )
            }),
        }
    }

    /// Installs into a staging folder, then moves that to its place, so that a tool in the cache is
    /// always complete, even if an earlier run was interrupted.
    fn install_whole(&self, install: impl FnOnce(&Path) -> Result) -> Result {
        let home = self.home()?;
        let mut staging = home.clone().into_os_string();
        staging.push(".partial");
        let staging = PathBuf::from(staging);
        if staging.exists() {
            fs::remove_dir_all(&staging)
                .or_failure(|| format!("removing {}", staging.display()))?;
        }
        fs::create_dir_all(&staging).or_failure(|| format!("creating {}", staging.display()))?;
        let installed = install(&staging).and_then(|()| {
            if home.exists() {
                fs::remove_dir_all(&home).or_failure(|| format!("removing {}", home.display()))?;
            }
            fs::rename(&staging, &home).or_failure(|| format!("moving into {}", home.display()))
        });
        if installed.is_err() {
            // Report the failure of the installation, not one of the clean-up: leftovers do no
            // harm.
            let _ = fs::remove_dir_all(&staging);
        }
        installed?;
        if self.is_there() {
            return Ok(());
        }
        Err(Failure::new(
            format!("{} does not answer with its version", home.display()),
            format!("remove {} and run the command again", home.display()),
        ))
    }

    /// Returns this tool's folder in the cache.
    ///
    /// # Errors
    /// If there is no folder for a cache.
    pub fn home(&self) -> Result<PathBuf> {
        let folder = match self {
            // A crate may have several programs, each built on its own.
            Self::Crate {
                program, version, ..
            } => format!("{program}-{version}"),
            // The slash of a scope would make a nested folder.
            Self::Npm { name, version } => format!(
                "{}-{version}",
                name.trim_start_matches('@').replace('/', "-")
            ),
            Self::Debian { packages, .. } => format!("debian-{}", packages[0]),
            _ => format!("binaryen-{BINARYEN}"),
        };
        Ok(project::cache()?.join(folder))
    }

    /// Returns the program in the right version, from the path or the cache.
    #[must_use]
    pub fn program_file(&self) -> Option<PathBuf> {
        let (program, _) = self.program();
        let found = on_path(&[program]).filter(|_| self.on_path());
        found.or_else(|| self.cached())
    }

    /// Returns the folder of an npm package if it is installed in the right version.
    #[must_use]
    pub fn npm_folder(&self) -> Option<PathBuf> {
        let Self::Npm { name, version, .. } = self else {
            return None;
        };
        let folder = self.home().ok()?.join("node_modules").join(name);
        let described = fs::read_to_string(folder.join("package.json")).ok()?;
        let said = format!("\"version\": \"{version}\"");
        described.contains(&said).then_some(folder)
    }

    /// Returns a command that runs a script of an npm package in Node.
    ///
    /// # Errors
    /// If the package is not there.
    pub fn by_node(&self, program: &str) -> Result<Command> {
        let folder = self.npm_folder().ok_or_else(|| {
            Failure::new(
                format!("{} is not there", self.describe()),
                "`cargo xtask test` brings it",
            )
        })?;
        let mut node = command("node");
        node.arg(folder.join(program));
        Ok(node)
    }

    /// Returns a file of the unpacked Debian packages by its path there, or the program if `file`
    /// is empty.
    #[must_use]
    pub fn debian_file(&self, file: &str) -> Option<PathBuf> {
        let Self::Debian { program, .. } = self else {
            return None;
        };
        let file = if file.is_empty() { program } else { file };
        let path = self.home().ok()?.join(file);
        path.is_file().then_some(path)
    }

    fn on_path(&self) -> bool {
        let (program, version) = self.program();
        on_path(&[program]).is_some_and(|file| answers(&file, version))
    }

    fn cached(&self) -> Option<PathBuf> {
        let (program, version) = self.program();
        let bin = if *self == Self::WasmOpt {
            "node_modules/.bin"
        } else {
            "bin"
        };
        let file = self.home().ok()?.join(bin).join(program);
        answers(&file, version).then_some(file)
    }

    /// Returns the program, and the word that its `--version` must contain.
    fn program(&self) -> (&'static str, &str) {
        match self {
            Self::Crate {
                program, version, ..
            } => (program, version),
            _ => ("wasm-opt", BINARYEN.split('.').next().unwrap_or(BINARYEN)),
        }
    }
}

fn answers(program: &Path, version: &str) -> bool {
    answer(program, &["--version"])
        .is_some_and(|words| words.split_whitespace().any(|word| word == version))
}

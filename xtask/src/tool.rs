//! A tool that the workshop needs: it knows whether it is there, and how to come by it.

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

/// Must be the version that `Trunk.toml` asks for.
const BINARYEN: &str = "132.0.0";

/// One thing that must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tool {
    /// The standard library for WebAssembly.
    WasmTarget,
    /// A component of the pinned toolchain.
    Component(&'static str),
    /// A program built from crates.io, kept in the cache.
    Crate {
        /// Name on crates.io.
        name: &'static str,
        /// The program that it brings.
        program: &'static str,
        /// The version that we use, and no other.
        version: String,
        /// What its build is asked for and spared.
        only: &'static [&'static str],
        /// About how long it takes to build on two cores, in seconds.
        seconds: u64,
    },
    /// `wasm-opt`, from npm, kept in the cache.
    WasmOpt,
    /// A browser, with its driver where Debian has it.
    Browser(Browser),
    /// A program of Debian's, unpacked into the cache: as a package, a server would be started, too.
    Debian {
        /// Where it stands below the folder that the packages are unpacked into.
        program: &'static str,
        /// The packages.
        packages: &'static [&'static str],
        /// What they run on: brought in with all that this machine lacks for it.
        runs_on: &'static [&'static str],
    },
    /// A package from npm, kept in the cache.
    Npm {
        /// Name on npm.
        name: &'static str,
        /// The version that we use, and no other.
        version: &'static str,
    },
}

impl Tool {
    /// The tool in a few words, with where it goes.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::WasmTarget => format!("the Rust target {WASM} (rustup)"),
            Self::Component(name) => format!("the Rust component {name} (rustup)"),
            Self::Crate { name, version, .. } => {
                format!("{name} {version} (from crates.io, into the cache)")
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

    /// About how long it takes to bring in, on two cores.
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

    /// Whether it is a program of crates.io, built here where nobody has built it: that takes minutes.
    #[must_use]
    pub fn is_built(&self) -> bool {
        matches!(self, Self::Crate { .. })
    }

    /// Whether the tool is there, in the right version, on the path or in the cache.
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

    /// The folder to put before the path, for a tool that is used from the cache.
    #[must_use]
    pub fn cached_folder(&self) -> Option<PathBuf> {
        if self.on_path() {
            None
        } else {
            self.cached()?.parent().map(Path::to_path_buf)
        }
    }

    /// Brings the tool in.
    ///
    /// # Errors
    /// Where it cannot be had, with what to install by hand.
    pub fn install(&self) -> Result {
        match self {
            Self::WasmTarget => rustup(&["target", "add", WASM]),
            Self::Component(name) => rustup(&["component", "add", name]),
            Self::Browser(browser) => browser.install(),
            Self::Debian { packages, runs_on, .. } => {
                self.install_whole(|staging| debian::unpack(packages, runs_on, staging))
            }
            Self::Crate { name, version, only, .. } => {
                // Built by others already, where somebody has it; built here where nobody has.
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

    /// Installs into a folder of its own, then moves it where it belongs: what stands in the cache
    /// is whole, however an earlier run ended.
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
            // The failure to report is the installation's; what is left over does no harm.
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

    /// Folder of the cache that holds this tool.
    ///
    /// # Errors
    /// Where there is no folder for a cache.
    pub fn home(&self) -> Result<PathBuf> {
        let folder = match self {
            Self::Crate { name, version, .. } => format!("{name}-{version}"),
            // A scope is no folder of its own.
            Self::Npm { name, version } => format!(
                "{}-{version}",
                name.trim_start_matches('@').replace('/', "-")
            ),
            Self::Debian { packages, .. } => format!("debian-{}", packages[0]),
            _ => format!("binaryen-{BINARYEN}"),
        };
        Ok(project::cache()?.join(folder))
    }

    /// The program of this tool, in the right version, from the path or the cache.
    #[must_use]
    pub fn program_file(&self) -> Option<PathBuf> {
        let (program, _) = self.program();
        let found = on_path(&[program]).filter(|_| self.on_path());
        found.or_else(|| self.cached())
    }

    /// The folder of a package from npm, where it is there in the right version.
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

    /// A program of a package from npm, about to be run by Node.
    ///
    /// # Errors
    /// Where the package is not there.
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

    /// A file of what Debian's packages bring, by its end; the program itself where that is empty.
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

    /// The program, and the word that its `--version` must say.
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

//! Builds the planner's benchmark natively, and as WebAssembly optimised for speed and for size.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Bench, folder, source};
use crate::command::{command, run};
use crate::cut::FEATURES;
use crate::failure::{Explain, Result};
use crate::project;

/// How the WebAssembly is optimised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optimised {
    /// For speed: `opt-level = 3`, like native programs.
    Time,
    /// For size: `opt-level = "z"`, like the page that ships.
    Size,
}

impl Optimised {
    /// Both levels.
    pub const ALL: [Self; 2] = [Self::Time, Self::Size];

    /// Returns the value of `opt-level`.
    pub fn level(self) -> &'static str {
        match self {
            Self::Time => "3",
            Self::Size => "z",
        }
    }

    /// Returns the cargo profile with this level, and the name of its output folder.
    fn profile(self) -> (&'static str, &'static str) {
        match self {
            Self::Time => ("bench", "release"),
            Self::Size => ("release", "release"),
        }
    }

    /// Returns the folder of the WebAssembly built at this level.
    pub fn folder(self) -> Result<PathBuf> {
        Ok(folder()?.join(format!("timed-{}", self.level())))
    }
}

const ADVICE: &str = "read the compiler's words above; the crate is xtask/benches/timed";

/// Builds the native program and both WebAssembly modules.
pub fn build(bench: &Bench) -> Result {
    let mut cargo = command("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--profile",
        "bench",
        "--package",
        "timed",
    ]);
    run(&mut cargo, ADVICE)?;
    for optimised in Optimised::ALL {
        web_assembly(bench, optimised)?;
    }
    Ok(())
}

fn web_assembly(bench: &Bench, optimised: Optimised) -> Result {
    let (profile, built) = optimised.profile();
    let mut cargo = command("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--lib",
        "--package",
        "timed",
    ]);
    cargo.args(["--profile", profile, "--target", project::WASM]);
    run(&mut cargo, ADVICE)?;
    let folder = optimised.folder()?;
    let target = project::target().join(project::WASM).join(built);
    let mut bindgen = bench.tool("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "timed"]);
    bindgen.arg("--out-dir").arg(&folder);
    run(bindgen.arg(target.join("timed.wasm")), ADVICE)?;
    let wasm = folder.join("timed_bg.wasm");
    let mut optimise = bench.tool("wasm-opt");
    optimise
        .arg(format!("-O{}", optimised.level()))
        .args(FEATURES);
    run(optimise.arg(&wasm).arg("-o").arg(&wasm), ADVICE)?;
    // The browser imports the script from a page, so it needs one.
    let page = folder.join("index.html");
    fs::write(
        &page,
        "<!doctype html><title>Timed</title><link rel=\"icon\" href=\"data:,\">",
    )
    .or_failure(|| format!("writing {}", page.display()))?;
    let script = folder.join("measure.mjs");
    fs::copy(source("timed/measure.mjs"), &script)
        .or_failure(|| format!("writing {}", script.display()))?;
    // Node treats wasm-bindgen's output as a module only if a manifest says so.
    let manifest = folder.join("package.json");
    fs::write(&manifest, "{\"type\": \"module\"}")
        .or_failure(|| format!("writing {}", manifest.display()))
}

/// Returns a command for the native program.
pub fn native() -> Command {
    command(project::target().join("release").join("native"))
}

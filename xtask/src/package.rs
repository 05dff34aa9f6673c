//! `package`: builds, packs and tests the planner's JavaScript package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Process, command, run, said};
use crate::cut::FEATURES;
use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::steps::Steps;
use crate::tools;
use crate::{build, compress, folders, project, setup};

/// Title of the build step.
pub const BUILD: &str = "JavaScript package";
/// Approximate duration of the build step, in seconds.
const SECONDS: u64 = 70;
/// Maximum size of the package, each file compressed alone: 350 KB of 1 024 bytes each.
const BUDGET: usize = 350 * 1024;
/// The archive that `npm pack` writes.
const PACKED: &str = "palier-0.1.0.tgz";

const ADVICE: &str = "read the words above; the package is in package/";

/// Returns the folder of the published files.
#[must_use]
pub fn folder() -> PathBuf {
    project::target().join("package/palier")
}

/// Returns the folder of a project that installs the package and builds a page with it.
fn consumer() -> PathBuf {
    project::target().join("package/consumer")
}

/// Returns the folder of that project's page, built by Vite.
#[must_use]
pub fn page() -> PathBuf {
    consumer().join("example/dist")
}

/// Builds and packs the package, and first installs the tools for that.
///
/// # Errors
/// If a step fails.
pub fn package() -> Result {
    let mut steps = Steps::default();
    let packed = setup::prepare(&mut steps, &tools::for_build()?, &[(BUILD, SECONDS)])
        .and_then(|tools| steps.run(BUILD, || build(&tools)));
    steps.finish().and(packed)
}

/// Builds the package, packs it as npm would publish it, and checks its size.
///
/// # Errors
/// If it does not build, or weighs too much.
pub fn build(tools: &Toolbox) -> Result {
    let _lock = setup::lock(&project::target())?;
    let folder = folder();
    folders::empty(&folder)?;
    web_assembly(tools, &folder)?;
    let types = said(command_line()?.args(["schema", "--typescript"]), ADVICE)?;
    let documents = folder.join("documents.d.ts");
    fs::write(&documents, types).or_failure(|| format!("writing {}", documents.display()))?;
    folders::copy(&project::root().join("package/js"), &folder, &|_| true)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let from = project::root().join(licence);
        fs::copy(from, folder.join(licence)).or_failure(|| format!("copying {licence}"))?;
    }
    let mut npm = command("npm");
    npm.args(["pack", "--silent", "--pack-destination", ".."]);
    run(npm.current_dir(&folder), ADVICE)?;
    weighed(&folder)
}

/// Returns Palier's command line, built as its tests build it: neither then builds the planner again
/// for the other.
fn command_line() -> Result<Command> {
    let mut cargo = command("cargo");
    cargo.args(["test", "--quiet", "--locked", "--no-run"]);
    cargo.args(project::NATIVE).args(["--test", "commands"]);
    run(&mut cargo, ADVICE)?;
    Ok(command(project::target().join("debug/palier")))
}

/// Starts the cargo build of the package while sources are checked, as [`build::begin`] does for the
/// page.
pub(crate) fn begin() -> Option<Process> {
    command::begin(&mut compile())
}

fn compile() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--locked", "--release"]);
    cargo.args(["--package", "palier-package", "--target", project::WASM]);
    cargo.env(build::FLAGS, build::paths());
    cargo
}

fn web_assembly(tools: &Toolbox, folder: &Path) -> Result {
    run(&mut compile(), ADVICE)?;
    let built = project::target()
        .join(project::WASM)
        .join("release/palier_package.wasm");
    let tool = |name: &str| {
        let mut tool = command(name);
        tool.env("PATH", &tools.path);
        tool
    };
    let mut bindgen = tool("wasm-bindgen");
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--out-name",
        "planner",
    ]);
    run(bindgen.arg("--out-dir").arg(folder).arg(built), ADVICE)?;
    let wasm = folder.join("planner_bg.wasm");
    let mut optimise = tool("wasm-opt");
    optimise.arg("-Oz").args(FEATURES).arg(&wasm);
    run(optimise.arg("-o").arg(&wasm), ADVICE)
}

/// Checks that the package is within its budget, and prints the sizes of its files.
fn weighed(folder: &Path) -> Result {
    let mut whole = 0;
    for entry in fs::read_dir(folder)
        .or_failure(|| format!("reading {}", folder.display()))?
        .flatten()
    {
        let bytes =
            fs::read(entry.path()).or_failure(|| format!("reading {}", folder.display()))?;
        let size = compress::brotli(&bytes)?.len();
        println!(
            "   {:>9} {size:>9}  {}",
            bytes.len(),
            entry.file_name().to_string_lossy()
        );
        whole += size;
    }
    println!(
        "   {:>9} {whole:>9}  the package; the budget is {BUDGET}",
        ""
    );
    if whole > BUDGET {
        return Err(Failure::new(
            format!(
                "the package weighs {whole} bytes, {} past its budget",
                whole - BUDGET
            ),
            "see above which file is the largest",
        ));
    }
    Ok(())
}

/// Installs the packed package into an empty project, runs its tests, its README's examples and the
/// notebook there in Node, checks its types, and builds the page that uses it.
///
/// # Errors
/// If one of them fails.
pub fn check() -> Result {
    let consumer = consumer();
    folders::empty(&consumer)?;
    let manifest = consumer.join("package.json");
    fs::write(&manifest, "{\"private\": true, \"type\": \"module\"}")
        .or_failure(|| format!("writing {}", manifest.display()))?;
    let mut npm = command("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--offline",
    ]);
    run(
        npm.arg(format!("../{PACKED}")).current_dir(&consumer),
        ADVICE,
    )?;
    let ours = project::root().join("package");
    folders::copy(&ours.join("tests"), &consumer, &|_| true)?;
    folders::copy(&ours.join("example"), &consumer.join("example"), &|_| true)?;
    let mut tests = command("node");
    tests.args(["--test", "--test-reporter=dot"]);
    tests.args(["package.test.mjs", "readme.test.mjs", "notebook.test.mjs"]);
    run(tests.current_dir(&consumer), ADVICE)?;
    let mut types = tools::TYPESCRIPT.by_node("bin/tsc")?;
    types.args([
        "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext",
    ]);
    run(types.arg("types.ts").current_dir(&consumer), ADVICE)?;
    let mut vite = tools::VITE.by_node("bin/vite.js")?;
    vite.args(["build", "--logLevel", "warn", "--base", "./"]);
    run(vite.current_dir(consumer.join("example")), ADVICE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_the_version_of_its_crate() {
        let read = |file: &str| fs::read_to_string(project::root().join(file)).expect(file);
        let crates = read("package/Cargo.toml");
        let version = crates
            .lines()
            .find_map(|line| line.strip_prefix("version = "));
        let version = version.expect("a version");
        assert!(read("package/js/package.json").contains(&format!("\"version\": {version}")));
        assert_eq!(PACKED, format!("palier-{}.tgz", version.trim_matches('"')));
    }
}

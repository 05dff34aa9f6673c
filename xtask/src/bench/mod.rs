//! `bench`: every measurement of speed and size in one run, each with its budget or the competitor
//! it is compared with.
//!
//! Times are printed and never asserted: they depend on the machine as much as on the code.
//! `cargo xtask test` checks sizes and lengths.

mod first_load;
mod links;
mod package;
mod planner;
mod squiggle;
mod table;
mod timed;
mod typing;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{command, said};
use crate::failure::{Explain, Failure, Result};
use crate::setup::{self, Toolbox};
use crate::steps::Steps;
use crate::{build, project, tools};
use table::Row;

/// Runs the named benchmarks, or all if none is named, and prints the table.
///
/// # Errors
/// If something cannot be installed, built or run; never because of a time.
pub fn bench(only: &[&str]) -> Result {
    let unknown = only
        .iter()
        .find(|name| BENCHMARKS.iter().all(|(known, _, _)| known != *name));
    if let Some(name) = unknown {
        let names = BENCHMARKS.map(|(name, _, _)| name).join(", ");
        return Err(Failure::new(
            format!("no benchmark `{name}`"),
            format!("one of {names}, or none for all"),
        ));
    }
    let mut steps = Steps::default();
    let outcome = all(&mut steps, only);
    steps.finish().and(outcome)
}

/// Name on the command line, title of the step, and the function that measures.
type Benchmark = (&'static str, &'static str, fn(&Bench) -> Result<Vec<Row>>);

const BENCHMARKS: [Benchmark; 7] = [
    (
        "planner",
        "evaluate and simulate: native, Node, Chromium",
        planner::rows,
    ),
    (
        "package",
        "evaluate of the JavaScript package, against native",
        package::rows,
    ),
    ("squiggle", "simulate against Squiggle", squiggle::rows),
    ("links", "Link length against lz-string", links::rows),
    (
        "first-load",
        "First load against a Leptos counter",
        first_load::rows,
    ),
    ("typing", "Typing, every page", typing::rows),
    (
        "steadiness",
        "Layout shift on load, interaction to next paint",
        typing::steadiness,
    ),
];

/// What all benchmarks share.
pub struct Bench {
    tools: Toolbox,
    /// Folder of the cache with Squiggle's npm package; `lz_string` is the same for lz-string.
    squiggle: PathBuf,
    lz_string: PathBuf,
}

fn all(steps: &mut Steps, only: &[&str]) -> Result {
    let mut needed = tools::for_browsers();
    needed.extend(tools::for_build()?);
    needed.extend(tools::for_benchmarks());
    let tools = setup::prepare(steps, &needed, &[(build::NAME, build::SECONDS)])?;
    steps.run(build::NAME, || build::release(&tools))?;
    let bench = Bench {
        tools,
        squiggle: tools::SQUIGGLE.home()?,
        lz_string: tools::LZ_STRING.home()?,
    };
    steps.run("Build the planner for stopwatches", || timed::build(&bench))?;
    let mut rows = Vec::new();
    for (name, words, measure) in BENCHMARKS {
        if only.is_empty() || only.contains(&name) {
            // A failed benchmark fails the summary, but the others still run.
            rows.extend(steps.run(words, || measure(&bench)).unwrap_or_default());
        }
    }
    let table = table::of(&rows, &table::machine());
    println!("\n{table}");
    let path = folder()?.join("table.md");
    std::fs::write(&path, table).or_failure(|| format!("writing {}", path.display()))
}

/// Returns the folder for builds and results of the benchmarks; created if it does not exist.
fn folder() -> Result<PathBuf> {
    let folder = project::target().join("bench");
    std::fs::create_dir_all(&folder).or_failure(|| format!("creating {}", folder.display()))?;
    Ok(folder)
}

/// Returns the path of a file in `xtask/benches/`.
fn source(name: &str) -> PathBuf {
    project::root().join("xtask/benches").join(name)
}

/// Returns a command that runs a script of `xtask/benches/` in Node.
fn node(script: &str, arguments: &[&Path]) -> Command {
    let mut node = command("node");
    node.arg(source(script)).args(arguments);
    node
}

/// Runs a program and returns its standard output; its standard error is shown as it comes.
fn heard(command: &mut Command, advice: &str) -> Result<String> {
    said(command.stderr(Stdio::inherit()), advice)
}

impl Bench {
    /// Returns a command that finds the installed tools on its path.
    fn tool(&self, program: &str) -> Command {
        let mut tool = command(program);
        tool.env("PATH", &self.tools.path);
        tool
    }
}

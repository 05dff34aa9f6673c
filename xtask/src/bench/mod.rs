//! `bench`: every measurement of speed and size in one run, each beside its budget or its rival.
//!
//! Times are printed and never asserted: they are the machine's as much as ours. Sizes and lengths
//! have their own checks in `cargo xtask test`.

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

/// Runs all benchmarks, or those that are named, and prints the table.
///
/// # Errors
/// Where something cannot be installed, built or run; never because of a time.
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

/// What measures, and what it needs.
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

/// What all benchmarks have.
pub struct Bench {
    tools: Toolbox,
    /// Where Squiggle and lz-string are.
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
            // A benchmark that does not run fails the summary, and keeps no other from being run.
            rows.extend(steps.run(words, || measure(&bench)).unwrap_or_default());
        }
    }
    let table = table::of(&rows, &table::machine());
    println!("\n{table}");
    let path = folder()?.join("table.md");
    std::fs::write(&path, table).or_failure(|| format!("writing {}", path.display()))
}

/// Where benchmarks leave what they build and find.
fn folder() -> Result<PathBuf> {
    let folder = project::target().join("bench");
    std::fs::create_dir_all(&folder).or_failure(|| format!("creating {}", folder.display()))?;
    Ok(folder)
}

/// A file of the benchmarks' own.
fn source(name: &str) -> PathBuf {
    project::root().join("xtask/benches").join(name)
}

/// A script run in Node.
fn node(script: &str, arguments: &[&Path]) -> Command {
    let mut node = command("node");
    node.arg(source(script)).args(arguments);
    node
}

/// What a program says, its complaints shown as they come.
fn heard(command: &mut Command, advice: &str) -> Result<String> {
    said(command.stderr(Stdio::inherit()), advice)
}

impl Bench {
    /// A command that finds the tools.
    fn tool(&self, program: &str) -> Command {
        let mut tool = command(program);
        tool.env("PATH", &self.tools.path);
        tool
    }
}

//! Running other programs, and finding them.

use std::env;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Result};
use crate::project;

/// A process that ends with its owner.
#[derive(Debug)]
pub struct Process(pub Child);

impl Process {
    /// Waits until it has ended, however.
    pub fn ended(mut self) {
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Ending a process that has ended already is no error.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command in the checkout. The variables that cargo sets for us are taken away: a cargo
/// started from here would see them as changes, and build again what is built.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// A program of the journeys, which stand beside us and build on us.
#[must_use]
pub fn journeys(program: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "journeys"]);
    cargo.args(["--bin", program]);
    cargo
}

/// Runs a command to its end, its words shown as they come.
///
/// # Errors
/// With the advice given, where the command cannot start or ends badly.
pub fn run(command: &mut Command, advice: &str) -> Result {
    let words = words(command);
    println!("  $ {words}");
    // Ours must stand before the command's own words, also where output is a file.
    let _ = std::io::stdout().flush();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(
            format!("`{words}` ended with {status}"),
            advice,
        )),
        Err(error) => Err(Failure::new(
            format!("`{words}` did not start: {error}"),
            advice,
        )),
    }
}

/// Runs a command to its end, and gives what it says on its standard output.
///
/// # Errors
/// With the advice given, where the command cannot start or ends badly.
pub fn said(command: &mut Command, advice: &str) -> Result<String> {
    let words = words(command);
    println!("  $ {words}");
    let _ = std::io::stdout().flush();
    let output = command
        .output()
        .map_err(|error| Failure::new(format!("`{words}` did not start: {error}"), advice))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    Err(Failure::new(
        format!("`{words}` ended with {}", output.status),
        advice,
    ))
}

/// What a command says on its standard output; nothing where it is absent or ends badly.
#[must_use]
pub fn answer(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = command(program)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that stands on the path.
#[must_use]
pub fn on_path(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    programs
        .iter()
        .flat_map(|program| folders.iter().map(move |dir| dir.join(program)))
        .find(|file| file.is_file())
}

fn words(command: &Command) -> String {
    let mut words = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        words.push(' ');
        words.push_str(&argument.to_string_lossy());
    }
    words
}

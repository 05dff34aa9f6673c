//! Runs other programs, and finds them on the path.

use std::env;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Result};
use crate::project;

/// A process that is killed when this value is dropped.
#[derive(Debug)]
pub struct Process(pub Child);

impl Process {
    /// Waits until the process has ended; its exit status is ignored.
    pub fn ended(mut self) {
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Killing a process that has already ended is not an error.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a command in the background. Its output is discarded: whoever runs it again in the
/// foreground sees its errors.
pub(crate) fn begin(command: &mut Command) -> Option<Process> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().ok().map(Process)
}

/// Creates a command that runs in the checkout. Removes the variables that cargo sets for this
/// program: a nested cargo would take them for changes, and rebuild.
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

/// Returns a command for a program of the package `journeys`, which depends on this crate.
#[must_use]
pub fn journeys(program: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "journeys"]);
    cargo.args(["--bin", program]);
    cargo
}

/// Runs a command to its end, and shows its output as it comes.
///
/// # Errors
/// With the given advice, if the command cannot start or fails.
pub fn run(command: &mut Command, advice: &str) -> Result {
    let words = words(command);
    println!("  $ {words}");
    // Flush, so that this line precedes the command's output even if stdout is a file.
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

/// Runs a command to its end, and returns its standard output.
///
/// # Errors
/// With the given advice, if the command cannot start or fails.
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

/// Returns the trimmed standard output of a command; `None` if it cannot start or fails.
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

/// Returns the first of these programs that is on the path.
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

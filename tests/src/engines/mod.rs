//! What differs between the three browsers: how to start, set up and resize them, and read their
//! errors.

pub mod chromium;
pub mod firefox;
pub mod webkit;

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use xtask::command::Process;
use xtask::project;

/// Attempts to start a program. One that chooses a free port itself can find it taken, by a journey
/// running in parallel, by the time it listens.
const STARTS: usize = 5;

/// Starts a program, and waits for the output line that contains its port or display number.
///
/// # Panics
/// If it does not start, or says nothing of the kind however often it is started.
fn start(
    program: &Path,
    command: &mut Command,
    number: impl Fn(&str) -> Option<u16>,
) -> (Process, u16) {
    command
        .env("FONTCONFIG_FILE", fonts())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    for _ in 0..STARTS {
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{} did not start: {error}", program.display()));
        let mut process = Process(child);
        let words = process.0.stdout.take().expect("the output is piped");
        let mut words = BufReader::new(words);
        if let Some(found) = first(&mut words, &number) {
            // Drain the pipe: a program that can no longer write to it ends.
            thread::spawn(move || drop(words.read_to_end(&mut Vec::new())));
            return (process, found);
        }
    }
    panic!(
        "{} did not say where it listens, in {STARTS} starts",
        program.display()
    );
}

/// Returns the font configuration that gives the browsers the same fonts on every machine.
fn fonts() -> PathBuf {
    project::root().join("tests/fonts.conf")
}

/// Reads lines until one contains the number.
fn first(words: &mut impl BufRead, number: impl Fn(&str) -> Option<u16>) -> Option<u16> {
    let mut line = String::new();
    while words.read_line(&mut line).ok()? > 0 {
        if let Some(found) = number(&line) {
            return Some(found);
        }
        line.clear();
    }
    None
}

/// Parses the number that follows `words` in a line.
fn after(line: &str, words: &str) -> Option<u16> {
    let (_, rest) = line.split_once(words)?;
    rest.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_finds_its_port_taken_is_started_again() {
        let started = crate::site::downloads().join("started-once");
        let _ = std::fs::remove_file(&started);
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(r#"if [ -e "$0" ]; then echo "on port 7"; else touch "$0"; exit 1; fi"#)
            .arg(&started);
        let (_process, port) = start(Path::new("sh"), &mut command, |line| after(line, "port "));
        assert_eq!(port, 7);
        assert!(started.exists());
    }

    #[test]
    fn the_port_is_read_from_the_drivers_words() {
        let mut words = "Starting ChromeDriver 156 on port 0\nChromeDriver was started successfully on port 40123.\n".as_bytes();
        let port = |line: &str| after(line, "successfully on port ");
        assert_eq!(first(&mut words, port), Some(40123));
        assert_eq!(first(&mut "it broke\n".as_bytes(), port), None);
    }
}

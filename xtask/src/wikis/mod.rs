//! `wiki`: runs real wikis with a page of three live calculators, for manual tests and for the
//! journeys.

mod dokuwiki;
mod tiddlywiki;

use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::command::Process;
use crate::failure::{Explain, Failure, Result};
use crate::folders;
use crate::server::{Server, free_port};
use crate::steps::Steps;
use crate::{project, serve, tools};

/// A wiki with a page of embedded calculators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiki {
    /// `DokuWiki`, on PHP's built-in server; its frames come from the planner's site.
    DokuWiki,
    /// `TiddlyWiki`, on Node; its frames load `palier.html` from the wiki's own folder of files.
    TiddlyWiki,
}

/// A running wiki, stopped when it is dropped.
#[derive(Debug)]
pub struct Running {
    /// URL of the page with the calculators.
    pub address: String,
    _process: Process,
}

impl Wiki {
    /// Both wikis.
    pub const ALL: [Self; 2] = [Self::DokuWiki, Self::TiddlyWiki];

    /// Returns the name for messages, also used as a folder name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DokuWiki => "DokuWiki",
            Self::TiddlyWiki => "TiddlyWiki",
        }
    }

    /// Sets up the wiki in an emptied folder and starts it. `planner` is the planner's URL, with a
    /// trailing slash.
    ///
    /// # Errors
    /// If the wiki is not installed, or does not come to listen.
    pub fn start(self, folder: &Path, planner: &str) -> Result<Running> {
        folders::empty(folder)?;
        let port = free_port()?;
        let mut command = match self {
            Self::DokuWiki => dokuwiki::set_up(folder, port, planner)?,
            Self::TiddlyWiki => tiddlywiki::set_up(folder, port)?,
        };
        let starting = || format!("starting {}", self.name());
        let (words, heard) = io::pipe().or_failure(starting)?;
        let told = heard.try_clone().or_failure(starting)?;
        command.stdin(Stdio::null()).stdout(told).stderr(heard);
        let process = Process(command.spawn().or_failure(starting)?);
        // The command keeps the pipe's write end open; dropped, the pipe ends with the program.
        drop(command);
        let mut words = BufReader::new(words);
        listens(&mut words, port)?;
        // Drain the pipe: a program that can no longer write to it ends.
        thread::spawn(move || drop(words.read_to_end(&mut Vec::new())));
        Ok(Running {
            address: format!("http://127.0.0.1:{port}/"),
            _process: process,
        })
    }
}

/// Builds the page, starts the wikis and prints their URLs; runs until it is stopped.
///
/// # Errors
/// If the build fails, or a wiki does not start.
pub fn wiki() -> Result {
    let mut steps = Steps::default();
    let built = serve::build_steps(&mut steps, &tools::for_wikis());
    steps.finish().and(built.map(drop))?;
    let server = Server::bind(&project::dist(), 0)?;
    let planner = server.address();
    let folder = project::target().join("wikis");
    let mut running = Vec::new();
    println!();
    for wiki in Wiki::ALL {
        let started = wiki.start(&folder.join(wiki.name()), &planner)?;
        println!("{} is at {}", wiki.name(), started.address);
        running.push(started);
    }
    println!("Stop them with Ctrl-C.");
    server.run();
    Ok(())
}

/// Reads a program's output until it contains the address that it listens on.
fn listens(words: &mut impl BufRead, port: u16) -> Result {
    let address = format!("127.0.0.1:{port}");
    let mut said = String::new();
    while words.read_line(&mut said).is_ok_and(|length| length > 0) {
        if said.contains(&address) {
            return Ok(());
        }
    }
    Err(Failure::new(
        format!("a wiki ended before it listened, and said:\n{said}"),
        "remove its folder in the cache of tools, and run the command again",
    ))
}

/// Returns the `<iframe>` that *Share* writes, with `palier.html` from this folder.
fn frame(folder: &str, slug: &str, language: &str, height: u16) -> String {
    format!(
        "<iframe src=\"{folder}palier.html?embed={slug}&lang={language}&theme=light#/{slug}\" width=\"720\" height=\"{height}\" title=\"Palier: {slug}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" style=\"border:0;max-width:100%\"></iframe>"
    )
}

/// Returns the three calculators with their headings: two frames, one of them in French, and one
/// custom element, which sizes its own frame.
fn calculators(folder: &str) -> [(&'static str, String); 3] {
    let element =
        "<palier-calculator slug=\"hiring\" lang=\"en\" theme=\"light\"></palier-calculator>";
    [
        ("Capacity", frame(folder, "capacity", "en", 1050)),
        ("Dette technique", frame(folder, "debt", "fr", 900)),
        ("Hiring", element.to_owned()),
    ]
}

/// Writes a file of a wiki, and creates its folder.
fn write(folder: &Path, name: &str, text: &str) -> Result {
    let path = folder.join(name);
    let above = path.parent().unwrap_or(folder);
    fs::create_dir_all(above).or_failure(|| format!("creating {}", above.display()))?;
    fs::write(&path, text).or_failure(|| format!("writing {}", path.display()))
}

/// Returns a command that runs a program in a folder.
fn program(name: &Path, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder);
    command
}

/// Returns the failure for a tool that is not installed.
fn absent(name: &str) -> Failure {
    Failure::new(
        format!("{name} is not there"),
        "run `cargo xtask wiki`, which installs it",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_wiki_says_before_it_listens_is_told() {
        let mut words = "a warning\nServing on http://127.0.0.1:8000\nmore".as_bytes();
        assert_eq!(listens(&mut words, 8000), Ok(()));
        let failure = listens(&mut "no such module\n".as_bytes(), 8000);
        let failure = failure.expect_err("it has ended");
        assert!(failure.what.contains("no such module"), "{}", failure.what);
    }
}

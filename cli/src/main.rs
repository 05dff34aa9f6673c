//! `palier`: the planner in a terminal, for people, scripts and continuous integration.

mod arguments;
mod asked;
mod check;
mod files;
mod plan;
mod told;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command, LinkCommand};
use clap::{CommandFactory, Parser};

/// What a command has to say, or why it cannot.
type Said = Result<String, String>;

/// `check` found what it was to fail on.
const PAST: u8 = 1;
/// What was asked cannot be done: a plan is refused, a path leads nowhere.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let (written, code) = match run(Arguments::parse().command) {
        Ok((said, held)) => {
            let code = if held {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(PAST)
            };
            (io::stdout().write_all(said.as_bytes()), code)
        }
        Err(why) => (writeln!(io::stderr(), "{why}"), ExitCode::from(REFUSED)),
    };
    match written {
        // Whoever reads may have read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(REFUSED),
        _ => code,
    }
}

/// What a command says, and whether what it checks holds.
fn run(command: Command) -> Result<(String, bool), String> {
    let said = match command {
        Command::Check(asked) => return check::check(&asked),
        Command::Evaluate(asked) => told::evaluate(&asked),
        Command::Simulate(asked) => asked::simulate(&asked),
        Command::Seek(asked) => asked::seek(&asked),
        Command::Link(LinkCommand::Encode(asked)) => files::encode(&asked),
        Command::Link(LinkCommand::Decode { link }) => files::decode(&link),
        Command::Report(asked) => files::report(&asked),
        Command::Csv(asked) => files::csv(&asked),
        Command::Ics(asked) => files::ics(&asked),
        Command::Chart(asked) => files::chart(&asked),
        Command::Schema { typescript: true } => Ok(planner::schema::typescript()),
        Command::Schema { typescript: false } => Ok(planner::schema::write()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "palier", &mut script);
            String::from_utf8(script).map_err(|why| why.to_string())
        }
    };
    said.map(|said| (said, true))
}

/// Lines as a text.
fn lines(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().map(|line| line + "\n").collect()
}

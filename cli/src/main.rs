//! `palier`: the planner as a command-line tool, for people, scripts and continuous integration.

mod analysis;
mod arguments;
mod check;
mod evaluate;
mod files;
mod plan;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command, LinkCommand};
use clap::{CommandFactory, Parser};

/// Text for the standard output, or an error message.
type Output = Result<String, String>;

/// Exit code if `check` fails.
const PAST: u8 = 1;
/// Exit code for an error: a plan is refused, or a path does not exist.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let (written, code) = match run(Arguments::parse().command) {
        Ok((output, held)) => {
            let code = if held {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(PAST)
            };
            (io::stdout().write_all(output.as_bytes()), code)
        }
        Err(why) => (writeln!(io::stderr(), "{why}"), ExitCode::from(REFUSED)),
    };
    match written {
        // A closed pipe is no error: the reader, such as `head`, has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(REFUSED),
        _ => code,
    }
}

/// Runs a command. Returns its output, and whether `check` passes (true for other commands).
fn run(command: Command) -> Result<(String, bool), String> {
    let output = match command {
        Command::Check(arguments) => return check::check(&arguments),
        Command::Evaluate(arguments) => evaluate::evaluate(&arguments),
        Command::Simulate(arguments) => analysis::simulate(&arguments),
        Command::Seek(arguments) => analysis::seek(&arguments),
        Command::Link(LinkCommand::Encode(arguments)) => files::encode(&arguments),
        Command::Link(LinkCommand::Decode { link }) => files::decode(&link),
        Command::Report(arguments) => files::report(&arguments),
        Command::Csv(arguments) => files::csv(&arguments),
        Command::Ics(arguments) => files::ics(&arguments),
        Command::Chart(arguments) => files::chart(&arguments),
        Command::Schema { typescript: true } => Ok(planner::schema::typescript()),
        Command::Schema { typescript: false } => Ok(planner::schema::write()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "palier", &mut script);
            String::from_utf8(script).map_err(|why| why.to_string())
        }
    };
    output.map(|output| (output, true))
}

/// Ends each line with a newline and joins them.
fn lines(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().map(|line| line + "\n").collect()
}

//! Reads a plan document and prints the bands of every figure, in the shape of the outcome document:
//! `simulate plan.json [--counts]`.
//!
//! With `--counts` the rates that are known only from counts (the hiring funnel's) are uncertain too.

use planner::analysis::{Options, simulate, write_bands};
use planner::document;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (file, counts) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [file] => (file, false),
        [file, "--counts"] | ["--counts", file] => (file, true),
        _ => {
            eprintln!("usage: simulate PLAN.json [--counts]");
            return ExitCode::from(2);
        }
    };
    let plan = std::fs::read_to_string(file)
        .map_err(|error| format!("{file}: {error}"))
        .and_then(|text| document::read_plan(&text).map_err(|refusal| refusal.to_string()));
    match plan {
        Ok(plan) => {
            let options = Options {
                counts,
                ..Options::default()
            };
            println!("{}", write_bands(&plan, &simulate(&plan, &options)));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

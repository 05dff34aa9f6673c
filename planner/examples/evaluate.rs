//! Reads a plan document and prints its outcome document: `evaluate plan.json`.

use planner::document::{LARGEST, Refusal, read_plan, write_outcome};
use planner::evaluate;
use planner::model::Reason;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut given = std::env::args().skip(1);
    let said = match (given.next(), given.next()) {
        (Some(file), None) => outcome(&file),
        _ => Err("usage: evaluate PLAN.json".to_owned()),
    };
    match said {
        Ok(outcome) => {
            println!("{outcome}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// The outcome document of the plan in a file, or why there is none.
pub fn outcome(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    if bytes.len() > LARGEST {
        return Err(Refusal::whole(Reason::TooLarge(LARGEST)).to_string());
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| "the document: is not valid JSON (not UTF-8)".to_owned())?;
    let plan = read_plan(&text).map_err(|refusal| refusal.to_string())?;
    Ok(write_outcome(&plan, &evaluate(&plan)))
}

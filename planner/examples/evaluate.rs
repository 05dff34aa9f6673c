//! Reads a plan document and prints the outcome document: `evaluate plan.json`.

use planner::{document, evaluate};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: evaluate PLAN.json");
        return ExitCode::from(2);
    };
    let plan = match std::fs::read(&file) {
        Err(error) => Err(format!("{file}: {error}")),
        Ok(bytes) if bytes.len() > document::LARGEST => Err(document::Refusal::whole(
            planner::model::Reason::TooLarge(document::LARGEST),
        )
        .to_string()),
        Ok(bytes) => match String::from_utf8(bytes) {
            Err(_) => Err("the document: is not valid JSON (not UTF-8)".to_owned()),
            Ok(text) => document::read_plan(&text).map_err(|refusal| refusal.to_string()),
        },
    };
    match plan {
        Ok(plan) => {
            println!("{}", document::write_outcome(&plan, &evaluate(&plan)));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

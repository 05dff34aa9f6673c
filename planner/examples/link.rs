//! Plans to links and back: `link encode plan.json` prints the payload, `link decode PAYLOAD` the
//! plan document. Everything goes into the link; what could not be read is told on the error output.

use planner::{document, link};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let said = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["encode", file] => encode(file),
        ["decode", payload] => decode(payload),
        _ => Err("usage: link encode PLAN.json | link decode PAYLOAD".to_owned()),
    };
    match said {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn encode(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| "the document: is not valid JSON (not UTF-8)".to_owned())?;
    let plan = document::read_plan(&text).map_err(|refusal| refusal.to_string())?;
    link::encode(&plan, link::Include::ALL).map_err(|error| error.to_string())
}

fn decode(payload: &str) -> Result<String, String> {
    let opened = link::decode(payload).map_err(|error| error.to_string())?;
    for path in opened.unread {
        eprintln!("{path}: could not be read");
    }
    for path in opened.capped {
        eprintln!("{path}: was changed to what the rules allow");
    }
    Ok(document::write_plan(&opened.plan))
}

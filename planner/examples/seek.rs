//! Which value of an input makes a figure equal a target? `seek plan.json INPUT FIGURE TARGET`,
//! where the target is a number, or a day for a figure that is a date.
//!
//! Prints `{"answer", "value", "gives", …}`: `at` gives the target, `past` is the first value past it,
//! `out_of_reach` comes nearest, `no_effect` does not change the figure.

use planner::analysis::{Answer, seek_counted, write_answer};
use planner::model::{Day, Kind, path};
use planner::{document, evaluate};
use serde_json::{Value, json};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, input, figure, target] = arguments.as_slice() else {
        eprintln!("usage: seek PLAN.json INPUT FIGURE TARGET");
        return ExitCode::from(2);
    };
    match answer(file, input, figure, target) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn answer(file: &str, input: &str, figure: &str, target: &str) -> Result<Value, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let plan = document::read_plan(&text).map_err(|refusal| refusal.to_string())?;
    let outcome = evaluate(&plan);
    let no_such = |what: &str| format!("{what}: the plan has no such input or figure");
    let input_path = path::parse(&plan, input).ok_or_else(|| no_such(input))?;
    let figure_path = path::parse(&outcome, figure).ok_or_else(|| no_such(figure))?;
    let (field, _) = path::get(&outcome, &figure_path).ok_or_else(|| no_such(figure))?;
    let date = matches!(field.kind, Kind::Date);
    let sought = if date {
        Day::parse(target).map(|day| f64::from(day.number()))
    } else {
        target.parse().ok().filter(|x: &f64| x.is_finite())
    };
    let sought = sought.ok_or_else(|| {
        format!(
            "{target}: is not a {}",
            if date { "date" } else { "number" }
        )
    })?;
    let (answer, evaluations) = seek_counted(&plan, &input_path, &figure_path, sought);
    match answer {
        Answer::NotAnInput => return Err(format!("{input}: is not a numeric input with a value")),
        Answer::NotAFigure => return Err(format!("{figure}: is not a number or a date")),
        _ => {}
    }
    let printed = write_answer(&outcome, &figure_path, &answer);
    let mut printed: Value = serde_json::from_str(&printed).map_err(|why| why.to_string())?;
    printed["evaluations"] = json!(evaluations);
    Ok(printed)
}

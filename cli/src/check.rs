//! The command `check`: fails if the plan reaches a threshold, for use in a build.

use planner::calculators::{Assessment, CALCULATORS, Light, overview::headline};
use planner::words::Write;
use planner::working::assess;
use serde_json::{Map, json};

use crate::arguments::Check;
use crate::evaluate::text;
use crate::lines;
use crate::plan::Evaluated;

/// Returns the output, and whether everything is below the threshold.
pub fn check(arguments: &Check) -> Result<(String, bool), String> {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let language = evaluated.write.language();
    let line = Light::from(arguments.fail_on);
    let assessments = assess(&evaluated.plan, &evaluated.outcome);
    let (light, first, _) = headline(&evaluated.plan, &assessments);
    let whole = ("plan", ["The plan", "Le plan"], light, &first);
    let each = CALCULATORS
        .iter()
        .zip(&assessments)
        .map(|(calculator, assessment)| {
            let Assessment {
                light, headline, ..
            } = assessment;
            (calculator.slug, calculator.words, *light, headline)
        });
    let all: Vec<_> = [whole].into_iter().chain(each).collect();
    let held = all.iter().all(|(_, _, light, _)| *light < line);
    if arguments.json {
        let stands: Map<_, _> = all
            .iter()
            .map(|(slug, _, light, says)| {
                let stands = json!({"light": name(*light), "says": text(&evaluated, says)});
                ((*slug).to_owned(), stands)
            })
            .collect();
        let document = json!({"held": held, "stands": stands});
        return Ok((lines([document.to_string()]), held));
    }
    if held {
        let none = ["Nothing is past the line.", "Rien ne dépasse le seuil."];
        return Ok((lines([language.of(none).to_owned()]), held));
    }
    let past = all.iter().filter(|(_, _, light, _)| *light >= line);
    let past = past.map(|(_, words, light, says)| {
        format!(
            "{}: {}: {}",
            name(*light),
            language.of(*words),
            text(&evaluated, says)
        )
    });
    Ok((lines(past), held))
}

fn name(light: Light) -> &'static str {
    match light {
        Light::Critical => "critical",
        Light::Attention => "attention",
        Light::Good => "good",
        Light::Neutral => "neutral",
    }
}

//! `check`: holds a plan against a line, so that a build fails where the plan does.

use planner::calculators::{CALCULATORS, Light, Telling, overview::headline};
use planner::words::Write;
use planner::working::tell;
use serde_json::{Map, json};

use crate::arguments::Check;
use crate::lines;
use crate::plan::Seen;
use crate::told::said;

/// What there is to say, and whether the plan holds.
pub fn check(asked: &Check) -> Result<(String, bool), String> {
    let seen = Seen::of(&asked.plan)?;
    let language = seen.write.language();
    let line = Light::from(asked.fail_on);
    let told = tell(&seen.plan, &seen.outcome);
    let (light, first, _) = headline(&seen.plan, &seen.outcome, &told);
    let whole = ("plan", ["The plan", "Le plan"], light, &first);
    let each = CALCULATORS.iter().zip(&told).map(|(calculator, telling)| {
        let Telling {
            light, headline, ..
        } = telling;
        (calculator.slug, calculator.words, *light, headline)
    });
    let all: Vec<_> = [whole].into_iter().chain(each).collect();
    let held = all.iter().all(|(_, _, light, _)| *light < line);
    if asked.json {
        let stands: Map<_, _> = all
            .iter()
            .map(|(slug, _, light, says)| {
                let stands = json!({"light": name(*light), "says": said(&seen, says)});
                ((*slug).to_owned(), stands)
            })
            .collect();
        let said = json!({"held": held, "stands": stands});
        return Ok((lines([said.to_string()]), held));
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
            said(&seen, says)
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

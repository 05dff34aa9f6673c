//! The command `evaluate`: the verdicts and figures of a plan, as text or JSON.

use planner::calculators::{CALCULATORS, Light, Sentence, decisions, overview::headline};
use planner::document::write_outcome;
use planner::model::{Cell, Field, Kind, Number, path};
use planner::words::Write;
use planner::working::{assess, spans};
use serde_json::{Value, json};

use crate::arguments::Evaluate;
use crate::plan::Evaluated;
use crate::{Output, lines};

pub fn evaluate(arguments: &Evaluate) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    if arguments.figures.is_empty() {
        return Ok(if arguments.json {
            write_outcome(&evaluated.plan, &evaluated.outcome) + "\n"
        } else {
            words(&evaluated)
        });
    }
    let mut values = serde_json::Map::new();
    let mut out = Vec::new();
    for words in &arguments.figures {
        let (at, field) = evaluated.figure(words)?;
        let cell = path::get(&evaluated.outcome, &at).map(|(_, cell)| cell);
        let value = cell.and_then(|cell| value(field, &cell));
        let value = value.ok_or_else(|| format!("{words}: is no single figure"))?;
        values.insert(path::words(&evaluated.outcome, &at), value);
        let name = evaluated.write.language().of(field.words());
        out.push(format!("{name}: {}", evaluated.written(&at)));
    }
    Ok(if arguments.json {
        Value::Object(values).to_string() + "\n"
    } else {
        lines(out)
    })
}

/// Returns a single figure as JSON, as in the outcome document. `None` for lists and groups.
fn value(field: &Field, cell: &Cell<'_>) -> Option<Value> {
    Some(match (cell, field.kind) {
        (Cell::Number(number), _) => json!(number.map(Number::get)),
        (Cell::Date(day), _) => json!(day.map(|day| day.to_string())),
        (Cell::Flag(flag), _) => json!(flag),
        (Cell::Text(text), _) => json!(text),
        (Cell::Choice(place), Kind::Choice(options)) => {
            json!(place.and_then(|place| options.keys.get(usize::from(place))))
        }
        _ => return None,
    })
}

fn words(evaluated: &Evaluated) -> String {
    let language = evaluated.write.language();
    let assessments = assess(&evaluated.plan, &evaluated.outcome);
    let (light, first, behind) = headline(&evaluated.plan, &assessments);
    let mut out = vec![
        format!("{} {}", symbol(light), text(evaluated, &first)),
        format!("   {}", text(evaluated, &behind)),
        String::new(),
    ];
    out.extend(
        CALCULATORS
            .iter()
            .zip(&assessments)
            .map(|(calculator, assessment)| {
                let name = language.of(calculator.words);
                format!(
                    "{} {name}: {}",
                    symbol(assessment.light),
                    text(evaluated, &assessment.headline)
                )
            }),
    );
    let decisions = decisions(&assessments);
    if !decisions.is_empty() {
        let heading = language.of(["To decide:", "À décider\u{a0}:"]);
        out.extend([String::new(), heading.to_owned()]);
    }
    out.extend(decisions.into_iter().map(|decision| {
        let (what, because) = (
            text(evaluated, &decision.what),
            text(evaluated, &decision.because),
        );
        format!("{}  {what} ({because})", decision.by)
    }));
    lines(out)
}

/// Returns a sentence of the planner with its names and numbers filled in.
pub fn text(evaluated: &Evaluated, sentence: &Sentence) -> String {
    let spans = spans(
        &evaluated.plan,
        &evaluated.outcome,
        sentence,
        &evaluated.write,
    );
    spans.into_iter().map(|span| span.text).collect()
}

/// Returns the symbol of a light; terminals may have no colours.
fn symbol(light: Light) -> &'static str {
    match light {
        Light::Critical => "!!",
        Light::Attention => "! ",
        Light::Good => "ok",
        Light::Neutral => "  ",
    }
}

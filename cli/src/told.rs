//! `evaluate`: what a plan says, in words or as its outcome document.

use planner::calculators::{CALCULATORS, Light, Sentence, decisions, overview::headline};
use planner::document::write_outcome;
use planner::model::{Cell, Field, Kind, Number, path};
use planner::words::Write;
use planner::working::{pieces, tell};
use serde_json::{Value, json};

use crate::arguments::Evaluate;
use crate::plan::Seen;
use crate::{Said, lines};

pub fn evaluate(asked: &Evaluate) -> Said {
    let seen = Seen::of(&asked.plan)?;
    if asked.figures.is_empty() {
        return Ok(if asked.json {
            write_outcome(&seen.plan, &seen.outcome) + "\n"
        } else {
            words(&seen)
        });
    }
    let mut values = serde_json::Map::new();
    let mut out = Vec::new();
    for words in &asked.figures {
        let (at, field) = seen.figure(words)?;
        let cell = path::get(&seen.outcome, &at).map(|(_, cell)| cell);
        let value = cell.and_then(|cell| value(field, &cell));
        let value = value.ok_or_else(|| format!("{words}: is no single figure"))?;
        values.insert(path::words(&seen.outcome, &at), value);
        let name = seen.write.language().of(field.words());
        out.push(format!("{name}: {}", seen.written(&at)));
    }
    Ok(if asked.json {
        Value::Object(values).to_string() + "\n"
    } else {
        lines(out)
    })
}

/// A single figure, as it stands in the outcome document.
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

fn words(seen: &Seen) -> String {
    let language = seen.write.language();
    let told = tell(&seen.plan, &seen.outcome);
    let (light, first, behind) = headline(&seen.plan, &seen.outcome, &told);
    let mut out = vec![
        format!("{} {}", mark(light), said(seen, &first)),
        format!("   {}", said(seen, &behind)),
        String::new(),
    ];
    out.extend(CALCULATORS.iter().zip(&told).map(|(calculator, telling)| {
        let name = language.of(calculator.words);
        format!(
            "{} {name}: {}",
            mark(telling.light),
            said(seen, &telling.headline)
        )
    }));
    let decisions = decisions(&told);
    if !decisions.is_empty() {
        let heading = language.of(["To decide:", "À décider\u{a0}:"]);
        out.extend([String::new(), heading.to_owned()]);
    }
    out.extend(decisions.into_iter().map(|decision| {
        let (what, because) = (said(seen, &decision.what), said(seen, &decision.because));
        format!("{}  {what} ({because})", decision.by)
    }));
    lines(out)
}

/// A sentence of the plan's.
pub fn said(seen: &Seen, sentence: &Sentence) -> String {
    let pieces = pieces(&seen.plan, &seen.outcome, sentence, &seen.write);
    pieces.into_iter().map(|piece| piece.text).collect()
}

/// A light, as terminals without colours have it.
fn mark(light: Light) -> &'static str {
    match light {
        Light::Critical => "!!",
        Light::Attention => "! ",
        Light::Good => "ok",
        Light::Neutral => "  ",
    }
}

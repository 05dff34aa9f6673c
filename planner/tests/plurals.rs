//! Singular and plural agree: every sentence, with 0, 1, 1.5 and 2 in place of each number.

use crate::common::tables::with_rows;
use planner::calculators::{CHARTS, LAYOUTS, assess, check};
use planner::examples::example;
use planner::model::{Cell, CellMut, Kind, Path, path};
use planner::report::{World, markdown, report};
use planner::words::{Language, Plain, Write};
use planner::working::{fill, resolve_at_input, shown, spans, worked};
use planner::{Plan, document, evaluate};

/// A plan with a row in every list.
const FULL: &str = include_str!("data/full-plan.json");

/// Words that end like plurals but are not, or that follow a number without being counted.
const SINGULAR: [&str; 20] = [
    "is",
    "was",
    "has",
    "its",
    "days/sprint",
    "mois",
    "fois",
    "plus",
    "dans",
    "sous",
    "puis",
    "vers",
    "temps",
    "less",
    "this",
    "jamais",
    "as",
    "ans",
    "cases",
    "cas",
];

/// Label of a plan in which no number was replaced.
const AS_IT_IS: &str = "as it is";

#[test]
fn what_is_counted_agrees() {
    let mut wrong = std::collections::BTreeSet::new();
    let plan = Plan::default();
    let full = document::read_plan(FULL).expect("a plan");
    let cut = vec![with_rows(&plan, 0), with_rows(&plan, 1), full];
    for base in (0..3)
        .map(|place| example(place, Language::English))
        .chain([plan])
        .chain(cut)
    {
        let mut inputs = Vec::new();
        path::leaves(&base, &mut Path::new(), &mut |at, field, cell| {
            if matches!(cell, Cell::Number(Some(_))) && matches!(field.kind, Kind::Number(_)) {
                inputs.push(at.to_vec());
            }
        });
        read(&base, AS_IT_IS, &mut wrong);
        for input in inputs {
            for number in [0.0, 1.0, 1.5, 2.0] {
                let mut plan = base.clone();
                let Some((field, cell)) = path::get_mut(&mut plan, &input) else {
                    continue;
                };
                let Ok(number) = field.number(number, number) else {
                    continue;
                };
                match cell {
                    CellMut::Number(to) => *to = number,
                    CellMut::MaybeNumber(to) => *to = Some(number),
                    _ => continue,
                }
                read(&plan, &path::words(&base, &input), &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Reads all sentences of a plan in both languages, and collects numbers and words that disagree.
fn read(plan: &Plan, what: &str, wrong: &mut std::collections::BTreeSet<String>) {
    let outcome = evaluate(plan);
    let assessments = assess(plan, &outcome);
    for language in Language::ALL {
        let write = Plain::new(language, "EUR");
        let mut texts: Vec<String> = Vec::new();
        for assessment in &assessments {
            let mut sentences = vec![&assessment.headline, &assessment.detail];
            sentences.extend(
                assessment
                    .decisions
                    .iter()
                    .flat_map(|d| [&d.what, &d.because]),
            );
            sentences.extend(assessment.events.iter().map(|event| &event.what));
            for sentence in sentences {
                let line = spans(plan, &outcome, sentence, &write);
                texts.push(line.iter().map(|span| span.text.as_str()).collect());
            }
        }
        for layout in LAYOUTS {
            for key in (layout.keys)(plan, &outcome) {
                for sentence in key.value.iter().chain([&key.why]) {
                    let line = spans(plan, &outcome, sentence, &write);
                    texts.push(line.iter().map(|span| span.text.as_str()).collect());
                }
            }
        }
        for (_, charts) in CHARTS {
            for chart in charts(plan, &outcome, &write) {
                texts.extend([chart.title, chart.sentence]);
            }
        }
        if what == AS_IT_IS {
            texts.extend(more(plan, &outcome, &write));
        }
        for text in texts {
            if let Some(pair) = disagrees(&text, language) {
                wrong.insert(format!("{pair}: {text} ({what})"));
            }
        }
    }
}

/// Other texts: contradictions, the report and every working.
fn more(plan: &Plan, outcome: &planner::Outcome, write: &Plain) -> Vec<String> {
    let mut texts = Vec::new();
    for finding in check(plan, outcome) {
        let words = write.language().of(finding.words);
        texts.push(fill(words, &mut |name| {
            let figure = resolve_at_input(plan, outcome, &finding.at[0], name);
            figure.map_or_else(String::new, |at| shown(plan, outcome, &at, write))
        }));
    }
    let world = World {
        plan,
        outcome,
        write,
    };
    texts.extend(markdown(&report(&world)).lines().map(str::to_owned));
    path::leaves(outcome, &mut Path::new(), &mut |at, _, _| {
        texts.extend(worked(plan, outcome, at, write));
    });
    texts
}

/// Finds a number that disagrees with the word after it.
fn disagrees(text: &str, language: Language) -> Option<String> {
    // The narrow no-break space is used within numbers.
    let text = text.replace('\u{202f}', "").replace('\u{a0}', " ");
    let words: Vec<_> = text.split(' ').collect();
    words.windows(2).find_map(|pair| {
        let number: f64 = pair[0]
            .trim_start_matches('(')
            .replace(',', ".")
            .parse()
            .ok()?;
        let word = pair[1].trim_end_matches([',', '.', ';', ':', ')', '!', '’']);
        let counted = word.chars().all(char::is_alphabetic)
            && word.chars().next().is_some_and(char::is_lowercase);
        let many = word.ends_with('s') && !word.ends_with("ss");
        if !counted || SINGULAR.contains(&word) || word.len() < 3 {
            return None;
        }
        (many && !language.plural(number)).then(|| format!("{} {word}", pair[0]))
    })
}

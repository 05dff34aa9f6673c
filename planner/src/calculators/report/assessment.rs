//! Assessment of the report: contradictions between inputs, and the quarter in a sentence.

use super::{Achievement, Figures, Inputs, Known, Row, fact, in_facts};
use crate::calculators::{
    Argument, Assessment, Finding, Light, Outcome, Plan, Sentence, decisions,
};
use crate::model::{Choice, Unit, path::number_of};

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    for (n, row) in plan.report.rows.iter().enumerate() {
        if let (Some(end), Some(now)) = (row.end, in_facts(&plan.facts, row))
            && let Some(fact) = fact(&row.id)
            && end.get() != now.get()
        {
            found.push(Finding::new(
                [
                    "End values differ from your numbers.",
                    "Valeurs de fin différentes de vos chiffres.",
                ],
                &[
                    &[Plan::report, Inputs::rows, number_of(n), Row::end],
                    &[Plan::facts, fact],
                ],
            ));
        }
    }
    for (n, achieved) in outcome.report.achievements.iter().enumerate() {
        if achieved.misses {
            let at = |field: u16| [Plan::report, Inputs::achievements, number_of(n), field];
            found.push(Finding::new(
                [
                    "Achieved, yet {reached} misses {line}.",
                    "Réalisé, mais {reached} manque le seuil de {line}.",
                ],
                &[
                    &at(Achievement::done),
                    &at(Achievement::total),
                    &at(Achievement::metric),
                ],
            ));
        }
    }
}

/// Fills in the status, headline and detail: what grew, and how many decisions are late, of all
/// calculators before it in the list.
pub fn assess(
    plan: &Plan,
    outcome: &Outcome,
    assessments: &[Assessment],
    assessment: &mut Assessment,
) {
    let o = &outcome.report;
    let grown: Vec<usize> = (0..o.rows.len().min(plan.report.rows.len()))
        .filter(|row| o.rows[*row].change.is_some())
        .collect();
    let misses = o.achievements.iter().filter(|a| a.misses).count();
    let late = decisions(assessments);
    let late = late.iter().filter(|d| d.by < plan.facts.as_of).count();
    let here = Sentence::new(&[Plan::report, Figures::investment_total], ["", ""]);
    let (light, words) = if grown.is_empty() {
        (
            Light::Neutral,
            [
                "Enter where the quarter started.",
                "Indiquez les valeurs de début de trimestre.",
            ],
        )
    } else if late > 0 {
        (
            Light::Attention,
            [
                "{who} {grew}*{x}*; *{n}* {n?decision is|decisions are} late.",
                "{who} {grew}*{x}*\u{202f}; *{n}* {n?décision|décisions} en retard.",
            ],
        )
    } else if misses > 0 {
        (
            Light::Attention,
            [
                "{who} {grew}*{x}*; {n} {n?result misses its|results miss their} line.",
                "{who} {grew}*{x}*\u{202f}; {n} {n?résultat sous son|résultats sous leur} seuil.",
            ],
        )
    } else if grown.len() > 1 {
        (
            Light::Good,
            [
                "{who} {grew}*{x}*, {other} {or_other}{y}.",
                "{who} {grew}*{x}*, {other} {or_other}{y}.",
            ],
        )
    } else {
        (Light::Good, ["{who} {grew}*{x}*.", "{who} {grew}*{x}*."])
    };
    let counted = if late > 0 { late } else { misses };
    let mut headline = Sentence { words, ..here }.with("n", counting(counted));
    if let Some((who, grew, x)) = grown
        .first()
        .and_then(|row| growth(plan, outcome, *row, true))
    {
        headline = headline.with("who", who).with("grew", grew).with("x", x);
    }
    if let Some((who, grew, y)) = grown
        .get(1)
        .and_then(|row| growth(plan, outcome, *row, false))
    {
        headline = headline
            .with("other", who)
            .with("or_other", grew)
            .with("y", y);
    }
    assessment.light = light;
    assessment.headline = headline;
    assessment.detail = Sentence::new(
        &[Plan::report, Figures::investment_total],
        if o.investment_total == 0.0 {
            [
                "It asks for no investment.",
                "Il ne demande aucun investissement.",
            ]
        } else if o.cost_per_capacity_point.is_some() {
            [
                "It asks for {investment_total}, for {capacity_gain} more capacity: {cost_per_capacity_point} a point.",
                "Il demande {investment_total}, pour {capacity_gain} de capacité en plus\u{a0}: {cost_per_capacity_point} le point.",
            ]
        } else {
            [
                "It asks for {investment_total}.",
                "Il demande {investment_total}.",
            ]
        },
    );
}

/// Subject, verb and amount of a row's change; `first` where they begin the sentence.
fn growth(
    plan: &Plan,
    outcome: &Outcome,
    row: usize,
    first: bool,
) -> Option<(Argument, Argument, Argument)> {
    let given = &plan.report.rows[row];
    let change = outcome.report.rows[row].change?;
    let known = Known::OPTIONS
        .keys
        .iter()
        .position(|key| *key == &*given.id);
    let who = match known {
        Some(_) if given.id == *"revenue" => Argument::Words(if first {
            ["Revenue", "CA"]
        } else {
            ["revenue", "CA"]
        }),
        _ if !given.label.is_empty() => Argument::Text(given.label.to_string()),
        Some(place) => Argument::Words(Known::OPTIONS.words[place]),
        None => Argument::Text(given.id.to_string()),
    };
    let grew = match (change < 0.0, first) {
        (false, true) => ["grew by ", "+"],
        (true, true) => ["fell by ", "−"],
        (false, false) => ["by ", "+"],
        (true, false) => ["down by ", "−"],
    };
    Some((
        who,
        Argument::Words(grew),
        Argument::Number(change.abs(), Unit::Share),
    ))
}

fn counting(count: usize) -> Argument {
    Argument::Number(f64::from(number_of(count)), Unit::Count)
}

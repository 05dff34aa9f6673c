//! No dead input: every number, day, flag and choice of every table changes a figure.

use crate::common::tables::{Draw, inputs, range};
use planner::model::{CellMut, Day, Kind, path};
use planner::{Plan, document, evaluate};
use std::collections::BTreeSet;

/// Inputs that people only read, and that change no figure.
const READ_ONLY: &[&str] = &[
    "debt.items.impacts",
    "debt.items.kind",
    "left_out",
    "onboarding.buddy",
    "onboarding.months",
    "onboarding.setup",
    "onboarding.week_one",
    "report.left_out",
    "scenarios.rows.infra_risk",
    "scenarios.rows.team_risk",
];

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)] // a few options
/// Sets another value at a path; returns false if no other value is possible.
fn change(plan: &mut Plan, at: &[u16], draw: &mut Draw) -> bool {
    let Some((field, cell)) = path::get_mut(plan, at) else {
        return false;
    };
    let number = range(field).and_then(|(low, high, whole)| {
        let x = draw.within(low, high, whole);
        field.number(x, x).ok()
    });
    match (cell, field.kind, number) {
        (CellMut::Number(cell), _, Some(number)) => *cell = number,
        (CellMut::MaybeNumber(cell), _, Some(number)) => *cell = Some(number),
        (CellMut::Date(day), ..) => *day = Day::of(2025, 7, 1),
        (CellMut::MaybeDate(day), ..) => *day = Some(Day::of(2025, 7, 1)),
        (CellMut::Flag(flag), ..) => *flag = !*flag,
        (CellMut::Choice(choice), Kind::Choice(options), _) => {
            let most = f64::from(path::number_of(options.keys.len() - 1));
            choice.set(Some(draw.within(0.0, most, true) as u8));
        }
        (CellMut::Set(bits), ..) => *bits ^= 1,
        _ => return false,
    }
    true
}

/// A path without the indices of its rows.
fn plain(words: &str) -> String {
    words
        .split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest))
        .collect()
}

#[test]
fn every_input_moves_a_figure() {
    let mut draw = Draw(7);
    let (mut live, mut all) = (BTreeSet::new(), BTreeSet::new());
    // Plans in which more inputs take effect: a full one, one with several instances, debts and
    // marks, and the report's example.
    let parts = [
        include_str!("data/full-plan.json"),
        r#"{"architecture":{"availability":{"instances":3}},"thresholds":{"benchmark":"dora_2024"},
            "debt":{"items":[
                {"name":"a","hours_saved_per_sprint":9,"testing_days":9,"grounds":["style"]},
                {"name":"b","hours_saved_per_sprint":8,"testing_days":9,"grounds":["security"]}]},
            "interview":{"candidates":[{"name":"a","interviewers":[{"name":"b","marks":[{"item":"scalable","points":1}]}]}]}}"#,
        include_str!("../src/examples/q2_2024.json"),
    ];
    let mut bases = Vec::new();
    for part in parts {
        let base = document::read_plan(part).unwrap();
        let mut given = base.clone();
        for (at, _) in inputs(&base) {
            // Set optional numbers, so that the inputs that depend on them take effect.
            if let Some((_, CellMut::MaybeNumber(None))) = path::get_mut(&mut given, &at) {
                change(&mut given, &at, &mut draw);
            }
        }
        bases.extend([base, given]);
    }
    for base in bases {
        let before = evaluate(&base);
        for (at, field) in inputs(&base) {
            if matches!(field.kind, Kind::Text { .. }) {
                continue;
            }
            let name = plain(&path::words(&base, &at));
            all.insert(name.clone());
            for _ in 0..24 {
                let mut plan = base.clone();
                if change(&mut plan, &at, &mut draw) && evaluate(&plan) != before {
                    live.insert(name);
                    break;
                }
            }
        }
    }
    let dead: Vec<_> = all.difference(&live).map(String::as_str).collect();
    let unexpected: Vec<_> = dead
        .iter()
        .filter(|name| !READ_ONLY.contains(name))
        .collect();
    assert!(
        unexpected.is_empty(),
        "these inputs move nothing: {unexpected:#?}"
    );
}

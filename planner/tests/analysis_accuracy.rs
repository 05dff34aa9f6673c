//! Bands against a reference of ten million random samples, kept as data with the program that made
//! it: `cargo run --release -p planner --example reference -- planner/tests/data/ten-ranges.json`.
#![allow(missing_docs)]

mod common;

use planner::analysis::{Options, Spread, simulate};
use planner::evaluate;
use planner::model::{Kind, path};
use serde_json::Value;

/// p05, p50 and p95 of every figure lie within 1 % of its 5–95 % width of the reference, plus one
/// step for whole numbers and dates.
fn within_one_percent(plan: &str, reference: &str) {
    let plan = common::plan(plan);
    let reference: Value = serde_json::from_str(reference).expect("JSON");
    let outcome = evaluate(&plan);
    let bands = simulate(&plan, &Options::default());
    let mut worst: Vec<(f64, String)> = Vec::new();
    let mut compared = 0;
    for (words, wanted) in reference["p05_p50_p95"].as_object().expect("figures") {
        let figure = path::parse(&outcome, words).unwrap_or_else(|| panic!("no {words}"));
        let band = bands
            .of(&figure)
            .unwrap_or_else(|| panic!("{words} has no band"));
        let Spread::Measured { p05, p50, p95, .. } = band.spread else {
            panic!("{words}")
        };
        let wanted = wanted.as_array().expect("three").iter().map(Value::as_f64);
        let wanted: Vec<Option<f64>> = wanted.collect();
        // A figure that is never in one case of twenty has no width that a number could be a share of.
        let (Some(low), Some(high)) = (wanted[0], wanted[2]) else {
            assert_eq!(
                [p05.is_none(), p95.is_none()],
                [wanted[0].is_none(), wanted[2].is_none()],
                "{words}"
            );
            continue;
        };
        let step = match band.field.kind {
            Kind::Number(number) if !number.whole => 0.0,
            _ => 1.0,
        };
        for (got, wanted) in [p05, p50, p95].into_iter().zip(wanted) {
            let (Some(got), Some(wanted)) = (got, wanted) else {
                panic!("{words}: {got:?}, wanted {wanted:?}")
            };
            // The reference is printed to nine digits.
            let allowed = 0.01 * (high - low) + 1e-8 * wanted.abs();
            let off = ((got - wanted).abs() - step).max(0.0);
            worst.push((
                off / allowed,
                format!("{words}: {got}, wanted {wanted} ± {allowed}"),
            ));
        }
        compared += 1;
    }
    worst.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (off, what) in worst.iter().take(12) {
        println!("{off:.3} of what is allowed: {what}");
    }
    assert!(compared > 25, "{compared}");
    assert!(worst[0].0 <= 1.0, "{}", worst[0].1);
}

#[test]
fn ten_ranges() {
    within_one_percent(
        include_str!("data/ten-ranges.json"),
        include_str!("data/ten-ranges.reference.json"),
    );
}

/// Growth through zero, whole numbers, rates of a funnel, money month by month.
#[test]
fn ten_ranges_of_a_team() {
    within_one_percent(
        include_str!("data/ten-ranges-team.json"),
        include_str!("data/ten-ranges-team.reference.json"),
    );
}

/// A queue, elasticities, steps, growth of two resources.
#[test]
fn ten_ranges_of_load() {
    within_one_percent(
        include_str!("data/ten-ranges-load.json"),
        include_str!("data/ten-ranges-load.reference.json"),
    );
}

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
#[test]
fn ten_ranges_within_one_percent() {
    let plan = common::plan(include_str!("data/ten-ranges.json"));
    let reference: Value =
        serde_json::from_str(include_str!("data/ten-ranges.reference.json")).unwrap();
    let outcome = evaluate(&plan);
    let bands = simulate(&plan, &Options::default());
    let mut worst: Vec<(f64, String)> = Vec::new();
    let mut compared = 0;
    for (words, wanted) in reference["p05_p50_p95"].as_object().unwrap() {
        let figure = path::parse(&outcome, words).unwrap_or_else(|| panic!("no {words}"));
        let band = bands
            .of(&figure)
            .unwrap_or_else(|| panic!("{words} has no band"));
        let Spread::Measured { p05, p50, p95, .. } = band.spread else {
            panic!("{words}")
        };
        let wanted: Vec<Option<f64>> = wanted
            .as_array()
            .unwrap()
            .iter()
            .map(Value::as_f64)
            .collect();
        let width = match (wanted[0], wanted[2]) {
            (Some(low), Some(high)) => high - low,
            _ => 0.0,
        };
        // What goes in whole steps, whether its row says so (a count) or only rounding does.
        let whole = wanted.iter().flatten().all(|x| x.fract() == 0.0);
        let step = match band.field.kind {
            Kind::Number(number) if !number.whole && !whole => 0.0,
            _ => 1.0,
        };
        for (got, wanted) in [p05, p50, p95].into_iter().zip(wanted) {
            match (got, wanted) {
                (None, None) => {}
                (Some(got), Some(wanted)) => {
                    let off = (got - wanted).abs();
                    // The reference is printed to nine digits.
                    let allowed = 0.01 * width + step + 1e-8 * wanted.abs();
                    worst.push((
                        off / allowed,
                        format!("{words}: {got}, wanted {wanted} ± {allowed}"),
                    ));
                }
                _ => worst.push((
                    f64::INFINITY,
                    format!("{words}: {got:?}, wanted {wanted:?}"),
                )),
            }
        }
        compared += 1;
    }
    worst.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (off, what) in worst.iter().take(12) {
        println!("{off:.3} of what is allowed: {what}");
    }
    assert!(compared > 60, "{compared}");
    assert!(worst[0].0 <= 1.0, "{}", worst[0].1);
}

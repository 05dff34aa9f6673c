//! Bands against a reference of ten million random samples. The reference is kept as data, made by
//! `cargo run --release -p planner --example reference -- planner/tests/data/ten-ranges.json`.

use crate::common;
use planner::analysis::{Options, Spread, normal, simulate};
use planner::evaluate;
use planner::model::{Kind, path};
use serde_json::Value;

/// Asserts that p05, p50 and p95 of every figure differ from the reference by at most 1 % of its
/// 5–95 % width, plus one step for whole numbers and dates.
fn within_one_percent(plan: &str, reference: &str, figures: usize) {
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
        // If p95 is never, the width has no end: it counts as twice the distance to the median.
        let width = match (wanted[0], wanted[1], wanted[2]) {
            (Some(low), _, Some(high)) => high - low,
            (Some(low), Some(middle), None) => 2.0 * (middle - low),
            _ => 0.0,
        };
        let step = match band.field.kind {
            Kind::Number(number) if !number.whole => 0.0,
            _ => 1.0,
        };
        for (got, wanted) in [p05, p50, p95].into_iter().zip(wanted) {
            let (got, wanted) = match (got, wanted) {
                (Some(got), Some(wanted)) => (got, wanted),
                (None, None) => continue,
                _ => panic!("{words}: {got:?}, wanted {wanted:?}"),
            };
            // The reference is printed to nine digits.
            let allowed = 0.01 * width + 1e-8 * wanted.abs();
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
    assert!(compared >= figures, "{compared}");
    assert!(worst[0].0 <= 1.0, "{}", worst[0].1);
}

#[test]
fn ten_ranges() {
    within_one_percent(
        include_str!("data/ten-ranges.json"),
        include_str!("data/ten-ranges.reference.json"),
        110,
    );
}

/// Growth through zero, whole numbers, rates of a funnel, money month by month.
#[test]
fn ten_ranges_of_a_team() {
    within_one_percent(
        include_str!("data/ten-ranges-team.json"),
        include_str!("data/ten-ranges-team.reference.json"),
        114,
    );
}

/// A queue, elasticities, steps, growth of two resources.
#[test]
fn ten_ranges_of_load() {
    within_one_percent(
        include_str!("data/ten-ranges-load.json"),
        include_str!("data/ten-ranges-load.reference.json"),
        70,
    );
}

/// Growth, use and elasticity: the question that the benchmark also asks of another tool.
#[test]
fn three_ranges() {
    within_one_percent(
        include_str!("../../xtask/benches/question.json"),
        include_str!("data/question.reference.json"),
        23,
    );
}

/// Quantiles of ln(0.9 / use) / ln(1 + growth), with lognormal use and normal growth: for each
/// growth the share of uses is known, and growth is summed in narrow parts.
#[test]
fn months_to_a_line_of_ranged_use_and_growth() {
    let (use_now, growth) = ((0.4f64, 0.6f64), (0.05, 0.1));
    let plan = common::plan(
        r#"{"facts": {"monthly_growth": {"low": 0.05, "high": 0.1}},
            "capacity": {"resources": [{"id": "x", "average": {"low": 0.4, "high": 0.6}, "peak": 0.95}]}}"#,
    );
    let figure =
        path::parse(&evaluate(&plan), "capacity.resources.x.months_to_critical").expect("a figure");
    let bands = simulate(&plan, &Options::default());
    let Some(Spread::Measured { p05, p50, p95, .. }) = bands.of(&figure).map(|b| b.spread.clone())
    else {
        panic!("no numbers")
    };
    let deviation = |low: f64, high: f64| (high - low) / (2.0 * normal::Z95);
    let use_middle = f64::midpoint(use_now.0.ln(), use_now.1.ln());
    let use_deviation = deviation(use_now.0.ln(), use_now.1.ln());
    let parts = 20_000;
    // Share of cases in which the line is reached within this many months.
    let within = |months: f64| {
        let each = (0..parts).map(|part| {
            let z = normal::quantile((f64::from(part) + 0.5) / f64::from(parts));
            let g = f64::midpoint(growth.0, growth.1) + deviation(growth.0, growth.1) * z;
            let least = 0.9f64.ln() - months * g.ln_1p();
            normal::cumulative((use_middle - least) / use_deviation)
        });
        each.sum::<f64>() / f64::from(parts)
    };
    let exact = [0.05, 0.5, 0.95].map(|p| {
        let (mut low, mut high) = (0.0, 60.0);
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if within(middle) < p {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    });
    for (got, exact_at) in [p05, p50, p95].into_iter().zip(exact) {
        let got = got.expect("a number");
        assert!(
            (got - exact_at).abs() <= 0.01 * (exact[2] - exact[0]),
            "{got}, wanted {exact_at}"
        );
    }
}

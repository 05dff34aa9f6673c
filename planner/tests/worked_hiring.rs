//! Worked figures and edge cases of hiring and onboarding.

use crate::common::{at, number, outcome, worked};
use planner::calculators::{hiring, onboarding};
use serde_json::json;

#[test]
fn worked_figures() {
    let o = outcome("{}");
    worked(&o, "hiring.chance_with_expected", 0.560_389, 1e-6);
    worked(&o, "hiring.max_hires_per_month", 0.966_270, 1e-6);
    worked(&o, "hiring.recruiting_cost_per_hire", 2_314.87, 2e-6);
    worked(&o, "onboarding.break_even_weeks", 3.757_42, 1e-6);
    worked(&o, "onboarding.cost", 34_706.40, 1e-6);
    worked(&o, "onboarding.cost_automated", 25_872.69, 1e-6);
    // If the CTO does everything: 2 h a week for 62 h per hire.
    worked(
        &o,
        "hiring.cto_max_hires_per_month",
        2.0 * 30.4375 / 7.0 / 62.0,
        1e-12,
    );
}

/// P(X ≥ k) of a binomial distribution, summed term by term.
fn binomial(k: u32, n: u32, p: f64) -> f64 {
    let (mut term, mut below) = ((1.0 - p).powi(n.cast_signed()), 0.0);
    for j in 0..k {
        below += term;
        term *= f64::from(n - j) / f64::from(j + 1) * p / (1.0 - p);
    }
    1.0 - below
}

#[test]
fn chances_agree_with_the_sum_of_their_terms() {
    for (k, n, p) in [
        (1, 10, 0.2),
        (5, 500, 0.01),
        (3, 12, 0.5),
        (10, 90, 0.1),
        (60, 90, 0.6),
        (2, 2, 0.3),
    ] {
        let got = hiring::at_least(f64::from(k), f64::from(n), p);
        assert!(
            (got - binomial(k, n, p)).abs() < 1e-12,
            "{k} of {n} at {p}: {got}"
        );
    }
}

/// Large counts, with which the first term alone underflows to zero.
#[test]
fn chances_of_large_counts() {
    // The median of a binomial with a whole mean is its mean.
    let half = hiring::at_least(10_000.0, 20_000.0, 0.5);
    assert!(half > 0.5 && half < 0.503, "{half}");
    let o = outcome(r#"{"facts":{"planned_hires":10000},"hiring":{"applications":10000000}}"#);
    let needed = number(&o, "hiring.applications_at_confidence");
    assert!(needed > 1e11 && needed < 1.02e11, "{needed}");
    assert_eq!(
        at(&o, "hiring.applications_allowing_for_sample"),
        &json!(null)
    );
}

/// The number found is enough, and one less is not.
#[test]
fn the_least_number_is_the_least() {
    for (n, h, a) in [
        (1.0, 1.0, 100.0),
        (5.0, 1.0, 100.0),
        (40.0, 3.0, 20.0),
        (200.0, 19.0, 20.0),
        (3.0, 7.0, 7.0),
        (1000.0, 1.0, 9.0),
    ] {
        for wanted in [0.01, 0.5, 0.9, 0.999] {
            let (rate, most) = (h / a, 1e7);
            for chance in [&|x| hiring::at_least(n, x, rate) as f64, &|x| {
                hiring::at_least_from_sample(n, x, h, a)
            }] as [&dyn Fn(f64) -> f64; 2]
            {
                let Some(found) = hiring::least(n, most, n / rate, wanted, chance) else {
                    assert!(chance(most) < wanted);
                    continue;
                };
                assert!(
                    chance(found) >= wanted * (1.0 - 1e-12),
                    "{n} {rate} {wanted}: {found}"
                );
                assert!(
                    found == n || chance(found - 1.0) < wanted,
                    "{n} {rate} {wanted}: {found} is not the least"
                );
            }
        }
    }
}

#[test]
fn a_sample_of_all_is_summed_one_by_one() {
    // Beta(1.5, 0.5) of one hire in one application: P(at least 2 of 2) = E[p²] = 1.5 · 2.5 / (2 · 3).
    let got = hiring::at_least_from_sample(2.0, 2.0, 1.0, 1.0);
    assert!((got - 1.5 * 2.5 / 6.0).abs() < 1e-12, "{got}");
}

#[test]
fn nobody_to_hire_and_nobody_hired() {
    let none = outcome(r#"{"facts":{"planned_hires":0}}"#);
    for figure in [
        "applications_expected",
        "applications_at_confidence",
        "applications_allowing_for_sample",
        "hires_for_retention",
    ] {
        assert_eq!(number(&none, &format!("hiring.{figure}")), 0.0);
    }
    assert_eq!(number(&none, "hiring.chance_with_expected"), 1.0);
    assert_eq!(number(&none, "onboarding.cost"), 0.0);
    let nobody = outcome(r#"{"hiring":{"stages":[{"name":"one","passed":0}]}}"#);
    for figure in [
        "applications_expected",
        "applications_at_confidence",
        "applications_allowing_for_sample",
        "hours_per_hire",
        "max_hires_per_month",
        "bottleneck",
        "recruiting_cost_per_hire",
    ] {
        assert_eq!(
            at(&nobody, &format!("hiring.{figure}")),
            &json!(null),
            "{figure}"
        );
    }
    assert_eq!(number(&nobody, "hiring.stages[0].rate"), 0.0);
    assert_eq!(
        at(&nobody, "hiring.stages[0].gain_if_10_points_better"),
        &json!(null)
    );
}

#[test]
fn one_stage_without_interviews() {
    let o = outcome(r#"{"hiring":{"stages":[{"name":"one","passed":50,"hours":0,"days":0}]}}"#);
    assert_eq!(at(&o, "hiring.max_hires_per_month"), &json!(null));
    assert_eq!(number(&o, "hiring.lead_days"), 7.0 * 18.0);
    assert_eq!(at(&o, "hiring.start_by"), "2024-08-27");
    assert_eq!(at(&o, "hiring.late"), &json!(false));
}

#[test]
fn channels_replace_the_count_and_cost_money() {
    let o = outcome(
        r#"{"hiring":{"channels":[{"name":"a","applications":150,"cost":1000},{"name":"b","applications":50}]}}"#,
    );
    worked(&o, "hiring.overall_rate", 0.005, 1e-12);
    let hours = number(&o, "hiring.hours_per_hire");
    worked(
        &o,
        "hiring.recruiting_cost_per_hire",
        1000.0 + hours * 60_000.0 / 1_607.0,
        1e-12,
    );
}

/// At break-even a hire has contributed what mentoring took: checked by integration in small steps.
#[test]
fn break_even_agrees_with_small_steps() {
    for (setup, ramp, share, mentoring) in [
        (0.4, 6.0, 0.25, 6.0),
        (0.0, 12.0, 1.0, 4.0),
        (2.0, 1.0, 0.5, 30.0),
        (0.4, 6.0, 0.9, 60.0),
        (1.0, 4.0, 0.1, 0.5),
    ] {
        let found = onboarding::break_even(setup, ramp, share, mentoring);
        let (mut sum, mut last, step) = (0.0f64, 0.0, 1e-4);
        for k in 0..2_000_000 {
            let w = (f64::from(k) + 0.5) * step;
            sum += step
                * (((w - setup) / ramp).clamp(0.0, 1.0) - if w < mentoring { share } else { 0.0 });
            if sum <= 1e-9 {
                last = w;
            }
        }
        assert!((found - last).abs() < 2e-3, "{found} {last}");
    }
}

/// The funnel backwards: how many must enter each stage, on average and for the certainty.
#[test]
fn candidates_are_needed_at_every_stage() {
    let o = outcome("{}");
    let all = |figure: &str| -> Vec<f64> {
        let stage = |row| number(&o, &format!("hiring.stages[{row}].{figure}"));
        (0..6).map(stage).collect()
    };
    assert_eq!(all("expected"), [500.0, 150.0, 75.0, 40.0, 20.0, 10.0]);
    // 798 · 0.3 = 239.4, 798 · 0.15 = 119.7, 798 · 0.08 = 63.84, …
    assert_eq!(all("needed"), [798.0, 240.0, 120.0, 64.0, 32.0, 16.0]);
}

/// Share of each role's hours that the pace takes; for HR 0.96627 · 25 / (10 · 30.4375 / 7).
#[test]
fn the_limit_is_full_and_others_are_not() {
    let o = outcome("{}");
    worked(&o, "hiring.load.lead", 1.0, 1e-12);
    worked(&o, "hiring.load.hr", 0.555_556, 1e-5);
    worked(&o, "hiring.load.team", 0.444_444, 1e-5);
    worked(&o, "hiring.load.cto", 0.222_222, 1e-5);
    worked(&o, "hiring.later_days", 126.0, 1e-12);
}

/// A row does not count until something is entered in it.
#[test]
fn an_empty_row_changes_nothing() {
    let before = outcome("{}");
    let channel = outcome(r#"{"hiring":{"channels":[{"name":"Referrals"}]}}"#);
    let mut plan = planner::Plan::default();
    plan.hiring.stages.push(hiring::Stage::default());
    let stage = planner::evaluate(&plan).hiring;
    for figure in ["overall_rate", "max_hires_per_month", "start_by"] {
        let at_path = format!("hiring.{figure}");
        assert_eq!(at(&before, &at_path), at(&channel, &at_path), "{figure}");
    }
    assert_eq!((stage.hires, stage.process_days), (1.0, 42.0));
    assert_eq!(planner::calculators::broken(&plan), []);
}

#[test]
fn channels_have_their_own_rate_and_cost() {
    let o = outcome(
        r#"{"hiring":{"channels":[{"name":"a","applications":80,"cost":1000,"hires":2},{"name":"b","applications":50}]}}"#,
    );
    worked(&o, "hiring.channels[0].rate", 0.025, 1e-12);
    worked(&o, "hiring.channels[0].cost_per_hire", 500.0, 1e-12);
    worked(&o, "hiring.channels[0].cost_per_application", 12.5, 1e-12);
    assert_eq!(at(&o, "hiring.channels[1].rate"), &json!(null));
    worked(&o, "hiring.applicants", 130.0, 1e-12);
}

//! Simulation against closed forms, and properties of any simulation.

use crate::common;
use planner::analysis::{Band, Bands, Case, Options, Simulation, Spread, normal, simulate};
use planner::calculators::{CALCULATORS, minimal_refresh, needed};
use planner::model::path;
use planner::{Outcome, Plan, document, evaluate};

fn run(document: &str) -> (Plan, Bands) {
    let plan = common::plan(document);
    let bands = simulate(&plan, &Options::default());
    (plan, bands)
}

fn band<'a>(plan: &Plan, bands: &'a Bands, words: &str) -> &'a Band {
    let figure = path::parse(&evaluate(plan), words).unwrap_or_else(|| panic!("no {words}"));
    bands
        .of(&figure)
        .unwrap_or_else(|| panic!("{words} has no band"))
}

fn numbers(band: &Band) -> [f64; 3] {
    let Spread::Measured { p05, p50, p95, .. } = band.spread else {
        panic!("no numbers")
    };
    [p05, p50, p95].map(|x| x.unwrap_or(f64::INFINITY))
}

fn share(band: &Band, case: &Case) -> f64 {
    let Spread::Shares(shares) = &band.spread else {
        panic!("no shares")
    };
    shares
        .iter()
        .find(|(c, _)| c == case)
        .map_or(0.0, |(_, share)| *share)
}

fn close(got: [f64; 3], wanted: [f64; 3], relative: f64) {
    for (got, exact) in got.into_iter().zip(wanted) {
        let width = wanted[2] - wanted[0];
        assert!(
            (got - exact).abs() <= relative * width,
            "{got}, wanted {exact}"
        );
    }
}

#[test]
fn scenario_probabilities() {
    let (plan, bands) = run(r#"{"facts": {"monthly_growth": {"low": 0.04, "high": 0.105}}}"#);
    for (row, wanted) in [0.745_312, 0.143_558, 0.049_614_9].into_iter().enumerate() {
        // In a sample growth is a single number: the probability is 1 or 0, the stance to prepare
        // or not.
        let reached = band(&plan, &bands, &format!("scenarios.rows[{row}].probability"));
        let Spread::Measured {
            mean: Some(mean), ..
        } = reached.spread
        else {
            panic!()
        };
        assert!((mean - wanted).abs() < 0.002, "{mean}, wanted {wanted}");
        let stance = band(&plan, &bands, &format!("scenarios.rows[{row}].stance"));
        assert!((share(stance, &Case::Choice(0)) - wanted).abs() < 0.002);
    }
}

#[test]
fn months_to_line() {
    // ln(0.9 / 0.5) / ln(1 + g): the 5 % quantile of growth gives the 95 % quantile of months.
    let (plan, bands) = run(
        r#"{"facts": {"monthly_growth": {"low": 0.04, "high": 0.105}},
            "capacity": {"resources": [{"id": "x", "average": 0.5, "peak": 0.6}]}}"#,
    );
    let months = |g: f64| (0.9f64 / 0.5).ln() / g.ln_1p();
    let figure = band(&plan, &bands, "capacity.resources.x.months_to_critical");
    close(
        numbers(figure),
        [months(0.105), months(0.0725), months(0.04)],
        0.002,
    );
}

#[test]
fn products_of_lognormals() {
    // A · hourly cost · sprints a month, with three lognormal ranges.
    let (plan, bands) = run(
        r#"{"facts": {"cost_per_developer_year": {"low": 45000, "high": 80000}, "sprint_weeks": {"low": 1.5, "high": 3}},
            "debt": {"items": [{"name": "x", "hours_lost_per_sprint": {"low": 10, "high": 20}}]}}"#,
    );
    let ranges = [(10.0f64, 20.0f64), (45_000.0, 80_000.0), (1.5, 3.0)];
    let median = |(low, high): (f64, f64)| (low * high).sqrt();
    let spread: f64 = ranges
        .iter()
        .map(|(l, h)| ((h / l).ln() / 2.0).powi(2))
        .sum::<f64>()
        .sqrt();
    let weeks_per_month = 30.4375 / 7.0;
    let middle =
        median(ranges[0]) * median(ranges[1]) / 1_607.0 * weeks_per_month / median(ranges[2]);
    let figure = band(&plan, &bands, "debt.items[0].cost_per_month");
    let wanted = [middle * (-spread).exp(), middle, middle * spread.exp()];
    close(numbers(figure), wanted, 0.01);
}

#[test]
fn never_is_last() {
    // Growth is negative in three samples of ten: p95 is never, the median is not.
    let (plan, bands) = run(r#"{"facts": {"monthly_growth": {"low": -0.1, "high": 0.2}}}"#);
    let figure = band(&plan, &bands, "capacity.resources.cpu.months_to_critical");
    let Spread::Measured {
        p05,
        p50,
        p95,
        mean,
        never,
        ..
    } = figure.spread
    else {
        panic!()
    };
    let shrinking = normal::cumulative(-0.05 / (0.3 / (2.0 * normal::Z95)));
    assert!((never - shrinking).abs() < 0.002, "{never} {shrinking}");
    assert!(p05 < p50 && p50.is_some() && p95.is_none() && mean.is_none());
    let date = band(&plan, &bands, "capacity.resources.cpu.critical_on");
    let days = date.days().unwrap();
    assert!(days[0] < days[1] && days[2].is_none());
}

#[test]
fn rules_hold_in_every_sample() {
    // Fewer applications than candidates who passed screening cap the latter, in that sample only.
    let (plan, bands) = run(r#"{"hiring": {"applications": {"low": 40, "high": 80},
        "stages": [{"name": "a", "passed": 38}, {"name": "b", "passed": 1}]}}"#);
    let rate = numbers(band(&plan, &bands, "hiring.stages[0].rate"));
    assert!(
        rate[2] < 1.0 && (rate[0] - 38.0 / 80.0).abs() < 1e-9,
        "{rate:?}"
    );
    let entered = numbers(band(&plan, &bands, "hiring.stages[0].entered"));
    assert_eq!([entered[0], entered[2]], [40.0, 80.0]);
    // An average above its peak is capped to it.
    let (plan, bands) = run(
        r#"{"capacity": {"resources": [{"id": "x", "average": {"low": 0.4, "high": 0.6}, "peak": 0.6}]}}"#,
    );
    let figure = numbers(band(
        &plan,
        &bands,
        "capacity.resources.x.months_to_critical",
    ));
    assert!(
        figure[0] >= (0.9f64 / 0.6).ln() / 1.15f64.ln() - 1e-12,
        "{figure:?}"
    );
}

#[test]
fn same_again_and_in_slices() {
    let plan = common::plan(include_str!("data/ten-ranges.json"));
    let whole = simulate(&plan, &Options::default());
    let mut slices = Simulation::new(&plan, &Options::default());
    while slices.advance(333) {
        // Intermediate results can be shown.
        assert!(slices.bands().points < 4096);
    }
    let slices = slices.bands();
    assert_eq!(whole.bands.len(), slices.bands.len());
    for (a, b) in whole.bands.iter().zip(&slices.bands) {
        assert!(a.path == b.path && a.spread == b.spread);
    }
    // A simulation of one calculator gives the same bands.
    let only = Options {
        only: Some(vec![Plan::hiring]),
        ..Options::default()
    };
    let alone = simulate(&plan, &only);
    assert!(alone.bands.iter().all(|b| b.path[0] == Plan::hiring) && !alone.bands.is_empty());
    for band in &alone.bands {
        assert!(
            whole
                .of(&band.path)
                .is_some_and(|b| b.spread == band.spread)
        );
    }
}

/// A figure simulated alone has the same band as among all.
#[test]
fn one_figure_alone() {
    for plan in [
        include_str!("data/ten-ranges.json"),
        include_str!("data/ten-ranges-load.json"),
    ] {
        let plan = common::plan(plan);
        let few = Options {
            points: 64,
            ..Options::default()
        };
        let whole = simulate(&plan, &few);
        assert!(whole.bands.len() > 70);
        for band in &whole.bands {
            let options = Options {
                figure: Some(band.path.clone()),
                ..few.clone()
            };
            let alone = simulate(&plan, &options).bands;
            assert_eq!(alone.len(), 1, "{}", band.field.key());
            assert!(alone[0].path == band.path && alone[0].spread == band.spread);
        }
    }
}

#[test]
fn nothing_ranged_nothing_banded() {
    let (_, bands) = run("{}");
    assert!(bands.bands.is_empty());
    // What no range affects has no band.
    let (_, bands) = run(
        r#"{"debt": {"items": [{"name": "x", "hours_lost_per_sprint": {"low": 1, "high": 2}}]}}"#,
    );
    assert!(bands.bands.iter().all(|b| b.path[0] == Plan::debt) && !bands.bands.is_empty());
}

#[test]
fn probes_make_fans() {
    let plan = common::plan(r#"{"facts": {"monthly_growth": {"low": 0.04, "high": 0.105}}}"#);
    let options = Options {
        probe: Some(|plan, _, into| {
            into.extend([1.0, 12.0].map(|m| (1.0 + plan.facts.monthly_growth).powf(m)));
        }),
        ..Options::default()
    };
    let bands = simulate(&plan, &options);
    assert_eq!(bands.probed.len(), 2);
    close(
        bands.probed[1],
        [1.04, 1.0725, 1.105].map(|g: f64| g.powf(12.0)),
        0.002,
    );
}

#[test]
fn shares_add_up() {
    let plan = common::plan(include_str!("data/ten-ranges.json"));
    for band in simulate(&plan, &Options::default()).bands {
        match band.spread {
            Spread::Shares(shares) => {
                let sum: f64 = shares.iter().map(|(_, share)| share).sum();
                assert!((sum - 1.0).abs() < 1e-12 && shares.len() > 1);
            }
            Spread::Measured {
                p05,
                p50,
                p95,
                histogram,
                never,
                ..
            } => {
                let ordered = |a: Option<f64>, b: Option<f64>| b.is_none() || a <= b;
                assert!(
                    ordered(p05, p50) && ordered(p50, p95),
                    "{:?}",
                    band.field.key()
                );
                let counted = f64::from(histogram.counts.iter().sum::<u32>());
                assert!((counted - 4096.0 * band.present * (1.0 - never)).abs() < 0.5);
            }
        }
    }
}

#[test]
fn ranges_are_refused() {
    for (range, why) in [
        (r#"{"low": 0.2, "high": 0.1}"#, "upside down"),
        (r#"{"low": 0.2}"#, "one end"),
        ("{}", "empty"),
        (r#"{"low": 0.1, "high": 9}"#, "out of bounds"),
    ] {
        let text = format!(r#"{{"facts": {{"monthly_growth": {range}}}}}"#);
        let refusal = document::read_plan(&text).expect_err(why);
        assert!(
            refusal.path.starts_with("facts.monthly_growth"),
            "{refusal}"
        );
    }
    let text = r#"{"facts": {"revenue_per_month": {"low": 0, "high": 10}}}"#;
    let refusal = document::read_plan(text).expect_err("through zero");
    assert_eq!(refusal.reason, planner::model::Reason::RangeThroughZero);
}

/// If only one calculator is wanted, others compute no more than it reads: its figures are the
/// same, for any plan.
#[test]
fn what_is_not_looked_at_need_not_be_computed() {
    let mut less = false;
    for seed in 0..200 {
        let plan = common::arbitrary::plan(seed);
        let whole = evaluate(&plan);
        for calculator in CALCULATORS {
            let mut outcome = Outcome::default();
            for (_, refresh) in minimal_refresh(&[calculator.id], None) {
                refresh(&plan, &mut outcome);
            }
            let slug = calculator.slug;
            assert_eq!(
                common::shown(&outcome)[slug],
                common::shown(&whole)[slug],
                "{slug}, {seed}"
            );
            less |= minimal_refresh(&[calculator.id], None).len() < needed(&[calculator.id]).len();
        }
    }
    assert!(less, "nobody computes less for others");
}

//! Native measurements; prints one line for each: name, tab, number.
//!
//! `native times`: microseconds of `evaluate` and milliseconds of `simulate`, the fastest of many
//! runs.
//! `native links FILE`: lengths of a link and of its plan's JSON; writes the JSON to the file.
//! `native documents FOLDER`: microseconds from a plan document to its outcome document, and of
//! `evaluate` alone; writes the plan documents to the folder.
//! `native reference`: quantiles of the question's figure over ten million random samples.

use planner::link::{self, Include};
use planner::model::{Group, Number};
use planner::{Plan, document, evaluate};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use timed::{Timed, plans, slugs};

/// Random samples of the reference.
const SAMPLES: usize = 10_000_000;
/// The 95 % quantile of the standard normal distribution.
const Z95: f64 = 1.644_853_626_951_472_7;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["times"] => times(),
        ["links", file] => links(file),
        ["documents", folder] => documents(folder),
        ["reference"] => reference(),
        _ => None,
    };
    if done.is_some() {
        ExitCode::SUCCESS
    } else {
        eprintln!("native times | links FILE | documents FOLDER | reference");
        ExitCode::FAILURE
    }
}

/// Returns the seconds of the fastest run, after one warm-up run.
fn quickest(runs: u32, run: impl Fn()) -> f64 {
    run();
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(time).fold(f64::INFINITY, f64::min)
}

fn times() -> Option<()> {
    for name in ["default", "large"] {
        let timed = Timed::named(name)?;
        let seconds = quickest(40, || timed.evaluate(500)) / 500.0;
        println!("evaluate {name}\t{}", seconds * 1e6);
    }
    let ranges = Timed::named("ten ranges")?;
    let simulate = |slug: Option<&str>| {
        let seconds = quickest(10, || {
            black_box(ranges.simulate(slug.map(str::to_owned)));
        });
        println!("simulate {}\t{}", slug.unwrap_or("all"), seconds * 1e3);
    };
    simulate(None);
    slugs().lines().for_each(|slug| simulate(Some(slug)));
    let question = Timed::named("question")?;
    let figure = "capacity.resources.cpu.months_to_critical";
    let seconds = quickest(20, || drop(question.quantiles(figure)));
    println!("question\t{}", seconds * 1e3);
    Some(())
}

fn links(file: &str) -> Option<()> {
    let plan = plans::changed();
    let json = document::write_plan(&plan);
    std::fs::write(file, &json).ok()?;
    println!("link\t{}", link::encode(&plan, Include::ALL).ok()?.len());
    println!("json\t{}", json.len());
    let untouched = link::encode(&Plan::fresh(), Include::ALL).ok()?;
    println!("untouched\t{}", untouched.len());
    Some(())
}

fn documents(folder: &str) -> Option<()> {
    for name in ["default", "large"] {
        let timed = Timed::named(name)?;
        let text = document::write_plan(timed.plan());
        std::fs::write(Path::new(folder).join(name).with_extension("json"), &text).ok()?;
        let seconds = quickest(40, || {
            for _ in 0..50 {
                let plan = document::read_plan(black_box(&text));
                let plan = plan.expect("what was written is read");
                black_box(document::write_outcome(&plan, &evaluate(&plan)));
            }
        });
        println!("{name}\t{}", seconds / 50.0 * 1e6);
        let seconds = quickest(40, || timed.evaluate(500)) / 500.0;
        println!("{name} alone\t{}", seconds * 1e6);
    }
    Some(())
}

/// Answers the question by its formula alone, independently of the planner's simulation.
fn reference() -> Option<()> {
    let question = Timed::named("question")?;
    let plan = question.plan();
    let resource = plan.capacity.resources.first()?;
    let critical = resource.critical.get();
    let random = &mut Xoshiro256PlusPlus::seed_from_u64(1);
    let mut months: Vec<f64> = Vec::with_capacity(SAMPLES);
    let growth = Fit::normal(plan.facts.monthly_growth)?;
    let average = Fit::lognormal(resource.average)?;
    let elasticity = Fit::lognormal(resource.elasticity)?;
    while months.len() < SAMPLES {
        let growth = growth.draw(random);
        let (average, elasticity) = (average.draw(random).exp(), elasticity.draw(random).exp());
        // Samples outside the allowed ranges are drawn again, which truncates the distributions.
        if average <= 1.0 && growth > 0.0 {
            months.push(((critical / average).ln() / (elasticity * growth.ln_1p())).max(0.0));
        }
    }
    months.sort_by(f64::total_cmp);
    for (name, place) in [
        ("p05", SAMPLES / 20),
        ("p50", SAMPLES / 2),
        ("p95", SAMPLES / 20 * 19),
    ] {
        println!("{name}\t{}", months[place]);
    }
    Some(())
}

/// A normal distribution of a number or of its logarithm.
struct Fit {
    mean: f64,
    deviation: f64,
}

impl Fit {
    fn normal(number: Number) -> Option<Self> {
        let (low, high) = number.spread()?;
        Some(Self::between(low, high))
    }

    fn lognormal(number: Number) -> Option<Self> {
        let (low, high) = number.spread()?;
        Some(Self::between(low.ln(), high.ln()))
    }

    fn between(low: f64, high: f64) -> Self {
        Self {
            mean: f64::midpoint(low, high),
            deviation: (high - low) / (2.0 * Z95),
        }
    }

    /// Draws a sample by the Box–Muller transform.
    fn draw(&self, random: &mut Xoshiro256PlusPlus) -> f64 {
        let radius = (-2.0 * uniform(random).ln()).sqrt();
        let angle = std::f64::consts::TAU * uniform(random);
        self.mean + self.deviation * radius * angle.cos()
    }
}

/// Draws a number from the open interval (0, 1).
#[allow(clippy::cast_precision_loss)] // 53 bits
fn uniform(random: &mut Xoshiro256PlusPlus) -> f64 {
    ((random.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
}

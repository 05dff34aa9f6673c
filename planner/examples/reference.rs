//! What simulation is held against: quantiles of every figure over ten million random samples.
//! `reference plan.json [samples]` prints them.
//!
//! Shares with the library nothing but the figures themselves: its own random numbers
//! (xoshiro256++, seeded), its own normal numbers (Marsaglia's polar method), truncation by
//! trying again. Quantiles are those of type 7 to within a thousandth of the spread between their
//! neighbours: a first pass brackets them, the second counts within the brackets.

use planner::analysis::measure;
use planner::model::{Cell, CellMut, Kind, NumberKind, Path, decimal, path};
use planner::{Plan, calculators, document, evaluate};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use serde_json::{Map, Value, json};

const SEED: u64 = 2024;
const PILOT: usize = 100_000;
const SAMPLES: usize = 10_000_000;
const THREADS: usize = 2;
const BINS: usize = 2_000;
const WANTED: [f64; 3] = [0.05, 0.5, 0.95];

struct Random(Xoshiro256PlusPlus);
impl Random {
    /// In (−1, 1).
    fn uniform(&mut self) -> f64 {
        #[allow(clippy::cast_precision_loss)] // 53 bits
        let u = (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64;
        2.0 * u - 1.0
    }
    fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (self.uniform(), self.uniform());
            let r = x * x + y * y;
            if r < 1.0 && r > 0.0 {
                return x * (-2.0 * r.ln() / r).sqrt();
            }
        }
    }
}

struct Ranged {
    path: Path,
    kind: NumberKind,
    low: f64,
    high: f64,
}
impl Ranged {
    fn draw(&self, random: &mut Random) -> f64 {
        let normal = self.kind.min < 0.0;
        let (a, b) = if normal {
            (self.low, self.high)
        } else {
            (self.low.ln(), self.high.ln())
        };
        let deviation = (b - a) / (2.0 * 1.644_853_626_951_472_7);
        loop {
            let x = f64::midpoint(a, b) + deviation * random.normal();
            let x = if normal { x } else { x.exp() };
            if x >= self.kind.min && x <= self.kind.max {
                return if self.kind.whole {
                    (x + 0.5).floor()
                } else {
                    x
                };
            }
        }
    }
}

struct Sampler {
    plan: Plan,
    ranges: Vec<Ranged>,
    random: Random,
}
impl Sampler {
    fn new(plan: &Plan, thread: usize) -> Self {
        let mut ranges = Vec::new();
        path::leaves(plan, &mut Path::new(), &mut |at, field, cell| {
            if let (Cell::Number(Some(number)), Kind::Number(kind)) = (cell, field.kind)
                && let Some((low, high)) = number.spread()
            {
                ranges.push(Ranged {
                    path: at.to_vec(),
                    kind,
                    low,
                    high,
                });
            }
        });
        let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
        (0..thread).for_each(|_| random.jump());
        Self {
            plan: plan.clone(),
            ranges,
            random: Random(random),
        }
    }

    /// One sample of the plan, its rules capped.
    fn next(&mut self) -> Plan {
        let mut plan = self.plan.clone();
        for range in &self.ranges {
            put(&mut plan, &range.path, range.draw(&mut self.random));
        }
        for (path, most) in calculators::broken(&plan).into_iter().filter_map(|b| b.cap) {
            put(&mut plan, &path, most);
        }
        plan
    }
}

fn put(plan: &mut Plan, at: &[u16], x: f64) {
    match path::get_mut(plan, at) {
        Some((_, CellMut::Number(number))) => *number = x.into(),
        Some((_, CellMut::MaybeNumber(number))) => *number = Some(x.into()),
        _ => {}
    }
}

/// The numeric figures, outside lists whose rows are not always the same.
fn figures(plan: &Plan) -> Vec<Path> {
    let all = |plan: &Plan| {
        let mut seen = Vec::new();
        path::leaves(
            &evaluate(plan),
            &mut Path::new(),
            &mut |at, _, cell| match cell {
                Cell::Text(text) => seen.push((at.to_vec(), text.map(str::to_owned))),
                cell if measure(&cell).is_some() => seen.push((at.to_vec(), None)),
                _ => {}
            },
        );
        seen
    };
    let mut steady = all(plan);
    let mut draws = Sampler::new(plan, THREADS);
    for _ in 0..2_000 {
        let now = all(&draws.next());
        // A text that changes is a row that is another row; its neighbours go with it.
        let gone: Vec<Path> = steady
            .iter()
            .filter(|f| !now.contains(f))
            .map(|f| f.0.clone())
            .collect();
        steady.retain(|(at, _)| {
            !gone
                .iter()
                .any(|g| g[..g.len() - 1] == at[..at.len() - 1] && g.len() > 2)
        });
    }
    let outcome = evaluate(plan);
    let numeric = |at: &Path| {
        let kind = path::get(&outcome, at).map(|(field, _)| field.kind);
        matches!(kind, Some(Kind::Number(_) | Kind::Date))
    };
    steady
        .into_iter()
        .map(|(at, _)| at)
        .filter(numeric)
        .collect()
}

fn read(plan: &Plan, figures: &[Path], mut see: impl FnMut(usize, f64)) {
    let outcome = evaluate(plan);
    for (place, at) in figures.iter().enumerate() {
        let x = path::get(&outcome, at).and_then(|(_, cell)| measure(&cell));
        see(place, x.unwrap_or(f64::INFINITY));
    }
}

/// Counts around one quantile.
#[derive(Clone)]
struct Bracket {
    from: f64,
    to: f64,
    below: usize,
    bins: Vec<(usize, f64)>,
}
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]
impl Bracket {
    fn of(sorted: &[f64], p: f64) -> Self {
        let at = |p: f64| sorted[((sorted.len() - 1) as f64 * p) as usize];
        Self {
            from: at(p - 0.006),
            to: at(p + 0.006),
            below: 0,
            bins: vec![(0, 0.0); BINS],
        }
    }
    fn see(&mut self, x: f64) {
        if x < self.from {
            self.below += 1;
        } else if x <= self.to {
            let share = if self.to > self.from {
                (x - self.from) / (self.to - self.from)
            } else {
                0.0
            };
            let bin = &mut self.bins[((share * BINS as f64) as usize).min(BINS - 1)];
            *bin = (bin.0 + 1, bin.1 + x);
        }
    }
    fn add(&mut self, other: &Self) {
        self.below += other.below;
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            *bin = (bin.0 + more.0, bin.1 + more.1);
        }
    }
    fn quantile(&self, samples: usize, p: f64) -> f64 {
        let place = ((samples - 1) as f64 * p) as usize;
        let mut before = self.below;
        assert!(before <= place, "the first pass missed the quantile");
        for (count, sum) in &self.bins {
            before += count;
            if before > place {
                return sum / *count as f64;
            }
        }
        panic!("the first pass missed the quantile")
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments
        .next()
        .expect("usage: reference PLAN.json [SAMPLES]");
    let samples: usize = arguments
        .next()
        .map_or(SAMPLES, |n| n.parse().expect("a number"));
    let text = std::fs::read_to_string(&file).expect("a file");
    let plan = document::read_plan(&text).unwrap_or_else(|refusal| panic!("{refusal}"));
    let figures = figures(&plan);

    let mut pilot = vec![Vec::with_capacity(PILOT); figures.len()];
    let mut draws = Sampler::new(&plan, THREADS);
    for _ in 0..PILOT {
        read(&draws.next(), &figures, |place, x| pilot[place].push(x));
    }
    // What is the same in a hundred thousand samples has no quantiles worth counting.
    let (figures, pilot): (Vec<Path>, Vec<Vec<f64>>) = figures
        .into_iter()
        .zip(pilot)
        .filter(|(_, column)| column.iter().any(|x| *x != column[0]))
        .unzip();
    let brackets: Vec<[Bracket; 3]> = pilot
        .into_iter()
        .map(|mut column| {
            column.sort_by(f64::total_cmp);
            WANTED.map(|p| Bracket::of(&column, p))
        })
        .collect();

    let run = |thread: usize| {
        let mut brackets = brackets.clone();
        let mut draws = Sampler::new(&plan, thread);
        for _ in 0..samples / THREADS {
            read(&draws.next(), &figures, |place, x| {
                brackets[place]
                    .iter_mut()
                    .for_each(|bracket| bracket.see(x));
            });
        }
        brackets
    };
    let counted = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let run = &run;
                scope.spawn(move || run(thread))
            })
            .collect();
        let mut all = threads.into_iter().map(|t| t.join().expect("a thread"));
        let mut sum = all.next().expect("one");
        for other in all {
            for (mine, theirs) in sum.iter_mut().flatten().zip(other.iter().flatten()) {
                mine.add(theirs);
            }
        }
        sum
    });

    let outcome = evaluate(&plan);
    let samples = samples / THREADS * THREADS;
    let number = |x: f64| {
        if x.is_finite() {
            json!(decimal::round(x, 9))
        } else {
            Value::Null
        }
    };
    let mut quantiles = Map::new();
    for (at, brackets) in figures.iter().zip(&counted) {
        let found: Vec<f64> = brackets
            .iter()
            .zip(WANTED)
            .map(|(b, p)| b.quantile(samples, p))
            .collect();
        if found.iter().any(|x| *x != found[0]) {
            quantiles.insert(
                path::words(&outcome, at),
                found.into_iter().map(number).collect(),
            );
        }
    }
    let all = json!({"seed": SEED, "samples": samples, "p05_p50_p95": quantiles});
    println!("{}", serde_json::to_string_pretty(&all).unwrap_or_default());
}

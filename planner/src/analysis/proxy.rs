//! Quantiles made exacter: by a figure's proxy, whose quantiles are known.
//!
//! Most figures rise or fall, more or less, with one sum of the inputs' standard scores (products of
//! lognormals exactly so). That sum is normal: how far its own share below a quantile is off in these
//! very samples tells how far the figure's is, as far as the two go together: a control variate, for
//! quantiles as Hsu and Nelson (1990) have it. Where three inputs or more matter, that halves the worst errors.

use super::normal;
use super::quantiles::Ranked;

/// An input this much weaker than the strongest is left out of a proxy.
const WEAK: f64 = 0.06;
/// An input matters from this share of the strongest on.
const MATTERS: f64 = 0.15;
/// With fewer inputs that matter the points are even enough by themselves: a proxy that is not quite
/// the figure would do harm.
const FEW: usize = 3;
/// How far a figure and its proxy must go together.
const TOGETHER: f64 = 0.6;

/// The standard scores of the inputs in every sample, one sample after another.
pub(super) struct Scores {
    inputs: usize,
    all: Vec<f64>,
}

impl Scores {
    /// Of so many inputs in so many samples.
    pub fn new(inputs: usize, points: u32) -> Self {
        Self {
            inputs,
            all: Vec::with_capacity(inputs * points as usize),
        }
    }

    /// Notes the score of the next input.
    pub fn note(&mut self, score: f64) {
        self.all.push(score);
    }

    /// The quantiles of a figure that has a number, or is never, in every sample.
    pub fn quantiles(&self, ranked: &Ranked<'_>, wanted: [f64; 3]) -> [f64; 3] {
        let plain = wanted.map(|p| ranked.quantile(p));
        let Some(proxy) = self.proxy(ranked) else {
            return plain;
        };
        let mut place = 0;
        plain.map(|at| {
            let p = wanted[place];
            place += 1;
            let level = level(p, &proxy, ranked.samples(), at);
            if level == p {
                at
            } else {
                ranked.quantile(level)
            }
        })
    }

    /// The sum of scores that goes with the figure best, of standard deviation 1; none where none does.
    fn proxy(&self, ranked: &Ranked<'_>) -> Option<Vec<f64>> {
        let parts = ranked.parts();
        if self.inputs == 0 || parts.len() * self.inputs != self.all.len() {
            return None;
        }
        // By the part in which a sample lies, which "never" has as well.
        let sum: u32 = parts.iter().map(|part| u32::from(*part)).sum();
        #[allow(clippy::cast_precision_loss)] // fewer samples than 2^53
        let mean = f64::from(sum) / parts.len() as f64;
        let mut slope = vec![0.0; self.inputs];
        for (part, scores) in parts.iter().zip(self.all.chunks_exact(self.inputs)) {
            let part = f64::from(*part) - mean;
            for (slope, score) in slope.iter_mut().zip(scores) {
                *slope += part * score;
            }
        }
        let most = slope.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
        // What is this weak is chance, and would bring in the errors of inputs that do not matter.
        for x in &mut slope {
            if x.abs() < WEAK * most {
                *x = 0.0;
            }
        }
        let matter = slope.iter().filter(|x| x.abs() > MATTERS * most);
        if matter.count() < FEW {
            return None;
        }
        let length = slope.iter().map(|x| x * x).sum::<f64>().sqrt();
        if length == 0.0 {
            return None;
        }
        slope.iter_mut().for_each(|x| *x /= length);
        let of = |scores: &[f64]| scores.iter().zip(&slope).map(|(x, slope)| x * slope).sum();
        Some(self.all.chunks_exact(self.inputs).map(of).collect())
    }
}

/// At which level of the samples the quantile at `p` is to be read, where the plain one is `at`.
#[allow(clippy::cast_precision_loss)] // fewer samples than 2^53
fn level(p: f64, proxy: &[f64], samples: &[f64], at: f64) -> f64 {
    let line = normal::quantile(p);
    let (mut below, mut least, mut both) = (0_u32, 0_u32, 0_u32);
    for (proxy, x) in proxy.iter().zip(samples) {
        let (one, other) = (u32::from(*proxy <= line), u32::from(*x <= at));
        below += one;
        least += other;
        both += one & other;
    }
    let all = samples.len() as f64;
    let [below, least, both] = [below, least, both].map(|count| f64::from(count) / all);
    let spread = below * (1.0 - below);
    if spread == 0.0 {
        return p;
    }
    let together = (both - below * least) / spread;
    // What goes less together than this has errors of its own.
    if together < TOGETHER {
        return p;
    }
    (p + together * (below - p)).clamp(0.0, 1.0)
}

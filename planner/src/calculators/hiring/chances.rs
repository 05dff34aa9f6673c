//! Chances of counts: binomial, and beta-binomial where the rate itself is known from a sample only.
//!
//! Point probabilities are Loader's saddle-point form (*Fast and Accurate Computation of Binomial
//! Probabilities*, 2000): exact to the last digits however large the counts.

use crate::model::maths::{exp, lgamma, ln, ln_1p};
use std::f64::consts::TAU;

/// What Stirling's formula leaves out of ln Γ(x + 1): ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π.
fn stirling_error(x: f64) -> f64 {
    if x <= 15.0 {
        if x == 0.0 {
            return 0.0; // never used: the callers treat 0 apart
        }
        return lgamma(x + 1.0) - (x + 0.5) * ln(x) + x - 0.5 * ln(TAU);
    }
    let square = x * x;
    (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square)
            / square)
        / x
}

/// x ln(x / m) + m − x, without cancellation where x is near m.
fn deviance(x: f64, m: f64) -> f64 {
    let difference = x - m;
    if difference.abs() >= 0.1 * (x + m) {
        return x * ln(x / m) + m - x;
    }
    let v = difference / (x + m);
    let mut sum = difference * v;
    let mut power = 2.0 * x * v;
    let mut odd = 3.0;
    loop {
        power *= v * v;
        let next = sum + power / odd;
        if next == sum {
            return sum;
        }
        sum = next;
        odd += 2.0;
    }
}

/// P(Bin(n, p) = k), with q = 1 − p given apart; n and k may have fractions.
fn point(k: f64, n: f64, p: f64, q: f64) -> f64 {
    if p <= 0.0 {
        return f64::from(u8::from(k == 0.0));
    }
    if q <= 0.0 {
        return f64::from(u8::from(k == n));
    }
    if k == 0.0 {
        return exp(n * if p < 0.1 { ln_1p(-p) } else { ln(q) });
    }
    if k == n {
        return exp(n * if q < 0.1 { ln_1p(-q) } else { ln(p) });
    }
    let exponent = stirling_error(n)
        - stirling_error(k)
        - stirling_error(n - k)
        - deviance(k, n * p)
        - deviance(n - k, n * q);
    exp(exponent) * (n / (TAU * k * (n - k))).sqrt()
}

/// The chance of at least `k`, from the point probability at a count and the ratio of the next
/// count's to it. Sums the shorter tail outward from `k`, until nothing is added.
fn upper(k: f64, n: f64, mean: f64, point: impl Fn(f64) -> f64, next: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, below) = (0.0, k <= mean);
    let mut at = if below { k - 1.0 } else { k };
    let mut term = point(at);
    loop {
        let before = sum;
        sum += term;
        if sum == before && term < 1.0 || if below { at <= 0.0 } else { at >= n } {
            break;
        }
        if below {
            at -= 1.0;
            term /= next(at);
        } else {
            term *= next(at);
            at += 1.0;
        }
    }
    (if below { 1.0 - sum } else { sum }).clamp(0.0, 1.0)
}

/// P(Bin(n, p) ≥ k): the chance of at least `k` successes among `n` tries of chance `p`.
///
/// Units: counts and a share in, a share out. Source: binomial distribution.
///
/// ```
/// use planner::calculators::hiring::at_least;
/// // 1 − 0.9² of at least one in two tries.
/// assert!((at_least(1.0, 2.0, 0.1) - 0.19).abs() < 1e-12);
/// assert_eq!((at_least(0.0, 2.0, 0.1), at_least(3.0, 2.0, 0.1)), (1.0, 0.0));
/// ```
#[must_use]
pub fn at_least(k: f64, n: f64, p: f64) -> f64 {
    if k <= 0.0 {
        return 1.0;
    }
    if n < k || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    let odds = p / (1.0 - p);
    upper(
        k,
        n,
        n * p,
        |j| point(j, n, p, 1.0 - p),
        |j| (n - j) / (j + 1.0) * odds,
    )
}

/// P(BetaBin(n, hires + ½, applications − hires + ½) ≥ k): the same chance where the rate is known
/// only from `hires` among `applications`.
///
/// Source: Jeffreys' prior, Beta(½, ½).
///
/// ```
/// use planner::calculators::hiring::at_least_from_sample;
/// // One try: the mean of Beta(1.5, 99.5) is 1.5 / 101.
/// assert!((at_least_from_sample(1.0, 1.0, 1.0, 100.0) - 1.5 / 101.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn at_least_from_sample(k: f64, n: f64, hires: f64, applications: f64) -> f64 {
    if k <= 0.0 {
        return 1.0;
    }
    if n < k {
        return 0.0;
    }
    let (yes, not) = (hires + 0.5, applications - hires + 0.5);
    let total = yes + not;
    // C(n, j) · B(j + a, n − j + b) / B(a, b), each factor as a point probability at one rate q, in
    // which the powers of q cancel.
    let probability = |j: f64| {
        let q = (j + yes) / (n + total);
        let one = 1.0 - q;
        let factors =
            point(j, n, q, one) * point(yes, total, q, one) / point(j + yes, n + total, q, one);
        factors * (yes * not / total) * (n + total) / ((j + yes) * (n - j + not))
    };
    let next = |j: f64| (n - j) / (j + 1.0) * (j + yes) / (n - j - 1.0 + not);
    upper(k, n, n * yes / total, probability, next)
}

/// The least whole n in [`least`, `most`] with `chance(n) ≥ wanted`, where the chance grows with n;
/// none past `most`. `guess` says where to look first.
///
/// ```
/// use planner::calculators::hiring::least;
/// assert_eq!(least(1.0, 1e7, 3.0, 0.5, |n| n / 20.0), Some(10.0));
/// assert_eq!(least(1.0, 5.0, 3.0, 0.5, |n| n / 20.0), None);
/// ```
#[must_use]
pub fn least(
    least: f64,
    most: f64,
    guess: f64,
    wanted: f64,
    chance: impl Fn(f64) -> f64,
) -> Option<f64> {
    // A chance that only rounding keeps below what is wanted is enough.
    let missing = |n: f64| {
        let chance = chance(n);
        if chance >= wanted * (1.0 - 1e-12) {
            (false, 1.0 - chance)
        } else {
            (true, 1.0 - chance)
        }
    };
    let (mut low, mut high) = (least - 1.0, guess.ceil().max(least).min(most));
    let mut low_gap = 1.0;
    let mut high_gap = loop {
        let (short, gap) = missing(high);
        if !short {
            break gap;
        }
        if high >= most {
            return None;
        }
        (low, low_gap) = (high, gap);
        high = (high * 2.0).min(most);
    };
    // The gap falls about as an exponential of n: its logarithm is followed, and halved where that
    // does not close in.
    let goal = ln((1.0 - wanted).max(f64::MIN_POSITIVE));
    let mut halve = false;
    while high - low > 1.0 {
        let (from, to) = (ln(low_gap), ln(high_gap.max(f64::MIN_POSITIVE)));
        let step = (high - low) * (goal - from) / (to - from);
        let at = if halve || !step.is_finite() {
            f64::midpoint(low, high)
        } else {
            low + step
        };
        let at = at.floor().max(low + 1.0).min(high - 1.0);
        let width = high - low;
        let (short, gap) = missing(at);
        if short {
            (low, low_gap) = (at, gap);
            // The crossing is most often just above: look there, so that both ends close in.
            if !halve && at + 1.0 < high {
                let near = at + 1.0;
                let (short, gap) = missing(near);
                if short {
                    (low, low_gap) = (near, gap);
                } else {
                    (high, high_gap) = (near, gap);
                }
            }
        } else {
            (high, high_gap) = (at, gap);
        }
        halve = high - low > width / 2.0;
    }
    Some(high)
}

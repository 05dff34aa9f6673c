//! Binomial probabilities, and beta-binomial ones where the rate is known only from a sample.
//!
//! Point probabilities use Loader's saddle-point form (*Fast and Accurate Computation of Binomial
//! Probabilities*, 2000), which is accurate to the last digits for counts of any size.

use crate::model::maths::{exp, ln, ln_1p, pow};
use std::f64::consts::TAU;

/// [`stirling_error`] of 0, ½, 1 … 15. Counts are whole, and Jeffreys' prior adds ½.
const HALVES: [f64; 31] = [
    0.0,
    0.153_426_409_720_027_36,
    0.081_061_466_795_327_26,
    0.054_814_121_051_917_65,
    0.041_340_695_955_409_3,
    0.033_162_873_519_936_284,
    0.027_677_925_684_998_34,
    0.023_746_163_656_297_496,
    0.020_790_672_103_765_093,
    0.018_488_450_532_673_183,
    0.016_644_691_189_821_193,
    0.015_134_973_221_917_38,
    0.013_876_128_823_070_748,
    0.012_810_465_242_920_227,
    0.011_896_709_945_891_77,
    0.011_104_559_758_206_917,
    0.010_411_265_261_972_096,
    0.009_799_416_126_158_804,
    0.009_255_462_182_712_733,
    0.008_768_700_134_139_386,
    0.008_330_563_433_362_87,
    0.007_934_114_564_314_02,
    0.007_573_675_487_951_841,
    0.007_244_554_301_320_383,
    0.006_942_840_107_209_53,
    0.006_665_247_032_707_682,
    0.006_408_994_188_004_207,
    0.006_171_712_263_039_458,
    0.005_951_370_112_758_847_5,
    0.005_746_216_513_010_115_5,
    0.005_554_733_551_962_801,
];

/// Error of Stirling's formula for ln Γ(x + 1), where 2x is whole: ln Γ(x + 1) − (x + ½) ln x + x −
/// ½ ln 2π.
fn stirling_error(x: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // indices past the table yield `None`
    if let Some(small) = HALVES.get((2.0 * x) as usize) {
        return *small;
    }
    let square = x * x;
    (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square)
            / square)
        / x
}

/// Returns x ln(x / m) + m − x, without cancellation where x is near m.
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

/// Returns P(Bin(n, p) = k). q = 1 − p is passed separately; n and k may be fractional.
fn binomial(k: f64, n: f64, p: f64, q: f64) -> f64 {
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

/// Probability of at least `k`, from the probability of a count (`binomial`) and the ratio of the next
/// count's probability to a count's own (`next`). Sums the tail that does not contain the mean,
/// outward from `k`, until terms no longer change the sum.
fn tail_probability(
    k: f64,
    n: f64,
    mean: f64,
    binomial: impl Fn(f64) -> f64,
    next: impl Fn(f64) -> f64,
) -> f64 {
    let (mut sum, below) = (0.0, k <= mean);
    let mut at = if below { k - 1.0 } else { k };
    let mut term = binomial(at);
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

/// Returns P(Bin(n, p) ≥ k): the probability of at least `k` successes in `n` trials, each with
/// probability `p`.
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
    let none = n * ln_1p(-p);
    if k <= 50.0 && none > -600.0 {
        // Few terms, and none underflows: sum from j = 0.
        let (mut term, mut below, mut j) = (exp(none), 0.0, 0.0);
        while j < k {
            below += term;
            term *= (n - j) / (j + 1.0) * odds;
            j += 1.0;
        }
        return (1.0 - below).clamp(0.0, 1.0);
    }
    tail_probability(
        k,
        n,
        n * p,
        |j| binomial(j, n, p, 1.0 - p),
        |j| (n - j) / (j + 1.0) * odds,
    )
}

/// Returns P(BetaBin(n, hires + ½, applications − hires + ½) ≥ k): the same probability where the
/// rate is known only from `hires` out of `applications`.
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
    // C(n, j) · B(j + a, n − j + b) / B(a, b), with each factor as a point probability at the same
    // rate q; the powers of q cancel.
    let probability = |j: f64| {
        let q = (j + yes) / (n + total);
        let one = 1.0 - q;
        let factors = binomial(j, n, q, one) * binomial(yes, total, q, one)
            / binomial(j + yes, n + total, q, one);
        factors * (yes * not / total) * (n + total) / ((j + yes) * (n - j + not))
    };
    let next = |j: f64| (n - j) / (j + 1.0) * (j + yes) / (n - j - 1.0 + not);
    tail_probability(k, n, n * yes / total, probability, next)
}

/// Returns the least whole n in [`least`, `most`] with `chance(n) ≥ wanted`, or `None` if there is
/// none. `chance` must grow with n; `guess` is where the search starts.
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
    // A chance that only rounding keeps below `wanted` is enough. The logarithm of 1 − chance falls
    // almost linearly with the logarithm of n, so a secant in both logarithms converges fast.
    let goal = ln((1.0 - wanted).max(f64::MIN_POSITIVE));
    let missing = |n: f64| {
        let chance = chance(n);
        let gap = ln((1.0 - chance).max(f64::MIN_POSITIVE)) - goal;
        if chance >= wanted * (1.0 - 1e-12) {
            gap.min(0.0)
        } else {
            gap.max(f64::MIN_POSITIVE)
        }
    };
    // Invariant: `low` is too few, `high` is enough; `high` > `most` until an n that is enough is
    // found.
    let (mut low, mut high) = (least - 1.0, most + 1.0);
    let mut at = guess.ceil().max(least).min(most);
    let mut before: Option<(f64, f64)> = None;
    loop {
        let gap = missing(at);
        let width = high - low;
        if gap > 0.0 {
            low = at;
        } else {
            high = at;
        }
        if high - low <= 1.0 {
            return (high <= most).then_some(high);
        }
        let next = match before {
            _ if high > most => (at * 2.0).min(most),
            Some((there, gap_there)) if gap != gap_there => {
                at * pow(there / at, gap / (gap - gap_there))
            }
            _ => at * (1.0 + 0.05 * gap.signum()),
        };
        // Where `at` is too few, round up to the next candidate; where it is enough, round down.
        let next = if gap > 0.0 { next.ceil() } else { next.floor() };
        let inside = next > low && next < high;
        before = Some((at, gap));
        at = if inside && (high > most || high - low < width) {
            next
        } else {
            f64::midpoint(low, high).floor()
        };
    }
}

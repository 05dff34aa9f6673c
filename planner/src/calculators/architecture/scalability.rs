//! The Universal Scalability Law, fitted to measured throughput.

use super::{Inputs, Point, Usl};
use crate::calculators::{Finding, Plan};
use crate::model::{maths, path::number_of, sorted};
use std::cell::RefCell;

/// Most iterations of the search; it takes about ten.
const MOST_STEPS: usize = 200;
/// Most iterations of the final refinement.
const POLISH: usize = 40;
/// Smallest relative decrease of the residual sum of squares that counts as a better fit.
const WORTH: f64 = 1e-10;
/// Residual of a perfect fit caused by rounding, as a share of the sum of squares measured.
const ROUNDING: f64 = 1e-26;
/// A fit whose residual exceeds this share of the sum of squares measured is bad.
const BAD: f64 = 0.05;
/// From this κ on there is no least-squares solution: throughput falls faster than the law can.
const FARTHEST: f64 = 1e12;

/// Fits the law to measurements with at least three distinct numbers of nodes. All coefficients are
/// `None` where there are fewer, or where throughput falls faster than the law can.
///
/// Formula: X(n) = λ n/(1 + σ (n − 1) + κ n (n − 1)), fitted by least squares of X with λ > 0, 0 ≤
/// σ ≤ 1, κ ≥ 0. Throughput peaks at √((1 − σ)/κ) nodes, at least one, where κ > 0 and σ < 1; with
/// κ = 0 it approaches λ/σ. Units: nodes, per second. Source: Gunther, 2007.
///
/// ```
/// use planner::calculators::architecture::{Point, fit};
/// let point = |n: f64, x: f64| Point { nodes: n.into(), throughput: Some(x.into()) };
/// // n/X = 1 + (n − 1)/2 + n (n − 1)/8 at n = 1, 2, 3.
/// let usl = fit(&[point(1.0, 1.0), point(2.0, 2.0 / 1.75), point(3.0, 3.0 / 2.75)]);
/// assert!((usl.sigma.unwrap_or_default() - 0.5).abs() < 1e-9);
/// assert!((usl.peak_nodes.unwrap_or_default() - 2.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn fit(points: &[Point]) -> Usl {
    LAST.with_borrow_mut(|(known, usl)| {
        if !measured(points).eq(known.iter().copied()) {
            known.clear();
            known.extend(measured(points));
            let sizes = sizes(known);
            let law = (sizes >= 3.0).then(|| least_squares(known)).flatten();
            *usl = Usl {
                sizes,
                ..law.unwrap_or_default()
            };
        }
        usl.clone()
    })
}

thread_local! {
    /// The last fit and the measurements behind it. Most edits and samples leave the measurements
    /// unchanged, so the fit is reused.
    static LAST: RefCell<(Vec<Measurement>, Usl)> = RefCell::default();
}

/// Number of distinct node counts.
fn sizes(points: &[Measurement]) -> f64 {
    let points = sorted(points, |one, other| one.nodes < other.nodes);
    let steps = points
        .windows(2)
        .filter(|pair| pair[0].nodes < pair[1].nodes);
    f64::from(number_of(steps.count() + usize::from(!points.is_empty())))
}

/// The least-squares fit, where there is one.
fn least_squares(points: &[Measurement]) -> Option<Usl> {
    let highest = points.iter().map(|p| p.throughput).fold(0.0, f64::max);
    let squares = points
        .iter()
        .map(|p| p.throughput / highest * (p.throughput / highest))
        .sum();
    let search = Search {
        points,
        highest,
        squares,
    };
    search.best().and_then(|law| figures(law, highest))
}

/// A point whose throughput is entered.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Measurement {
    pub(super) nodes: f64,
    pub(super) throughput: f64,
}

/// The points whose throughput is entered; only these count.
pub(super) fn measured(points: &[Point]) -> impl Iterator<Item = Measurement> {
    points.iter().filter_map(|point| {
        Some(Measurement {
            nodes: *point.nodes,
            throughput: *point.throughput?,
        })
    })
}

/// Coefficients of the law and its residual sum of squares (`left`), with throughput as a share of
/// the highest one measured.
#[derive(Clone, Copy)]
struct Law {
    lambda: f64,
    sigma: f64,
    kappa: f64,
    left: f64,
}

struct Search<'a> {
    points: &'a [Measurement],
    highest: f64,
    squares: f64,
}

impl Search<'_> {
    /// The law with this σ and κ, and the least-squares λ for them; `None` where the law gives no
    /// positive, finite throughput at some point.
    fn law(&self, sigma: f64, kappa: f64) -> Option<Law> {
        let (mut with, mut of) = (0.0, 0.0);
        for point in self.points {
            let share = share(point.nodes, sigma, kappa)?;
            with += share * (point.throughput / self.highest);
            of += share * share;
        }
        let lambda = maths::ratio(with, of).filter(|lambda| *lambda > 0.0)?;
        let mut left = 0.0;
        for point in self.points {
            let miss = point.throughput / self.highest - lambda * share(point.nodes, sigma, kappa)?;
            left += miss * miss;
        }
        maths::finite(left).map(|left| Law {
            lambda,
            sigma,
            kappa,
            left,
        })
    }

    /// The best fit from several starting points. A coefficient is set to its bound where leaving
    /// the bound does not improve the fit.
    fn best(&self) -> Option<Law> {
        let most = self.points.iter().map(|p| p.nodes).fold(1.0, f64::max);
        let near = 1.0 / (most * most);
        let mut best: Option<Law> = None;
        for (sigma, kappa) in [
            (0.05, near),
            (0.0, 0.0),
            (0.5, 10.0 * near),
            (1.0, 1.0),
            (0.0, 1.0),
            // Starting points that peak before the largest number of nodes measured.
            (0.0, 1.0 / most.sqrt()),
            (0.0, 1.0 / most),
            (0.0, 1.0 / (most * most.sqrt())),
        ] {
            let Some(law) = self.law(sigma, kappa) else {
                continue;
            };
            let law = self.descend(law);
            if best.is_none_or(|best| self.gains(law, best)) {
                best = Some(law);
            }
            // A fit on a bound, or a bad one, may be a local minimum: try the next starting point.
            let inside = law.sigma > 0.0 && law.sigma < 1.0 && law.kappa > 0.0;
            if inside && law.kappa < FARTHEST && law.left <= BAD * self.squares {
                break;
            }
        }
        let mut best = best?;
        for (sigma, kappa) in [
            (best.sigma, 0.0),
            (0.0, best.kappa),
            (1.0, best.kappa),
            (0.0, 0.0),
            (1.0, 0.0),
        ] {
            let bound = self
                .law(sigma, kappa)
                .filter(|bound| !self.gains(best, *bound));
            best = bound.unwrap_or(best);
        }
        (best.kappa < FARTHEST).then_some(best)
    }

    /// Whether `law` fits better than `than` by more than rounding.
    fn gains(&self, law: Law, than: Law) -> bool {
        law.left < than.left * (1.0 - WORTH) - ROUNDING * self.squares
    }

    /// Minimises the residual from a starting law, by Levenberg–Marquardt steps within the bounds.
    fn descend(&self, mut law: Law) -> Law {
        let mut damping = 1e-3;
        for _ in 0..MOST_STEPS {
            let slopes = self.slopes(law);
            let mut moved = None;
            while moved.is_none() && damping < 1e12 {
                let (sigma, kappa) = slopes.step(law, damping);
                moved = self.law(sigma, kappa).filter(|next| next.left < law.left);
                damping *= if moved.is_some() { 0.2 } else { 4.0 };
            }
            let Some(next) = moved else {
                break;
            };
            let still = |was: f64, is: f64| (was - is).abs() <= 1e-13 * is.abs();
            let done = still(law.sigma, next.sigma) && still(law.kappa, next.kappa);
            law = next;
            if done || law.kappa >= FARTHEST || law.left <= ROUNDING * self.squares {
                break;
            }
        }
        self.polish(law)
    }

    /// Refines the last digits, where the residual changes by less than its rounding error:
    /// undamped steps, until the residual rises.
    fn polish(&self, mut law: Law) -> Law {
        for _ in 0..POLISH {
            let (sigma, kappa) = self.slopes(law).step(law, 0.0);
            let Some(next) = self
                .law(sigma, kappa)
                .filter(|next| next.left <= law.left * (1.0 + 1e-9))
            else {
                break;
            };
            let still = |was: f64, is: f64| (was - is).abs() <= 1e-12 * is.abs();
            let done = still(law.sigma, next.sigma) && still(law.kappa, next.kappa);
            law = next;
            if done {
                break;
            }
        }
        law
    }

    fn slopes(&self, law: Law) -> Slopes {
        let mut slopes = Slopes::default();
        for point in self.points {
            let n = point.nodes;
            let Some(share) = share(n, law.sigma, law.kappa) else {
                continue;
            };
            let miss = point.throughput / self.highest - law.lambda * share;
            let by = -law.lambda * share * share * (n - 1.0) / n;
            slopes.add([share, by, by * n], miss);
        }
        slopes
    }
}

/// Throughput of `n` nodes as a multiple of λ; `None` where it is not positive and finite.
fn share(n: f64, sigma: f64, kappa: f64) -> Option<f64> {
    let share = n / (1.0 + sigma * (n - 1.0) + kappa * n * (n - 1.0));
    (share > 0.0).then(|| maths::finite(share)).flatten()
}

/// Sums over all points, from the derivatives of throughput by λ, σ and κ: their products in pairs
/// (`two`), and their products with the residual (`missed`).
#[derive(Default)]
struct Slopes {
    two: [[f64; 3]; 3],
    missed: [f64; 3],
}

impl Slopes {
    fn add(&mut self, by: [f64; 3], miss: f64) {
        for (row, a) in by.into_iter().enumerate() {
            self.missed[row] += a * miss;
            for (column, b) in by.into_iter().enumerate() {
                self.two[row][column] += a * b;
            }
        }
    }

    /// Returns the next σ and κ. λ is eliminated first, because it follows from them. A coefficient
    /// that would cross its bound stays on it, and the other one is solved for alone.
    fn step(&self, law: Law, damping: f64) -> (f64, f64) {
        let [of, rest_s, rest_k] = self.two;
        let less = |row: [f64; 3], place: usize| row[place] - row[0] * of[place] / of[0];
        let (ss, sk, kk) = (less(rest_s, 1), less(rest_s, 2), less(rest_k, 2));
        let missed =
            |row: [f64; 3], place: usize| self.missed[place] - row[0] * self.missed[0] / of[0];
        let (s, k) = (missed(rest_s, 1), missed(rest_k, 2));
        let (ss, kk) = (ss * (1.0 + damping), kk * (1.0 + damping));
        let alone = |by: f64, own: f64| maths::ratio(by, own).unwrap_or(0.0);
        let within = |sigma: f64| sigma.clamp(0.0, 1.0);
        let both = ss * kk - sk * sk;
        let (ds, dk) = (alone(s * kk - k * sk, both), alone(k * ss - s * sk, both));
        let (sigma, kappa) = (law.sigma + ds, law.kappa + dk);
        if (0.0..=1.0).contains(&sigma) && kappa >= 0.0 {
            return (sigma, kappa);
        }
        if kappa < 0.0 && (0.0..=1.0).contains(&sigma) {
            return (within(law.sigma + alone(s + sk * law.kappa, ss)), 0.0);
        }
        let sigma = within(sigma);
        let moved = sigma - law.sigma;
        (sigma, (law.kappa + alone(k - sk * moved, kk)).max(0.0))
    }
}

/// Figures of a fitted law, with throughput in its own unit again.
fn figures(law: Law, highest: f64) -> Option<Usl> {
    let Law { sigma, kappa, .. } = law;
    let lambda = maths::finite(law.lambda * highest)?;
    let peak_nodes = (kappa > 0.0 && sigma < 1.0)
        .then(|| ((1.0 - sigma) / kappa).sqrt().max(1.0))
        .and_then(maths::finite);
    Some(Usl {
        lambda: Some(lambda),
        sigma: Some(sigma),
        kappa: Some(kappa),
        peak_nodes,
        peak_throughput: peak_nodes
            .and_then(|n| share(n, sigma, kappa))
            .and_then(|share| maths::finite(lambda * share)),
        limit: (kappa == 0.0)
            .then(|| maths::ratio(lambda, sigma))
            .flatten(),
        ..Usl::default()
    })
}

/// Whether throughput falls from the first node on.
#[must_use]
pub fn only_falls(usl: &Usl) -> bool {
    let never_rises = usl.sigma == Some(1.0) && usl.kappa.is_some_and(|kappa| kappa > 0.0);
    never_rises || usl.peak_nodes.is_some_and(|peak| peak <= 1.0)
}

/// Findings about the points: at most one about the fit, then one where a throughput is missing.
pub(super) fn findings(points: &[Point], usl: &Usl) -> impl Iterator<Item = Finding> {
    let odd = if usl.lambda.is_none() {
        (measured(points).count() >= 3).then_some(if usl.sizes >= 3.0 {
            [
                "Throughput falls faster than the scaling law can tell: check the points.",
                "Le débit chute plus vite que la loi ne peut le dire\u{a0}: vérifiez les points.",
            ]
        } else {
            [
                "The scaling law needs three different numbers of nodes.",
                "La loi demande trois nombres de nœuds différents.",
            ]
        })
    } else if only_falls(usl) {
        Some([
            "Throughput falls from the first node on: more nodes only slow it down.",
            "Le débit baisse dès le premier nœud\u{a0}: d’autres nœuds ne font que le ralentir.",
        ])
    } else if usl.sigma == Some(0.0) && grows_faster(points) {
        Some([
            "The throughput measured grows faster than the nodes somewhere: no contention explains it.",
            "Le débit mesuré croît par endroits plus vite que les nœuds\u{a0}: aucune contention ne l’explique.",
        ])
    } else {
        None
    };
    let waits = points.iter().any(|point| point.throughput.is_none());
    let waiting = waits.then_some([
        "A point does not count until its throughput is entered.",
        "Un point ne compte pas tant que son débit n’est pas saisi.",
    ]);
    let at = [Plan::architecture, Inputs::scaling_points];
    let found = odd.into_iter().chain(waiting);
    found.map(move |words| Finding::new(words, &[&at]))
}

/// Whether throughput per node rises somewhere as nodes are added.
fn grows_faster(points: &[Point]) -> bool {
    let points: Vec<_> = measured(points).collect();
    let points = sorted(&points, |one, other| one.nodes < other.nodes);
    let each = |point: &Measurement| point.throughput / point.nodes;
    points.windows(2).any(|pair| {
        pair[0].nodes < pair[1].nodes && each(&pair[1]) > each(&pair[0]) * (1.0 + maths::TOLERANCE)
    })
}

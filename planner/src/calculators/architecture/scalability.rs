//! The Universal Scalability Law, fitted to measurements.

use super::{Point, Usl};
use crate::model::maths;

/// Below this share of its square length, a column says nothing that the others do not.
const SINGULAR: f64 = 1e-24;

/// How throughput grows with nodes, from measurements with at least three distinct numbers of nodes;
/// nothing where there are fewer, or where they do not tell the coefficients apart.
///
/// Formula: n/X = b₀ + b₁ (n − 1) + b₂ n (n − 1) by ordinary least squares; λ = 1/b₀, σ = b₁/b₀,
/// κ = b₂/b₀; throughput peaks at √((1 − σ)/κ) nodes, where κ > 0 and σ < 1. Units: nodes, per
/// second. Source: Gunther, 2007.
///
/// ```
/// use planner::calculators::architecture::{Point, fit};
/// let point = |n: f64, x: f64| Point { nodes: n.into(), throughput: x.into() };
/// // n/X = 1 + (n − 1)/2 + n (n − 1)/8 at n = 1, 2, 3.
/// let usl = fit(&[point(1.0, 1.0), point(2.0, 2.0 / 1.75), point(3.0, 3.0 / 2.75)]);
/// assert!((usl.sigma.unwrap_or_default() - 0.5).abs() < 1e-12);
/// assert!((usl.peak_nodes.unwrap_or_default() - 2.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn fit(points: &[Point]) -> Usl {
    coefficients(points).and_then(law).unwrap_or_default()
}

/// b₀, b₁ and b₂. About the mean of the nodes, m = n − n̄, the same curve is c₀ + c₁ m + c₂ m²,
/// which rounding harms least.
fn coefficients(points: &[Point]) -> Option<[f64; 3]> {
    if !three_distinct(points) {
        return None;
    }
    let mean = |of: &dyn Fn(&Point) -> f64| {
        let (sum, count) = points
            .iter()
            .fold((0.0, 0.0), |(s, c), p| (s + of(p), c + 1.0));
        sum / count
    };
    let nodes = mean(&|p| *p.nodes);
    let m = |p: &Point| p.nodes - nodes;
    let y = |p: &Point| p.nodes / p.throughput;
    let (y_mean, square_mean) = (mean(&y), mean(&|p| m(p) * m(p)));
    let square = |p: &Point| m(p) * m(p) - square_mean;
    // What of the squares the line does not say.
    let line = square_mean;
    let slope = mean(&|p| square(p) * m(p)) / line;
    let rest = |p: &Point| square(p) - slope * m(p);
    let rests = mean(&|p| rest(p) * rest(p));
    if line <= 0.0 || rests <= SINGULAR * mean(&|p| square(p) * square(p)) {
        return None;
    }
    let c2 = mean(&|p| rest(p) * (y(p) - y_mean)) / rests;
    let c1 = mean(&|p| m(p) * (y(p) - y_mean)) / line - c2 * slope;
    let c0 = y_mean - c2 * square_mean;
    let b1 = c1 - 2.0 * c2 * nodes + c2;
    Some([c0 - c1 * nodes + c2 * nodes * nodes + b1, b1, c2])
}

fn three_distinct(points: &[Point]) -> bool {
    let Some(first) = points.first().map(|p| *p.nodes) else {
        return false;
    };
    let mut others = points.iter().map(|p| *p.nodes).filter(|n| *n != first);
    let Some(second) = others.next() else {
        return false;
    };
    others.any(|n| n != second)
}

fn law([b0, b1, b2]: [f64; 3]) -> Option<Usl> {
    let lambda = maths::ratio(1.0, b0)?;
    let (sigma, kappa) = (maths::ratio(b1, b0)?, maths::ratio(b2, b0)?);
    let peak_nodes = (kappa > 0.0 && sigma < 1.0)
        .then(|| ((1.0 - sigma) / kappa).sqrt())
        .and_then(maths::finite);
    Some(Usl {
        lambda: Some(lambda),
        sigma: Some(sigma),
        kappa: Some(kappa),
        peak_nodes,
        peak_throughput: peak_nodes.and_then(|n| {
            maths::ratio(lambda * n, 1.0 + sigma * (n - 1.0) + kappa * n * (n - 1.0))
        }),
    })
}

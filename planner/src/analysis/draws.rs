//! Draws ranged inputs, and rates known only from counts, for each sample.

use super::normal::{cumulative, quantile};
use super::points::Dimension;
use crate::Plan;
use crate::calculators::Latent;
use crate::model::maths::{deviation, exp, ln};
use crate::model::{Cell, Kind, NumberKind, Path, path};
use special::Beta;

/// Distribution of a ranged input. `[a, b]` are its 5 % and 95 % quantiles: of a normal
/// distribution if the input may be negative, else of a lognormal, truncated to the allowed range.
pub(super) struct Draw {
    /// Path in the plan.
    pub path: Path,
    kind: NumberKind,
    normal: bool,
    /// Mean and deviation of the number itself if `normal`, else of its logarithm.
    mean: f64,
    deviation: f64,
    /// Probability below the allowed range, and probability within it.
    from: f64,
    share: f64,
    points: Dimension,
}

/// Distributions of all ranged inputs of a plan, in table order.
pub(super) fn draws(plan: &Plan) -> Vec<Draw> {
    let mut all = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |path, field, cell| {
        let (Cell::Number(Some(number)), Kind::Number(kind)) = (cell, field.kind) else {
            return;
        };
        let Some((low, high)) = number.spread() else {
            return;
        };
        all.push(Draw::new(path, kind, field.normal(), low, high, all.len()));
    });
    all
}

impl Draw {
    fn new(
        path: &[u16],
        kind: NumberKind,
        normal: bool,
        low: f64,
        high: f64,
        number: usize,
    ) -> Self {
        let scale = |x: f64| {
            if normal {
                x
            } else {
                ln(x.max(f64::MIN_POSITIVE))
            }
        };
        let mean = f64::midpoint(scale(low), scale(high));
        let deviation = deviation(scale(low), scale(high));
        let from = cumulative((scale(kind.min) - mean) / deviation);
        let to = cumulative((scale(kind.max) - mean) / deviation);
        Self {
            path: path.to_vec(),
            kind,
            normal,
            mean,
            deviation,
            from,
            share: to - from,
            points: Dimension::new(number),
        }
    }

    /// Value of the input in the sample with this index.
    pub fn at(&self, point: u32) -> f64 {
        let u = self.points.at(point);
        let z = quantile(self.from + u * self.share);
        let x = self.mean + self.deviation * z;
        let x = (if self.normal { x } else { exp(x) })
            .max(self.kind.min)
            .min(self.kind.max);
        if self.kind.whole {
            (x + 0.5).floor()
        } else {
            x
        }
    }
}

/// A rate known only from counts, with its beta distribution.
pub(super) struct Rate {
    /// The counts, and how the rate changes a plan.
    pub latent: Latent,
    ln_beta: f64,
    points: Dimension,
}

impl Rate {
    /// `number` is the dimension of the rate; those of the ranged inputs come first.
    pub fn new(latent: Latent, number: usize) -> Self {
        Self {
            ln_beta: latent.yes.ln_beta(latent.no),
            points: Dimension::new(number),
            latent,
        }
    }

    /// Value of the rate in the sample with this index: a quantile of its beta distribution.
    pub fn at(&self, point: u32) -> f64 {
        let u = self.points.at(point);
        let rate = u.inv_inc_beta(self.latent.yes, self.latent.no, self.ln_beta);
        rate.clamp(f64::MIN_POSITIVE, 1.0)
    }
}

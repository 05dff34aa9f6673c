//! Response time against load: an M/M/c queue and its 95th percentile.

use crate::model::maths::{exp, exp_m1, ln, ln_1p};

/// ln 0.05: what is left of the tail at the 95th percentile.
const LN_TAIL: f64 = -2.995_732_273_553_991;

/// Utilisations at and past this have no figure.
pub const FULL: f64 = 0.9999;

/// Erlang's C: the chance that a request waits, with `servers` at utilisation `rho` below 1.
///
/// ```
/// use planner::calculators::capacity::erlang_c;
/// // One server: it is busy for the share rho of the time.
/// assert!((erlang_c(1.0, 0.7) - 0.7).abs() < 1e-12);
/// ```
#[must_use]
pub fn erlang_c(servers: f64, rho: f64) -> f64 {
    let load = servers * rho;
    let (mut lost, mut k) = (1.0, 1.0);
    while k <= servers {
        lost = load * lost / (k + load * lost);
        k += 1.0;
    }
    lost / (1.0 - rho * (1.0 - lost))
}

/// ln P(T > t) of the time in an M/M/c queue, `t` in mean service times.
///
/// P(T > t) = e^(−t) (1 + C φ), φ = (1 − e^((1−θ) t)) / (θ − 1), θ = c (1 − ρ); φ = t at θ = 1.
fn ln_tail(servers: f64, rho: f64, t: f64) -> f64 {
    ln_tail_of(erlang_c(servers, rho), servers * (1.0 - rho), t)
}

/// The same, of the chance of waiting and θ: many times are asked of one load.
fn ln_tail_of(waits: f64, theta: f64, t: f64) -> f64 {
    let faster = theta - 1.0;
    if faster * t < -700.0 {
        // e^(−t) and φ would leave the range of numbers: only the slower of both counts.
        return ln(waits / -faster) - theta * t;
    }
    let phi = if faster == 0.0 {
        t
    } else {
        -exp_m1(-faster * t) / faster
    };
    ln_1p(waits * phi) - t
}

/// A root of an increasing or decreasing `f` between `a` and `b` (Illinois); none where both ends
/// lie on one side.
fn root(mut a: f64, mut b: f64, f: impl Fn(f64) -> f64) -> Option<f64> {
    let (mut at_a, mut at_b) = (f(a), f(b));
    if at_a * at_b > 0.0 || at_a.is_nan() || at_b.is_nan() {
        return None;
    }
    for _ in 0..200 {
        let c = (a * at_b - b * at_a) / (at_b - at_a);
        if !c.is_finite() {
            break;
        }
        let at_c = f(c);
        let step = (c - b).abs();
        if at_c.abs() < 1e-13 || step <= 1e-14 * (1.0 + c.abs()) {
            return Some(c);
        }
        if at_c * at_b < 0.0 {
            (a, at_a) = (b, at_b);
        } else {
            at_a *= 0.5;
        }
        (b, at_b) = (c, at_c);
    }
    Some(b)
}

/// τ: the 95th percentile of the time in the queue, in mean service times, for `rho` below 1.
///
/// ```
/// use planner::calculators::capacity::percentile_95;
/// // Nobody waits in an empty system: ln 20 service times.
/// assert!((percentile_95(4.0, 0.0) - 20f64.ln()).abs() < 1e-12);
/// // One server: the time is exponential of rate 1 − ρ.
/// assert!((percentile_95(1.0, 0.5) - 2.0 * 20f64.ln()).abs() < 1e-9);
/// ```
#[must_use]
pub fn percentile_95(servers: f64, rho: f64) -> f64 {
    let theta = servers * (1.0 - rho);
    let most = -LN_TAIL * (1.0 + 1.0 / theta) + 1.0;
    let waits = erlang_c(servers, rho);
    root(-LN_TAIL, most, |t| ln_tail_of(waits, theta, t) - LN_TAIL).unwrap_or(-LN_TAIL)
}

/// The utilisation at which the 95th percentile is `ratio` ≥ 1 times what it is at `rho`.
///
/// The time is known, so that the tail is solved for the utilisation: one root, not one inside
/// another.
///
/// ```
/// use planner::calculators::capacity::utilisation_at;
/// // One server: twice the time is half the idle share.
/// assert!((utilisation_at(1.0, 0.5, 2.0).unwrap() - 0.75).abs() < 1e-9);
/// ```
#[must_use]
pub fn utilisation_at(servers: f64, rho: f64, ratio: f64) -> Option<f64> {
    utilisation_for(servers, rho, percentile_95(servers, rho) * ratio)
}

/// The same, for a time in mean service times.
pub(super) fn utilisation_for(servers: f64, rho: f64, t: f64) -> Option<f64> {
    // In −ln(1 − ρ) the tail changes evenly up to the brim.
    let idle = |x: f64| 1.0 - exp(-x);
    let from = -ln_1p(-rho);
    // Past ρ = 1 − LN / (2 c t) the tail is above 5 %: θ t < 1.5.
    let to = (ln(servers * t) + 1.0).max(from + 1.0);
    root(from, to, |x| ln_tail(servers, idle(x), t) - LN_TAIL).map(idle)
}

//! Response time against load: the 95th percentile of an M/M/c queue.

use crate::model::maths::{exp, exp_m1, ln, ln_1p};

/// ln 0.05: logarithm of the tail probability at the 95th percentile.
const LN_TAIL: f64 = -2.995_732_273_553_991;

/// Utilisations from this one on have no figure.
pub const FULL: f64 = 0.9999;

/// Erlang's B: the share of requests lost if there were no queue, by its recursion.
fn erlang_b(servers: f64, load: f64) -> f64 {
    let (mut lost, mut k) = (1.0, 1.0);
    while k <= servers {
        lost = load * lost / (k + load * lost);
        k += 1.0;
    }
    lost
}

/// Returns Erlang's C: the probability that a request waits, at utilisation `rho` < 1.
///
/// ```
/// use planner::calculators::capacity::erlang_c;
/// // One server: it is busy for the share rho of the time.
/// assert!((erlang_c(1.0, 0.7) - 0.7).abs() < 1e-12);
/// ```
#[must_use]
pub fn erlang_c(servers: f64, rho: f64) -> f64 {
    let lost = erlang_b(servers, servers * rho);
    lost / (1.0 - rho * (1.0 - lost))
}

/// A value and its derivative.
type Slope = (f64, f64);

/// ln P(T > t) − ln 0.05 and its derivatives by t, θ and C. T is the time in an M/M/c queue, `t` is
/// in mean service times, C (`waits`) is the share of requests that wait.
///
/// P(T > t) = e^(−t) (1 + C φ), φ = (1 − e^((1−θ) t)) / (θ − 1), θ = c (1 − ρ); φ = t at θ = 1.
struct Tail {
    past: f64,
    by_time: f64,
    by_theta: f64,
    by_waits: f64,
}
impl Tail {
    fn of(waits: f64, theta: f64, t: f64) -> Self {
        let faster = theta - 1.0;
        if faster * t < -700.0 {
            // e^(−t) and φ would leave the range of `f64`: only the slower exponential matters.
            return Self {
                past: ln(waits / -faster) - theta * t - LN_TAIL,
                by_time: -theta,
                by_theta: -1.0 / faster - t,
                by_waits: 1.0 / waits,
            };
        }
        // At and near θ = 1 the differences would cancel: use the first terms of the series.
        let near = (faster * t).abs() < 1e-5;
        let phi = if near {
            t * (1.0 - faster * t / 2.0)
        } else {
            -exp_m1(-faster * t) / faster
        };
        let left = 1.0 - faster * phi;
        let phi_by_theta = if near {
            -t * t / 2.0
        } else {
            (t * left - phi) / faster
        };
        let all = 1.0 + waits * phi;
        Self {
            past: ln_1p(waits * phi) - t - LN_TAIL,
            by_time: waits * left / all - 1.0,
            by_theta: waits * phi_by_theta / all,
            by_waits: phi / all,
        }
    }
}

/// Finds the root between `a` and `b` of a monotonic `f` (increasing if `rises`), by Newton's
/// method from `at`, with bisection where a step would leave the remaining interval.
fn root(mut a: f64, mut at: f64, mut b: f64, rises: bool, f: impl Fn(f64) -> Slope) -> f64 {
    for turn in 0..100 {
        let (past, slope) = f(at);
        if turn == 0 && past.abs() < 1e-13 {
            break;
        }
        if (past > 0.0) == rises {
            b = at;
        } else {
            a = at;
        }
        let mut next = at - past / slope;
        if !(next >= a && next <= b) {
            next = f64::midpoint(a, b);
        }
        let step = (next - at).abs();
        at = next;
        // Newton's method converges quadratically: after a step this small the next is negligible.
        if step <= 1e-7 * (1.0 + at.abs()) {
            break;
        }
    }
    at
}

/// Returns τ: the 95th percentile of the time in the queue, in mean service times, for `rho` < 1.
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
    let (waits, theta) = (erlang_c(servers, rho), servers * (1.0 - rho));
    let most = -LN_TAIL * (1.0 + 1.0 / theta) + 1.0;
    root(-LN_TAIL, -LN_TAIL, most, false, |t| {
        let tail = Tail::of(waits, theta, t);
        (tail.past, tail.by_time)
    })
}

/// Returns the utilisation at which the 95th percentile is `ratio` ≥ 1 times that at `rho`.
///
/// The target time is known, so the tail equation is solved for the utilisation: one root search
/// instead of two nested ones.
///
/// ```
/// use planner::calculators::capacity::utilisation_at;
/// // One server: twice the time is half the idle share.
/// assert!((utilisation_at(1.0, 0.5, 2.0) - 0.75).abs() < 1e-9);
/// ```
#[must_use]
pub fn utilisation_at(servers: f64, rho: f64, ratio: f64) -> f64 {
    utilisation_for(servers, rho, percentile_95(servers, rho) * ratio)
}

/// The same, for a time `t` in mean service times.
pub(super) fn utilisation_for(servers: f64, rho: f64, t: f64) -> f64 {
    // Search in x = −ln(1 − ρ), in which the tail changes evenly up to full load.
    let from = -ln_1p(-rho);
    // Upper end: θ t = 1/e. For ρ past 1 − ln 20/(2 c t), where θ t < 1.5, the tail is above 5 %.
    let to = (ln(servers * t) + 1.0).max(from + 1.0);
    // This is the root for one server, whose tail is e^(−θ t); for more servers it is close.
    let near = ln(servers * t / -LN_TAIL).max(from).min(to);
    let x = root(from, near, to, true, |x| {
        let idle = exp(-x);
        let (rho, theta) = (1.0 - idle, servers * idle);
        let lost = erlang_b(servers, servers * rho);
        let rest = 1.0 - rho * (1.0 - lost);
        let waits = lost / rest;
        // Derivatives of Erlang's B and C by ρ.
        let lost_by_rho = if rho > 0.0 {
            lost * (servers / rho - servers * (1.0 - lost))
        } else {
            f64::from(u8::from(servers == 1.0))
        };
        let waits_by_rho = (lost_by_rho + waits * (1.0 - lost - rho * lost_by_rho)) / rest;
        let tail = Tail::of(waits, theta, t);
        let by_rho = tail.by_waits * waits_by_rho - servers * tail.by_theta;
        (tail.past, by_rho * idle)
    });
    1.0 - exp(-x)
}

//! Logarithms, powers and rounding, the same to the last digit in every browser and natively.
//!
//! The logarithms and powers come from one crate, `libm`.

pub use libm::{erfc, exp, expm1 as exp_m1, lgamma, log as ln, log1p as ln_1p, pow};

/// Tolerance of comparisons that a rounding error could flip, relative for large numbers.
pub const TOLERANCE: f64 = 1e-9;

/// The 95 % point of the standard normal distribution: a range spans twice this many standard
/// deviations.
pub const Z95: f64 = 1.644_853_626_951_472_7;

/// The standard deviation of the normal distribution whose 5 % and 95 % points are `low` and
/// `high`.
///
/// ```
/// assert!((planner::model::maths::deviation(0.1, 0.2) - 0.0304).abs() < 1e-4);
/// ```
#[must_use]
pub fn deviation(low: f64, high: f64) -> f64 {
    (high - low) / (2.0 * Z95)
}

/// The probability that a value of that distribution (see [`deviation`]) is above `value`.
///
/// ```
/// use planner::model::maths::share_above;
/// assert!((share_above(0.1, 0.2, 0.15) - 0.5).abs() < 1e-12);
/// assert!((share_above(0.1, 0.2, 0.2) - 0.05).abs() < 1e-12);
/// ```
#[must_use]
pub fn share_above(low: f64, high: f64, value: f64) -> f64 {
    let off = (value - f64::midpoint(low, high)) / deviation(low, high);
    0.5 * erfc(off * std::f64::consts::FRAC_1_SQRT_2)
}

/// `⌈x⌉`, except that a value above a whole number by no more than [`TOLERANCE`] gives that number.
///
/// ```
/// assert_eq!(planner::model::maths::ceil(5.0000000000001), 5.0);
/// assert_eq!(planner::model::maths::ceil(5.1), 6.0);
/// ```
#[must_use]
pub fn ceil(x: f64) -> f64 {
    (x - TOLERANCE * x.abs().max(1.0)).ceil()
}

/// `⌊x⌋`, except that a value below a whole number by no more than [`TOLERANCE`] gives that number.
///
/// ```
/// assert_eq!(planner::model::maths::floor(13.9999999999999), 14.0);
/// assert_eq!(planner::model::maths::floor(13.9), 13.0);
/// ```
#[must_use]
pub fn floor(x: f64) -> f64 {
    (x + TOLERANCE * x.abs().max(1.0)).floor()
}

/// Whether two numbers are equal up to a relative error of [`TOLERANCE`].
///
/// ```
/// use planner::model::maths::same;
/// assert!(0.1 + 0.2 != 0.3 && same(0.1 + 0.2, 0.3));
/// assert!(!same(0.3, 0.300_001));
/// ```
#[must_use]
pub fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE * one.abs().max(other.abs())
}

/// The number, or `None` if it is infinite or NaN.
#[must_use]
pub fn finite(x: f64) -> Option<f64> {
    x.is_finite().then_some(x)
}

/// The quotient, or `None` if it is infinite or NaN, as it is if the divisor is 0.
///
/// ```
/// assert_eq!(planner::model::maths::ratio(1.0, 4.0), Some(0.25));
/// assert_eq!(planner::model::maths::ratio(1.0, 0.0), None);
/// ```
#[must_use]
pub fn ratio(over: f64, under: f64) -> Option<f64> {
    finite(over / under)
}

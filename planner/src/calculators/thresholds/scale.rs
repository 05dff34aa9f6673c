//! A common scale for all metrics, with both lines at fixed positions so that rows can be compared.

use super::Direction;

/// Position of the attention line, as a share of the scale's length.
pub const ATTENTION: f64 = 0.60;
/// Position of the critical line, as a share of the scale's length.
pub const CRITICAL: f64 = 0.85;

/// Returns the position of a value on a piecewise scale, as a share of its length: from 0 to the
/// attention line, from there to the critical line, and beyond. Better values are further left.
/// `None` where the attention line is 0 or negative, because the scale cannot be drawn.
///
/// ```
/// use planner::calculators::thresholds::{Direction::{Above, Below}, on_scale};
/// assert_eq!(on_scale(0.7, 0.7, Some(0.9), Above), Some(0.60));
/// assert!((on_scale(0.8, 0.7, Some(0.9), Above).unwrap() - 0.725).abs() < 1e-12);
/// // Three times as often as at the line.
/// assert!((on_scale(3.0, 1.0, Some(0.23), Below).unwrap() - 0.2).abs() < 1e-12);
/// assert_eq!(on_scale(0.1, 0.0, None, Above), None);
/// ```
#[must_use]
pub fn on_scale(
    value: f64,
    attention: f64,
    critical: Option<f64>,
    direction: Direction,
) -> Option<f64> {
    if attention <= 0.0 {
        return None;
    }
    let above = direction == Direction::Above;
    let past = if above {
        value - attention
    } else {
        attention - value
    };
    if past <= 0.0 {
        let share = if above {
            value / attention
        } else {
            attention / value
        };
        return Some(share.clamp(0.0, 1.0) * ATTENTION);
    }
    let Some(critical) = critical else {
        // Without a critical line, the scale ends as far past the attention line as that is from 0.
        return Some((ATTENTION + past / attention * (1.0 - ATTENTION)).min(1.0));
    };
    let between = (critical - attention).abs();
    if past < between {
        return Some(ATTENTION + past / between * (CRITICAL - ATTENTION));
    }
    let beyond = (past - between) / critical.abs().max(between);
    Some((CRITICAL + beyond * (1.0 - CRITICAL)).min(1.0))
}

//! One scale for all metrics: both lines stand at the same place, so that the eye reads down.

use super::Direction;

/// Where the attention line stands on the scale.
pub const ATTENTION: f64 = 0.60;
/// Where the critical line stands.
pub const CRITICAL: f64 = 0.85;

/// Where a value stands on a scale in pieces: from nothing to the attention line, from there to the
/// critical one, and what is beyond; as a share of its length. The better a value, the less. None where
/// the lines cannot be drawn so: at 0 or below.
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
        // As much again as the line is the end of the scale.
        return Some((ATTENTION + past / attention * (1.0 - ATTENTION)).min(1.0));
    };
    let between = (critical - attention).abs();
    if past < between {
        return Some(ATTENTION + past / between * (CRITICAL - ATTENTION));
    }
    let beyond = (past - between) / critical.abs().max(between);
    Some((CRITICAL + beyond * (1.0 - CRITICAL)).min(1.0))
}

//! Scales from values to pixels, and ticks: round numbers, powers of ten, months.
//!
//! Every function is total: all positions are finite, whatever the values.

use crate::model::{DAYS_PER_MONTH, Day, maths};

/// Values are clamped to ±`MOST`, so that their differences stay finite.
const MOST: f64 = 1e200;

/// The kind of scale of an axis.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Spread {
    /// Linear: equal differences have equal lengths.
    Linear,
    /// Logarithmic: equal ratios have equal lengths. Values must be above 0.
    Log,
    /// Linear in months since a day, with ticks by the calendar.
    Months(Day),
}

/// The interval of values on an axis.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Range {
    /// The low end.
    pub low: f64,
    /// The high end, greater than `low`.
    pub high: f64,
}

impl Range {
    /// Returns the smallest interval that contains all values; NaN is ignored. A single value gets
    /// room around it; without any value, the interval is 0 to 1.
    ///
    /// ```
    /// use planner::charts::Range;
    /// assert_eq!(Range::of([3.0, f64::NAN, 1.0]), Range { low: 1.0, high: 3.0 });
    /// assert_eq!(Range::of([]), Range { low: 0.0, high: 1.0 });
    /// assert_eq!(Range::of([4.0]), Range { low: 2.0, high: 6.0 });
    /// ```
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values {
            if !value.is_nan() {
                low = low.min(value.clamp(-MOST, MOST));
                high = high.max(value.clamp(-MOST, MOST));
            }
        }
        if low > high {
            return Self {
                low: 0.0,
                high: 1.0,
            };
        }
        // Ends that differ by less than this count as a single value.
        if high - low <= 1e-9 * low.abs().max(high.abs()) {
            let room = if low == 0.0 { 1.0 } else { low.abs() / 2.0 };
            return Self {
                low: if low == 0.0 { 0.0 } else { low - room },
                high: high + room,
            };
        }
        Self { low, high }
    }
}

/// A mapping from an interval of values to an interval of pixels.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    range: Range,
    spread: Spread,
    from: f64,
    to: f64,
}

impl Scale {
    /// Maps the ends of `range` to the positions `from` and `to`. The low end of a logarithmic
    /// scale is raised above 0.
    #[must_use]
    pub fn new(range: Range, spread: Spread, from: f64, to: f64) -> Self {
        let range = if spread == Spread::Log {
            let high = range.high.max(1e-9);
            Range {
                low: range.low.clamp(high * 1e-12, high * 0.999),
                high,
            }
        } else {
            range
        };
        Self {
            range,
            spread,
            from,
            to,
        }
    }

    /// Returns the position of a value; values outside the range are at its nearer end.
    ///
    /// ```
    /// use planner::charts::{Range, Scale, Spread};
    /// let range = Range { low: 1.0, high: 100.0 };
    /// assert_eq!(Scale::new(range, Spread::Log, 0.0, 10.0).at(10.0), 5.0);
    /// assert_eq!(Scale::new(range, Spread::Linear, 0.0, 99.0).at(34.0), 33.0);
    /// assert_eq!(Scale::new(range, Spread::Linear, 0.0, 99.0).at(1e300), 99.0);
    /// ```
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let Range { low, high } = self.range;
        self.beyond(if value.is_nan() {
            low
        } else {
            value.max(low).min(high)
        })
    }

    /// Returns the position of a value on the axis extended without limit.
    #[must_use]
    pub fn beyond(&self, value: f64) -> f64 {
        let Range { low, high } = self.range;
        let value = if value.is_nan() {
            low
        } else {
            value.clamp(-MOST, MOST)
        };
        let share = if self.spread == Spread::Log {
            maths::ln(value.max(low * 1e-12) / low) / maths::ln(high / low)
        } else {
            (value - low) / (high - low)
        };
        self.from + share * (self.to - self.from)
    }

    /// Returns the values at the ends of the scale.
    #[must_use]
    pub fn range(&self) -> Range {
        self.range
    }
}

/// Returns round numbers within a range, `most` or fewer; their step is 1, 2 or 5 times a power of
/// ten.
///
/// ```
/// use planner::charts::{Range, round_ticks};
/// assert_eq!(round_ticks(Range { low: 0.0, high: 1.0 }, 6), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
/// assert_eq!(round_ticks(Range { low: -3.0, high: 12.0 }, 4), [0.0, 5.0, 10.0]);
/// ```
#[must_use]
pub fn round_ticks(range: Range, most: usize) -> Vec<f64> {
    let step = round_step((range.high - range.low) / places(most));
    let mut ticks = Vec::with_capacity(most + 1);
    let mut n = maths::ceil(range.low / step);
    while n * step <= range.high + step * 1e-6 && ticks.len() <= most {
        // Rounded, as n · 0.1 is not the nearest decimal; `+ 0.0` makes 0 of −0.
        ticks.push(crate::model::decimal::round(n * step, 12) + 0.0);
        n += 1.0;
    }
    ticks
}

fn places(most: usize) -> f64 {
    f64::from(u32::try_from(most.max(2) - 1).unwrap_or(2))
}

/// Returns the smallest of 1, 2 and 5 times a power of ten that is not less than `least`.
fn round_step(least: f64) -> f64 {
    if least <= 0.0 || !least.is_finite() {
        return 1.0;
    }
    let ten = maths::pow(10.0, (maths::ln(least) / std::f64::consts::LN_10).floor());
    // The computed power may be wrong in its last digit.
    for times in [1.0, 2.0, 5.0, 10.0] {
        if times * ten >= least * (1.0 - 1e-9) {
            return times * ten;
        }
    }
    20.0 * ten
}

/// Returns the range extended to round numbers at both ends, so that the axis ends at ticks.
#[must_use]
pub fn rounded(range: Range, most: usize) -> Range {
    let step = round_step((range.high - range.low) / places(most));
    Range {
        low: maths::floor(range.low / step) * step,
        high: maths::ceil(range.high / step) * step,
    }
}

/// Returns the ticks of a logarithmic scale: powers of ten, also 2 and 5 times these if there is
/// room, or only every n-th power if there is little.
///
/// ```
/// use planner::charts::{Range, log_ticks};
/// assert_eq!(log_ticks(Range { low: 1.0, high: 100.0 }, 8), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
/// assert_eq!(log_ticks(Range { low: 1.0, high: 1e6 }, 4), [1.0, 100.0, 1e4, 1e6]);
/// ```
#[must_use]
pub fn log_ticks(range: Range, most: usize) -> Vec<f64> {
    if range.low <= 0.0 {
        return round_ticks(range, most);
    }
    let power = |x: f64| maths::ln(x) / std::f64::consts::LN_10;
    let (first, last) = (power(range.low), power(range.high));
    let all = |powers: f64, times: &[f64]| {
        let mut ticks = Vec::new();
        let mut at = (first / powers).floor() * powers;
        while at <= last + 1e-9 && ticks.len() < 64 {
            let ten = crate::model::decimal::round(maths::pow(10.0, at), 12);
            for times in times {
                let tick = times * ten;
                if tick >= range.low * (1.0 - 1e-9) && tick <= range.high * (1.0 + 1e-9) {
                    ticks.push(tick);
                }
            }
            at += powers;
        }
        ticks
    };
    let fine = all(1.0, &[1.0, 2.0, 5.0]);
    if fine.len() <= most {
        return if fine.len() >= 2 {
            fine
        } else {
            round_ticks(range, most)
        };
    }
    let mut powers = 1.0;
    loop {
        let ticks = all(powers, &[1.0]);
        if ticks.len() <= most.max(2) || powers > 400.0 {
            return ticks;
        }
        powers += 1.0;
    }
}

/// A tick on an axis of months.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MonthTick {
    /// Months since the day from which the axis counts.
    pub at: f64,
    /// The first day of a month.
    pub day: Day,
}

/// Returns the first days of months within a range of months since a day, `most` or fewer: of every
/// month, every second one, every quarter, half-year, year, or several years.
///
/// ```
/// use planner::{charts::{Range, month_ticks}, model::Day};
/// let ticks = month_ticks(Day::of(2024, 4, 30), Range { low: 0.0, high: 12.0 }, 5);
/// let days: Vec<_> = ticks.iter().map(|tick| tick.day.to_string()).collect();
/// assert_eq!(days, ["2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01"]);
/// ```
#[must_use]
pub fn month_ticks(from: Day, range: Range, most: usize) -> Vec<MonthTick> {
    const STEPS: [i32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
    let last = range.high.min(1200.0);
    let first = range.low.max(-1200.0);
    for step in STEPS {
        let mut ticks = Vec::new();
        let (year, month, _) = from.parts();
        #[allow(clippy::cast_possible_truncation)] // at most a hundred years
        let start = (year * 12 + i32::try_from(month).unwrap_or(1) - 1) + first.floor() as i32 - 1;
        let mut at = start.div_euclid(step) * step;
        loop {
            let day = Day::of(
                at.div_euclid(12),
                u32::try_from(at.rem_euclid(12) + 1).unwrap_or(1),
                1,
            );
            let months = f64::from(day.number() - from.number()) / DAYS_PER_MONTH;
            if months > last || ticks.len() > most {
                break;
            }
            if months >= first {
                ticks.push(MonthTick { at: months, day });
            }
            at += step;
        }
        if ticks.len() <= most {
            return ticks;
        }
    }
    Vec::new()
}

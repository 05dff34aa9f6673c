//! A numeric input: one number, or a range with the median that formulas use.

use std::ops::{Add, Deref, Div, Mul, Sub};

/// One number, or a range. Formulas read the number or the range's median (through `Deref`); the
/// ends of a range are for simulation and for the page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Number {
    at: f64,
    low: f64,
    high: f64,
}

impl Number {
    /// A single number, without a range.
    #[must_use]
    pub const fn exact(at: f64) -> Self {
        Self {
            at,
            low: at,
            high: at,
        }
    }

    /// A range from `low` to `high`, in which formulas read `at`, its median.
    #[must_use]
    pub const fn range(low: f64, high: f64, at: f64) -> Self {
        Self { at, low, high }
    }

    /// Returns the low and high ends of a range, or `None` for a single number.
    #[must_use]
    pub fn spread(self) -> Option<(f64, f64)> {
        (self.low < self.high).then_some((self.low, self.high))
    }

    /// Returns the number that formulas read: the single number, or the median of a range.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.at
    }
}
impl From<f64> for Number {
    fn from(at: f64) -> Self {
        Self::exact(at)
    }
}
impl Deref for Number {
    type Target = f64;
    fn deref(&self) -> &f64 {
        &self.at
    }
}
impl PartialEq<f64> for Number {
    fn eq(&self, other: &f64) -> bool {
        self.at == *other
    }
}
impl PartialOrd<f64> for Number {
    fn partial_cmp(&self, other: &f64) -> Option<std::cmp::Ordering> {
        self.at.partial_cmp(other)
    }
}

macro_rules! arithmetic {
    ($($op:ident $f:ident),*) => { $(
        impl $op for Number {
            type Output = f64;
            fn $f(self, other: Self) -> f64 { $op::$f(self.at, other.at) }
        }
        impl $op<f64> for Number {
            type Output = f64;
            fn $f(self, other: f64) -> f64 { $op::$f(self.at, other) }
        }
        impl $op<Number> for f64 {
            type Output = f64;
            fn $f(self, other: Number) -> f64 { $op::$f(self, other.at) }
        }
    )* };
}
arithmetic!(Add add, Sub sub, Mul mul, Div div);

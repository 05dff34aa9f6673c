//! A calendar day, stored as a `NaiveDate` of chrono.

use super::{Reason, maths};
use chrono::{Datelike, Days, NaiveDate};

/// Days in a mean month: 365.25 / 12.
pub const DAYS_PER_MONTH: f64 = 30.4375;
/// Weeks in a mean month: 30.4375 / 7.
pub const WEEKS_PER_MONTH: f64 = DAYS_PER_MONTH / 7.0;
/// Weeks in a mean year: 365.25 / 7.
pub const WEEKS_PER_YEAR: f64 = 365.25 / 7.0;

/// Longest shift in days, 100 years: a date that is further away counts as “never”.
const FARTHEST: f64 = 36_525.0;

/// A calendar day. The default is 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Day(NaiveDate);

impl Day {
    /// Years that a plan may contain. [`Day::read`], [`Day::parse`] and [`Day::from_number`] check
    /// them.
    pub const YEARS: std::ops::RangeInclusive<i32> = 1970..=2200;

    /// Returns the day with this year, month (from 1) and day of the month (from 1), or 1970-01-01
    /// if there is no such day.
    ///
    /// ```
    /// use planner::model::Day;
    /// assert_eq!(Day::of(2024, 2, 29).to_string(), "2024-02-29");
    /// ```
    #[must_use]
    pub fn of(year: i32, month: u32, day: u32) -> Self {
        Self(NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default())
    }

    /// Parses `2024-04-30`. Returns `None` if the text is not such a date or the year is not in
    /// [`Day::YEARS`].
    ///
    /// ```
    /// use planner::model::Day;
    /// assert_eq!(Day::parse("2024-04-30"), Some(Day::of(2024, 4, 30)));
    /// assert_eq!(Day::parse("2024-02-30"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    /// Parses `2024-04-30` like [`Day::parse`], and says why it fails.
    ///
    /// # Errors
    /// This is not a date, its year is not in [`Day::YEARS`], or its month has no such day.
    pub fn read(text: &str) -> Result<Self, Reason> {
        let (year, month, day) = Self::written(text).ok_or(Reason::NotADate)?;
        if !Self::YEARS.contains(&year) || !(1..=12).contains(&month) {
            return Err(Reason::NotADate);
        }
        NaiveDate::from_ymd_opt(year, month, day)
            .map(Self)
            .ok_or(Reason::NoSuchDay)
    }

    /// Splits `2024-04-30` into year, month and day, without checking that the day exists.
    fn written(text: &str) -> Option<(i32, u32, u32)> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let digits = |from: usize, to: usize| {
            bytes[from..to].iter().try_fold(0u32, |n, b| {
                b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0'))
            })
        };
        let year = i32::try_from(digits(0, 4)?).ok()?;
        Some((year, digits(5, 7)?, digits(8, 10)?))
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// Returns the day that is `days` days after 1 January 1970, or `None` outside [`Day::YEARS`].
    #[must_use]
    pub fn from_number(days: i32) -> Option<Self> {
        let day = NaiveDate::from_epoch_days(days)?;
        Self::YEARS.contains(&day.year()).then_some(Self(day))
    }

    /// Returns the year, the month (from 1) and the day of the month (from 1).
    #[must_use]
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Returns the day `⌊30.4375 · months⌋` days later, or `None` if that is more than 100 years
    /// away.
    ///
    /// ```
    /// use planner::model::Day;
    /// assert_eq!(Day::of(2024, 4, 30).after_months(1.0), Some(Day::of(2024, 5, 30)));
    /// assert_eq!(Day::of(2024, 4, 30).after_months(1e9), None);
    /// ```
    #[must_use]
    pub fn after_months(self, months: f64) -> Option<Self> {
        self.after_days(maths::floor(months * DAYS_PER_MONTH))
    }

    /// Returns the day `days` days later, or earlier if negative; fractions of a day are dropped.
    /// `None` for NaN and for more than 100 years.
    #[must_use]
    pub fn after_days(self, days: f64) -> Option<Self> {
        if days.is_nan() || days.abs() > FARTHEST {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounded just above
        let span = Days::new(days.abs() as u64);
        if days < 0.0 {
            self.0.checked_sub_days(span)
        } else {
            self.0.checked_add_days(span)
        }
        .map(Self)
    }

    /// Returns the day `⌈7 · weeks⌉` days earlier, or `None` if that is more than 100 years away.
    #[must_use]
    pub fn weeks_before(self, weeks: f64) -> Option<Self> {
        self.after_days(-maths::ceil(7.0 * weeks))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

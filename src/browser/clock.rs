//! The system clock, in the reader's time zone.

use js_sys::Date;
use planner::model::Day;

/// Milliseconds since 1 January 1970 UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, below `u64::MAX`
pub fn now() -> u64 {
    Date::now() as u64
}

/// Returns today's date in the reader's time zone.
pub fn today() -> Day {
    day(&Date::new_0())
}

/// Returns the date of a moment (milliseconds since 1 January 1970 UTC) in the reader's time zone.
#[allow(clippy::cast_precision_loss)] // milliseconds, far below 2^53: exact in an `f64`
pub fn day_of(moment: u64) -> Day {
    day(&Date::new(&(moment as f64).into()))
}

fn day(date: &Date) -> Day {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let year = year.clamp(*Day::YEARS.start(), *Day::YEARS.end());
    Day::of(year, date.get_month() + 1, date.get_date())
}

//! The reader's clock.

use js_sys::Date;
use planner::model::Day;

/// Milliseconds since 1 January 1970 UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and far from the end
pub fn now() -> u64 {
    Date::now() as u64
}

/// Today, as the reader's clock has it.
pub fn today() -> Day {
    day(&Date::new_0())
}

/// The day of a moment, as the reader's clock has it.
#[allow(clippy::cast_precision_loss)] // milliseconds have room in a number for ages to come
pub fn day_of(moment: u64) -> Day {
    day(&Date::new(&(moment as f64).into()))
}

fn day(date: &Date) -> Day {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let year = year.clamp(*Day::YEARS.start(), *Day::YEARS.end());
    Day::of(year, date.get_month() + 1, date.get_date())
}

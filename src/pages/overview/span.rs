//! Range of days on the timeline, and the position of a day in it.

use planner::calculators::Event;
use planner::model::Day;

/// How many days the range reaches back at most, and how far ahead an event may lie to extend it.
const BEFORE: i32 = 62;
const AFTER: i32 = 275;

/// The days on view: whole months around today, as day numbers; `last` is the first day after them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Span {
    first: i32,
    last: i32,
}

impl Span {
    /// Chooses the range that shows most of these events. It begins with the month of the earliest
    /// day on which something happens or is to be decided, at most two months back. It ends with
    /// the month of the last such day within nine months, at least three months ahead.
    pub fn of(today: Day, events: &[Event]) -> Self {
        let now = today.number();
        let days = events
            .iter()
            .flat_map(|event| [event.decide_by, event.day()]);
        let days: Vec<i32> = days.flatten().map(Day::number).collect();
        let earliest = days.iter().copied().min().unwrap_or(now);
        let latest = days.iter().copied().filter(|day| *day <= now + AFTER).max();
        let first = month_of(earliest.clamp(now - BEFORE, now), 0);
        // 10 more days leave room for the mark of the last day.
        let last = month_of(latest.unwrap_or(now).max(now + 91) + 10, 1);
        Self { first, last }
    }

    /// Position of a day, in percent of the range; below 0 or above 100 if it is not on view.
    pub fn at(self, day: Day) -> f64 {
        self.along(f64::from(day.number()))
    }

    /// Position of a day number, which may be a fraction, in percent of the range.
    pub fn along(self, number: f64) -> f64 {
        let along = (number - f64::from(self.first)) / f64::from(self.last - self.first);
        (along * 10_000.0).round() / 100.0
    }

    /// First day of each month on view.
    pub fn months(self) -> Vec<Day> {
        let mut months = Vec::new();
        let mut day = self.first;
        while day < self.last {
            months.extend(Day::from_number(day));
            day = month_of(day, 1);
        }
        months
    }
}

/// First day of the month that is `later` months after that of a day, both as day numbers.
fn month_of(day: i32, later: i32) -> i32 {
    let (year, month, _) = Day::from_number(day).map_or((1970, 1, 1), Day::parts);
    let month = i32::try_from(month).unwrap_or(1) - 1 + later;
    let (year, month) = (year + month.div_euclid(12), month.rem_euclid(12) + 1);
    Day::of(year, u32::try_from(month).unwrap_or(1), 1).number()
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn whole_months_are_on_view_with_today_among_them() {
        let today = Day::of(2024, 4, 30);
        let span = Span::of(today, &[]);
        assert_eq!(span.months().first(), Some(&Day::of(2024, 4, 1)));
        // 91 days later it is 30 July; 10 days of room for its mark reach into August.
        assert_eq!(span.months().last(), Some(&Day::of(2024, 8, 1)));
        assert!(span.at(today) > 0.0 && span.at(today) < 100.0);
        assert!(span.at(Day::of(2025, 1, 1)) > 100.0);
    }
}

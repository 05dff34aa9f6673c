//! Where days stand on the timeline, and in which order its rows.

use planner::calculators::Event;
use planner::model::{Day, ordered};

/// Days on view: from the earliest decision (at most half a year back) to half a year ahead.
pub struct Span {
    /// The first of them, in days since 1970.
    pub first: i32,
    days: i32,
}

impl Span {
    /// What shows these events.
    pub fn of(today: Day, events: &[&Event]) -> Self {
        let today = today.number();
        let days = |of: fn(&Event) -> Option<Day>| {
            let days = events.iter().filter_map(move |event| of(event));
            days.map(Day::number)
        };
        let earliest = days(|event| event.decide_by).min().unwrap_or(today);
        let first = earliest.clamp(today - 183, today) - 7;
        let latest = days(|event| event.breaks_on).max().unwrap_or(today);
        let last = latest.clamp(today + 91, today + 365) + 14;
        Self {
            first,
            days: last - first,
        }
    }

    /// How far along a day stands.
    pub fn at(&self, day: Day) -> f64 {
        f64::from((day.number() - self.first).clamp(0, self.days)) / f64::from(self.days)
    }

    /// Whether a day is past what is on view.
    pub fn beyond(&self, day: Day) -> bool {
        day.number() > self.first + self.days
    }
}

/// Events in the order of the timeline: what breaks first, first.
pub fn in_order<'a>(events: &[&'a Event]) -> Vec<&'a Event> {
    let first = |event: &&Event| {
        event
            .breaks_on
            .or(event.attention_on)
            .map_or(i32::MAX, Day::number)
    };
    ordered(events, |one, other| first(one) < first(other))
}

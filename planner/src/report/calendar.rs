//! The decisions as a calendar (RFC 5545): one all-day event each, on the day they are due.

use super::document::{World, text};
use crate::calculators::{self, CALCULATORS, Decision, tell};
use crate::model::{Day, path};
use crate::{Outcome, Plan};

/// Every decision that the calculators ask for, the earliest first; on one day, in the order of
/// the calculators.
///
/// ```
/// use planner::{Plan, evaluate, report::decisions};
/// let plan = Plan::default();
/// let decisions = decisions(&plan, &evaluate(&plan));
/// assert!(decisions.iter().any(|decision| decision.by.to_string() == "2024-03-05"));
/// ```
#[must_use]
pub fn decisions(plan: &Plan, outcome: &Outcome) -> Vec<Decision> {
    let told = tell(plan, outcome);
    calculators::decisions(&told).into_iter().cloned().collect()
}

/// The decisions as a calendar file; none where there is nothing to decide, since a calendar
/// without an event is not one.
///
/// `made_on` is today. `of` sets the plans of one calendar apart and stays the same as a plan
/// changes (the key of its save): with the path of the figure that asks for the decision it names
/// the event, so that a calendar that takes in a later file moves its events and does not double
/// them.
///
/// ```
/// use planner::{Plan, evaluate, model::{Day, NumberKind, Unit}, words::Language};
/// use planner::report::{World, Write, ics};
/// # struct Bare;
/// # impl Write for Bare {
/// #     fn language(&self) -> Language { Language::English }
/// #     fn number(&self, _: f64, _: NumberKind, _: Unit) -> String { "#".to_owned() }
/// #     fn day(&self, day: Day) -> String { day.to_string() }
/// # }
/// let plan = Plan::default();
/// let world = World { plan: &plan, outcome: &evaluate(&plan), write: &Bare };
/// let calendar = ics(&world, Day::of(2024, 5, 1), "plan-1").unwrap_or_default();
/// assert!(calendar.contains("UID:capacity.resources.database.breaks_on@plan-1.palier\r\n"));
/// assert!(calendar.contains("DTSTART;VALUE=DATE:20240305\r\n"));
/// ```
#[must_use]
pub fn ics(world: &World<'_>, made_on: Day, of: &str) -> Option<String> {
    let decisions = decisions(world.plan, world.outcome);
    if decisions.is_empty() {
        return None;
    }
    let mut out = String::new();
    let mut line = |name: &str, value: &str| fold(&[name, ":", value].concat(), &mut out);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Palier//Palier//EN");
    line("CALSCALE", "GREGORIAN");
    line("X-WR-CALNAME", &escape(&world.plan.facts.name));
    let stamp = [&day(made_on), "T000000Z"].concat();
    for decision in &decisions {
        let figure = path::words(world.outcome, &decision.figure);
        let uid = [&name(&figure), "@", &name(of), ".palier"].concat();
        let calculator = CALCULATORS
            .iter()
            .find(|calculator| decision.figure.first() == Some(&calculator.id));
        line("BEGIN", "VEVENT");
        line("UID", &uid);
        line("DTSTAMP", &stamp);
        line("DTSTART;VALUE=DATE", &day(decision.by));
        line("SUMMARY", &escape(&text(&world.told(&decision.what))));
        line(
            "DESCRIPTION",
            &escape(&text(&world.told(&decision.because))),
        );
        if let Some(calculator) = calculator {
            line("CATEGORIES", &escape(world.words(calculator.words)));
        }
        // A deadline does not make anybody busy all day.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    Some(out)
}

/// `20240430`.
fn day(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A name of letters that no reader of calendars trips over; two names stay two.
fn name(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].map(|digit| {
                char::from_digit(digit.into(), 16)
                    .unwrap_or('0')
                    .to_ascii_uppercase()
            }));
        }
    }
    out
}

/// A text as RFC 5545 has it: backslashes, separators and line breaks escaped.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Most octets in a line, its end not counted.
const OCTETS: usize = 75;

/// A line, cut between characters into lines that are short enough; those that go on begin with a
/// space, which counts.
fn fold(line: &str, out: &mut String) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

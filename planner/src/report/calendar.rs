//! The decisions as a calendar (RFC 5545): one all-day event each, on the day they are due.

use super::document::{World, text};
use crate::calculators::{self, CALCULATORS, Decision};
use crate::model::{Cell, Day, Kind, Privacy, Rows, Table, path};
use crate::working::assess;
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
    let assessments = assess(plan, outcome);
    calculators::decisions(&assessments)
        .into_iter()
        .cloned()
        .collect()
}

/// The decisions as a calendar file; none where there is nothing to decide, since a calendar
/// without an event is not one.
///
/// `made_on` is today. `of` sets the plans of all calendars apart and stays the same as a plan
/// changes ([`PlanId`](crate::saves::PlanId)): with the figure that asks for the decision and its row's
/// name it names the event, so that a calendar that takes in a later file moves its events and does not
/// double them, wherever the row stands by then.
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
        let figure = identity(world.plan, world.outcome, &decision.figure);
        let uid = [&name(&figure), "@", &name(of), ".palier"].concat();
        let calculator = CALCULATORS
            .iter()
            .find(|calculator| decision.figure.first() == Some(&calculator.id));
        line("BEGIN", "VEVENT");
        line("UID", &uid);
        line("DTSTAMP", &stamp);
        line("DTSTART;VALUE=DATE", &day(decision.by));
        // The day after, which is no longer part of it.
        if let Some(after) = decision.by.after_days(1.0) {
            line("DTEND;VALUE=DATE", &day(after));
        }
        line("SUMMARY", &escape(&text(&world.sentence(&decision.what))));
        line(
            "DESCRIPTION",
            &escape(&text(&world.sentence(&decision.because))),
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

/// A figure's path with its rows by their names, so that it stays the same as rows move. Rows of one
/// name, or of none, are told apart by their order among these.
fn identity(plan: &Plan, outcome: &Outcome, figure: &[u16]) -> String {
    let mut out = String::new();
    let mut table: &dyn Table = outcome;
    let mut inputs: Option<&dyn Table> = Some(plan);
    let mut rest = figure;
    while let [id, after @ ..] = rest {
        rest = after;
        let Some(field) = table.fields().iter().find(|field| field.id == *id) else {
            break;
        };
        out = path::at_key(&out, field.key());
        let same = |table: &&dyn Table| table.fields().iter().find(|f| f.key() == field.key());
        let beside = inputs.and_then(|table| table.cell(same(&table)?.id));
        match (table.cell(*id), after) {
            (Some(Cell::Group(group)), _) => {
                table = group;
                inputs = match beside {
                    Some(Cell::Group(group)) => Some(group),
                    _ => None,
                };
            }
            (Some(Cell::Rows(figures)), [row, after @ ..]) if usize::from(*row) < figures.len() => {
                let row = usize::from(*row);
                rest = after;
                let own = match beside {
                    Some(Cell::Rows(rows)) => {
                        Some(rows).filter(|rows| path::same_rows(*rows, figures))
                    }
                    _ => None,
                };
                out = path::at_key(&out, &named_row(own.unwrap_or(figures), row));
                table = figures.row(row);
                inputs = own.map(|rows| rows.row(row));
            }
            _ => break,
        }
    }
    out
}

/// The name of a row, and which of those of the same name it is, from the second on.
fn named_row(rows: &dyn Rows, row: usize) -> String {
    let name = row_name(rows.row(row));
    let before = (0..row)
        .filter(|other| row_name(rows.row(*other)) == name)
        .count();
    if before == 0 {
        name
    } else {
        [&name, "~", &(before + 1).to_string()].concat()
    }
}

/// What a row is called: its id or its name, else its kind.
fn row_name(row: &dyn Table) -> String {
    let fields = row.fields().iter();
    let names = fields.clone().filter(|field| {
        matches!(field.kind, Kind::Text { .. })
            && (field.privacy == Privacy::Name || field.id == row.fields()[0].id)
    });
    let mut names = names.filter_map(|field| match row.cell(field.id) {
        Some(Cell::Text(Some(text))) if !text.is_empty() => Some(text.to_owned()),
        _ => None,
    });
    let mut kinds = fields.filter_map(|field| match (row.cell(field.id), field.kind) {
        (Some(Cell::Choice(Some(place))), Kind::Choice(options)) => options
            .keys
            .get(usize::from(place))
            .map(|key| (*key).to_owned()),
        _ => None,
    });
    names.next().or_else(|| kinds.next()).unwrap_or_default()
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

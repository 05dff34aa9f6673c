//! The decisions as an iCalendar file (RFC 5545): one all-day event each, on its due day.

use super::document::{World, text};
use crate::calculators::{self, CALCULATORS, Decision};
use crate::model::{Cell, Day, Kind, Privacy, Rows, Table, path};
use crate::working::assess;
use crate::{Outcome, Plan};

/// Returns every decision that the calculators ask for, the earliest first; on the same day, in
/// calculator order.
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

/// Returns the decisions as an iCalendar file, or `None` if there are none: a calendar without an
/// event is invalid.
///
/// `made_on` is today. `of` distinguishes the plans of all calendars and stays the same when a plan
/// changes ([`PlanId`](crate::saves::PlanId)). It forms the UID of an event together with the
/// figure that asks for the decision and the name of its row. A calendar that imports a later file
/// thus moves its events and does not duplicate them, even if the row has moved.
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
        // `DTEND` is exclusive: the day after.
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

/// Returns a figure's path with rows by name, so that it stays the same when rows move. Rows with
/// the same name, or none, are told apart by their order among each other.
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

/// Returns the name of a row and, from the second row with that name on, its number among them.
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

/// Returns the id or the name of a row, else the key of its choice.
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

/// Formats a day as `20240430`.
fn day(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Percent-encodes all but ASCII letters, digits and `._-`, so that any calendar accepts the name.
/// Distinct names stay distinct.
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

/// Escapes a text for RFC 5545: backslashes, separators and line breaks.
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

/// Maximum octets per line, without its line break.
const OCTETS: usize = 75;

/// Folds a line between characters into lines that are short enough. Continuation lines begin with
/// a space, which counts.
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

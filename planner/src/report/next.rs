//! Starts the next quarter's report from this one.

use crate::calculators::report::{Achievement, Objective};
use crate::model::{Number, Text};
use crate::{Outcome, Plan};

/// Maximum length of an achievement, in characters.
const LABEL: usize = 80;

/// Returns the quarter after “Q2 2024” or “T2 2024”; `None` if a period has another format.
///
/// ```
/// use planner::report::next_period;
/// assert_eq!(next_period("Q2 2024").as_deref(), Some("Q3 2024"));
/// assert_eq!(next_period("T4 2024").as_deref(), Some("T1 2025"));
/// assert_eq!(next_period("spring"), None);
/// ```
#[must_use]
pub fn next_period(period: &str) -> Option<String> {
    let (quarter, year) = period.trim().split_once(' ')?;
    let number = quarter.strip_prefix(['Q', 'T'])?.parse::<u8>().ok()?;
    let year = year.trim().parse::<u16>().ok()?;
    let (number, year) = match number {
        1..=3 => (number + 1, year),
        4 => (1, year.checked_add(1)?),
        _ => return None,
    };
    Some([&quarter[..1], &number.to_string(), " ", &year.to_string()].concat())
}

/// Returns the plan of the next quarter's report: rows start where this quarter ended, the
/// objectives become its achievements, and objectives, investments, capacity gain and summary are
/// emptied.
///
/// ```
/// use planner::{evaluate, examples::example, report::next_quarter, words::Language};
/// let plan = example(2, Language::English);
/// let next = next_quarter(&plan, &evaluate(&plan));
/// assert_eq!(&*next.report.period, "Q3 2024");
/// assert_eq!(next.report.rows[0].start.map(|start| *start), Some(750_000.0));
/// assert_eq!(next.report.achievements[3].label, plan.report.objectives[3].text);
/// assert!(next.report.investments.is_empty());
/// ```
#[must_use]
pub fn next_quarter(plan: &Plan, outcome: &Outcome) -> Plan {
    let mut next = plan.clone();
    let report = &mut next.report;
    for (row, figures) in report.rows.iter_mut().zip(&outcome.report.rows) {
        row.start = figures.end.map(Number::exact);
        row.end = None;
    }
    let achieved = |objective: &Objective| Achievement {
        label: objective
            .text
            .chars()
            .take(LABEL)
            .collect::<String>()
            .as_str()
            .into(),
        ..Achievement::default()
    };
    report.achievements = report.objectives.iter().map(achieved).collect();
    report.objectives.clear();
    report.investments.clear();
    report.capacity_gain = None;
    report.summary = Text::default();
    if let Some(period) = next_period(&report.period) {
        if next.facts.name == report.period {
            next.facts.name = period.as_str().into();
        }
        report.period = period.as_str().into();
    }
    next
}

//! A new plan, without the default plan's values that would raise alarms for somebody else's
//! system.

use super::translate;
use crate::Plan;
use crate::model::{Day, Number};
use crate::words::Language;

/// Returns a new plan as of today. It has no resources, no debts, no metric values and no
/// architecture steps. Its scenarios keep only growth and months; the funnel and the grid keep the
/// chapter's typical values.
///
/// ```
/// use planner::{examples::blank, model::Day, words::Language};
/// let plan = blank("New plan", Day::of(2026, 11, 25), Language::English);
/// assert!(plan.capacity.resources.is_empty() && plan.debt.items.is_empty());
/// assert!(plan.scenarios.rows.iter().all(|row| row.infra_cost.is_none()));
/// ```
#[must_use]
pub fn blank(name: &str, today: Day, language: Language) -> Plan {
    let mut plan = Plan::default();
    plan.facts.name = name.into();
    plan.facts.as_of = today;
    plan.facts.planned_hires = Number::exact(0.0);
    plan.capacity.resources = Vec::new();
    // Occupancy is unknown: at 0 it slows nothing down.
    plan.capacity.team.occupancy = Number::exact(0.0);
    plan.debt.items = Vec::new();
    plan.architecture.steps = Vec::new();
    let metrics = &mut plan.thresholds.metrics;
    for metric in [
        &mut metrics.error_rate,
        &mut metrics.deploys_per_week,
        &mut metrics.review_hours,
    ] {
        metric.value = None;
    }
    for scenario in &mut plan.scenarios.rows {
        scenario.infra_cost = None;
        scenario.team_cost = None;
        scenario.hires = Number::exact(0.0);
        scenario.infra_risk = None;
        scenario.team_risk = None;
        scenario.infrastructure = "".into();
        scenario.team = "".into();
        scenario.architecture = "".into();
    }
    translate(&mut plan, language);
    plan
}

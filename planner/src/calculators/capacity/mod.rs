//! Capacity: when each resource and the team cross their lines, and by when to decide.

mod assessment;
mod charts;
mod layout;
mod naming;
mod questions;
mod queue;
mod tables;

use super::{Rules, facts::Facts, hiring, thresholds};
use crate::model::{Day, maths, path::number_of};
pub use assessment::{assess, check};
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;
pub use naming::{the, the_first};
pub use questions::questions;
pub use queue::{FULL, erlang_c, percentile_95, utilisation_at};
pub use tables::*;

/// Most upgrades that are dated individually.
const DATED: f64 = 24.0;

/// Returns the months until use exceeds `line` while growing as `(1 + growth)^(elasticity · t)`: 0
/// where it is past the line, or on it and growing; `None` where it never gets there.
///
/// Formula: `ln(line / use) / (elasticity · ln(1 + growth))`. Units: shares and share/month in,
/// months out. Source: definition of compound growth.
///
/// ```
/// use planner::calculators::capacity::months_until;
/// // 0.7 · 1.15^t = 0.9.
/// assert!((months_until(0.7, 0.9, 1.0, 0.15).unwrap() - 1.798_160_672).abs() < 1e-9);
/// assert_eq!(months_until(0.9, 0.7, 1.0, 0.15), Some(0.0));
/// assert_eq!(months_until(0.7, 0.9, 1.0, 0.0), None);
/// // On the line is not beyond it, until it grows.
/// assert_eq!(months_until(0.7, 0.7, 1.0, 0.0), None);
/// assert_eq!(months_until(0.7, 0.7, 1.0, 0.01), Some(0.0));
/// ```
#[must_use]
pub fn months_until(from: f64, line: f64, elasticity: f64, growth: f64) -> Option<f64> {
    if from > line {
        return Some(0.0);
    }
    if growth <= 0.0 || elasticity <= 0.0 || from <= 0.0 {
        return None;
    }
    maths::ratio(maths::ln(line / from), elasticity * maths::ln_1p(growth))
}

/// Computes the figures of capacity.
#[must_use]
pub fn evaluate(
    facts: &Facts,
    i: &Inputs,
    (_, hiring): (&hiring::Inputs, &hiring::Figures),
    lines: &thresholds::Inputs,
) -> Figures {
    let resources: Vec<_> = i
        .resources
        .iter()
        .map(|r| resource(r, facts, *i.horizon_months))
        .collect();
    let first = first(&resources, &|_| true).map(|row| resources[row].id.clone());
    let response = Response95::of(facts, i);
    let team = CycleTime::of(facts, &i.team, thresholds::cycle_time_lines(lines));
    let team_decide_by = team
        .critical
        .months
        .and_then(|months| facts.as_of.after_months(months))
        .and_then(|day| day.after_days(-hiring.lead_days));
    Figures {
        first,
        steps_cost: resources.iter().map(|r| r.steps_cost).sum(),
        resources,
        p95_utilisation_at_attention: response.attention.at,
        p95_months_to_attention: response.attention.months,
        p95_utilisation_at_critical: response.critical.at,
        p95_months_to_critical: response.critical.months,
        hires_absorbed_per_month: i.team.training_capacity * facts.developers,
        cycle_time_at_90: i.team.cycle_time_days * (1.0 - i.team.occupancy) / (1.0 - 0.9),
        occupancy_at_attention: team.attention.at,
        cycle_time_months_to_attention: team.attention.months,
        occupancy_at_critical: team.critical.at,
        cycle_time_months_to_critical: team.critical.months,
        team_decide_by,
        team_late: team_decide_by.is_some_and(|day| day < facts.as_of),
        utilisation: response.utilisation,
    }
}

/// Computes only the figures that other calculators read, that is when each resource crosses its
/// lines; the others are left at their defaults.
#[must_use]
pub fn read_by_others(facts: &Facts, i: &Inputs) -> Figures {
    Figures {
        resources: i.resources.iter().map(|r| crossings(r, facts)).collect(),
        ..Figures::default()
    }
}

/// Whether [`read_by_others`] computes the figure at this path.
#[must_use]
pub fn is_read_by_others(figure: &[u16]) -> bool {
    type Of = ResourceFigures;
    let rest = [Of::steps, Of::steps_cost, Of::upgrades];
    matches!(figure, [_, Figures::resources, _, of, ..] if !rest.contains(of))
}

/// When a resource crosses its lines; its upgrades are left at their defaults.
fn crossings(r: &Resource, facts: &Facts) -> ResourceFigures {
    let growth = *facts.monthly_growth;
    let until = |from: f64, line: f64| months_until(from, line, *r.elasticity, growth);
    let on = |months: Option<f64>| months.and_then(|months| facts.as_of.after_months(months));
    let before = |day: Option<Day>| day.and_then(|day| day.weeks_before(*r.lead_time_weeks));
    let attention = until(*r.average, *r.attention);
    let critical = until(*r.average, *r.critical);
    // A full resource is saturated, whether it grows or not.
    let saturation = if *r.peak >= 1.0 {
        Some(0.0)
    } else {
        until(*r.peak, 1.0)
    };
    let breaks = match (critical, saturation) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    let decide_by = before(on(breaks));
    ResourceFigures {
        id: r.id.clone(),
        months_to_attention: attention,
        attention_on: on(attention),
        months_to_critical: critical,
        critical_on: on(critical),
        months_to_saturation: saturation,
        saturation_on: on(saturation),
        months_to_break: breaks,
        breaks_on: on(breaks),
        decide_by,
        late: decide_by.is_some_and(|day| day < facts.as_of),
        ..ResourceFigures::default()
    }
}

fn resource(r: &Resource, facts: &Facts, horizon: f64) -> ResourceFigures {
    // In logarithms, so that no growth and no horizon overflows.
    let fullness = (r.average / r.attention).max(*r.peak);
    let (now, step) = (maths::ln(fullness), maths::ln(*r.step));
    let rate = r.elasticity * maths::ln_1p(*facts.monthly_growth);
    let steps = if fullness > 0.0 {
        maths::ceil((now + rate * horizon) / step).max(0.0)
    } else {
        0.0
    };
    let mut upgrades = Vec::new();
    let mut bought = 0.0;
    while bought < steps.min(DATED) {
        let months = if bought * step <= now {
            Some(0.0)
        } else {
            maths::ratio(bought * step - now, rate)
        };
        let needed_on = months.and_then(|months| facts.as_of.after_months(months));
        upgrades.push(Upgrade {
            needed_on,
            decide_by: needed_on.and_then(|day| day.weeks_before(*r.lead_time_weeks)),
        });
        bought += 1.0;
    }
    ResourceFigures {
        steps,
        steps_cost: steps * r.step_cost,
        upgrades,
        ..crossings(r, facts)
    }
}

/// Row of the resource that breaks first, among those that `counts` accepts; on ties the earliest
/// to decide, then the first in the list.
fn first(
    resources: &[ResourceFigures],
    counts: &dyn Fn(&ResourceFigures) -> bool,
) -> Option<usize> {
    let mut first: Option<(usize, &ResourceFigures)> = None;
    for (row, r) in resources.iter().enumerate().filter(|(_, r)| counts(r)) {
        let Some(months) = r.months_to_break else {
            continue;
        };
        let sooner = first.is_none_or(|(_, best)| {
            let least = best.months_to_break.unwrap_or(f64::INFINITY);
            let decide =
                (r.decide_by.is_none(), r.decide_by) < (best.decide_by.is_none(), best.decide_by);
            months < least || (months == least && decide)
        });
        if sooner {
            first = Some((row, r));
        }
    }
    first.map(|(row, _)| row)
}

/// When a line is reached: the utilisation at which, and the months until then.
#[derive(Default)]
struct Reached {
    at: Option<f64>,
    months: Option<f64>,
}
impl Reached {
    const PAST: Self = Self {
        at: None,
        months: Some(0.0),
    };
}

/// Response time against its lines as the load on the processor grows.
struct Response95 {
    utilisation: Option<f64>,
    attention: Reached,
    critical: Reached,
}

impl Response95 {
    fn of(facts: &Facts, i: &Inputs) -> Self {
        let processor = i.resources.iter().find(|r| r.id == "cpu");
        let entered = i.response.utilisation.map(|u| *u);
        let utilisation = entered.or_else(|| processor.map(|r| *r.average));
        let elasticity = processor.map_or(1.0, |r| *r.elasticity);
        let time = utilisation
            .filter(|now| *now < FULL)
            .map(|now| percentile_95(*i.response.servers, now));
        let reached = |line: f64| {
            let Some(now) = utilisation else {
                return Reached::default();
            };
            let ratio = line / i.response.p95_s;
            let Some(time) = time.filter(|_| ratio >= 1.0) else {
                return Reached::PAST;
            };
            let at = if ratio > 1.0 {
                queue::utilisation_for(*i.response.servers, now, time * ratio)
            } else {
                now
            };
            Reached {
                at: Some(at),
                months: months_until(now, at, elasticity, *facts.monthly_growth),
            }
        };
        Self {
            attention: reached(*i.response.attention_s),
            critical: reached(*i.response.critical_s),
            utilisation,
        }
    }
}

/// Cycle time against its lines as the team's work grows.
struct CycleTime {
    attention: Reached,
    critical: Reached,
}

impl CycleTime {
    fn of(facts: &Facts, team: &Team, (attention, critical): (Option<f64>, Option<f64>)) -> Self {
        let reached = |line: Option<f64>| {
            let Some(line) = line else {
                return Reached::default();
            };
            if *team.cycle_time_days > line {
                return Reached::PAST;
            }
            // Exactly on the line; arithmetic might miss it by the last digit.
            let at = if *team.cycle_time_days == line {
                *team.occupancy
            } else {
                1.0 - (1.0 - team.occupancy) * team.cycle_time_days / line
            };
            let months = months_until(
                *team.occupancy,
                at,
                *team.work_elasticity,
                *facts.monthly_growth,
            );
            Reached {
                at: Some(at),
                months,
            }
        };
        Self {
            attention: reached(attention),
            critical: reached(critical),
        }
    }
}

/// Peaks are at least averages, and critical lines at least attention lines; ids are unique.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    for (row, r) in i.resources.iter().enumerate() {
        let at = |field| [Inputs::resources, number_of(row), field];
        rules.at_least(
            &at(Resource::peak),
            *r.peak,
            &at(Resource::average),
            *r.average,
        );
        rules.at_least(
            &at(Resource::critical),
            *r.critical,
            &at(Resource::attention),
            *r.attention,
        );
    }
    rules.unique(
        &[Inputs::resources],
        Resource::id,
        i.resources.iter().map(|r| &*r.id),
    );
}

//! Architecture: months that scaling steps buy, keys moved by resharding, availability of a chain.

mod assessment;
mod charts;
mod layout;
mod lists;
mod scalability;
mod tables;

use super::{Finding, Outcome, Plan, Rules, capacity, facts::Facts};
use crate::model::{Choice, Day, Set, maths, path::number_of};
pub use assessment::assess;
use assessment::step_words;
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;
pub use lists::*;
pub use scalability::{fit, only_falls};
pub use tables::*;

/// Id of the resource in capacity that the steps scale.
const DATABASE: &str = "database";
/// Minutes in a mean month: 30.4375 · 24 · 60.
const MINUTES_PER_MONTH: f64 = 43_830.0;

/// Computes the figures of architecture.
#[must_use]
pub fn evaluate(
    facts: &Facts,
    i: &Inputs,
    (capacity, breaks): (&capacity::Inputs, &capacity::Figures),
) -> Figures {
    let database = capacity
        .resources
        .iter()
        .zip(&breaks.resources)
        .find(|(r, _)| r.id == DATABASE);
    let (elasticity, breaks_on) = database.map_or((1.0, None), |(r, figures)| {
        (*r.elasticity, figures.breaks_on)
    });
    with_database(facts, i, elasticity, breaks_on)
}

/// Computes the figures for a database with this elasticity and this day of reaching its limit.
#[must_use]
pub fn with_database(
    facts: &Facts,
    i: &Inputs,
    elasticity: f64,
    breaks_on: Option<Day>,
) -> Figures {
    let pace = elasticity * maths::ln_1p(*facts.monthly_growth);
    let mut gained_so_far = Some(0.0);
    let steps: Vec<_> = i
        .steps
        .iter()
        .map(|step| {
            let factor = factor(step);
            let months_gained = if pace > 0.0 {
                maths::ratio(maths::ln(factor), pace)
            } else {
                None
            };
            let needed_on = breaks_on
                .zip(gained_so_far)
                .and_then(|(day, m)| day.after_months(m));
            let months_before = gained_so_far;
            let built = maths::ceil(step.months_to_build * crate::model::DAYS_PER_MONTH);
            let start_by = needed_on.and_then(|day| day.after_days(-built));
            gained_so_far = gained_so_far
                .zip(months_gained)
                .and_then(|(a, b)| maths::finite(a + b));
            StepFigures {
                factor,
                months_gained,
                needed_on,
                start_by,
                late: start_by.is_some_and(|day| day < facts.as_of),
                cost_per_month_gained: months_gained.and_then(|m| maths::ratio(*step.cost, m)),
                months_before,
                used_up_on: breaks_on
                    .zip(gained_so_far)
                    .and_then(|(day, months)| day.after_months(months)),
            }
        })
        .collect();
    let (from, to) = (*i.resharding.from, *i.resharding.to);
    let chain = &i.availability;
    let one = group_availability(*chain.service, *chain.instances, *chain.common_cause);
    let all = maths::pow(one, *chain.services);
    let availability = all + (1.0 - all) * *chain.fallback;
    Figures {
        steps,
        moved_modulo: moved_modulo(from, to),
        moved_consistent: (to - from).abs() / from.max(to),
        availability,
        downtime_minutes_per_month: (1.0 - availability) * MINUTES_PER_MONTH,
        usl: fit(&i.scaling_points),
        group_availability: one,
        chain_availability: all,
        elasticity,
        total_months_gained: gained_so_far,
        total_cost: i.steps.iter().map(|step| *step.cost).sum(),
        progress: progress(facts, i, breaks_on),
        services_done: f64::from(i.services.count()),
        services_total: 9.0,
    }
}

/// Returns the factor by which a step multiplies the capacity of a database.
///
/// Formula: a bigger machine: its factor; a cache: 1/(1 − s h); replicas: 1/((1 − s) + s/(r + 1));
/// shards: n · efficiency, with s the share of reads, h the hit rate. Units: shares and counts in,
/// times out. Source: the work left for the busiest machine.
///
/// ```
/// use planner::calculators::architecture::{Step, StepKind, factor};
/// let cache = Step { kind: StepKind::Cache, hit_rate: 0.5.into(), read_share: 1.0.into(), ..Step::default() };
/// assert_eq!(factor(&cache), 2.0);
/// let shards = Step { kind: StepKind::Shards, ..Step::default() };
/// assert_eq!(factor(&shards), 3.6);
/// ```
#[must_use]
pub fn factor(step: &Step) -> f64 {
    let reads = *step.read_share;
    match step.kind {
        StepKind::Vertical => *step.factor,
        StepKind::Cache => 1.0 / (1.0 - reads * *step.hit_rate),
        StepKind::Replicas => 1.0 / ((1.0 - reads) + reads / (step.replicas + 1.0)),
        StepKind::Shards => step.shards * step.efficiency,
    }
}

/// Returns the share of keys that change shard, where a key's shard is its hash modulo the shards.
///
/// Formula: 1 − gcd(n, m)/max(n, m), which is 1 − min(n, m)/lcm(n, m). Units: shards in, share out.
/// Source: definition.
///
/// ```
/// use planner::calculators::architecture::moved_modulo;
/// assert_eq!(moved_modulo(4.0, 8.0), 0.5);
/// assert_eq!(moved_modulo(4.0, 4.0), 0.0);
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 100 000 shards
pub fn moved_modulo(from: f64, to: f64) -> f64 {
    let (mut divisor, mut rest) = (from.max(1.0) as u32, to.max(1.0) as u32);
    while rest > 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    1.0 - f64::from(divisor) / from.max(to)
}

/// Returns the availability of a service with several instances.
///
/// Formula: 1 − (((1 − β) u)^k + β u) with u = 1 − availability of one instance, k instances and β
/// the common-cause share. For one instance this is 1 − u. Units: shares. Source: Fleming's beta
/// factor, 1975.
///
/// ```
/// use planner::calculators::architecture::group_availability;
/// assert_eq!(group_availability(0.75, 1.0, 0.5), 0.75);
/// assert_eq!(group_availability(0.5, 2.0, 0.0), 0.75);
/// assert_eq!(group_availability(0.5, 2.0, 1.0), 0.5);
/// ```
#[must_use]
pub fn group_availability(service: f64, instances: f64, common_cause: f64) -> f64 {
    let down = 1.0 - service;
    1.0 - (maths::pow((1.0 - common_cause) * down, instances) + common_cause * down)
}

/// Returns the downtime, in minutes a month, of a chain of this many services.
///
/// Formula: (1 − a) · 43 830 with a = gⁿ + (1 − gⁿ) · fallback, g the availability of one service,
/// n services. Units: services in, minutes a month out. Source: definition.
///
/// ```
/// use planner::calculators::architecture::{Availability, downtime};
/// let chain = Availability { service: 0.5.into(), fallback: 0.5.into(), ..Availability::default() };
/// assert_eq!(downtime(&chain, 1.0), 43_830.0 / 4.0);
/// ```
#[must_use]
pub fn downtime(chain: &Availability, services: f64) -> f64 {
    let one = group_availability(*chain.service, *chain.instances, *chain.common_cause);
    let down = 1.0 - maths::pow(one, services);
    down * (1.0 - *chain.fallback) * MINUTES_PER_MONTH
}

/// Number done, total and due date of each checklist or phase.
fn progress(facts: &Facts, i: &Inputs, breaks_on: Option<Day>) -> Vec<Progress> {
    use Checklist as C;
    let after = |months: f64| facts.as_of.after_months(months);
    let mut all = Vec::with_capacity(Checklist::ALL.len());
    let mut row = |what, (done, total): (f64, f64), due_on| {
        all.push(Progress {
            what,
            done,
            total,
            due_on,
        });
    };
    row(
        C::Principles,
        ticked(i.principles, Principle::ALL),
        after(*i.principles_months),
    );
    let mut phase = 1.0;
    for (what, part) in [C::FrontEnd1, C::FrontEnd2, C::FrontEnd3]
        .into_iter()
        .zip(FrontEnd::ALL.chunks(1))
    {
        row(
            what,
            ticked(i.front_end, part),
            after(phase * *i.front_end_phase_months),
        );
        phase += 1.0;
    }
    phase = 1.0;
    for (what, part) in [C::Migration1, C::Migration2, C::Migration3]
        .into_iter()
        .zip(Service::ALL.chunks(3))
    {
        row(
            what,
            ticked(i.services, part),
            after(phase * *i.migration_phase_months),
        );
        phase += 1.0;
    }
    row(
        C::Database,
        ticked(i.database, DatabaseRung::ALL),
        breaks_on,
    );
    row(C::Patterns, ticked(i.patterns, Pattern::ALL), None);
    all
}

fn ticked<T: Choice>(set: Set<T>, of: &[T]) -> (f64, f64) {
    of.iter().fold((0.0, 0.0), |(done, total), one| {
        (done + f64::from(u8::from(set.has(*one))), total + 1.0)
    })
}

/// No rules between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    let (i, o) = (&plan.architecture, &outcome.architecture);
    for (n, figures) in o.steps.iter().enumerate() {
        if figures.factor <= 1.0 {
            let at = |field: u16| [Plan::architecture, Inputs::steps, number_of(n), field];
            found.push(Finding::new(
                [
                    "This step adds no capacity.",
                    "Cette étape n’ajoute aucune capacité.",
                ],
                &[&at(Step::kind)],
            ));
        }
    }
    let chain = |field: u16| [Plan::architecture, Inputs::availability, field];
    if *i.availability.instances > 1.0 && *i.availability.common_cause == 1.0 {
        found.push(Finding::new(
            [
                "More instances do not help where every failure hits them all.",
                "Plus d’instances n’aident pas si chaque panne les touche toutes.",
            ],
            &[
                &chain(Availability::instances),
                &chain(Availability::common_cause),
            ],
        ));
    }
    found.extend(scalability::findings(&i.scaling_points, &o.usl));
    if i.principles.has(Principle::CircuitBreaker) && !i.patterns.has(Pattern::CircuitBreaker) {
        found.push(Finding::new(
            [
                "The circuit breaker is ticked as a principle and not among the patterns in use.",
                "Le circuit breaker est coché parmi les principes et pas parmi les patterns utilisés.",
            ],
            &[
                &[Plan::architecture, Inputs::principles],
                &[Plan::architecture, Inputs::patterns],
            ],
        ));
    }
}

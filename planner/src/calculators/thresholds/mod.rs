//! Thresholds: metrics against their lines, alarm signals, and the actions that follow, in order.

mod assessment;
mod charts;
mod layout;
mod metrics;
mod scale;
mod signals;
mod tables;

use super::{Finding, Outcome, Plan, Rules, capacity, facts, hiring, onboarding};
use crate::model::{Day, Number, Reason, sorted};
use crate::model::{maths::same, path::number_of};
pub use assessment::assess;
pub use charts::{charts, spark};
pub use layout::LAYOUT;
pub use metrics::{Band, KNOWN, Known, Metrics, MetricsFigures, Name};
pub use scale::on_scale;
pub use signals::{
    Business, Organisational, Signal, SignalFigures, Signals, SignalsFigures, Technical,
};
pub use tables::*;

/// Name and year of the benchmark, in English and French.
pub const DORA_2024: [&str; 2] = [
    "DORA, Accelerate State of DevOps, 2024",
    "DORA, Accelerate State of DevOps, 2024",
];

/// Returns the attention and critical line of a metric: those entered, or else the table's.
#[must_use]
pub fn lines(input: &Metric, known: &Known) -> (Option<f64>, Option<f64>) {
    (
        input.attention.map(Number::get).or(known.attention),
        input.critical.map(Number::get).or(known.critical),
    )
}

/// Returns the lines of the cycle time, which capacity reads.
#[must_use]
pub fn cycle_time_lines(i: &Inputs) -> (Option<f64>, Option<f64>) {
    lines(&i.metrics.cycle_time_days, Known::of(Name::cycle_time_days))
}

/// Returns the lines of the time spent on communication, which onboarding reads.
#[must_use]
pub fn overhead_lines(i: &Inputs) -> (Option<f64>, Option<f64>) {
    lines(
        &i.metrics.communication_overhead,
        Known::of(Name::communication_overhead),
    )
}

/// Computes the figures of thresholds.
#[must_use]
pub fn evaluate(
    facts: &facts::Facts,
    i: &Inputs,
    capacity: (&capacity::Inputs, &capacity::Figures),
    onboarding: (&onboarding::Inputs, &onboarding::Figures),
    hiring: &hiring::Inputs,
) -> Figures {
    let mut figures = Figures::default();
    refresh(&mut figures, facts, i, capacity, onboarding, hiring);
    figures
}

/// Computes the same figures in place. They are the largest struct of figures, and moving it takes
/// as long as computing it.
pub fn refresh(
    figures: &mut Figures,
    facts: &facts::Facts,
    i: &Inputs,
    (capacity, resources): (&capacity::Inputs, &capacity::Figures),
    onboarding: (&onboarding::Inputs, &onboarding::Figures),
    hiring: &hiring::Inputs,
) {
    let sources = metrics::Sources {
        facts,
        capacity,
        onboarding,
        hiring,
    };
    let metrics = &mut figures.metrics;
    metrics::refresh(metrics, &i.metrics, &sources);
    let signals = signals::evaluate(
        &i.signals,
        &signals::Seen {
            facts,
            inputs: &i.metrics,
            figures: metrics,
        },
    );
    let count = |wanted: fn(Status) -> bool| {
        let known = metrics.all().into_iter().map(|m| m.status);
        let all = known.chain(metrics.own.iter().map(|m| m.status));
        all.fold(
            0.0,
            |sum, status| if wanted(status) { sum + 1.0 } else { sum },
        )
    };
    figures.critical = count(|status| status == Status::Critical);
    figures.attention = count(|status| status == Status::Attention);
    figures.measured = count(|status| status != Status::Unknown);
    figures.on_line = on_line(i, metrics);
    figures.actions = ranked(i, metrics, &signals, resources)
        .into_iter()
        .map(|(_, action)| action)
        .collect();
    figures.benchmark = i
        .benchmark
        .map(|_| against_benchmark(metrics))
        .unwrap_or_default();
    figures.active = signals.technical.on + signals.organisational.on + signals.business.on;
    figures.signals = signals;
}

/// Number of metrics that are exactly on one of their lines.
fn on_line(i: &Inputs, metrics: &MetricsFigures) -> f64 {
    let on = |value: Option<f64>, lines: [Option<f64>; 2]| {
        let mut lines = lines.into_iter().flatten();
        value.is_some_and(|value| lines.any(|line| same(value, line)))
    };
    let known = metrics.all().into_iter();
    let known = known.filter(|m| on(m.value, [m.attention, m.critical]));
    let own = i.metrics.own.iter().filter(|m| {
        let lines = [Some(*m.attention), m.critical.map(Number::get)];
        on(m.value.map(Number::get), lines)
    });
    f64::from(number_of(known.count() + own.count()))
}

/// What an action is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Origin {
    /// A built-in metric, by its index in [`KNOWN`].
    Known(usize),
    /// A metric that the user added, by its row.
    Own(usize),
    /// A group of signals, by index: technical, organisational, business.
    Signals(usize),
    /// An action that the user added, by its row.
    Entered(usize),
}

/// Returns what each action is about, in the order of the actions.
#[must_use]
pub fn origins(plan: &Plan, outcome: &Outcome) -> Vec<Origin> {
    let (i, o) = (&plan.thresholds, &outcome.thresholds);
    let all = ranked(i, &o.metrics, &o.signals, &outcome.capacity);
    all.into_iter().map(|(origin, _)| origin).collect()
}

/// Actions with their origins: one for each metric past a line, one for each group with two or more
/// active signals, and the user's own. Sorted by class, then by date, then in table order.
fn ranked(
    i: &Inputs,
    metrics: &MetricsFigures,
    signals: &SignalsFigures,
    capacity: &capacity::Figures,
) -> Vec<(Origin, ActionFigures)> {
    let class = |status: Status| match status {
        Status::Critical => Some(Urgency::Critical),
        Status::Attention => Some(Urgency::Important),
        _ => None,
    };
    let known = KNOWN.iter().zip(metrics.all()).enumerate();
    let known = known.filter_map(|(place, (known, metric))| {
        // Most metrics are past no line: build nothing for them.
        let class = class(metric.status)?;
        let action = ActionFigures {
            about: known.key.into(),
            class,
            action: known.action,
            decide_by: decide_by(capacity, known.key),
        };
        Some((Origin::Known(place), action))
    });
    let own = metrics.own.iter().zip(&i.metrics.own).enumerate();
    let own = own.filter_map(|(row, (metric, input))| {
        let class = class(metric.status)?;
        let action = ActionFigures {
            about: input.label.clone(),
            class,
            action: None,
            decide_by: None,
        };
        Some((Origin::Own(row), action))
    });
    let groups = [
        ("technical", signals.technical.on),
        ("organisational", signals.organisational.on),
        ("business", signals.business.on),
    ];
    let groups = groups.into_iter().enumerate();
    let groups = groups.filter(|(_, (_, on))| *on >= 2.0);
    let groups = groups.map(|(place, (group, _))| {
        let action = ActionFigures {
            about: group.into(),
            class: Urgency::Desirable,
            action: Some(Action::AddressSignals),
            decide_by: None,
        };
        (Origin::Signals(place), action)
    });
    let entered = i.actions.iter().enumerate().map(|(row, own)| {
        let action = ActionFigures {
            about: own.label.clone(),
            class: own.class,
            action: None,
            decide_by: own.decide_by,
        };
        (Origin::Entered(row), action)
    });
    let all: Vec<_> = known.chain(own).chain(groups).chain(entered).collect();
    // Actions without a date come after those with one; ties keep their order.
    let key = |(_, action): &(Origin, ActionFigures)| {
        (action.class, action.decide_by.is_none(), action.decide_by)
    };
    sorted(&all, |one, other| key(one) < key(other))
}

/// The decide-by day of the resource that a metric measures, where capacity has it.
fn decide_by(capacity: &capacity::Figures, name: &str) -> Option<Day> {
    let resource = resource_of(name);
    let mut resources = capacity.resources.iter();
    resources.find(|r| r.id == *resource)?.decide_by
}

/// Id in capacity of the resource whose use a metric measures.
fn resource_of(name: &str) -> &str {
    if name == "db_utilisation" {
        "database"
    } else {
        name
    }
}

/// Level that each delivery metric reaches; `None` where it is not measured.
fn against_benchmark(metrics: &MetricsFigures) -> BenchmarkFigures {
    const MONTHLY: f64 = 12.0 / (365.25 / 7.0);
    let level = |value: Option<f64>, elite: f64, high: f64, medium: f64| {
        value.map(|value| {
            if value <= elite {
                Level::Elite
            } else if value <= high {
                Level::High
            } else if value <= medium {
                Level::Medium
            } else {
                Level::Low
            }
        })
    };
    let days = metrics.lead_time_days.value;
    BenchmarkFigures {
        // More is better, so signs are reversed. Five a week, one each working day, are "daily".
        deployment: level(
            metrics.deploys_per_week.value.map(|per_week| -per_week),
            -5.0,
            -1.0,
            -MONTHLY,
        ),
        lead_time: level(days, 1.0, 7.0, crate::model::DAYS_PER_MONTH),
        // That year's medium cluster failed less often than its high one: up to 20 % is high.
        change_failure: level(metrics.change_failure_rate.value, 0.05, 0.20, 0.20),
        recovery: level(metrics.mttr_hours.value, 1.0, 24.0, 24.0),
    }
}

/// The user's metrics have unique ids, none of them a built-in metric's.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    let own = [Inputs::metrics, Metrics::own];
    rules.unique(
        &own,
        OwnMetric::id,
        i.metrics.own.iter().map(|metric| &*metric.id),
    );
    for (row, metric) in i.metrics.own.iter().enumerate() {
        if KNOWN.iter().any(|known| known.key == &*metric.id) {
            let row = number_of(row);
            rules.refuse(&[own[0], own[1], row, OwnMetric::id], Reason::Twice);
        }
    }
}

/// Reports critical lines on the good side of the attention line.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    let metrics = &plan.thresholds.metrics;
    let mut hold = |at: &[u16], fields: [u16; 2], lines, direction| {
        let (Some(attention), Some(critical)) = lines else {
            return;
        };
        let above = direction == Direction::Above;
        if (critical < attention) == above && critical != attention {
            let [critical, attention] =
                fields.map(|field| [&[Plan::thresholds, Inputs::metrics], at, &[field]].concat());
            found.push(Finding::new(
                [
                    "The critical line comes before the attention line.",
                    "Le seuil critique vient avant le seuil d’attention.",
                ],
                &[&critical, &attention],
            ));
        }
    };
    let fields = crate::model::Table::fields(metrics);
    for ((known, input), field) in KNOWN.iter().zip(metrics.all()).zip(fields) {
        let direction = input.direction.unwrap_or(known.direction);
        let of = [Metric::critical, Metric::attention];
        hold(&[field.id], of, lines(input, known), direction);
    }
    for (row, own) in metrics.own.iter().enumerate() {
        let lines = (Some(*own.attention), own.critical.map(Number::get));
        let of = [OwnMetric::critical, OwnMetric::attention];
        hold(&[Metrics::own, number_of(row)], of, lines, own.direction);
    }
}

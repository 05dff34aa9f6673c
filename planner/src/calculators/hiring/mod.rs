//! Hiring: applications, interview hours and weeks that hires take, and the limiting role.

mod assessment;
mod chances;
mod charts;
mod layout;
mod questions;
mod tables;

use super::{Rules, facts::Facts, onboarding};
use crate::model::{DAYS_PER_MONTH, Reason, WEEKS_PER_MONTH, maths};
pub use assessment::{assess, check};
pub use chances::{at_least, at_least_from_sample, least};
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;
pub use questions::{latents, questions};
use std::cell::RefCell;
pub use tables::*;

/// Most applications searched where the rate is known only from a sample; beyond, no figure.
const MOST_FROM_SAMPLE: f64 = 1e7;
const MOST: f64 = 1e15;

/// Computes the figures of hiring.
#[must_use]
pub fn evaluate(
    facts: &Facts,
    i: &Inputs,
    onboarding: (&onboarding::Inputs, &onboarding::Figures),
) -> Figures {
    let applications = i.applicants();
    let mut funnel = Funnel::of(applications, &i.stages);
    let hires = funnel.hires;
    let weakest = funnel.weakest();
    let n = *facts.planned_hires;
    let rate = maths::ratio(hires, applications);
    let expected = if n > 0.0 {
        maths::ratio(n * applications, hires).map(maths::ceil)
    } else {
        Some(0.0)
    };
    let certainty = Certainty::of(n, hires, applications, *i.confidence, expected);
    let per_hire = |hours: f64| maths::ratio(hours, hires);
    let hours_per_hire = per_hire(funnel.hours.iter().sum());
    let by = funnel.hours.map(per_hire);
    let pace = pace(&by, &i.hours_per_week);
    let lead_days = maths::ceil(funnel.days + 7.0 * (i.notice_weeks + *onboarding.0.ramp_weeks));
    let needed_by = i.needed_by.or_else(|| facts.as_of.after_days(DEFAULT_DAYS));
    let later = |pace: Option<f64>| {
        pace.filter(|_| n > 1.0)
            .map_or(0.0, |pace| maths::ceil(DAYS_PER_MONTH * (n - 1.0) / pace))
    };
    let start = |pace: Option<f64>| needed_by?.after_days(-lead_days - later(pace));
    let channels: f64 = i.channels.iter().map(|c| *c.cost).sum();
    let cto_pace = hours_per_hire
        .filter(|hours| *hours > 0.0)
        .map(|hours| i.hours_per_week.cto * WEEKS_PER_MONTH / hours);
    let max_hires_per_month = pace.map(|(pace, _)| pace);
    let start_by = start(max_hires_per_month);
    if let Some(needed) = certainty.applications {
        for stage in &mut funnel.stages {
            stage.expected = maths::ratio(n * stage.entered, hires).map(maths::ceil);
            stage.needed = maths::ratio(needed * stage.entered, applications).map(maths::ceil);
        }
    }
    Figures {
        weakest_stage: weakest.map(|place| f64::from(crate::model::path::number_of(place))),
        weakest_stage_name: weakest.map(|place| match &i.stages[place].name {
            name if name.trim().is_empty() => (place + 1).to_string().into(),
            name => name.clone(),
        }),
        stages: std::mem::take(&mut funnel.stages),
        overall_rate: rate,
        hires,
        applications_expected: expected,
        applications_at_confidence: certainty.applications,
        applications_allowing_for_sample: certainty.from_sample,
        chance_with_expected: certainty.with_expected,
        hires_for_retention: maths::ceil(n / i.retention),
        process_days: funnel.days,
        lead_days,
        hours_per_hire,
        hours_per_hire_by: HoursByRole {
            hr: by[0],
            lead: by[1],
            team: by[2],
            cto: by[3],
        },
        max_hires_per_month,
        bottleneck: pace.map(|(_, role)| role),
        recruiting_cost_per_hire: per_hire(channels)
            .zip(hours_per_hire)
            .map(|(cost, hours)| cost + hours * facts.hourly_cost()),
        start_by,
        late: start_by.is_some_and(|day| day < facts.as_of),
        cto_max_hires_per_month: cto_pace,
        cto_start_by: start(cto_pace),
        needed_on: needed_by,
        channels: i.channels.iter().map(channel).collect(),
        later_days: maths::finite(later(max_hires_per_month)),
        load: load(max_hires_per_month, &by, &i.hours_per_week),
        applicants: applications,
    }
}

/// Hire rate and costs of a channel.
fn channel(channel: &Channel) -> ChannelFigures {
    let hires = channel.hires.map(|hires| *hires);
    ChannelFigures {
        rate: hires.and_then(|hires| maths::ratio(hires, *channel.applications)),
        cost_per_hire: hires.and_then(|hires| maths::ratio(*channel.cost, hires)),
        cost_per_application: maths::ratio(*channel.cost, *channel.applications),
    }
}

/// Share of each role's interview hours that the hiring pace takes; `None` where there is no pace.
fn load(pace: Option<f64>, hours: &[Option<f64>; 4], week: &InterviewHours) -> LoadByRole {
    let of = |role: usize, week: f64| {
        let taken = pace? * hours[role]?;
        // A role without interviews has no load, whatever its hours.
        if taken > 0.0 {
            maths::ratio(taken, week * WEEKS_PER_MONTH).map(|load| load.min(1.0))
        } else {
            Some(0.0)
        }
    };
    LoadByRole {
        hr: of(0, *week.hr),
        lead: of(1, *week.lead),
        team: of(2, *week.team),
        cto: of(3, *week.cto),
    }
}

/// Days until the hires are needed, where no date is entered: about eight months.
const DEFAULT_DAYS: f64 = 245.0;

/// Totals of a funnel, accumulated from its first stage to its last.
struct Funnel {
    stages: Vec<StageFigures>,
    /// Interview hours of all candidates, by role.
    hours: [f64; 4],
    days: f64,
    hires: f64,
}

impl Funnel {
    fn of(applications: f64, stages: &[Stage]) -> Self {
        let mut funnel = Self {
            stages: Vec::with_capacity(stages.len()),
            hours: [0.0; 4],
            days: 0.0,
            hires: applications,
        };
        for stage in stages {
            let entered = funnel.hires;
            if !stage.counts() {
                funnel.stages.push(StageFigures {
                    entered,
                    ..StageFigures::default()
                });
                continue;
            }
            let passed = stage.passing(entered);
            let rate = maths::ratio(passed, entered);
            funnel.hours[stage.interviewer as usize] += entered * stage.hours;
            funnel.days += *stage.days;
            funnel.hires = passed;
            funnel.stages.push(StageFigures {
                entered,
                rate,
                gain_if_10_points_better: rate
                    .and_then(|rate| maths::ratio((rate + 0.1).min(1.0), rate))
                    .map(|gain| gain - 1.0),
                ..StageFigures::default()
            });
        }
        funnel
    }

    /// Index of the stage with the lowest rate; the first one on ties.
    fn weakest(&self) -> Option<usize> {
        let mut weakest: Option<(usize, f64)> = None;
        for (place, stage) in self.stages.iter().enumerate() {
            if let Some(rate) = stage.rate
                && weakest.is_none_or(|(_, least)| rate < least)
            {
                weakest = Some((place, rate));
            }
        }
        weakest.map(|(place, _)| place)
    }
}

/// Fewest hires a month that a role's interview hours allow, and that role; the first one on ties.
fn pace(hours_per_hire: &[Option<f64>; 4], week: &InterviewHours) -> Option<(f64, Role)> {
    let week = [*week.hr, *week.lead, *week.team, *week.cto];
    let mut slowest: Option<(f64, Role)> = None;
    for ((role, hours), week) in Role::ALL.iter().zip(hours_per_hire).zip(week) {
        let Some(hours) = hours.filter(|hours| *hours > 0.0) else {
            continue;
        };
        let pace = week * WEEKS_PER_MONTH / hours;
        if slowest.is_none_or(|(least, _)| pace < least) {
            slowest = Some((pace, *role));
        }
    }
    slowest
}

/// Applications and chances that follow from the counts: for the wanted certainty at the counted
/// rate (`applications`) and allowing for the sample (`from_sample`), and the certainty with the
/// expected applications (`with_expected`).
#[derive(Clone, Copy)]
struct Certainty {
    applications: Option<f64>,
    from_sample: Option<f64>,
    with_expected: Option<f64>,
}

/// A cache entry: planned hires, hires so far, applications, confidence, and the result.
type Known = ([f64; 4], Certainty);
/// Most cache entries; the cache is cleared when it is full.
const CACHED: usize = 64;

thread_local! {
    /// Cached results: each depends on only four numbers, which recur in most edits and samples.
    static LAST: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

impl Certainty {
    fn of(n: f64, hires: f64, applications: f64, confidence: f64, expected: Option<f64>) -> Self {
        let of = [n, hires, applications, confidence];
        LAST.with_borrow_mut(|last| {
            if let Some((_, known)) = last.iter().find(|(known, _)| *known == of) {
                return *known;
            }
            let rate = maths::ratio(hires, applications);
            let known = Self {
                applications: certain(n, hires, applications, confidence),
                from_sample: certain_from_sample(n, hires, applications, confidence),
                with_expected: expected
                    .zip(rate)
                    .map(|(expected, rate)| at_least(n, expected, rate)),
            };
            if last.len() == CACHED {
                last.clear();
            }
            last.push((of, known));
            known
        })
    }
}

/// Least number of applications that gives `n` hires with this confidence, at the counted rate.
fn certain(n: f64, hires: f64, applications: f64, confidence: f64) -> Option<f64> {
    if n <= 0.0 {
        return Some(0.0);
    }
    let rate = maths::ratio(hires, applications).filter(|rate| *rate > 0.0)?;
    // Two standard deviations above the mean correspond to about 98 % certainty.
    let guess = (n + 2.0 * n.sqrt() + 1.0) / rate;
    least(n, MOST, guess, confidence, |tries| at_least(n, tries, rate))
}

/// The same, where the rate is known only from this funnel's counts.
fn certain_from_sample(n: f64, hires: f64, applications: f64, confidence: f64) -> Option<f64> {
    if n <= 0.0 {
        return Some(0.0);
    }
    let rate = maths::ratio(hires, applications).filter(|rate| *rate > 0.0)?;
    let spread = 1.0 + 3.0 / hires.sqrt();
    let guess = ((n + 2.0 * n.sqrt() + 1.0) / rate * spread).min(MOST_FROM_SAMPLE);
    least(n, MOST_FROM_SAMPLE, guess, confidence, |tries| {
        at_least_from_sample(n, tries, hires, applications)
    })
}

/// No more pass a stage than enter it, no channel has more hires than applications, and the funnel
/// has at least one stage.
pub fn rules(i: &Inputs, rules: &mut Rules) {
    let mut entered = i.applicants();
    for (row, stage) in i.stages.iter().enumerate() {
        let path = [
            Inputs::stages,
            crate::model::path::number_of(row),
            Stage::passed,
        ];
        if stage.counts() {
            entered = rules.at_most(&path, *stage.passed, entered);
        }
    }
    for (row, channel) in i.channels.iter().enumerate() {
        if let Some(hires) = channel.hires {
            let row = crate::model::path::number_of(row);
            let path = [Inputs::channels, row, Channel::hires];
            rules.at_most(&path, *hires, *channel.applications);
        }
    }
    if i.stages.is_empty() {
        rules.refuse(&[Inputs::stages], Reason::TooFew(1));
    }
}

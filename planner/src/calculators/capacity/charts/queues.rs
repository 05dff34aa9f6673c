//! Small charts of capacity: response time against load, cycle time against occupancy.

use crate::calculators::capacity::{FULL, Figures, Response, percentile_95};
use crate::calculators::chart_words::{filled, in_order, months, short, today, word};
use crate::calculators::{Plan, thresholds};
use crate::charts::{
    Axis, Chart, Level, Line, LineQuery, Lines, Mark, Named, Plot, Role, Shape, Tone, number, steps,
};
use crate::model::{Unit, maths};
use crate::words::Write;

/// Name of the response-time chart.
const RESPONSE: &str = "capacity-response";
/// Name of the cycle-time chart.
const CYCLE: &str = "capacity-cycle";

/// Appends the values of one line of these charts in a sample.
pub(super) fn traced(plan: &Plan, o: &Figures, query: &LineQuery, into: &mut Vec<f64>) {
    let i = &plan.capacity.response;
    let scale = response_scale(i, o);
    into.extend(query.along.iter().map(|x| {
        let value = if query.chart == RESPONSE {
            scale.map(|scale| scale * percentile_95(*i.servers, *x))
        } else {
            Some(cycle_time(plan, *x))
        };
        value.unwrap_or(f64::INFINITY)
    }));
}

/// Seconds per mean service time: today's P95 divided by the 95th percentile at today's load.
fn response_scale(i: &Response, o: &Figures) -> Option<f64> {
    let now = o.utilisation.filter(|now| *now < FULL)?;
    maths::ratio(*i.p95_s, percentile_95(*i.servers, now))
}

/// Cycle time at an occupancy: proportional to 1/(1 − occupancy), and equal to today's value today.
fn cycle_time(plan: &Plan, occupancy: f64) -> f64 {
    let team = &plan.capacity.team;
    team.cycle_time_days * (1.0 - team.occupancy) / (1.0 - occupancy)
}

/// A line for a time: its value, the load at which it is reached, and the months until then.
struct Limit {
    line: Option<f64>,
    at: Option<f64>,
    months: Option<f64>,
}

/// A time that grows with load, as a chart.
struct Queue<'a> {
    plan: &'a Plan,
    name: &'static str,
    /// Figure behind the lead: months to the attention line.
    about: u16,
    title: [&'static str; 2],
    /// Titles of the x axis and the y axis.
    axes: [[&'static str; 2]; 2],
    unit: Unit,
    /// Start of the sentence, with today's load and value.
    now_is: [&'static str; 2],
    /// What the load counts, written behind its first tick and in the note.
    load: [&'static str; 2],
    now: (f64, f64),
    attention: Limit,
    critical: Limit,
}

/// Builds the chart of response time against load.
pub(super) fn response(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let i = &plan.capacity.response;
    let now = o.utilisation.filter(|now| *now < FULL)?;
    let scale = response_scale(i, o)?;
    let from = (maths::floor(now * 5.0) / 5.0 - 0.2).clamp(0.0, 0.4);
    // Stops are denser where the curve is steeper.
    let twentieths = months(19.0, 19.0).into_iter().map(|n| n / 20.0);
    let stops: Vec<_> = twentieths
        .chain([0.97, 0.99])
        .filter(|load| *load >= from)
        .collect();
    let fine = months(20.0, 20.0).into_iter().map(|n| 0.79 + n / 100.0);
    let all: Vec<_> = stops
        .iter()
        .copied()
        .chain(fine)
        .chain([now, from])
        .collect();
    let queue = Queue {
        plan,
        name: RESPONSE,
        about: Figures::p95_months_to_attention,
        title: [
            "Response time against load",
            "Temps de réponse selon la charge",
        ],
        axes: [
            ["Load", "Charge"],
            ["Response time, P95", "Temps de réponse P95"],
        ],
        unit: Unit::Seconds,
        now_is: [
            "At a load of {}, the response time (P95) is {}",
            "À une charge de {}, le temps de réponse P95 est de {}",
        ],
        load: ["load", "de charge"],
        now: (now, *i.p95_s),
        attention: Limit {
            line: Some(*i.attention_s),
            at: o.p95_utilisation_at_attention,
            months: o.p95_months_to_attention,
        },
        critical: Limit {
            line: Some(*i.critical_s),
            at: o.p95_utilisation_at_critical,
            months: o.p95_months_to_critical,
        },
    };
    let time = |load: f64| scale * percentile_95(*i.servers, load);
    Some(queue.chart((in_order(&all), stops), (from, 1.0), time, write))
}

/// Builds the chart of the team's cycle time against its occupancy.
pub(super) fn cycle(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    let team = &plan.capacity.team;
    let (attention, critical) = thresholds::cycle_time_lines(&plan.thresholds);
    let now = *team.occupancy;
    let last = o.occupancy_at_critical.unwrap_or(0.0).max(now);
    let last = (last + (1.0 - last) * 0.3).min(0.99);
    let from = (maths::floor(now * 10.0) / 10.0 - 0.1).max(0.0);
    let stops = steps(from, last, 12);
    let fine = steps(from, last, 48);
    let all: Vec<_> = stops.iter().chain(&fine).copied().chain([now]).collect();
    let queue = Queue {
        plan,
        name: CYCLE,
        about: Figures::cycle_time_months_to_attention,
        title: [
            "Cycle time against occupancy",
            "Temps de cycle selon l’occupation",
        ],
        axes: [
            ["Occupancy", "Taux d’occupation"],
            ["Cycle time", "Temps de cycle"],
        ],
        unit: Unit::Days,
        now_is: [
            "At an occupancy of {}, the cycle time is {}",
            "À un taux d’occupation de {}, le temps de cycle est de {}",
        ],
        load: ["busy", "d’occupation"],
        now: (now, *team.cycle_time_days),
        attention: Limit {
            line: attention,
            at: o.occupancy_at_attention,
            months: o.cycle_time_months_to_attention,
        },
        critical: Limit {
            line: critical,
            at: o.occupancy_at_critical,
            months: o.cycle_time_months_to_critical,
        },
    };
    let time = |load: f64| cycle_time(plan, load);
    (last > from).then(|| queue.chart((in_order(&all), stops), (from, last), time, write))
}

impl Queue<'_> {
    fn chart(
        &self,
        (along, stops): (Vec<f64>, Vec<f64>),
        (from, to): (f64, f64),
        time: impl Fn(f64) -> f64,
        write: &dyn Write,
    ) -> Chart {
        let lines: Vec<f64> = self
            .limits()
            .iter()
            .filter_map(|limit| limit.0.line)
            .collect();
        let most = lines.iter().copied().fold(self.now.1, f64::max) * 1.2;
        let [x, y] = self.axes.map(|words| write.language().of(words));
        let line = Line::through(y, Tone::Accent, &along, time)
            .following(0)
            .silent();
        let levels = self.limits().into_iter().filter_map(|(limit, tone, _)| {
            Some(Level {
                at: limit.line?,
                label: String::new(),
                tone,
            })
        });
        let (lead, note) = self.found(write);
        Chart {
            name: self.name,
            role: Role::Panel,
            title: word(write, self.title),
            lead,
            about: vec![Plan::capacity, self.about],
            note,
            sentence: self.sentence(write),
            plot: Plot::Lines(Lines {
                levels: levels.collect(),
                rules: vec![today(write, self.now.0)],
                marks: self.marks(),
                ..Lines::new(
                    Axis::new(x, Unit::Share)
                        .between(from, to)
                        .named(Named::First(word(write, self.load))),
                    Axis::new(y, self.unit).between(0.0, most).marked(lines),
                    vec![line.fanned()],
                    stops,
                )
            }),
        }
    }

    fn limits(&self) -> [(&Limit, Tone, Shape); 2] {
        [
            (&self.attention, Tone::Attention, Shape::Ring),
            (&self.critical, Tone::Critical, Shape::Diamond),
        ]
    }

    /// Marks today's load, and where each line is reached.
    fn marks(&self) -> Vec<Mark> {
        let now = Mark {
            x: self.now.0,
            y: self.now.1,
            ..Mark::default()
        };
        let reached = self
            .limits()
            .into_iter()
            .filter_map(|(limit, tone, shape)| {
                Some(Mark {
                    x: limit.at.filter(|at| *at > self.now.0)?,
                    y: limit.line?,
                    tone,
                    shape,
                    ..Mark::default()
                })
            });
        std::iter::once(now).chain(reached).collect()
    }

    /// Lead and note: when the next line is reached, then the other; with none ahead, the value
    /// today.
    fn found(&self, write: &dyn Write) -> (String, String) {
        let value = |time: f64| number(write, time, self.unit);
        let load = |share: f64| {
            [
                &number(write, share, Unit::Share),
                " ",
                write.language().of(self.load),
            ]
            .concat()
        };
        let ahead = self.limits().into_iter().filter_map(|(limit, ..)| {
            let months = limit.months.filter(|months| *months > 0.0)?;
            let on = self.plan.facts.as_of.after_months(months)?;
            Some((
                value(limit.line?),
                short(write, self.plan, Some(on)),
                limit.at?,
            ))
        });
        let ahead: Vec<_> = ahead.collect();
        match &ahead[..] {
            [] => (
                filled(write, ["{} today", "{} aujourd’hui"], &[&value(self.now.1)]),
                filled(write, [", at {}", ", à {}"], &[&load(self.now.0)]),
            ),
            [(line, on, at), rest @ ..] => {
                let words = ["{} on {}", "{} le {}"];
                let mut note = filled(write, [", at {}", ", à {}"], &[&load(*at)]);
                for (line, on, _) in rest {
                    note += write.language().of(["; ", "\u{202f}; "]);
                    note += &filled(write, words, &[line, on]);
                }
                (filled(write, words, &[line, on]), note)
            }
        }
    }

    fn sentence(&self, write: &dyn Write) -> String {
        let share = |share: f64| number(write, share, Unit::Share);
        let now = number(write, self.now.1, self.unit);
        let mut sentence = filled(write, self.now_is, &[&share(self.now.0), &now]);
        if let (Some(attention), Some(critical)) = (self.attention.at, self.critical.at) {
            sentence += &filled(
                write,
                [
                    "; it reaches the attention line at {}, the critical one at {}",
                    "\u{202f}; il atteint le seuil d’attention à {}, le seuil critique à {}",
                ],
                &[&share(attention), &share(critical)],
            );
        }
        sentence + "."
    }
}

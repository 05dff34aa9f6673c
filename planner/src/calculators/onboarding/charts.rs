//! Charts of onboarding: a hire's output against the mentor's time, and communication overhead.

mod overhead;

use crate::calculators::chart_words::{filled, in_order, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Area, Axis, Chart, Fill, Line, LineQuery, Lines, Mark, Named, Plot, Role, Rule, Shape, Spark,
    Tone, number, steps,
};
use crate::model::{Unit, decimal};
use crate::words::Write;

/// Name of the ramp-up chart.
const RAMP: &str = "onboarding-ramp";
/// Row of the hire's line in line queries.
const HIRE: usize = 0;
/// Row of the mentor's line in line queries.
const MENTOR: usize = 1;
/// Distance, in weeks, of the last point before mentoring ends, where the mentor's line drops to 0.
const AT_ONCE: f64 = 1e-6;

/// Appends the values of one line of these charts in a sample.
pub fn traced(plan: &Plan, _: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    if query.chart != RAMP {
        return overhead::traced(plan, query, into);
    }
    let pace = Pace::of(plan);
    let value = if query.row == HIRE {
        Pace::productive
    } else {
        Pace::mentor
    };
    into.extend(query.along.iter().map(|week| value(pace, *week)));
}

/// Builds the ramp-up chart by week, and the overhead chart by team size.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let mut charts = vec![ramp_up(plan, outcome.onboarding.break_even_weeks, write)];
    charts.push(overhead::chart(plan, &outcome.onboarding, write));
    charts
}

/// Builds a spark of a hire's productivity, up to 1.4 times the weeks to full productivity.
#[must_use]
pub fn spark(plan: &Plan, _: &Outcome) -> Option<Spark> {
    let pace = Pace::of(plan);
    let full = pace.setup + pace.ramp;
    let weeks = [0.0, pace.setup, full, full * 1.4];
    Some(Spark::Curve(
        weeks.map(|week| (week, pace.productive(week))).into(),
    ))
}

/// Ramp-up of a hire: `setup`, `ramp` and `mentoring` in weeks, `share` of a mentor's time.
#[derive(Clone, Copy)]
struct Pace {
    setup: f64,
    ramp: f64,
    share: f64,
    mentoring: f64,
}

impl Pace {
    fn of(plan: &Plan) -> Self {
        let i = &plan.onboarding;
        Self {
            setup: i.setup_days / 5.0,
            ramp: *i.ramp_weeks,
            share: *i.mentor_share,
            mentoring: *i.mentor_weeks,
        }
    }

    fn productive(self, week: f64) -> f64 {
        ((week - self.setup) / self.ramp).clamp(0.0, 1.0)
    }

    fn mentor(self, week: f64) -> f64 {
        if week < self.mentoring {
            self.share
        } else {
            0.0
        }
    }

    /// Week from which a hire gives more than the mentor does.
    fn ahead(self) -> f64 {
        self.mentoring.min(self.setup + self.ramp * self.share)
    }
}

/// Builds the area between two lines, at these weeks.
fn between(
    weeks: &[f64],
    fill: Fill,
    upper: impl Fn(f64) -> f64,
    lower: impl Fn(f64) -> f64,
) -> Area {
    let above = weeks.iter().map(|week| (*week, upper(*week)));
    let below = weeks.iter().rev().map(|week| (*week, lower(*week)));
    Area {
        points: above.chain(below).collect(),
        fill,
    }
}

fn ramp_up(plan: &Plan, even: f64, write: &dyn Write) -> Chart {
    let pace = Pace::of(plan);
    let Pace {
        setup,
        ramp,
        share,
        mentoring,
    } = pace;
    let last = (1.5 * (setup + ramp)).max(1.05 * mentoring);
    let last = last.max(1.25 * even).max(1.0).ceil();
    let stops = steps(0.0, last, if last <= 24.0 { whole(last) } else { 12 });
    let bends = [setup, setup + ramp, mentoring, even, pace.ahead()];
    let along: Vec<_> = stops
        .iter()
        .chain(&bends)
        .chain(&steps(0.0, last, 72))
        .copied()
        .collect();
    let along = in_order(&along);
    let hire = |week: f64| pace.productive(week);
    let mentor = |week: f64| pace.mentor(week);
    let sides: Vec<_> = along
        .iter()
        .copied()
        .chain([(mentoring - AT_ONCE).max(0.0)])
        .collect();
    let sides = in_order(&sides);
    let before: Vec<_> = sides.iter().copied().filter(|week| *week <= even).collect();
    let after: Vec<_> = sides.iter().copied().filter(|week| *week >= even).collect();
    let over = |week: f64| hire(week).max(mentor(week));
    let under = |week: f64| hire(week).min(mentor(week));
    let taken = gap(&before, mentor, under);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let mut helper = Line::through(
        words(["mentor", "mentor"]),
        Tone::Series(0),
        &[0.0, mentoring],
        |_| share,
    );
    helper.points.extend([(mentoring, 0.0), (last, 0.0)]);
    let weeks = |count: f64| number(write, count, Unit::Weeks);
    Chart {
        name: RAMP,
        role: Role::Hero,
        title: word(
            write,
            [
                "What a hire gives and takes",
                "Ce qu’une recrue apporte et demande",
            ],
        ),
        lead: String::new(),
        about: Vec::new(),
        note: word(
            write,
            [
                "At break-even both marked areas are equal",
                "Au point mort, les deux surfaces marquées sont égales",
            ],
        ),
        sentence: filled(
            write,
            [
                "A hire is fully productive after {}, and after {} has given back what its mentor gave.",
                "Une recrue est pleinement productive au bout de {}, et rend au bout de {} ce que son mentor a donné.",
            ],
            &[&weeks(setup + ramp), &weeks(even)],
        ),
        plot: Plot::Lines(Lines {
            areas: vec![
                between(&before, Fill::Critical, mentor, under),
                between(&before, Fill::Strong, over, mentor),
                between(&after, Fill::Faint, over, mentor),
            ],
            rules: vec![Rule {
                at: even,
                label: filled(write, ["break-even, {}", "point mort, {}"], &[&weeks(even)]),
                ..Rule::default()
            }],
            marks: marks(pace, (even, last), taken, write),
            ..Lines::new(
                weeks_along(last, write),
                work_up(write),
                vec![
                    Line::through(words(["hire", "recrue"]), Tone::Accent, &along, hire)
                        .following(HIRE)
                        .silent()
                        .fanned(),
                    helper.following(MENTOR).silent(),
                ],
                stops,
            )
        }),
    }
}

fn weeks_along(last: f64, write: &dyn Write) -> Axis {
    Axis::new(write.language().of(["Week", "Semaine"]), Unit::Weeks)
        .between(0.0, last)
        .named(Named::Each {
            word: word(write, ["week\u{a0}", "semaine\u{a0}"]),
            zero: word(write, ["start", "arrivée"]),
        })
}

fn work_up(write: &dyn Write) -> Axis {
    let words = ["Share of full-time work", "Part d’un plein temps"];
    Axis::new(write.language().of(words), Unit::Share)
        .between(0.0, 1.0)
        .marked(vec![0.0, 0.25, 0.5, 0.75, 1.0])
}

/// Area between two lines, in weeks of full-time work, rounded to two decimals.
fn gap(weeks: &[f64], upper: impl Fn(f64) -> f64, lower: impl Fn(f64) -> f64) -> f64 {
    let high = |week: f64| upper(week) - lower(week);
    let pieces = weeks
        .windows(2)
        .map(|two| (two[1] - two[0]) * f64::midpoint(high(two[0]), high(two[1])));
    decimal::round(pieces.sum(), 2)
}

/// Marks where a hire gets ahead, breaks even and is fully productive, and labels the areas.
fn marks(pace: Pace, (even, last): (f64, f64), taken: f64, write: &dyn Write) -> Vec<Mark> {
    let Pace {
        setup,
        ramp,
        share,
        mentoring,
    } = pace;
    let weeks = |count: f64| number(write, count, Unit::Weeks);
    let words = |x: f64, y: f64, tone: Tone, label: String| Mark {
        x,
        y,
        label,
        tone,
        shape: Shape::Words,
        ..Mark::default()
    };
    let at = |week: f64, label: String, tone: Tone| Mark {
        x: week,
        y: pace.productive(week),
        label,
        tone,
        shape: Shape::Ring,
        ..Mark::default()
    };
    let even_at = Mark {
        x: even,
        y: pace.productive(even),
        ..Mark::default()
    };
    let output = Mark {
        strong: true,
        ..words(
            last,
            1.0,
            Tone::Accent,
            word(write, ["the hire’s output", "apport de la recrue"]),
        )
    };
    let full = filled(
        write,
        ["full after {}", "pleine au bout de {}"],
        &[&weeks(setup + ramp)],
    );
    let mut marks = vec![
        even_at,
        Mark {
            tone: Tone::Accent,
            ..at(setup + ramp, full, Tone::Ink)
        },
        output,
    ];
    if share > 0.0 && mentoring > 0.0 {
        let time = number(write, share, Unit::Share);
        marks.extend([
            words(
                0.0,
                share,
                Tone::Critical,
                filled(write, ["takes {}", "demande {}"], &[&weeks(taken)]),
            ),
            words(
                even,
                f64::midpoint(share, pace.productive(even)),
                Tone::Accent,
                filled(write, ["gives {} back", "en rend {}"], &[&weeks(taken)]),
            ),
            words(
                mentoring,
                share * 0.55,
                Tone::Soft,
                filled(
                    write,
                    ["mentor’s time, {} for {}", "temps du mentor, {} pendant {}"],
                    &[&time, &weeks(mentoring)],
                ),
            ),
        ]);
        let ahead = pace.ahead();
        if ahead < even {
            marks.push(at(ahead, String::new(), Tone::Accent));
        }
    }
    marks
}

fn whole(weeks: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 24
    let weeks = weeks.clamp(1.0, 24.0) as u32;
    weeks
}

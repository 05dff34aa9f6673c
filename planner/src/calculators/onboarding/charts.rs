//! The charts of onboarding: the ramp-up, and when a hire has given back what it took.

use crate::calculators::charted::{in_order, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{Asked, Axis, Chart, Line, Lines, Mark, Plot, Shape, Tone, number, steps};
use crate::model::Unit;
use crate::words::Write;

/// The chart of the ramp-up.
const RAMP: &str = "onboarding-ramp";
/// The line of the hire.
const HIRE: usize = 0;
/// The line of the mentor.
const MENTOR: usize = 1;

/// A line of these charts in a sample.
pub fn traced(plan: &Plan, _: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let pace = Pace::of(plan);
    let value = match (asked.chart == RAMP, asked.row == HIRE) {
        (true, true) => Pace::productive,
        (true, false) => Pace::mentor,
        (false, true) => Pace::given,
        (false, false) => Pace::taken,
    };
    into.extend(asked.along.iter().map(|week| value(pace, *week)));
}

/// How a hire comes up to speed: in weeks, and the share of a mentor's time.
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

    fn given(self, week: f64) -> f64 {
        let rising = (week - self.setup).clamp(0.0, self.ramp);
        rising * rising / (2.0 * self.ramp) + (week - self.setup - self.ramp).max(0.0)
    }

    fn taken(self, week: f64) -> f64 {
        self.share * week.min(self.mentoring)
    }
}

/// Productivity over the first weeks; what a hire gives and takes.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let pace = Pace::of(plan);
    let Pace {
        setup,
        ramp,
        mentoring,
        ..
    } = pace;
    let even = outcome.onboarding.break_even_weeks;
    let last = (1.15 * (setup + ramp)).max(1.05 * mentoring);
    let last = last.max(1.25 * even).max(1.0).ceil();
    let stops = steps(0.0, last, if last <= 24.0 { whole(last) } else { 12 });
    let bends = [setup, setup + ramp, mentoring, even];
    let fine = steps(0.0, last, 72);
    let along: Vec<_> = stops.iter().chain(&bends).chain(&fine).copied().collect();
    let hire = Hire {
        pace,
        even,
        last,
        along: in_order(&along),
        stops,
    };
    vec![hire.ramp_up(write), hire.break_even(write)]
}

/// A hire's first weeks.
struct Hire {
    pace: Pace,
    even: f64,
    last: f64,
    along: Vec<f64>,
    stops: Vec<f64>,
}

impl Hire {
    fn axis(&self, write: &dyn Write) -> Axis {
        let title = ["Weeks since the first day", "Semaines depuis l’arrivée"];
        Axis::new(write.language().of(title), Unit::Weeks).between(0.0, self.last)
    }

    fn ramp_up(&self, write: &dyn Write) -> Chart {
        let Self { pace, last, .. } = *self;
        let Pace {
            setup,
            ramp,
            share,
            mentoring,
        } = pace;
        let along = &self.along;
        let weeks = |count: f64| number(write, count, Unit::Weeks);
        let words = |pair: [&'static str; 2]| write.language().of(pair);
        let mut mentor = Line::through(
            words(["mentor", "mentor"]),
            Tone::Series(1),
            &[0.0, mentoring],
            |_| share,
        );
        mentor.points.extend([(mentoring, 0.0), (last, 0.0)]);
        mentor.row = Some(MENTOR);
        Chart {
            name: RAMP,
            title: word(
                write,
                ["Ramp-up of a hire", "Montée en charge d’une recrue"],
            ),
            sentence: say(
                write,
                [
                    "A hire is fully productive after {}; until {} a mentor gives {} of the time.",
                    "Une recrue est pleinement productive au bout de {} ; jusqu’à {}, un mentor y passe {} de son temps.",
                ],
                &[
                    &weeks(setup + ramp),
                    &weeks(mentoring),
                    &number(write, share, Unit::Share),
                ],
            ),
            plot: Plot::Lines(Lines {
                x: self.axis(write),
                y: Axis::new(
                    words(["Share of full-time work", "Part d’un plein temps"]),
                    Unit::Share,
                )
                .between(0.0, 1.0),
                lines: vec![
                    Line::through(words(["hire", "recrue"]), Tone::Accent, along, |week| {
                        pace.productive(week)
                    })
                    .following(HIRE),
                    mentor,
                ],
                levels: Vec::new(),
                marks: vec![Mark {
                    x: setup + ramp,
                    y: 1.0,
                    label: weeks(setup + ramp),
                    dropped: true,
                    ..Mark::default()
                }],
                stops: self.stops.clone(),
            }),
        }
    }

    fn break_even(&self, write: &dyn Write) -> Chart {
        let Self { pace, even, .. } = *self;
        let along = &self.along;
        let weeks = |count: f64| number(write, count, Unit::Weeks);
        let words = |pair: [&'static str; 2]| write.language().of(pair);
        let given = |week: f64| pace.given(week);
        let taken = |week: f64| pace.taken(week);
        Chart {
            name: "onboarding-break-even",
            title: word(
                write,
                [
                    "What a hire gives and takes",
                    "Ce qu’une recrue rend et prend",
                ],
            ),
            sentence: say(
                write,
                [
                    "After {} a hire has given back what its mentor gave.",
                    "Au bout de {}, une recrue a rendu ce que son mentor a donné.",
                ],
                &[&weeks(even)],
            ),
            plot: Plot::Lines(Lines {
                x: self.axis(write),
                y: Axis::new(
                    words(["Person-weeks so far", "Semaines-personnes cumulées"]),
                    Unit::PersonWeeks,
                )
                .from(0.0),
                lines: vec![
                    Line::through(words(["given", "rendu"]), Tone::Accent, along, given)
                        .following(HIRE),
                    Line::through(words(["taken", "pris"]), Tone::Series(1), along, taken)
                        .following(MENTOR),
                ],
                levels: Vec::new(),
                marks: vec![Mark {
                    x: even,
                    y: taken(even),
                    label: weeks(even),
                    shape: Shape::Diamond,
                    dropped: true,
                    ..Mark::default()
                }],
                stops: self.stops.clone(),
            }),
        }
    }
}

fn whole(weeks: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 24
    let weeks = weeks.clamp(1.0, 24.0) as u32;
    weeks
}

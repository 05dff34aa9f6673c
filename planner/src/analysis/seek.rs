//! Goal seek: which value of this input makes that figure equal that target?

use super::crossing::{Tried, chandrupatla, crossings};
use super::trial::Trial;
use crate::model::{Kind, path};
use crate::{Plan, evaluate};

/// What goal seek found. `gives` is the figure: a date in days since 1970, infinite for never.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Answer {
    /// This value, the nearest to today's, gives the target.
    At {
        /// The input.
        value: f64,
        /// The figure, within 1e-9 of the target.
        gives: f64,
        /// Whether there are other such values, further away.
        others: bool,
    },
    /// No value gives exactly the target; this one, the nearest to today's, is the first past it.
    Past {
        /// The input.
        value: f64,
        /// The figure.
        gives: f64,
        /// Whether there are other such values, further away.
        others: bool,
    },
    /// The target is out of reach within what the input may be; this value comes nearest.
    OutOfReach {
        /// The input.
        value: f64,
        /// The figure.
        gives: f64,
    },
    /// The input does not change the figure.
    NoEffect {
        /// The figure, whatever the input.
        gives: f64,
    },
    /// There is no number at the input's path.
    NotAnInput,
    /// There is no number or date at the figure's path, or the target is no number.
    NotAFigure,
}

/// The most evaluations that an answer costs.
pub const MOST: u32 = 60;
/// Steps of the ladder on each side of today's value.
const RUNGS: i32 = 11;
/// Evaluations that are spared for each crossing further away.
const EACH: u32 = 18;
/// How near to the target is at the target, relative to it.
const NEAR: f64 = 1e-9;
/// How near to the target it is sought.
const NEARER: f64 = 1e-13;

/// Which value of the input at `input` makes the figure at `figure` equal `target`?
///
/// The nearest to today's value, by no more than 60 evaluations, never out of the allowed range nor
/// past what a rule between fields allows; whole where the input is. A date's target is in days
/// since 1970. Method: a ladder of values away from today's, then Chandrupatla's root of the
/// nearest step on which the figure crosses the target.
///
/// ```
/// use planner::{Plan, analysis::{Answer, seek}, evaluate, model::path};
/// let plan = Plan::default();
/// let weeks = path::parse(&evaluate(&plan), "onboarding.lost_weeks_per_hire").unwrap();
/// let ramp = path::parse(&plan, "onboarding.ramp_weeks").unwrap();
/// // 0.4 + ramp / 2 + 1.5 = 4.
/// let Answer::At { value, others, .. } = seek(&plan, &ramp, &weeks, 4.0) else { panic!() };
/// assert!((value - 4.2).abs() < 1e-8 && !others);
/// // Ramp-up lasts at most 104 weeks.
/// assert!(matches!(seek(&plan, &ramp, &weeks, 60.0), Answer::OutOfReach { value: 104.0, .. }));
/// ```
#[must_use]
pub fn seek(plan: &Plan, input: &[u16], figure: &[u16], target: f64) -> Answer {
    seek_counted(plan, input, figure, target).0
}

/// The same, with how many evaluations it took.
#[must_use]
pub fn seek_counted(plan: &Plan, input: &[u16], figure: &[u16], target: f64) -> (Answer, u32) {
    let outcome = evaluate(plan);
    let kind = path::get(&outcome, figure).map(|(field, _)| field.kind);
    let stepped = match kind {
        Some(Kind::Number(number)) => number.whole,
        Some(Kind::Date) => true,
        _ => return (Answer::NotAFigure, 1),
    };
    if !target.is_finite() {
        return (Answer::NotAFigure, 1);
    }
    let Some(trial) = Trial::new(plan, &outcome, input) else {
        return (Answer::NotAnInput, 1);
    };
    let Some(now) = trial.figure(figure) else {
        return (Answer::NotAFigure, 1);
    };
    if !trial.reaches(figure[0]) {
        return (Answer::NoEffect { gives: now }, 1);
    }
    let mut search = Search {
        trial,
        figure,
        target,
        used: 1,
    };
    let answer = search.answer(now, stepped);
    (answer, search.used)
}

struct Search<'a> {
    trial: Trial,
    figure: &'a [u16],
    target: f64,
    used: u32,
}

impl Search<'_> {
    fn left(&self) -> u32 {
        MOST - self.used
    }

    fn at(&mut self, x: f64) -> Tried {
        let x = self.trial.allowed(x);
        self.used += 1;
        self.trial.set(x);
        let gives = self.trial.figure(self.figure).unwrap_or(f64::NAN);
        Tried {
            x,
            gives,
            past: gives - self.target,
        }
    }

    fn is_at(&self, tried: Tried, near: f64) -> bool {
        tried.past.abs() <= near * self.target.abs().max(f64::MIN_POSITIVE)
    }

    /// Values away from today's, closer together near it, in ascending order.
    fn ladder(&mut self, today: Tried) -> Vec<Tried> {
        let mut tried = Vec::new();
        for (side, end) in [(-1.0, self.trial.least), (1.0, self.trial.most)] {
            let reach = (end - today.x) * side;
            if reach <= 0.0 {
                continue;
            }
            // From a hundredth of today's value to the end of the range, in equal ratios.
            let first = if today.x == 0.0 {
                reach * 1e-6
            } else {
                (today.x.abs() * 0.01).min(reach)
            };
            let ratio = crate::model::maths::pow(reach / first, 1.0 / f64::from(RUNGS - 1));
            let (mut distance, mut last) = (first, today.x);
            for rung in 0..RUNGS {
                let x = if rung == RUNGS - 1 {
                    end
                } else {
                    today.x + side * distance
                };
                let x = self.trial.allowed(x);
                if (x - last) * side > 0.0 {
                    tried.push(self.at(x));
                    last = x;
                }
                distance *= ratio;
            }
            if side < 0.0 {
                tried.reverse();
                tried.push(today);
            }
        }
        if !tried.iter().any(|t| t.x == today.x) {
            tried.insert(0, today);
        }
        tried
    }

    fn answer(&mut self, now: f64, stepped: bool) -> Answer {
        let today = Tried {
            x: self.trial.today,
            gives: now,
            past: now - self.target,
        };
        let ladder = self.ladder(today);
        if ladder.iter().all(|t| t.past == today.past) {
            return if self.is_at(today, NEAR) {
                Answer::At {
                    value: today.x,
                    gives: today.gives,
                    others: true,
                }
            } else {
                Answer::NoEffect { gives: today.gives }
            };
        }
        let mut crossings = crossings(&ladder);
        let distance = |crossing: &(Tried, Tried)| (crossing.0.x - today.x).abs();
        let mut beyond = None;
        let mut found = 0;
        while self.left() > 0
            && let Some(nearest) = (0..crossings.len())
                .min_by(|a, b| distance(&crossings[*a]).total_cmp(&distance(&crossings[*b])))
        {
            let (near, far) = crossings.remove(nearest);
            let near_side = near.x == today.x || (near.x - today.x).abs() < (far.x - today.x).abs();
            let (near, far) = if near_side { (near, far) } else { (far, near) };
            // What is left of the budget is shared with the crossings further away.
            let others = u32::try_from(crossings.len()).unwrap_or(u32::MAX);
            let spare = others.saturating_mul(EACH).min(self.left() / 2);
            let (near, far) = self.close(near, far, stepped, spare);
            found += 1;
            for tried in [near, far] {
                if self.is_at(tried, NEAR) {
                    let others = found + crossings.len() > 1;
                    return Answer::At {
                        value: tried.x,
                        gives: tried.gives,
                        others,
                    };
                }
            }
            if far.past.is_finite() {
                beyond = beyond.or(Some(far));
            }
        }
        if let Some(past) = beyond {
            return Answer::Past {
                value: past.x,
                gives: past.gives,
                others: found > 1,
            };
        }
        self.nearest(&ladder)
    }

    /// Narrows a step on which the figure crosses the target: what is left on today's side of the
    /// crossing, and what lies at it or beyond.
    fn close(&mut self, near: Tried, far: Tried, stepped: bool, spare: u32) -> (Tried, Tried) {
        if self.trial.kind.whole || stepped {
            return self.halve(near, far, spare);
        }
        let (mut a, mut b, mut way) = (far, near, 0.5);
        while self.left() > spare {
            let tried = self.at(a.x + way * (b.x - a.x));
            if tried.past.is_nan() {
                break;
            }
            let c = if tried.side() == a.side() {
                a
            } else {
                std::mem::replace(&mut b, a)
            };
            a = tried;
            let best = if a.past.abs() < b.past.abs() { a } else { b };
            let narrow = 1e-15 * best.x.abs().max(f64::MIN_POSITIVE);
            if self.is_at(best, NEARER) || (b.x - a.x).abs() <= 2.0 * narrow {
                break;
            }
            way = chandrupatla(a, b, c);
        }
        let near_is_a = a.side() == near.side();
        if near_is_a { (a, b) } else { (b, a) }
    }

    /// Halves a step until nothing lies between, for a figure or an input that goes in steps: the
    /// far end is then the first value that meets the target.
    fn halve(&mut self, mut near: Tried, mut far: Tried, spare: u32) -> (Tried, Tried) {
        while self.left() > spare {
            let middle = self.trial.allowed(f64::midpoint(near.x, far.x));
            // Nothing between, or a step's edge known to nine digits.
            let narrow = (far.x - near.x).abs() <= NEAR * far.x.abs();
            if middle == near.x || middle == far.x || narrow && far.past == 0.0 {
                break;
            }
            let tried = self.at(middle);
            if tried.past.is_nan() {
                break;
            }
            if tried.side() == near.side() {
                near = tried;
            } else {
                far = tried;
            }
        }
        (near, far)
    }

    /// Nothing crosses: what comes nearest, sought around the best rung by golden section.
    fn nearest(&mut self, ladder: &[Tried]) -> Answer {
        let miss = |tried: Tried| {
            if tried.past.is_nan() {
                f64::INFINITY
            } else {
                tried.past.abs()
            }
        };
        let Some(best) =
            (0..ladder.len()).min_by(|a, b| miss(ladder[*a]).total_cmp(&miss(ladder[*b])))
        else {
            return Answer::NotAFigure;
        };
        let mut nearest = ladder[best];
        let mut low = ladder[best.saturating_sub(1)].x;
        let mut high = ladder[(best + 1).min(ladder.len() - 1)].x;
        while self.left() > 24 && self.trial.allowed(f64::midpoint(low, high)) != low && low < high
        {
            let below = nearest.x - low > high - nearest.x;
            let x = if below {
                nearest.x - 0.382 * (nearest.x - low)
            } else {
                nearest.x + 0.382 * (high - nearest.x)
            };
            let tried = self.at(x);
            if tried.side() * nearest.side() <= 0.0 {
                let (near, far) = self.close(nearest, tried, false, 0);
                nearest = if miss(near) < miss(far) { near } else { far };
                if self.is_at(nearest, NEAR) {
                    // What rises through the target and falls back crosses it twice.
                    return Answer::At {
                        value: nearest.x,
                        gives: nearest.gives,
                        others: true,
                    };
                }
                break;
            }
            if miss(tried) < miss(nearest) {
                if below {
                    high = nearest.x;
                } else {
                    low = nearest.x;
                }
                nearest = tried;
            } else if below {
                low = tried.x;
            } else {
                high = tried.x;
            }
        }
        Answer::OutOfReach {
            value: nearest.x,
            gives: nearest.gives,
        }
    }
}

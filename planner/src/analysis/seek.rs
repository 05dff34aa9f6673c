//! Goal seek: which value of this input makes that figure equal that target?

use super::answer::Answer;
use super::crossing::{Ladder, Tried, chandrupatla, crossings, take_nearest};
use super::trial::Trial;
use super::whole::saw_toothed;
use crate::model::{Kind, path, sorted};
use crate::{Plan, evaluate};
use std::ops::Range;

/// The most evaluations that an answer costs.
pub const MOST: u32 = 60;
/// Steps of the ladder on each side of today's value.
const RUNGS: i32 = 11;
/// Evaluations that are spared for each crossing further away.
const EACH: u32 = 18;
/// How near to the target is at the target, relative to it.
pub(super) const NEAR: f64 = 1e-9;
/// Evaluations that remain when no more steps of the ladder are split.
const UNSPLIT: u32 = 18;
/// The same where the figure has been the same so far.
const FLAT: u32 = 6;
/// Evaluations that remain for the root when the nearest value is sought.
const LAST: u32 = 14;
/// Evaluations after which what has not come nearer the target is taken for a jump or a pole.
const JUMP: u32 = 8;
/// Evaluations that remain for crossings when whole numbers are tried one by one.
const SPARED: u32 = 8;
/// How near to the target it is sought.
const NEARER: f64 = 1e-13;

/// Which value of the input at `input` makes the figure at `figure` equal `target`?
///
/// The nearest to today's value, by no more than 60 evaluations, never out of the allowed range nor
/// past what a rule between fields allows; whole where the input is. A date's target is in days
/// since 1970. Method: a ladder of values away from today's, then Chandrupatla's root of the
/// nearest step on which the figure crosses the target; where it only jumps, steps on which it may
/// cross and turn back are split before that is the answer.
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
        scale: scale(target, now),
        used: 1,
    };
    let answer = search.answer(now, stepped);
    (answer, search.used)
}

fn scale(target: f64, now: f64) -> f64 {
    if target == 0.0 && now.is_finite() {
        now.abs()
    } else {
        target.abs()
    }
}

pub(super) struct Search<'a> {
    pub(super) trial: Trial,
    figure: &'a [u16],
    target: f64,
    /// What nearness is relative to: the target, or today's figure where the target is nothing.
    scale: f64,
    used: u32,
}

impl Search<'_> {
    pub(super) fn left(&self) -> u32 {
        MOST - self.used
    }

    pub(super) fn at(&mut self, x: f64) -> Tried {
        let x = self.trial.allowed(x);
        self.used += 1;
        self.trial.set(x);
        let gives = self.trial.figure(self.figure).unwrap_or(f64::NAN);
        self.tried(x, gives)
    }

    /// What differs from the target by rounding alone is at it.
    fn tried(&self, x: f64, gives: f64) -> Tried {
        let past = gives - self.target;
        let near = past.abs() <= NEARER * self.scale;
        let past = if near { 0.0 } else { past };
        Tried { x, gives, past }
    }

    pub(super) fn is_at(&self, tried: Tried, near: f64) -> bool {
        tried.past.abs() <= near * self.scale
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
            let mut distances = vec![first];
            for _ in 2..RUNGS {
                distances.push(distances[distances.len() - 1] * ratio);
            }
            if end * today.x < 0.0 {
                // On the way past zero the ratios leave out the smaller numbers of today's sign.
                distances.extend([0.5, 0.75, 0.9].map(|share| share * today.x.abs()));
                distances = sorted(&distances, |one, other| one < other);
            }
            let values = distances.iter().map(|distance| today.x + side * distance);
            let mut last = today.x;
            for x in values.chain([end]) {
                let x = self.trial.allowed(x);
                if (x - last) * side > 0.0 {
                    tried.push(self.at(x));
                    last = x;
                }
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
        let today = self.tried(self.trial.today, now);
        let mut rungs = self.ladder(today);
        if self.trial.kind.whole
            && saw_toothed(&rungs)
            && let Some(answer) = self.whole(&mut rungs, SPARED)
        {
            return answer;
        }
        let mut ladder = Ladder::new(rungs);
        let same = |tried: &Tried| tried.past == today.past;
        if ladder.rungs.iter().all(same) && self.is_at(today, NEAR) {
            return Answer::At {
                value: today.x,
                gives: today.gives,
                others: true,
            };
        }
        let mut waiting = crossings(&ladder.rungs);
        let (mut jumps, mut found, mut plain) = (Vec::new(), 0, true);
        loop {
            while self.left() > 0
                && let Some((near, far)) = take_nearest(&mut waiting, today.x)
            {
                // What is left of the budget is shared with the crossings further away.
                let others = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
                let spare = others.saturating_mul(EACH).min(self.left() / 2);
                let step = self.close(near, far, stepped, spare, true);
                found += 1;
                if let Some(answer) = self.met(step, found + waiting.len() > 1) {
                    return answer;
                }
                jumps.push(step);
            }
            // None gives the target so far: closer steps where the figure comes near and turns.
            let flat = ladder.rungs.iter().all(same);
            if self.left() <= if flat { FLAT } else { UNSPLIT } {
                break;
            }
            let turn = ladder.turn(today.x).map(|rung| ladder.around(rung));
            // By turns what looks promising and what lies nearest: a dip may hide between two rungs.
            plain = !plain || turn.is_none();
            let steps = if plain { ladder.widest(today.x) } else { None };
            let Some(steps) = steps.or(turn) else {
                break;
            };
            waiting = self.split(&mut ladder, steps);
        }
        if jumps.is_empty() && ladder.rungs.iter().all(same) {
            return Answer::NoEffect { gives: today.gives };
        }
        for (near, far) in jumps {
            let step = self.close(near, far, stepped, 0, false);
            if let Some(answer) = self.met(step, found > 1) {
                return answer;
            }
            if step.1.past.is_finite() {
                return self.last_whole(&ladder, || Answer::Past {
                    value: step.1.x,
                    gives: step.1.gives,
                });
            }
        }
        let nearest = self.nearest(&ladder.rungs);
        self.last_whole(&ladder, || nearest)
    }

    /// The answer, where an end of a step gives the target.
    fn met(&self, step: (Tried, Tried), others: bool) -> Option<Answer> {
        let met = [step.0, step.1].into_iter();
        let at = met
            .filter(|tried| self.is_at(*tried, NEAR))
            .map(|tried| Answer::At {
                value: tried.x,
                gives: tried.gives,
                others,
            });
        at.into_iter().next()
    }

    /// Tries a value in each of these steps; gives the crossings that this shows.
    fn split(&mut self, ladder: &mut Ladder, steps: Range<usize>) -> Vec<(Tried, Tried)> {
        let mut found = Vec::new();
        // From above, so that the steps below keep their place.
        for step in steps.rev() {
            let (low, high) = (ladder.rungs[step], ladder.rungs[step + 1]);
            let middle = self.trial.allowed(f64::midpoint(low.x, high.x));
            if middle == low.x || middle == high.x {
                ladder.close(step);
                continue;
            }
            let tried = self.at(middle);
            ladder.split(step, tried);
            found.extend(crossings(&[low, tried, high]));
        }
        found
    }

    /// Narrows a step on which the figure crosses the target: what is left on today's side of the
    /// crossing, and what lies at it or beyond. A jump is left early where `hasty`.
    fn close(
        &mut self,
        near: Tried,
        far: Tried,
        stepped: bool,
        spare: u32,
        hasty: bool,
    ) -> (Tried, Tried) {
        if self.trial.kind.whole || stepped {
            return self.halve(near, far, spare);
        }
        let (mut a, mut b, mut way) = (far, near, 0.5);
        let (missed, begun) = (near.past.abs().min(far.past.abs()), self.used);
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
            if hasty && self.used >= begun + JUMP && best.past.abs() > 0.5 * missed {
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
        while self.left() > LAST
            && self.trial.allowed(f64::midpoint(low, high)) != low
            && low < high
        {
            let below = nearest.x - low > high - nearest.x;
            let x = if below {
                nearest.x - 0.382 * (nearest.x - low)
            } else {
                nearest.x + 0.382 * (high - nearest.x)
            };
            let tried = self.at(x);
            if tried.side() * nearest.side() <= 0.0 {
                let (near, far) = self.close(nearest, tried, false, 0, false);
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

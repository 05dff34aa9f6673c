//! Goal seek: finds the value of an input for which a figure equals a target.

use super::answer::Answer;
use super::crossing::{Evaluation, Ladder, Step, chandrupatla, crossings, take_nearest};
use super::trial::Trial;
use super::whole::saw_toothed;
use crate::model::{Kind, path, sorted};
use crate::{Plan, evaluate};
use std::ops::Range;

/// Maximum number of evaluations per answer.
pub const MOST: u32 = 60;
/// Rungs of the ladder on each side of the current value, without the extra ones past zero.
const RUNGS: i32 = 11;
/// Evaluations reserved for each crossing that is further away.
const CROSSING_RESERVE: u32 = 18;
/// Relative tolerance within which a figure counts as equal to the target.
pub(super) const NEAR: f64 = 1e-9;
/// Ladder steps are no longer split once only this many evaluations remain.
const SPLIT_RESERVE: u32 = 18;
/// The same limit while the figure has not changed at any value tried.
const FLAT_RESERVE: u32 = 6;
/// Evaluations that the golden-section search leaves for root finding.
const ROOT_RESERVE: u32 = 14;
/// A step whose miss has not halved after this many evaluations counts as a jump or a pole.
const JUMP_PATIENCE: u32 = 8;
/// Evaluations reserved for crossings while whole numbers are tried one by one.
const WHOLE_RESERVE: u32 = 8;
/// Relative tolerance of the search itself: a smaller difference is treated as zero.
const ROOT_TOLERANCE: f64 = 1e-13;

/// Finds the value of the input at `input` for which the figure at `figure` equals `target`.
///
/// Returns the value nearest to the current one, in at most 60 evaluations. It stays within the
/// field's range and the rules between fields, and is whole if the input is. The target of a date
/// is in days since 1970.
///
/// Method: evaluate a ladder of values around the current one, then apply Chandrupatla's root
/// finder to the nearest step on which the figure crosses the target. If the figure only jumps over
/// the target there, split the steps that may hide a crossing and a turn back before accepting the
/// jump as the answer.
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

/// Like [`seek`], and also returns the number of evaluations used.
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
    /// Reference for the relative tolerances: |target|, or |current figure| if the target is 0.
    scale: f64,
    used: u32,
}

impl Search<'_> {
    pub(super) fn left(&self) -> u32 {
        MOST - self.used
    }

    pub(super) fn at(&mut self, x: f64) -> Evaluation {
        let x = self.trial.allowed(x);
        self.used += 1;
        self.trial.set(x);
        let gives = self.trial.figure(self.figure).unwrap_or(f64::NAN);
        self.tried(x, gives)
    }

    /// Treats a difference within rounding error as exactly zero.
    fn tried(&self, x: f64, gives: f64) -> Evaluation {
        let past = gives - self.target;
        let near = past.abs() <= ROOT_TOLERANCE * self.scale;
        let past = if near { 0.0 } else { past };
        Evaluation { x, gives, past }
    }

    pub(super) fn is_at(&self, tried: Evaluation, near: f64) -> bool {
        tried.past.abs() <= near * self.scale
    }

    /// Evaluates values on both sides of the current one, denser near it, in ascending order.
    fn ladder(&mut self, today: Evaluation) -> Vec<Evaluation> {
        let mut tried = Vec::new();
        for (side, end) in [(-1.0, self.trial.least), (1.0, self.trial.most)] {
            let reach = (end - today.x) * side;
            if reach <= 0.0 {
                continue;
            }
            // Geometric steps from 1 % of the current value to the end of the range.
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
                // Past zero, these steps skip small values of the current sign: add some.
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
            && let Some(answer) = self.whole(&mut rungs, WHOLE_RESERVE)
        {
            return answer;
        }
        let mut ladder = Ladder::new(rungs);
        let same = |tried: &Evaluation| tried.past == today.past;
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
                // Reserve part of the remaining budget for the crossings further away.
                let others = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
                let spare = others.saturating_mul(CROSSING_RESERVE).min(self.left() / 2);
                let step = self.close(near, far, stepped, spare, true);
                found += 1;
                if let Some(answer) = self.met(step, found + waiting.len() > 1) {
                    return answer;
                }
                jumps.push(step);
            }
            // No crossing gave the target: refine where the figure nears it and turns back.
            let flat = ladder.rungs.iter().all(same);
            if self.left() <= if flat { FLAT_RESERVE } else { SPLIT_RESERVE } {
                break;
            }
            let turn = ladder.turn(today.x).map(|rung| ladder.around(rung));
            // Alternate promising and nearest wide steps: a dip may hide between two rungs.
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

    /// Returns the answer if an end of the step is on the target.
    fn met(&self, step: Step, others: bool) -> Option<Answer> {
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

    /// Evaluates the midpoint of each of these steps; returns the crossings that this reveals.
    fn split(&mut self, ladder: &mut Ladder, steps: Range<usize>) -> Vec<Step> {
        let mut found = Vec::new();
        // In descending order, so that insertions do not shift the steps still to split.
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

    /// Narrows a step on which the figure crosses the target, and leaves `spare` evaluations.
    /// Returns the end on the near side of the crossing, then the end at or beyond it. If `hasty`,
    /// gives up early on a jump.
    fn close(
        &mut self,
        near: Evaluation,
        far: Evaluation,
        stepped: bool,
        spare: u32,
        hasty: bool,
    ) -> Step {
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
            if self.is_at(best, ROOT_TOLERANCE) || (b.x - a.x).abs() <= 2.0 * narrow {
                break;
            }
            if hasty && self.used >= begun + JUMP_PATIENCE && best.past.abs() > 0.5 * missed {
                break;
            }
            way = chandrupatla(a, b, c);
        }
        let near_is_a = a.side() == near.side();
        if near_is_a { (a, b) } else { (b, a) }
    }

    /// Bisects a step until no allowed value lies between its ends, for a stepped figure or a whole
    /// input. The far end is then the first value that meets or passes the target.
    fn halve(&mut self, mut near: Evaluation, mut far: Evaluation, spare: u32) -> Step {
        while self.left() > spare {
            let middle = self.trial.allowed(f64::midpoint(near.x, far.x));
            // Nothing lies between, or the edge of a step is known to nine digits.
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

    /// Nothing crosses the target: golden-section search around the best rung for the nearest.
    fn nearest(&mut self, ladder: &[Evaluation]) -> Answer {
        let miss = |tried: Evaluation| {
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
        while self.left() > ROOT_RESERVE
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
                    // A figure that rises through the target and falls back crosses it twice.
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

//! Goal seek over whole numbers one by one: a saw-toothed figure may meet a target where no
//! crossing shows it.

use super::answer::Answer;
use super::crossing::{Evaluation, Ladder};
use super::seek::{NEAR, Search};
use crate::model::sorted;

/// Whether a figure both rises and falls along a ladder.
pub(super) fn saw_toothed(rungs: &[Evaluation]) -> bool {
    let goes = |by: fn(f64) -> bool| rungs.windows(2).any(|pair| by(pair[1].past - pair[0].past));
    goes(|change| change > 0.0) && goes(|change| change < 0.0)
}

impl Search<'_> {
    /// Tries whole numbers one by one, the nearest to the current value first, while more than
    /// `spare` evaluations are left: a saw-toothed figure may meet the target where no crossing
    /// shows it. Adds the values tried to the rungs.
    pub(super) fn whole(&mut self, rungs: &mut Vec<Evaluation>, spare: u32) -> Option<Answer> {
        let today = self.trial.today;
        let (least, most) = (self.trial.least, self.trial.most);
        let distance = |tried: &Evaluation| (tried.x - today).abs();
        let mut away = 1.0;
        while (today - away >= least || today + away <= most) && self.left() > spare {
            // Stop if a value that meets the target is nearer than all that remain.
            let met = |tried: &Evaluation| self.is_at(*tried, NEAR) && distance(tried) < away;
            if rungs.iter().any(met) {
                break;
            }
            for x in [today - away, today + away] {
                let known = rungs.iter().any(|tried| tried.x == x);
                if !known && x >= least && x <= most && self.left() > spare {
                    let tried = self.at(x);
                    rungs.push(tried);
                }
            }
            away += 1.0;
        }
        *rungs = sorted(rungs, |one, other| one.x < other.x);
        let met: Vec<_> = rungs
            .iter()
            .filter(|tried| self.is_at(**tried, NEAR))
            .collect();
        let nearest = met
            .iter()
            .min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
        Some(Answer::At {
            value: nearest.x,
            gives: nearest.gives,
            others: met.len() > 1,
        })
    }

    /// Spends the remaining evaluations on whole numbers, if the input is whole; returns `other` if
    /// none meets the target.
    pub(super) fn last_whole(&mut self, ladder: &Ladder, other: impl FnOnce() -> Answer) -> Answer {
        let met = self
            .trial
            .kind
            .whole
            .then(|| self.whole(&mut ladder.rungs.clone(), 0));
        met.flatten().unwrap_or_else(other)
    }
}

//! Undo and redo: whole plans, which share what they have in common with the present one.

use planner::{Plan, model::Path};
use std::sync::Arc;

/// How many steps can be taken back.
const MOST: usize = 200;

/// The plans before and after the present one.
#[derive(Default)]
pub struct History {
    before: Vec<Arc<Plan>>,
    after: Vec<Arc<Plan>>,
    /// The field whose edits still count as one step.
    typing: Option<Path>,
}

impl History {
    /// Keeps the plan as it was before an edit of the field at `at`; an empty path is the whole plan.
    /// Gives the plan that is there then: that before the step, where somebody typed until it was as
    /// before; that is no step.
    pub fn keep(&mut self, before: Arc<Plan>, at: &[u16], now: Plan) -> Arc<Plan> {
        self.after.clear();
        let goes_on = !at.is_empty() && self.typing.as_deref() == Some(at);
        self.typing = Some(at.to_vec());
        if goes_on {
            if let Some(back) = self.before.pop_if(|before| **before == now) {
                self.typing = None;
                return back;
            }
            return Arc::new(now);
        }
        if self.before.len() == MOST {
            self.before.remove(0);
        }
        self.before.push(before);
        Arc::new(now)
    }

    /// The next edit begins a step of its own.
    pub fn settle(&mut self) {
        self.typing = None;
    }

    /// The plan one step back (or again), where there is one; `now` takes its place.
    pub fn step(&mut self, now: Arc<Plan>, again: bool) -> Option<Arc<Plan>> {
        self.settle();
        let (from, to) = if again {
            (&mut self.after, &mut self.before)
        } else {
            (&mut self.before, &mut self.after)
        };
        let plan = from.pop()?;
        to.push(now);
        Some(plan)
    }

    /// Whether there is a step to undo, and one to take again.
    pub fn steps(&self) -> (bool, bool) {
        (!self.before.is_empty(), !self.after.is_empty())
    }
}

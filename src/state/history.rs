//! Undo and redo: stacks of whole plans, which share their texts with the current one.

use planner::{Plan, model::Path};
use std::sync::Arc;

/// Maximum number of undo steps.
const MOST: usize = 200;

/// Plans before and after the current one, the nearest last.
#[derive(Default)]
pub struct History {
    before: Vec<Arc<Plan>>,
    after: Vec<Arc<Plan>>,
    /// Path of the last edit, while further edits of the same field join its step.
    typing: Option<Path>,
}

impl History {
    /// Records the plan before an edit of the field at `at`; an empty path stands for the whole
    /// plan. Successive edits of one field are one step. Returns the plan to show: `now`, or the
    /// plan before the step if typing led back to it; that step is then removed.
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

    /// Ends the current step: the next edit begins a new one.
    pub fn settle(&mut self) {
        self.typing = None;
    }

    /// Returns the plan one step back, or one step forward if `again`; `None` if there is none.
    /// `now` moves to the other stack.
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

    /// Whether there is a step to undo, and whether there is one to redo.
    pub fn steps(&self) -> (bool, bool) {
        (!self.before.is_empty(), !self.after.is_empty())
    }
}

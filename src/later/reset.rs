//! Resetting one value to its default.

use crate::browser::read_plan;
use crate::i18n::Reader;
use crate::state::AppState;
use planner::examples::read_example;

/// Sets the value at a path to that of the first example plan, as an undo step of its own, and
/// drops drafts at or below the path.
pub fn reset(state: AppState, reader: Reader, at: &[u16]) {
    let default = read_example(0, reader.language, read_plan);
    state.plan.restore(at, &default);
    state.redraft(|drafts| drafts.forget(at));
}

//! Back to the default of one value.

use crate::browser::read_plan;
use crate::i18n::Reader;
use crate::state::AppState;
use planner::examples::read_example;

/// Puts the default back at a path of the plan, in a step of its own.
pub fn reset(state: AppState, reader: Reader, at: &[u16]) {
    let default = read_example(0, reader.language, read_plan);
    state.plan.restore(at, &default);
    state.redraft(|drafts| drafts.forget(at));
}

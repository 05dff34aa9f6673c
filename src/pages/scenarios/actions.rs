//! What is done with a whole scenario.

use crate::state::{AppState, Place, Side};
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::calculators::scenarios::{Inputs, Scenario};
use planner::model::{CellMut, path};

/// A copy of a scenario stands after it, under a name of its own.
pub fn duplicate(state: AppState, list: &Place, row: usize, word: &str) {
    let mut plan = Plan::clone(&state.plan.now().plan);
    let rows = &mut plan.scenarios.rows;
    let Some(mut copy) = rows.get(row).cloned() else {
        return;
    };
    let name = [Plan::scenarios, Inputs::rows, 0, Scenario::name];
    let name = Place::at(Side::Input, &name);
    let copied = [&*copy.name, " (", word, ")"].concat();
    // A name that would be too long stays as it is.
    if let Some(copied) = name.and_then(|name| name.field.text(&copied).ok()) {
        copy.name = copied;
    }
    rows.insert(row + 1, copy);
    state.plan.replace(plan);
    let original = path::number_of(row);
    state.redraft(|drafts| {
        drafts.renumber(&list.path, |row| {
            Some(if row > original { row + 1 } else { row })
        });
    });
}

/// The place of the hires that are planned.
fn planned() -> Option<Place> {
    Place::at(Side::Input, &[Plan::facts, Facts::planned_hires])
}

/// Whether a scenario's hires are others than those that are planned, and may be planned.
pub fn can_plan_hires(plan: &Plan, row: usize) -> bool {
    let (Some(scenario), Some(planned)) = (plan.scenarios.rows.get(row), planned()) else {
        return false;
    };
    let hires = scenario.hires;
    let (low, high) = hires.spread().unwrap_or((*hires, *hires));
    hires != plan.facts.planned_hires && planned.field.number(low, high).is_ok()
}

/// The hires of a scenario are those that are planned.
pub fn plan_hires(state: AppState, row: usize) {
    let world = state.plan.now();
    let (Some(scenario), Some(planned)) = (world.plan.scenarios.rows.get(row), planned()) else {
        return;
    };
    // Whether it may stand there was looked at before it could be pressed.
    let _ = state.plan.edit(&planned.path, |cell| {
        if let CellMut::Number(planned) = cell {
            *planned = scenario.hires;
        }
        Ok::<(), ()>(())
    });
    state.plan.settle();
}

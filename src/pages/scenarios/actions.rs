//! Actions on a whole scenario: duplicate it, plan its hires.

use crate::state::{AppState, Place, Side};
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::calculators::scenarios::{Inputs, Scenario};
use planner::model::{CellMut, path};

/// Inserts a copy of a scenario after it, with `word` in brackets after its name.
pub fn duplicate(state: AppState, list: &Place, row: usize, word: &str) {
    let mut plan = Plan::clone(&state.plan.now().plan);
    let rows = &mut plan.scenarios.rows;
    let Some(mut copy) = rows.get(row).cloned() else {
        return;
    };
    let name = [Plan::scenarios, Inputs::rows, 0, Scenario::name];
    let name = Place::at(Side::Input, &name);
    let copied = [&*copy.name, " (", word, ")"].concat();
    // If that name is too long, the copy keeps the old one.
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

/// Place of the planned hires among the facts.
fn planned() -> Option<Place> {
    Place::at(Side::Input, &[Plan::facts, Facts::planned_hires])
}

/// Whether a scenario's hires differ from the planned hires, and are a valid value for them.
pub fn can_plan_hires(plan: &Plan, row: usize) -> bool {
    let (Some(scenario), Some(planned)) = (plan.scenarios.rows.get(row), planned()) else {
        return false;
    };
    let hires = scenario.hires;
    let (low, high) = hires.spread().unwrap_or((*hires, *hires));
    hires != plan.facts.planned_hires && planned.field.number(low, high).is_ok()
}

/// Sets the planned hires to those of a scenario.
pub fn plan_hires(state: AppState, row: usize) {
    let world = state.plan.now();
    let (Some(scenario), Some(planned)) = (world.plan.scenarios.rows.get(row), planned()) else {
        return;
    };
    // The button is disabled unless `can_plan_hires` holds; the closure never returns an error.
    let _ = state.plan.edit(&planned.path, |cell| {
        if let CellMut::Number(planned) = cell {
            *planned = scenario.hires;
        }
        Ok::<(), ()>(())
    });
    state.plan.settle();
}

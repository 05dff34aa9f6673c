//! Changing a number by steps: arrow keys and dragging.

use crate::state::{AppState, Place, Side};
use planner::model::{Cell, CellMut, Field, Kind, Unit, decimal};

/// Changes the number at a path by a number of steps; both ends of a range move. Consecutive steps
/// become one undo step.
pub fn step(state: AppState, at: &[u16], steps: f64) {
    let Some(place) = Place::at(Side::Input, at) else {
        return;
    };
    let Some(Cell::Number(Some(number))) = place.cell(&state.plan.now()) else {
        return;
    };
    let (low, high) = number.spread().unwrap_or((number.get(), number.get()));
    let ends = [low, high].map(|end| moved(place.field, end, steps));
    let [Some(low), Some(high)] = ends else {
        return;
    };
    let Ok(number) = place.field.number(low, high) else {
        return;
    };
    // Cannot fail: `Field::number` has validated both ends.
    let _ = state.plan.edit(at, |cell| {
        match cell {
            CellMut::Number(slot) => *slot = number,
            CellMut::MaybeNumber(slot) => *slot = Some(number),
            _ => {}
        }
        Ok::<(), ()>(())
    });
}

/// Moves one number of a field by a number of steps, clamped to the field's range.
fn moved(field: &Field, number: f64, steps: f64) -> Option<f64> {
    let Kind::Number(kind) = field.kind else {
        return None;
    };
    let share = matches!(kind.unit, Unit::Share | Unit::SharePerMonth);
    let step = one_step(number, if share { 0.01 } else { 1.0 }, kind.whole);
    // Numbers land on multiples of the step: 12.3 goes up to 13, not 13.3, and down to 12.
    let place = decimal::round(number / step, 9);
    let near = if steps > 0.0 {
        place.floor()
    } else {
        place.ceil()
    };
    let least = if kind.above { step } else { kind.min };
    let moved = (near + steps) * step;
    Some(decimal::round(moved.clamp(least, kind.max), 12))
}

/// Returns the step for a number. `usual` is the unit: 1, or 0.01 for shares. From 10 units on the
/// step is one in the second significant digit (1,000 for 50,000), below that one unit, and a tenth
/// of a unit between 0 and 2 unless the field is whole.
fn one_step(number: f64, usual: f64, whole: bool) -> f64 {
    let size = number.abs() / usual;
    let step = if size < 10.0 {
        if whole || size == 0.0 || size >= 2.0 {
            1.0
        } else {
            0.1
        }
    } else {
        10_f64.powf(size.log10().floor() - 1.0)
    };
    step * usual
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::one_step;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_step_is_one_at_the_second_digit() {
        assert_eq!(one_step(5.0, 1.0, false), 1.0);
        assert_eq!(one_step(1.5, 1.0, false), 0.1);
        assert_eq!(one_step(1.5, 1.0, true), 1.0);
        assert_eq!(one_step(50_000.0, 1.0, false), 1000.0);
    }
}

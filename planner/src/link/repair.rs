//! Repairs the plan of a link whose values break a rule between fields, instead of refusing it.

use crate::Plan;
use crate::calculators::broken;
use crate::model::{Cell, CellMut, Form, Group, Path, Rows, Table, copy, path, sorted};

/// The repairs, tried in this order, each of which discards more of the link. `Cap` is repeated
/// most, since a cap may break the next rule, as from one stage of hiring to the next.
#[derive(Clone, Copy)]
enum Step {
    /// Sets the number that the rule names to the limit that it allows.
    Cap,
    /// Resets the field to its frozen default.
    Default,
    /// Removes the row.
    Without,
    /// Resets the whole calculator to its frozen defaults.
    Whole,
}
const STEPS: [(Step, usize); 4] = [
    (Step::Cap, 24),
    (Step::Default, 3),
    (Step::Without, 3),
    (Step::Whole, 1),
];

/// Maximum number of listed changes.
const MOST_LISTED: usize = 64;

/// Changes a plan so that it breaks no rule. Returns the paths, in words, of what was changed.
pub fn repair(plan: &mut Plan) -> Vec<String> {
    let mut changed = Vec::new();
    for step in STEPS
        .into_iter()
        .flat_map(|(step, times)| std::iter::repeat_n(step, times))
    {
        let found = broken(plan);
        if found.is_empty() {
            break;
        }
        // From the last path to the first, so that removing a row does not shift those still to
        // repair.
        let found = sorted(&found, |one, other| one.at > other.at);
        let mut removed = Path::new();
        for broken in found {
            let at = match (&broken.cap, step) {
                (Some((cap, _)), Step::Cap) => cap,
                (None, Step::Cap) => continue,
                _ => &broken.at,
            };
            let words = path::words(plan, at);
            let done = match (step, broken.cap.as_ref()) {
                (Step::Cap, cap) => cap.is_some_and(|(at, most)| set(plan, at, *most)),
                (Step::Default, _) => reset(plan, &Plan::fresh(), at),
                (Step::Without, _) => remove(plan, at, &mut removed),
                (Step::Whole, _) => reset(plan, &Plan::fresh(), &at[..at.len().min(1)]),
            };
            if done && changed.len() < MOST_LISTED && !changed.contains(&words) {
                changed.push(words);
            }
        }
    }
    changed
}

fn set(plan: &mut Plan, at: &[u16], most: f64) -> bool {
    let Some((field, cell)) = path::get_mut(plan, at) else {
        return false;
    };
    match (cell, field.number(most, most)) {
        (CellMut::Number(to), Ok(number)) => {
            *to = number;
            true
        }
        (CellMut::MaybeNumber(to), Ok(number)) => {
            *to = Some(number);
            true
        }
        _ => false,
    }
}

/// Removes the innermost row on the path `at`, unless it was just removed for another broken rule.
fn remove(plan: &mut Plan, at: &[u16], removed: &mut Path) -> bool {
    for end in (1..at.len()).rev() {
        let row = usize::from(at[end]);
        if let Some((_, CellMut::Rows(rows))) = path::get_mut(plan, &at[..end]) {
            if row >= rows.rows().len() || *removed == at[..=end] {
                return false;
            }
            rows.remove(row);
            *removed = at[..=end].to_vec();
            return true;
        }
    }
    false
}

/// Resets the cell at a path to its value in `base`, or in a fresh row if `base` does not have the
/// row.
fn reset(form: &mut dyn Form, base: &dyn Table, at: &[u16]) -> bool {
    let Some((id, rest)) = at.split_first() else {
        return false;
    };
    match (form.cell_mut(*id), base.cell(*id), rest) {
        (Some(CellMut::Group(form)), Some(Cell::Group(base)), [_, ..]) => reset(form, base, rest),
        (Some(CellMut::Rows(rows)), Some(Cell::Rows(base)), [row, rest @ ..]) => {
            let row = usize::from(*row);
            row < rows.rows().len()
                && with_row(base, row, |base| reset(rows.row_mut(row), base, rest))
        }
        (Some(cell), Some(base), []) => {
            copy(cell, base);
            true
        }
        _ => false,
    }
}

fn with_row(rows: &dyn Rows, row: usize, mut then: impl FnMut(&dyn Table) -> bool) -> bool {
    if row < rows.len() {
        then(rows.row(row))
    } else {
        then(&*rows.fresh())
    }
}

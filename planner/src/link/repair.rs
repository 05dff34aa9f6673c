//! A link whose values break a rule between fields is repaired, not refused.

use crate::Plan;
use crate::calculators::broken;
use crate::model::{Cell, CellMut, Form, Group, Path, Rows, Table, copy, path, sorted};

/// What is tried in turn, each giving up more; a cap may break the next rule, stage after stage.
#[derive(Clone, Copy)]
enum Step {
    /// The cap that the rule names.
    Cap,
    /// The field's frozen default.
    Default,
    /// The list without the row.
    Without,
    /// The calculator's frozen defaults.
    Whole,
}
const STEPS: [(Step, usize); 4] = [
    (Step::Cap, 24),
    (Step::Default, 3),
    (Step::Without, 3),
    (Step::Whole, 1),
];

/// As many changes are listed.
const MOST_LISTED: usize = 64;

/// Brings a plan back into its rules. Gives the paths, in words, of what it changed.
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
        // From the end, so that a row taken out does not move those still to be repaired.
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

/// Takes out the innermost row on the way to `at`, once.
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

/// Gives what stands at a path the value that it has in `base`, a row that `base` lacks being fresh.
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

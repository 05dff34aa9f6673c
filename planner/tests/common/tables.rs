//! Walks every input of the tables, for tests that hold for any calculator.

use planner::Plan;
use planner::calculators::broken;
use planner::model::{Cell, CellMut, Field, Form, Kind, Path, Reason, Text, path};

/// Path and field of every leaf of a plan.
pub fn inputs(plan: &Plan) -> Vec<(Path, &'static Field)> {
    let mut all = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |path, field, _| {
        all.push((path.to_vec(), field));
    });
    all
}

/// Returns the plan with `count` rows in every list, as far as its rules allow.
pub fn with_rows(plan: &Plan, count: usize) -> Plan {
    let mut plan = plan.clone();
    resize(&mut plan, count);
    for rule in broken(&plan) {
        let (list, count) = match (rule.reason, &rule.at[..]) {
            (Reason::TooFew(least), list) => (list, least),
            // A row refers to something that does not exist.
            (Reason::NotThere, [list @ .., _, _]) => (list, 0),
            _ => continue,
        };
        if let Some((_, CellMut::Rows(rows))) = path::get_mut(&mut plan, list) {
            rows.resize(count);
        }
    }
    assert!(broken(&plan).is_empty(), "{:?}", broken(&plan));
    plan
}

fn resize(form: &mut dyn Form, count: usize) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Group(group)) => resize(group, count),
            Some(CellMut::Rows(rows)) => {
                rows.resize(count);
                for row in 0..count {
                    resize(rows.row_mut(row), count);
                }
            }
            _ => {}
        }
    }
    // Rows that are keyed by name need one.
    if let Some(first) = form.table().fields().first()
        && let Some(CellMut::Text(name)) = form.cell_mut(first.id)
        && name.is_empty()
    {
        *name = Text::from("one");
    }
}

/// Gives every empty list two rows, recursively, so that every input can be reached.
pub fn fill(form: &mut dyn Form) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Group(group)) => fill(group),
            Some(CellMut::Rows(rows)) => {
                if rows.rows().is_empty() {
                    rows.resize(2);
                }
                for i in 0..rows.rows().len() {
                    fill(rows.row_mut(i));
                    let row = rows.row_mut(i);
                    let first = &row.table().fields()[0];
                    if let Some(CellMut::Text(text)) = row.cell_mut(first.id)
                        && text.is_empty()
                    {
                        *text = Text::from(format!("row {i}"));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Sets a number in a plan; returns false if the field refuses it.
pub fn put(plan: &mut Plan, at: &[u16], low: f64, high: f64) -> bool {
    let Some((field, cell)) = path::get_mut(plan, at) else {
        return false;
    };
    let Ok(number) = field.number(low, high) else {
        return false;
    };
    match cell {
        CellMut::Number(cell) => *cell = number,
        CellMut::MaybeNumber(cell) => *cell = Some(number),
        _ => return false,
    }
    true
}

/// Allowed range of a field, and whether it is whole; `None` if it is not a number.
pub fn range(field: &Field) -> Option<(f64, f64, bool)> {
    match field.kind {
        Kind::Number(kind) => Some((
            if kind.above {
                kind.min + 1e-3
            } else {
                kind.min
            },
            kind.max,
            kind.whole,
        )),
        _ => None,
    }
}

/// Whether a figure is a finite number, a day, a word or never.
pub fn sound(cell: &Cell) -> bool {
    match cell {
        Cell::Number(Some(number)) => number.is_finite(),
        _ => true,
    }
}

/// Deterministic pseudo-random numbers, from a linear congruential generator.
pub struct Draw(pub u64);
impl Draw {
    /// A number in [0, 1).
    pub fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 33).unwrap_or(0)) / f64::from(1u32 << 31)
    }
    /// A number in a field's range: one of its ends, uniform, or log-uniform above the low end.
    pub fn within(&mut self, low: f64, high: f64, whole: bool) -> f64 {
        let x = match self.next() {
            p if p < 0.1 => low,
            p if p < 0.2 => high,
            p if p < 0.5 => low + (high - low) * self.next(),
            _ => low + (high - low) * 10f64.powf(-12.0 * self.next()),
        };
        if whole { x.round() } else { x }
    }
}

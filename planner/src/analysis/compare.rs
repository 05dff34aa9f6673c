//! Compares two plans: which inputs differ, and which figures differ as a result.

use super::largest_first;
use super::layout::is_case;
use super::trial::measure;
use crate::model::{Cell, Field, Kind, Path, Rows, Table, path, same};
use crate::{Plan, evaluate};

/// An input or a figure that differs between two plans.
#[derive(Clone)]
pub struct Difference {
    /// Path in the first plan or its outcome; `None` if only the second has the row.
    pub first: Option<Path>,
    /// Path in the second plan or its outcome; `None` if only the first has the row.
    pub second: Option<Path>,
    /// Field of the input or figure.
    pub field: &'static Field,
    /// Change from the first to the second, relative to the first; of a date, in years. 0 for two
    /// ranges with the same middle. Infinite if one is never, not set or missing, or the first is
    /// zero. `None` if it is not a number or date.
    pub change: Option<f64>,
}

/// Differences between two plans.
#[derive(Clone, Default)]
pub struct Comparison {
    /// Inputs, largest change first; those that are not numbers or dates last.
    pub inputs: Vec<Difference>,
    /// Numbers and dates among the figures, largest change first.
    pub figures: Vec<Difference>,
    /// Choices, flags and texts among the figures, in table order.
    pub verdicts: Vec<Difference>,
}

/// Compares two plans. Rows are matched by their id or name if they have one, else by index.
///
/// ```
/// use planner::{Plan, analysis::compare, model::path};
/// let (one, mut other) = (Plan::default(), Plan::default());
/// other.facts.planned_hires = 10.0.into();
/// let comparison = compare(&one, &other);
/// assert_eq!(comparison.inputs.len(), 1);
/// assert_eq!(comparison.inputs[0].change, Some(1.0));
/// assert!(comparison.figures.iter().any(|d| d.field.key() == "lost_person_weeks"));
/// ```
#[must_use]
pub fn compare(first: &Plan, second: &Plan) -> Comparison {
    let mut inputs = Walk::default();
    inputs.tables(Some(first), Some(second));
    let mut figures = Walk::default();
    figures.tables(Some(&evaluate(first)), Some(&evaluate(second)));
    let (verdicts, figures): (Vec<_>, Vec<_>) = figures
        .found
        .into_iter()
        .partition(|d| is_case(d.field.kind));
    let size = |d: &Difference| d.change.map_or(-1.0, f64::abs);
    Comparison {
        inputs: largest_first(inputs.found, size),
        figures: largest_first(figures, size),
        verdicts,
    }
}

/// Change from `first` to `second`: relative to `first`, or in years for a date. `None` if they are
/// equal or not numbers or dates; 0 for two ranges with the same middle; infinite if one is never
/// or the first is 0.
///
/// ```
/// use planner::{analysis::variance, model::{Cell, Number}};
/// let number = |x: f64| Cell::Number(Some(Number::exact(x)));
/// assert_eq!(variance(&number(4.0), &number(5.0)), Some(0.25));
/// assert_eq!(variance(&number(4.0), &number(4.0)), None);
/// ```
#[must_use]
pub fn variance(first: &Cell<'_>, second: &Cell<'_>) -> Option<f64> {
    let date = match (first, second) {
        (Cell::Number(_), Cell::Number(_)) => false,
        (Cell::Date(_), Cell::Date(_)) => true,
        _ => return None,
    };
    let (a, b) = (measure(first)?, measure(second)?);
    if a == b {
        // Two different ranges may have the same middle.
        return (!same(first, second)).then_some(0.0);
    }
    let change = if date {
        (b - a) / 365.25
    } else {
        (b - a) / a.abs()
    };
    Some(if change.is_finite() {
        change
    } else {
        f64::INFINITY.copysign(b - a)
    })
}

/// Walks two tables of the same type in parallel.
#[derive(Default)]
struct Walk {
    first: Path,
    second: Path,
    found: Vec<Difference>,
}

impl Walk {
    fn tables(&mut self, first: Option<&dyn Table>, second: Option<&dyn Table>) {
        let Some(fields) = first.or(second).map(Table::fields) else {
            return;
        };
        for field in fields {
            self.first.push(field.id);
            self.second.push(field.id);
            let (one, other) = (
                first.and_then(|t| t.cell(field.id)),
                second.and_then(|t| t.cell(field.id)),
            );
            self.cells(field, one.as_ref(), other.as_ref());
            self.first.pop();
            self.second.pop();
        }
    }

    fn cells(
        &mut self,
        field: &'static Field,
        first: Option<&Cell<'_>>,
        second: Option<&Cell<'_>>,
    ) {
        match field.kind {
            Kind::Group(..) => self.tables(group(first), group(second)),
            Kind::Rows { .. } => self.rows(rows(first), rows(second)),
            _ => {
                let change = match (first, second) {
                    (Some(a), Some(b)) if same(a, b) => return,
                    (Some(a), Some(b)) => variance(a, b),
                    (Some(a), None) | (None, Some(a)) => {
                        matches!(a, Cell::Number(_) | Cell::Date(_)).then_some(f64::INFINITY)
                    }
                    (None, None) => return,
                };
                self.found.push(Difference {
                    first: first.is_some().then(|| self.first.clone()),
                    second: second.is_some().then(|| self.second.clone()),
                    field,
                    change,
                });
            }
        }
    }

    fn rows(&mut self, first: Option<&dyn Rows>, second: Option<&dyn Rows>) {
        let count = |rows: Option<&dyn Rows>| rows.map_or(0, Rows::len);
        let mut matched = vec![false; count(second)];
        for place in 0..count(first) {
            let Some(row) = first.map(|rows| rows.row(place)) else {
                continue;
            };
            let other = second.and_then(|rows| partner(row, place, rows, &matched));
            if let Some(place) = other {
                matched[place] = true;
            }
            self.step(place, other.unwrap_or(0), |walk| {
                walk.tables(
                    Some(row),
                    other.and_then(|i| second.map(|rows| rows.row(i))),
                );
            });
        }
        for place in (0..count(second)).filter(|i| !matched[*i]) {
            self.step(0, place, |walk| {
                walk.tables(None, second.map(|rows| rows.row(place)));
            });
        }
    }

    fn step(&mut self, first: usize, second: usize, walk: impl FnOnce(&mut Self)) {
        self.first.push(path::number_of(first));
        self.second.push(path::number_of(second));
        walk(self);
        self.first.pop();
        self.second.pop();
    }
}

/// Finds the row of `rows` that corresponds to `row`: by its name if it has one, else by index.
fn partner(row: &dyn Table, place: usize, rows: &dyn Rows, matched: &[bool]) -> Option<usize> {
    match path::row_id(row) {
        // Of rows with the same name, the first that is not matched yet.
        Some(name) => {
            (0..rows.len()).find(|i| !matched[*i] && path::row_id(rows.row(*i)) == Some(name))
        }
        None => (place < rows.len()).then_some(place),
    }
}

fn group<'a>(cell: Option<&Cell<'a>>) -> Option<&'a dyn Table> {
    match cell {
        Some(Cell::Group(group)) => Some(*group),
        _ => None,
    }
}
fn rows<'a>(cell: Option<&Cell<'a>>) -> Option<&'a dyn Rows> {
    match cell {
        Some(Cell::Rows(rows)) => Some(*rows),
        _ => None,
    }
}

//! A copy of a plan for trying values of an input. Each value recomputes only the calculators it
//! affects.

use crate::calculators::{Broken, Calculator, affected_calculators, broken_within};
use crate::model::{
    Cell, CellMut, Form, Kind, Number, NumberKind, Path, Reason, Table, decimal, path,
};
use crate::{Outcome, Plan};

/// Returns a figure as a number that can be ordered: a date as days since 1970, a choice as its
/// index, a flag as 0 or 1, "never" as infinity. `None` for texts, sets, groups and lists.
///
/// ```
/// use planner::{analysis::measure, model::Cell};
/// assert_eq!(measure(&Cell::Flag(true)), Some(1.0));
/// assert_eq!(measure(&Cell::Number(None)), Some(f64::INFINITY));
/// ```
#[must_use]
pub fn measure(cell: &Cell<'_>) -> Option<f64> {
    Some(match cell {
        Cell::Number(number) => number.map_or(f64::INFINITY, Number::get),
        Cell::Date(day) => day.map_or(f64::INFINITY, |d| f64::from(d.number())),
        Cell::Flag(flag) => f64::from(u8::from(*flag)),
        Cell::Choice(place) => place.map_or(f64::INFINITY, f64::from),
        _ => return None,
    })
}

/// Writes a number to the numeric field at a path; returns whether there is one.
pub(super) fn write(form: &mut dyn Form, path: &[u16], x: f64) -> bool {
    let Some((id, rest)) = path.split_first() else {
        return false;
    };
    match (form.cell_mut(*id), rest) {
        (Some(CellMut::Number(number)), []) => *number = x.into(),
        (Some(CellMut::MaybeNumber(number)), []) => *number = Some(x.into()),
        (Some(CellMut::Group(group)), _) => return write(group, rest, x),
        (Some(CellMut::Rows(rows)), [row, rest @ ..]) if usize::from(*row) < rows.rows().len() => {
            return write(rows.row_mut(usize::from(*row)), rest, x);
        }
        _ => return false,
    }
    true
}

/// Reads the cell at a path as a number (see [`measure`]).
pub(super) fn read(table: &dyn Table, path: &[u16]) -> Option<f64> {
    let (id, rest) = path.split_first()?;
    match (table.cell(*id)?, rest) {
        (Cell::Group(group), _) => read(group, rest),
        (Cell::Rows(rows), [row, rest @ ..]) if usize::from(*row) < rows.len() => {
            read(rows.row(usize::from(*row)), rest)
        }
        (cell, []) => measure(&cell),
        _ => None,
    }
}

/// What to restore after a sample: paths and previous values.
pub(super) type Undo = Vec<(Path, f64)>;

/// Caps values that break a rule between fields, in the facts and calculators of `changed`, and
/// records the previous values in `undo`.
pub(super) fn cap(plan: &mut Plan, changed: &[u16], undo: &mut Undo) {
    for (path, holds) in broken_within(plan, changed)
        .into_iter()
        .filter_map(|b| b.cap)
    {
        if let Some(was) = read(plan, &path) {
            write(plan, &path, holds);
            undo.push((path, was));
        }
    }
}

/// A numeric input of a plan, with values to try.
pub(super) struct Trial {
    plan: Plan,
    outcome: Outcome,
    input: Path,
    refreshed: Vec<&'static Calculator>,
    /// Smallest value allowed by the field, and by the rules between fields given the rest of the
    /// plan.
    pub least: f64,
    /// Largest value allowed, likewise.
    pub most: f64,
    /// Unit and bounds of the field, and whether it is whole.
    pub kind: NumberKind,
    /// Value in the plan.
    pub today: f64,
    /// Low and high end, if the input is a range.
    pub spread: Option<(f64, f64)>,
}

impl Trial {
    /// Returns `None` if there is no number at the path.
    pub fn new(plan: &Plan, outcome: &Outcome, input: &[u16]) -> Option<Self> {
        let (field, Cell::Number(Some(number))) = path::get(plan, input)? else {
            return None;
        };
        let Kind::Number(kind) = field.kind else {
            return None;
        };
        let mut trial = Self {
            plan: plan.clone(),
            outcome: outcome.clone(),
            input: input.to_vec(),
            refreshed: affected_calculators(&[input]),
            least: kind.min,
            most: kind.max,
            kind,
            today: number.get(),
            spread: number.spread(),
        };
        if kind.above {
            // The minimum itself is excluded: use a value 1e-12 of the way to the current one.
            trial.least = kind.min + (trial.today - kind.min) * 1e-12;
        }
        (trial.least, trial.most) = (trial.limit(trial.least), trial.limit(trial.most));
        Some(trial)
    }

    /// Like [`Self::new`], but also returns `None` if the input cannot affect this calculator.
    pub fn reaching(
        plan: &Plan,
        outcome: &Outcome,
        input: &[u16],
        calculator: u16,
    ) -> Option<Self> {
        let reached = affected_calculators(&[input])
            .iter()
            .any(|c| c.id == calculator);
        reached.then(|| Self::new(plan, outcome, input)).flatten()
    }

    /// Whether the input can affect a figure of this calculator.
    pub fn reaches(&self, calculator: u16) -> bool {
        self.refreshed.iter().any(|c| c.id == calculator)
    }

    /// Returns the value nearest to `end` that breaks no rule between fields, on this field or
    /// another. A rule that the plan already breaks is not a bound.
    fn limit(&mut self, end: f64) -> f64 {
        let before = self.refused(self.today);
        let mut bounds = Vec::new();
        for broken in self.refused(end) {
            if before.iter().any(|was| was.at == broken.at) {
                continue;
            }
            // Candidates are the bound that the rule names and the value of the other field.
            let other = broken.cap.as_ref().map(|(at, _)| at);
            bounds.extend(other.and_then(|at| read(&self.plan, at)));
            bounds.extend(broken.cap.as_ref().map(|(_, x)| *x));
            if let Reason::MoreThan(x) | Reason::LessThan(x) = broken.reason {
                bounds.push(x);
            }
        }
        bounds.push(end);
        let today = self.today;
        bounds.retain(|x| (x - today) * (end - today) >= 0.0);
        bounds.retain(|x| (x - today).abs() <= (end - today).abs());
        let mut limit = today;
        for x in bounds {
            let further = (x - today).abs() > (limit - today).abs();
            let holds = |b: &Broken| before.iter().any(|was| was.at == b.at);
            if further && self.refused(x).iter().all(holds) {
                limit = x;
            }
        }
        write(&mut self.plan, &self.input, self.today);
        limit
    }

    /// Sets the input to `x` and returns the rules that the plan then breaks.
    fn refused(&mut self, x: f64) -> Vec<Broken> {
        write(&mut self.plan, &self.input, x);
        broken_within(&self.plan, &self.input[..1])
    }

    /// Nearest value allowed in the field: whole if it must be, else rounded to 15 digits.
    pub fn allowed(&self, x: f64) -> f64 {
        let x = if self.kind.whole {
            (x + 0.5).floor()
        } else {
            decimal::round(x, 15)
        };
        x.max(self.least).min(self.most)
    }

    /// Sets the input and recomputes the calculators it affects.
    pub fn set(&mut self, x: f64) {
        write(&mut self.plan, &self.input, x);
        // As in a sample, rules between fields are enforced by capping, for this value only.
        let mut undo = Undo::new();
        cap(&mut self.plan, &self.input[..1], &mut undo);
        for calculator in &self.refreshed {
            (calculator.refresh)(&self.plan, &mut self.outcome);
        }
        for (path, was) in undo.iter().rev() {
            write(&mut self.plan, path, *was);
        }
    }

    /// Value of a figure with the input as last set.
    pub fn figure(&self, figure: &[u16]) -> Option<f64> {
        read(&self.outcome, figure)
    }
}

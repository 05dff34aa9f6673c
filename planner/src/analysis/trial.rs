//! A plan to try things on: an input is set, and only what it reaches is computed again.

use crate::calculators::{Broken, Calculator, broken_within, reached};
use crate::model::{
    Cell, CellMut, Form, Kind, Number, NumberKind, Path, Reason, Table, decimal, path,
};
use crate::{Outcome, Plan};

/// A figure as one number that can be ordered: a date as days since 1970, a choice as its place;
/// "never" is later than all. None for what has no such number (texts, sets, lists).
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

/// Writes one number where there is one, straight to its place; says whether there was.
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

/// The number at a path, read straight from its place.
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

/// What is put back after a sample: where, and what stood there.
pub(super) type Undo = Vec<(Path, f64)>;

/// Caps what a rule between fields does not allow, in the calculators that have `changed`, and
/// keeps what stood there.
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

/// A numeric input of a plan, being tried.
pub(super) struct Trial {
    plan: Plan,
    outcome: Outcome,
    input: Path,
    refreshed: Vec<&'static Calculator>,
    /// What the field may hold, narrowed by the rules between fields as the plan stands.
    pub least: f64,
    /// The most, likewise.
    pub most: f64,
    /// What the field may hold.
    pub kind: NumberKind,
    /// Where it stands today.
    pub today: f64,
    /// The ends of its range, where it is one.
    pub spread: Option<(f64, f64)>,
}

impl Trial {
    /// None where there is no number at the path.
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
            refreshed: reached(&[input]),
            least: kind.min,
            most: kind.max,
            kind,
            today: number.get(),
            spread: number.spread(),
        };
        if kind.above {
            // The least itself is excluded: a millionth of a millionth of the way is not.
            trial.least = kind.min + (trial.today - kind.min) * 1e-12;
        }
        (trial.least, trial.most) = (trial.limit(trial.least), trial.limit(trial.most));
        Some(trial)
    }

    /// The same, and none where no figure of this calculator can change.
    pub fn reaching(
        plan: &Plan,
        outcome: &Outcome,
        input: &[u16],
        calculator: u16,
    ) -> Option<Self> {
        let reached = reached(&[input]).iter().any(|c| c.id == calculator);
        reached.then(|| Self::new(plan, outcome, input)).flatten()
    }

    /// Whether a figure of this calculator can change at all.
    pub fn reaches(&self, calculator: u16) -> bool {
        self.refreshed.iter().any(|c| c.id == calculator)
    }

    /// How far towards `end` the rules between fields let the input go, whichever field they refuse:
    /// a rule that today's plan breaks already is no bound.
    fn limit(&mut self, end: f64) -> f64 {
        let before = self.refused(self.today);
        let mut bounds = Vec::new();
        for broken in self.refused(end) {
            if before.iter().any(|was| was.at == broken.at) {
                continue;
            }
            // The bound is what the rule names, or what stands in the other field.
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

    /// The rules that the plan breaks with this value.
    fn refused(&mut self, x: f64) -> Vec<Broken> {
        write(&mut self.plan, &self.input, x);
        broken_within(&self.plan, &self.input[..1])
    }

    /// The nearest value that may stand in the field: whole where it must be, of 15 digits.
    pub fn allowed(&self, x: f64) -> f64 {
        let x = if self.kind.whole {
            (x + 0.5).floor()
        } else {
            decimal::round(x, 15)
        };
        x.max(self.least).min(self.most)
    }

    /// Sets the input and computes again what it reaches.
    pub fn set(&mut self, x: f64) {
        write(&mut self.plan, &self.input, x);
        // Rules between fields hold as in a sample: by capping, for this value alone.
        let mut undo = Undo::new();
        cap(&mut self.plan, &self.input[..1], &mut undo);
        for calculator in &self.refreshed {
            (calculator.refresh)(&self.plan, &mut self.outcome);
        }
        for (path, was) in undo.iter().rev() {
            write(&mut self.plan, path, *was);
        }
    }

    /// A figure as it now stands.
    pub fn figure(&self, figure: &[u16]) -> Option<f64> {
        read(&self.outcome, figure)
    }
}

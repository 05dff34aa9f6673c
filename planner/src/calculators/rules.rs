//! What must hold between inputs (rules), and what merely contradicts (findings).

use super::{CALCULATORS, Outcome, Plan};
use crate::model::{Ids, Path, Reason};

/// A rule between fields that a plan breaks.
#[derive(Clone, PartialEq, Debug)]
pub struct Broken {
    /// The field that is refused.
    pub at: Path,
    /// Why.
    pub reason: Reason,
    /// The field to cap and the number that holds, where a cap can repair it.
    pub cap: Option<(Path, f64)>,
}

/// Rules between fields, said once: the door refuses what breaks them; in a link and in a sample
/// they cap; in the form they only mark, where an edit on the way must be possible.
#[derive(Default)]
pub struct Rules {
    at: u16,
    numbers_only: bool,
    broken: Vec<Broken>,
}

impl Rules {
    pub(super) fn within(&mut self, calculator: u16) {
        self.at = calculator;
    }

    /// Asks the facts and the calculators of which `wanted` says so.
    fn collect(&mut self, plan: &Plan, wanted: impl Fn(u16) -> bool) {
        if wanted(Plan::facts) {
            self.within(Plan::facts);
            super::facts::rules(&plan.facts, self);
        }
        for calculator in CALCULATORS.iter().filter(|c| wanted(c.id)) {
            (calculator.rules)(plan, self);
        }
    }

    fn path(&self, path: &[u16]) -> Path {
        [&[self.at], path].concat()
    }

    /// `value`, which stands at `path` (within the calculator), is at most `most`; gives the value
    /// that holds.
    pub fn at_most(&mut self, path: &[u16], value: f64, most: f64) -> f64 {
        if value <= most {
            return value;
        }
        let at = self.path(path);
        self.broken.push(Broken {
            at: at.clone(),
            reason: Reason::MoreThan(most),
            cap: Some((at, most)),
        });
        most
    }

    /// `value` at `path` is at least `least`, which stands at `other`; a cap lowers the other.
    pub fn at_least(&mut self, path: &[u16], value: f64, other: &[u16], least: f64) {
        if value >= least {
            return;
        }
        let broken = Broken {
            at: self.path(path),
            reason: Reason::LessThan(least),
            cap: Some((self.path(other), value)),
        };
        self.broken.push(broken);
    }

    /// What stands at `path` is refused, and no cap can repair it.
    pub fn refuse(&mut self, path: &[u16], reason: Reason) {
        let broken = Broken {
            at: self.path(path),
            reason,
            cap: None,
        };
        self.broken.push(broken);
    }

    /// The ids of rows are unique. `path` leads to the list; the id stands in the field `id`.
    pub fn unique<'a>(&mut self, path: &[u16], id: u16, ids: impl Iterator<Item = &'a str>) {
        if self.numbers_only {
            return;
        }
        for (row, repeated) in Ids::of(ids).repeated().into_iter().enumerate() {
            if repeated {
                let row = crate::model::path::number_of(row);
                self.refuse(&[path, &[row, id]].concat(), Reason::Twice);
            }
        }
    }
}

/// Every rule that a plan breaks.
#[must_use]
pub fn broken(plan: &Plan) -> Vec<Broken> {
    let mut rules = Rules::default();
    rules.collect(plan, |_| true);
    rules.broken
}

/// The rules that numbers break in the facts or in the calculators of `changed`: for samples, where
/// nothing but numbers has changed, and none elsewhere.
#[must_use]
pub fn broken_within(plan: &Plan, changed: &[u16]) -> Vec<Broken> {
    let mut rules = Rules {
        numbers_only: true,
        ..Rules::default()
    };
    rules.collect(plan, |group| changed.contains(&group));
    rules.broken
}

/// A contradiction between inputs that are each allowed.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// English and French, with `{names}` as in a formula.
    pub words: [&'static str; 2],
    /// The fields concerned, the one to mark first.
    pub at: Vec<Path>,
}

impl Finding {
    /// A contradiction at a field, and the other fields it concerns.
    #[must_use]
    pub fn new(words: [&'static str; 2], at: &[&[u16]]) -> Self {
        Self {
            words,
            at: at.iter().map(|path| path.to_vec()).collect(),
        }
    }
}

/// The contradictions in a plan's inputs.
#[must_use]
pub fn check(plan: &Plan, outcome: &Outcome) -> Vec<Finding> {
    let mut found = Vec::new();
    for calculator in CALCULATORS {
        (calculator.check)(plan, outcome, &mut found);
    }
    found
}

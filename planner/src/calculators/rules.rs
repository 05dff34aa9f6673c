//! Rules that must hold between inputs, and findings: contradictions between allowed inputs.

use super::{CALCULATORS, Outcome, Plan};
use crate::model::{Ids, Path, Reason};

/// A rule between fields that a plan breaks.
#[derive(Clone, PartialEq, Debug)]
pub struct Broken {
    /// Path of the refused field.
    pub at: Path,
    /// Reason for the refusal.
    pub reason: Reason,
    /// Field to cap and the value to cap it at; `None` where no cap repairs it.
    pub cap: Option<(Path, f64)>,
}

/// Collects broken rules between fields. Reading a document refuses a plan that breaks one; links
/// and samples are capped; the form only marks them, so that an edit may pass through a broken
/// state.
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

    /// Applies the rules of the facts and calculators whose ids `wanted` accepts.
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

    /// `value` at `path` (within the calculator) must be at most `most`. Returns the capped value.
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

    /// `value` at `path` must be at least `least`, the value at `other`. The cap lowers `other`.
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

    /// Refuses the field at `path`; no cap repairs it.
    pub fn refuse(&mut self, path: &[u16], reason: Reason) {
        let broken = Broken {
            at: self.path(path),
            reason,
            cap: None,
        };
        self.broken.push(broken);
    }

    /// The ids of rows must be unique. `path` leads to the list; `id` is the field of the id.
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

/// Returns every rule that a plan breaks.
#[must_use]
pub fn broken(plan: &Plan) -> Vec<Broken> {
    let mut rules = Rules::default();
    rules.collect(plan, |_| true);
    rules.broken
}

/// Returns the rules that the facts or calculators in `changed` break through numbers. For samples:
/// there only numbers change, and only in these groups.
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
    /// The message, in English and French, with `{names}` as in a formula.
    pub words: [&'static str; 2],
    /// Paths of the fields concerned; the first is the one to mark.
    pub at: Vec<Path>,
}

impl Finding {
    /// Creates a finding about the fields at these paths; the first is the one to mark.
    #[must_use]
    pub fn new(words: [&'static str; 2], at: &[&[u16]]) -> Self {
        Self {
            words,
            at: at.iter().map(|path| path.to_vec()).collect(),
        }
    }
}

/// Returns the contradictions in a plan's inputs.
#[must_use]
pub fn check(plan: &Plan, outcome: &Outcome) -> Vec<Finding> {
    let mut found = Vec::new();
    for calculator in CALCULATORS {
        (calculator.check)(plan, outcome, &mut found);
    }
    found
}

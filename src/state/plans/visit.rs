//! Whose plan is on view: the visitor's own, or that of a link, beside which their own is untouched.

use super::{Plans, Status};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::LeftOut;
use planner::link::LinkError;
use std::sync::Arc;

/// Whose plan is on view.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Visit {
    /// The visitor's own.
    #[default]
    Home,
    /// That of a link, which is being read.
    Opening,
    /// That of a link, and what is to be told of it; whether its numbers may be changed.
    Open {
        /// What is to be told of it.
        notes: Arc<VisitNotes>,
        /// Its numbers may be changed.
        trying: bool,
    },
    /// Nobody's: the link asks for a passphrase, or does not open.
    Refused(LinkError),
    /// Nobody's: the part of the page that reads links could not be fetched.
    NotLoaded,
}

/// What is to be told of a link's plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VisitNotes {
    /// Paths of what could not be read.
    pub unread: Vec<String>,
    /// Paths of what was changed so that no rule is broken.
    pub capped: Vec<String>,
    /// Paths of texts from which characters were taken that nobody sees.
    pub cleaned: Vec<String>,
    /// What the sender left out.
    pub left_out: Option<LeftOut>,
}

impl Plans {
    /// Whether the plan on view is that of a link.
    pub fn visiting(self) -> bool {
        self.visit.with(|visit| matches!(visit, Visit::Open { .. }))
    }

    /// Whether values are only read: in a visit, until somebody tries other numbers.
    pub fn reading(self) -> bool {
        self.visit
            .with(|visit| matches!(visit, Visit::Open { trying: false, .. }))
    }

    /// Whether the visitor's own plan is not the one on view; nothing is saved then.
    pub(super) fn away(self) -> bool {
        self.storage_state
            .with_value(|state| state.parked.is_some())
    }

    /// Shows the plan of a link, which begins with nothing to undo.
    pub fn visit_plan(self, plan: Plan, notes: VisitNotes, trying: bool) {
        self.save();
        let parked = self.plan.park(Arc::new(plan));
        self.storage_state.update_value(|state| {
            state.parked.get_or_insert(parked);
        });
        self.drafts.update_value(super::Drafts::clear);
        let notes = Arc::new(notes);
        self.visit.set(Visit::Open { notes, trying });
    }

    /// The numbers of the link may be changed, in the visit alone.
    pub fn try_numbers(self) {
        self.visit.update(|visit| {
            if let Visit::Open { trying, .. } = visit {
                *trying = true;
            }
        });
    }

    /// Nobody's plan is on view, for this reason; the visitor's own waits.
    pub fn visit_nothing(self, instead: Visit) {
        self.end_visit();
        self.visit.set(instead);
    }

    /// Goes back to the visitor's own plan; what was tried in the link's is gone.
    pub fn end_visit(self) {
        let parked = self
            .storage_state
            .try_update_value(|state| state.parked.take())
            .flatten();
        if let Some(parked) = parked {
            self.drafts.update_value(super::Drafts::clear);
            self.plan.unpark(parked);
            if self.status.get_untracked() == Status::Soon {
                self.save();
            }
        }
        if self.visit.with_untracked(|visit| *visit != Visit::Home) {
            self.visit.set(Visit::Home);
        }
    }
}

//! Visits: a link's plan is on view, and the visitor's own plan stays untouched.

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
    /// None: a link is being read.
    Opening,
    /// A link's plan.
    Open {
        /// Remarks on the plan, for the banner.
        notes: Arc<VisitNotes>,
        /// Whether the plan can be edited.
        trying: bool,
    },
    /// None: the link needs a passphrase, or does not open.
    Refused(LinkError),
    /// None: the chunk that reads links could not be fetched.
    NotLoaded,
}

/// Remarks on a link's plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VisitNotes {
    /// Paths of values that could not be read.
    pub unread: Vec<String>,
    /// Paths of values that were capped so that the plan breaks no rule.
    pub capped: Vec<String>,
    /// Paths of texts from which invisible characters were removed.
    pub cleaned: Vec<String>,
    /// What the sender left out.
    pub left_out: Option<LeftOut>,
}

impl Plans {
    /// Whether a link's plan is on view.
    pub fn visiting(self) -> bool {
        self.visit.with(|visit| matches!(visit, Visit::Open { .. }))
    }

    /// Whether values are read-only: during a visit, until the reader chooses to edit the plan.
    pub fn reading(self) -> bool {
        self.visit
            .with(|visit| matches!(visit, Visit::Open { trying: false, .. }))
    }

    /// Whether the visitor's own plan is set aside; nothing is saved then.
    pub(super) fn is_parked(self) -> bool {
        self.storage_state
            .with_value(|state| state.parked.is_some())
    }

    /// Shows a link's plan, with an empty undo history. Saves the visitor's own plan first.
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

    /// Allows the link's plan to be edited; the edits last only for the visit.
    pub fn try_numbers(self) {
        self.visit.update(|visit| {
            if let Visit::Open { trying, .. } = visit {
                *trying = true;
            }
        });
    }

    /// Ends the visit and shows `instead`, a state without a plan; the visitor's own plan is kept.
    pub fn visit_nothing(self, instead: Visit) {
        self.end_visit();
        self.visit.set(instead);
    }

    /// Returns to the visitor's own plan and discards edits of the link's plan.
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

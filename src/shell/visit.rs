//! Whose plan is on view: the visitor's own, or that of a link, beside which their own is untouched.

use super::{State, history::History};
use crate::storage;
use leptos::prelude::*;
use planner::Plan;
use std::sync::Arc;

/// Whose plan is on view.
#[derive(Clone, PartialEq, Eq, Default)]
pub enum Visit {
    /// The visitor's own.
    #[default]
    Home,
    /// That of a link, which is being read.
    Opening,
    /// That of a link: its payload, the paths of what could not be read, and of what was capped.
    Open(Arc<[String; 3]>),
    /// Nobody's: the link does not open, for this reason.
    Refused(String),
}

/// The visitor's own plan, while another is on view.
pub struct Aside {
    plan: Arc<Plan>,
    history: History,
}

impl State {
    /// The visitor's own plan, whatever is on view; followed by whoever asks.
    pub fn own(self) -> Arc<Plan> {
        self.visit.track();
        self.shown.track();
        self.aside
            .with_value(|aside| aside.as_ref().map(|aside| aside.plan.clone()))
            .unwrap_or_else(|| self.plan())
    }

    /// Whether the plan on view is that of a link.
    pub fn visiting(self) -> bool {
        self.visit.with(|visit| matches!(visit, Visit::Open(_)))
    }

    /// Shows the plan of a link, which begins with nothing to take back.
    pub fn open(self, plan: Plan, notes: [String; 3]) {
        storage::save(self);
        let own = self.plan();
        let history = self.history.try_update_value(std::mem::take);
        self.aside.update_value(|aside| {
            aside.get_or_insert(Aside {
                plan: own,
                history: history.unwrap_or_default(),
            });
        });
        self.visit.set(Visit::Open(Arc::new(notes)));
        self.begin(Arc::new(plan));
    }

    /// Goes back to the visitor's own plan; what was tried in the link's is gone.
    pub fn leave(self) {
        self.visit.set(Visit::Home);
        if let Some(aside) = self.aside.try_update_value(Option::take).flatten() {
            self.history.set_value(aside.history);
            self.put(aside.plan);
        }
    }

    /// Whether the visitor's own plan is not the one on view; nothing is saved then.
    pub fn away(self) -> bool {
        self.visit.with(|visit| *visit != Visit::Home) && self.aside.with_value(Option::is_some)
    }

    /// The link's plan becomes one more of the visitor's own.
    pub fn keep(self) {
        let plan = self.plan();
        self.leave();
        storage::begin(self, Plan::clone(&plan), true);
    }
}

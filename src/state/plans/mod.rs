//! The visitor's plans in this browser: several, each under its own key, one of them on view. What
//! cannot be read is kept word for word, never overwritten; where storage refuses, the page works on and
//! says so.

mod autosave;
mod library;
mod save;
mod stored;
mod visit;

pub use visit::{Visit, VisitNotes};

use super::plan_store::Parked;
use super::toasts::Toasts;
use super::{Drafts, PlanStore};
use crate::browser::new_plan_id;
use crate::browser::storage::Refused;
use crate::i18n::words::Words;
use leptos::prelude::*;
use planner::Plan;
use planner::saves::{Entry, Head, Index, PlanId};
use planner::words::Language;
use std::sync::Arc;

/// Whether the plan on view is saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// It is an example that nobody changed.
    Example,
    /// It is about to be.
    Soon,
    /// It is.
    Saved,
    /// Storage refused it.
    Refused(Refused),
    /// It was taken out of storage elsewhere: deleted in another tab, or cleared.
    Gone,
}

impl Status {
    /// What the reader is told.
    pub fn words(self, words: &'static Words) -> String {
        let why = match self {
            Self::Example => return words.example.to_owned(),
            Self::Soon => return words.saving.to_owned(),
            Self::Saved => return words.saved.to_owned(),
            Self::Refused(Refused::Framed) => words.storage_framed,
            Self::Refused(Refused::Blocked) => words.storage_blocked,
            Self::Refused(Refused::Full) => words.storage_full,
            Self::Gone => words.storage_gone,
        };
        [words.not_saved, why].concat()
    }

    /// Whether what is changed now stands nowhere but on the page.
    pub fn unsaved(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Gone)
    }
}

/// A plan that was deleted, until the next one is.
#[derive(Clone)]
pub struct Deleted {
    text: String,
    removed: Option<(usize, Entry)>,
}

/// How the plan on view stands to storage.
#[derive(Default)]
struct StorageState {
    /// What the save says of itself that the plan was read from, or written to.
    head: Option<Head>,
    /// The plan as it was read or written then.
    saved: Option<Arc<Plan>>,
    /// The plan's own id; none as long as nobody asked for it.
    id: Option<PlanId>,
    /// Which example it is, as long as nobody changed it.
    example: Option<usize>,
    /// The visitor's own plan, while that of a link is on view.
    parked: Option<Parked>,
    /// The browser was asked to keep what is stored.
    asked_to_keep: bool,
}

/// The visitor's plans, and which is on view. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Plans {
    plan: PlanStore,
    drafts: StoredValue<Drafts>,
    language: RwSignal<Language>,
    storage_state: StoredValue<StorageState>,
    deleted: StoredValue<Option<Deleted>>,
    /// What is to be told.
    pub toasts: Toasts,
    /// Which plans there are.
    pub index: RwSignal<Index>,
    /// The keys of what could not be read.
    pub unreadable: RwSignal<Vec<String>>,
    /// Which plan is on view; none is an example, or a plan that was not saved yet.
    pub on_view: RwSignal<Option<u32>>,
    /// Whether the plan on view is saved.
    pub status: RwSignal<Status>,
    /// Whose plan is on view.
    pub visit: RwSignal<Visit>,
}

impl Plans {
    /// The plans as storage has them, the one of this tab on view; an example where there is none. From
    /// then on what is changed is saved.
    pub fn restored(
        plan: PlanStore,
        drafts: StoredValue<Drafts>,
        language: RwSignal<Language>,
    ) -> Self {
        let plans = Self {
            plan,
            drafts,
            language,
            // The plan that the page begins with is nobody's.
            storage_state: StoredValue::new(StorageState {
                saved: Some(plan.now().plan.clone()),
                ..StorageState::default()
            }),
            deleted: StoredValue::new(None),
            toasts: Toasts::new(),
            index: RwSignal::new(Index::default()),
            unreadable: RwSignal::new(Vec::new()),
            on_view: RwSignal::new(None),
            status: RwSignal::new(Status::Example),
            visit: RwSignal::new(Visit::Home),
        };
        plans.open_first();
        plans.save_as_it_changes();
        plans
    }

    /// Whether the plan was changed since it was read or written.
    fn differs(self, plan: &Arc<Plan>) -> bool {
        self.storage_state.with_value(|state| {
            let saved = state.saved.as_ref();
            saved.is_none_or(|saved| !Arc::ptr_eq(saved, plan))
        })
    }

    /// The own id of the visitor's own plan, made where it has none yet.
    pub fn plan_id(self) -> PlanId {
        let id = self
            .storage_state
            .try_update_value(|state| state.id.get_or_insert_with(new_plan_id).clone());
        id.unwrap_or_else(new_plan_id)
    }

    /// The visitor's own plan, whatever is on view.
    pub fn own(self) -> Arc<Plan> {
        let parked = self
            .storage_state
            .with_value(|state| state.parked.as_ref().map(|parked| parked.plan().clone()));
        parked.unwrap_or_else(|| self.plan.now().plan.clone())
    }
}

//! The visitor's plans in this browser: each one under its own storage key, one of them on view.
//! Texts that cannot be read are kept unchanged, never overwritten. If storage fails, the page
//! works on and tells the reader.

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

/// Save status of the plan on view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// An unedited example, which is not saved.
    Example,
    /// Edited; the save follows shortly.
    Soon,
    /// In storage as it is on view.
    Saved,
    /// Storage refused the save.
    Refused(Refused),
    /// Its save was removed: deleted in another tab, or cleared with all of the site's storage.
    Gone,
}

impl Status {
    /// Returns the text of the status for the reader.
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

    /// Whether edits exist only in memory.
    pub fn unsaved(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Gone)
    }
}

/// The plan that was deleted last, which can be restored.
#[derive(Clone)]
pub struct Deleted {
    text: String,
    removed: Option<(usize, Entry)>,
}

/// Relation of the plan on view to storage.
#[derive(Default)]
struct StorageState {
    /// Head of the save that the plan was last read from or written to.
    head: Option<Head>,
    /// Plan as of that read or write, or an example as it was shown; compared by pointer.
    saved: Option<Arc<Plan>>,
    /// The plan's own id; `None` until it is first needed.
    id: Option<PlanId>,
    /// Number of the example on view, until it is edited and saved.
    example: Option<usize>,
    /// The visitor's own plan with its history, while a link's plan is on view.
    parked: Option<Parked>,
    /// Whether the browser was asked not to evict the stored data.
    asked_to_keep: bool,
}

/// The visitor's plans, and which one is on view. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Plans {
    plan: PlanStore,
    drafts: StoredValue<Drafts>,
    language: RwSignal<Language>,
    storage_state: StoredValue<StorageState>,
    deleted: StoredValue<Option<Deleted>>,
    /// Toasts over the page.
    pub toasts: Toasts,
    /// Index of all saved plans.
    pub index: RwSignal<Index>,
    /// Storage keys of texts that could not be read.
    pub unreadable: RwSignal<Vec<String>>,
    /// Id of the saved plan on view; `None` for an example, or a plan that is not saved yet.
    pub on_view: RwSignal<Option<u32>>,
    /// Save status of the plan on view.
    pub status: RwSignal<Status>,
    /// Whose plan is on view: the visitor's own, a link's, or none.
    pub visit: RwSignal<Visit>,
}

impl Plans {
    /// Restores the plans from storage, shows one of them or an example (see `open_first`), and
    /// registers autosave.
    pub fn restored(
        plan: PlanStore,
        drafts: StoredValue<Drafts>,
        language: RwSignal<Language>,
    ) -> Self {
        let plans = Self {
            plan,
            drafts,
            language,
            // The default plan of the store is not the visitor's: it counts as saved.
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

    /// Whether the plan changed since it was last read or written.
    fn differs(self, plan: &Arc<Plan>) -> bool {
        self.storage_state.with_value(|state| {
            let saved = state.saved.as_ref();
            saved.is_none_or(|saved| !Arc::ptr_eq(saved, plan))
        })
    }

    /// Returns the own id of the visitor's plan, created if it has none yet.
    pub fn plan_id(self) -> PlanId {
        let id = self
            .storage_state
            .try_update_value(|state| state.id.get_or_insert_with(new_plan_id).clone());
        id.unwrap_or_else(new_plan_id)
    }

    /// Returns the visitor's own plan, even while a link's plan is on view.
    pub fn own(self) -> Arc<Plan> {
        let parked = self
            .storage_state
            .with_value(|state| state.parked.as_ref().map(|parked| parked.plan().clone()));
        parked.unwrap_or_else(|| self.plan.now().plan.clone())
    }
}

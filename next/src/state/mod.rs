//! The state of the page: the plan on view with its figures, the route, the reader's settings.

mod drafts;
mod history;
mod place;
mod plan_store;
pub mod saving;
mod settings;

pub use drafts::Drafts;
pub use place::{Place, Side};
pub use plan_store::{PlanStore, World};
pub use settings::{Settings, Theme};

use crate::route::Route;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::{Finding, Telling, check, tell};
use std::sync::Arc;

/// What every component may read. Cheap to copy; provided by the page.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The plan with its figures: the one door for every change.
    pub plan: PlanStore,
    /// What is on view.
    pub route: RwSignal<Route>,
    /// Language and theme.
    pub settings: Settings,
    /// What each calculator has to say, in the order of the list.
    pub told: Memo<Arc<Vec<Telling>>>,
    /// The contradictions in the inputs.
    pub findings: Memo<Arc<Vec<Finding>>>,
    /// The figure whose working is open.
    pub asked: RwSignal<Option<Place>>,
    /// Texts that could not be read, by their place.
    pub drafts: StoredValue<Drafts>,
}

impl AppState {
    /// The state of a page that begins with a plan.
    pub fn new(plan: Plan, settings: Settings) -> Self {
        let plan = PlanStore::new(plan);
        Self {
            plan,
            route: RwSignal::new(Route::current()),
            settings,
            told: Memo::new(move |_| {
                let world = plan.world();
                Arc::new(tell(&world.plan, &world.outcome))
            }),
            findings: Memo::new(move |_| {
                let world = plan.world();
                Arc::new(check(&world.plan, &world.outcome))
            }),
            asked: RwSignal::new(None),
            drafts: StoredValue::new(Drafts::default()),
        }
    }
}

/// The state of the page.
pub fn use_state() -> AppState {
    expect_context()
}

/// The plan of the page.
pub fn use_plan() -> PlanStore {
    use_state().plan
}

//! State of the application: the plan on view with its figures, the route, the reader's settings.

mod address;
mod bands;
mod drafts;
mod embed;
mod history;
mod place;
mod plan_store;
mod plans;
mod settings;
mod toasts;

pub use address::{Arrival, Visited};
pub use bands::{Bands, Fan};
pub use drafts::Drafts;
pub use embed::Embed;
pub use place::{Place, Side};
pub use plan_store::{PlanStore, World};
pub use plans::{Plans, Status, Visit, VisitNotes};
pub use settings::{Settings, Theme};
pub use toasts::Toast;

use crate::browser::follow_phone;
use crate::memo::Memo;
use crate::route::{Address, Route};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::{Assessment, Broken, Finding, broken, check};
use planner::model::{Cell, Path, path};
use planner::words::Language;
use planner::working::assess;
use std::ops::Deref;
use std::sync::Arc;

/// Application state, available to all components. Cheap to copy; provided by `App`, and lives as
/// long as the page.
#[derive(Clone, Copy)]
pub struct AppState(&'static Shared);

impl Deref for AppState {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        self.0
    }
}

/// Fields of the application state.
pub struct Shared {
    /// The plan with its figures; every change of the plan goes through it.
    pub plan: PlanStore,
    /// Page on view.
    pub route: RwSignal<Route>,
    /// Settings of an embedded page; `None` if the page is not embedded.
    pub embed: Option<Embed>,
    /// Language and theme.
    pub settings: Settings,
    /// Assessment of each calculator, in the order of `CALCULATORS`.
    pub assessments: Memo<Arc<Vec<Assessment>>>,
    /// Rules between inputs that the plan breaks. They only mark inputs: intermediate edits may
    /// break them.
    pub broken: Memo<Vec<Broken>>,
    /// Contradictions between inputs.
    pub findings: Memo<Arc<Vec<Finding>>>,
    /// Figure whose working is open, if any.
    pub working: RwSignal<Option<Place>>,
    /// Whether any input of the plan is a range.
    pub ranged: Memo<bool>,
    /// Spread of the figures that ranges cause; empty until it is known.
    pub bands: RwSignal<Arc<Bands>>,
    /// Texts that could not be read, by path.
    pub drafts: StoredValue<Drafts>,
    /// Counts changes to `drafts` from outside their boxes; boxes then read their draft again.
    pub drafts_revision: RwSignal<u32>,
    /// The visitor's plans, and which one is on view.
    pub plans: Plans,
    /// Dialog or sheet open over the page, if any.
    pub overlay: RwSignal<Option<Overlay>>,
    /// Whether the command palette is open.
    pub palette: RwSignal<bool>,
    /// Whether the viewport has phone width.
    pub phone: RwSignal<bool>,
    /// Visit that the address carries.
    pub visited: Visited,
}

/// Dialogs and sheets that open over the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overlay {
    /// All pages, and the actions for which a phone's bar has no room.
    Pages,
    /// List of the visitor's plans.
    Plans,
    /// Sharing: the plan as a link, and as files.
    Share,
    /// Comparison of two plans, side by side.
    Compare,
    /// Templates for the page on view.
    Templates,
    /// Keyboard shortcuts.
    Keys,
}

impl AppState {
    /// Restores the state from storage and the current URL.
    pub fn restored() -> Self {
        let embed = Embed::current();
        let settings = Settings::restored(embed);
        let plan = PlanStore::new(Plan::default());
        let drafts = StoredValue::new(Drafts::default());
        let state = Self(Box::leak(Box::new(Shared {
            plan,
            route: RwSignal::new(Address::current().route),
            embed,
            settings,
            assessments: Memo::new(move |_| {
                let world = plan.world();
                Arc::new(assess(&world.plan, &world.outcome))
            }),
            broken: Memo::new(move |_| broken(&plan.world().plan)),
            findings: Memo::new(move |_| {
                let world = plan.world();
                Arc::new(check(&world.plan, &world.outcome))
            }),
            working: RwSignal::new(None),
            drafts,
            drafts_revision: RwSignal::new(0),
            plans: Plans::restored(plan, drafts, settings.language),
            overlay: RwSignal::new(None),
            palette: RwSignal::new(false),
            phone: follow_phone(),
            ranged: Memo::new(move |_| ranged(&plan.world().plan)),
            bands: RwSignal::new(Arc::default()),
            visited: Visited::new(),
        })));
        state.arrive();
        state.keep_address();
        state
    }

    /// Changes drafts from outside their boxes, and makes boxes read their draft again.
    pub fn redraft(self, change: impl FnOnce(&mut Drafts)) {
        self.drafts.update_value(change);
        self.drafts_revision.update(|times| *times += 1);
    }

    /// Undoes a step of the plan, or redoes it. Keeps the drafts of values that did not change.
    pub fn step(self, again: bool) {
        let before = self.plan.now();
        self.plan.step(again);
        let now = self.plan.now();
        self.drafts
            .update_value(|drafts| drafts.forget_changed(&before.plan, &now.plan));
    }

    /// Changes the language, and translates an example that was not edited.
    pub fn choose_language(self, language: Language) {
        self.settings.choose_language(language);
        self.plans.translate_example();
    }
}

/// Whether any number of a plan is a range.
fn ranged(plan: &Plan) -> bool {
    let mut ranged = false;
    path::leaves(plan, &mut Path::new(), &mut |_, _, cell| {
        ranged |= matches!(cell, Cell::Number(Some(number)) if number.spread().is_some());
    });
    ranged
}

/// Returns the application state from context.
pub fn use_state() -> AppState {
    expect_context()
}

/// Returns the store of the plan on view.
pub fn use_plan() -> PlanStore {
    use_state().plan
}

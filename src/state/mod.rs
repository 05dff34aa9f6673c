//! The state of the page: the plan on view with its figures, the route, the reader's settings.

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

/// What every component may read. Cheap to copy; provided by the page, and there for as long as it is.
#[derive(Clone, Copy)]
pub struct AppState(&'static Shared);

impl Deref for AppState {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        self.0
    }
}

/// The parts of the state of the page.
pub struct Shared {
    /// The plan with its figures: the one door for every change.
    pub plan: PlanStore,
    /// What is on view.
    pub route: RwSignal<Route>,
    /// The page that stands alone inside another site's page.
    pub embed: Option<Embed>,
    /// Language and theme.
    pub settings: Settings,
    /// What each calculator has to say, in the order of the list.
    pub assessments: Memo<Arc<Vec<Assessment>>>,
    /// The rules between inputs that the plan breaks: only marked, since an edit on the way may break them.
    pub broken: Memo<Vec<Broken>>,
    /// The contradictions in the inputs.
    pub findings: Memo<Arc<Vec<Finding>>>,
    /// The figure whose working is open.
    pub working: RwSignal<Option<Place>>,
    /// Whether any input is a range.
    pub ranged: Memo<bool>,
    /// What ranges make of the figures; empty until that is known.
    pub bands: RwSignal<Arc<Bands>>,
    /// Texts that could not be read, by their place.
    pub drafts: StoredValue<Drafts>,
    /// How often texts that could not be read became others than their boxes know.
    pub redrafted: RwSignal<u32>,
    /// The visitor's plans, and which is on view.
    pub plans: Plans,
    /// What is open over the page.
    pub overlay: RwSignal<Option<Overlay>>,
    /// Whether the palette is open.
    pub palette: RwSignal<bool>,
    /// Whether the page stands as on a phone.
    pub phone: RwSignal<bool>,
    /// The visit that the address carries.
    pub visited: Visited,
}

/// What can be open over the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overlay {
    /// Every page, and what the bar of a phone has no room for.
    Pages,
    /// The visitor's plans.
    Plans,
    /// The plan as a link, and as files.
    Share,
    /// Two plans side by side.
    Compare,
    /// Contents that are ready to be used on the page on view.
    Templates,
    /// The keys that do something from anywhere.
    Keys,
}

impl AppState {
    /// The state of the page as it was left.
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
            redrafted: RwSignal::new(0),
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

    /// Changes the texts that could not be read from elsewhere than their boxes, which look again.
    pub fn redraft(self, change: impl FnOnce(&mut Drafts)) {
        self.drafts.update_value(change);
        self.redrafted.update(|times| *times += 1);
    }

    /// Undoes a step of the plan, or redoes it. What could not be read stays where nothing changed.
    pub fn step(self, again: bool) {
        let before = self.plan.now();
        self.plan.step(again);
        let now = self.plan.now();
        self.drafts
            .update_value(|drafts| drafts.forget_changed(&before.plan, &now.plan));
    }

    /// The reader chooses a language; an example that nobody changed is then in it.
    pub fn choose_language(self, language: Language) {
        self.settings.choose_language(language);
        self.plans.translate_example();
    }
}

/// Whether a plan has a range anywhere.
fn ranged(plan: &Plan) -> bool {
    let mut ranged = false;
    path::leaves(plan, &mut Path::new(), &mut |_, _, cell| {
        ranged |= matches!(cell, Cell::Number(Some(number)) if number.spread().is_some());
    });
    ranged
}

/// The state of the page.
pub fn use_state() -> AppState {
    expect_context()
}

/// The plan of the page.
pub fn use_plan() -> PlanStore {
    use_state().plan
}

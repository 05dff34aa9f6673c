//! What the page holds: one plan, what follows from it, and how it is shown.

use super::visit::{Aside, Visit};
use super::{Route, Theme, Words, history::History, words, writing};
use crate::storage::{Saved, Shelf};
use leptos::prelude::*;
use planner::calculators::{Broken, Finding, Telling, broken, check, tell};
use planner::model::{Cell, CellMut, Path, Reason, path, same};
use planner::words::Language;
use planner::{Outcome, Plan, evaluate};
use std::sync::Arc;
use std::time::Duration;

/// A plan with its figures: what every text on the page is written from.
pub struct World {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Its figures.
    pub outcome: Outcome,
    /// How often a plan was put in place as a whole; what was being typed before is then void.
    pub jumps: u32,
    /// How often anything but a number was changed: as long as it stays, rows are called what they were.
    pub texts: u32,
}

/// What the calculators say of a world.
pub struct Told {
    /// One a calculator, in the order of the list.
    pub tellings: Vec<Telling>,
}

/// What is wrong with a plan.
#[derive(PartialEq)]
pub struct Warned {
    /// The contradictions in the inputs.
    pub findings: Vec<Finding>,
    /// The rules between fields that are broken.
    pub broken: Vec<Broken>,
}

/// The signals of the page. Cheap to copy; handed down, so that nothing is looked up by type.
#[derive(Clone, Copy)]
pub struct State {
    /// The plan as it is, with its figures.
    now: RwSignal<Arc<World>>,
    /// The same as it is on view: a key press is painted before all that follows from it.
    pub(super) shown: RwSignal<Arc<World>>,
    pub(super) history: StoredValue<History>,
    /// Where the plan was changed since it was last asked; empty where it was changed as a whole.
    touched: StoredValue<Option<Path>>,
    /// The visitor's own plan, while that of a link is on view.
    pub(super) aside: StoredValue<Option<Aside>>,
    /// Whose plan is on view.
    pub visit: RwSignal<Visit>,
    /// Whether there is a step to take back, and one to take again.
    pub steps: RwSignal<(bool, bool)>,
    told: Memo<Arc<Told>>,
    warned: Memo<Arc<Warned>>,
    /// The language that was chosen, or that the browser asks for.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the system says.
    pub theme: RwSignal<Theme>,
    /// What is on view.
    pub route: RwSignal<Route>,
    /// Whether the plan is kept.
    pub saved: RwSignal<Saved>,
    /// The plans beside this one.
    pub shelf: RwSignal<Shelf>,
}

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        self.tellings == other.tellings
    }
}

impl State {
    /// The page's state, beginning with a plan.
    pub fn new(plan: Plan, saved: Saved, language: Language, theme: Theme) -> Self {
        let world = Arc::new(World {
            outcome: evaluate(&plan),
            plan: Arc::new(plan),
            jumps: 0,
            texts: 0,
        });
        let shown = RwSignal::new(world.clone());
        let told = Memo::new(move |_| {
            let world = shown.get();
            Arc::new(Told {
                tellings: tell(&world.plan, &world.outcome),
            })
        });
        let warned = Memo::new(move |last: Option<&Arc<Warned>>| {
            let world = shown.get();
            let now = Warned {
                findings: check(&world.plan, &world.outcome),
                broken: broken(&world.plan),
            };
            // A memo keeps what was made last, even where it says the same; fields look at the pointer.
            match last {
                Some(last) if **last == now => last.clone(),
                _ => Arc::new(now),
            }
        });
        Self {
            now: RwSignal::new(world),
            shown,
            history: StoredValue::new(History::default()),
            touched: StoredValue::new(None),
            aside: StoredValue::new(None),
            visit: RwSignal::new(Visit::Home),
            steps: RwSignal::new((false, false)),
            told,
            warned,
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            route: RwSignal::new(Route::current()),
            saved: RwSignal::new(saved),
            shelf: RwSignal::new(Shelf::default()),
        }
    }

    /// The plan and its figures as they are on view, followed by whoever asks.
    pub fn world(self) -> Arc<World> {
        self.shown.get()
    }

    /// The plan and its figures as they are now, for a handler and what is built once.
    pub fn world_now(self) -> Arc<World> {
        self.now.get_untracked()
    }

    /// The same, followed by whoever may not be a key behind.
    pub fn world_at_once(self) -> Arc<World> {
        self.now.get()
    }

    /// What the calculators say, followed by whoever asks.
    pub fn told(self) -> Arc<Told> {
        self.told.get()
    }

    /// What is wrong with the plan, followed by whoever asks.
    pub fn warned(self) -> Arc<Warned> {
        self.warned.get()
    }

    /// The plan as it is now, for a handler.
    pub fn plan(self) -> Arc<Plan> {
        self.now.with_untracked(|world| world.plan.clone())
    }

    /// Changes what stands at a path; the change can be taken back. Edits of one field that follow
    /// each other are one step.
    pub fn edit(
        self,
        at: &[u16],
        change: impl FnOnce(CellMut<'_>) -> Result<(), Reason>,
    ) -> Result<(), Reason> {
        let before = self.plan();
        let mut plan = Plan::clone(&before);
        let Some((_, cell)) = path::get_mut(&mut plan, at) else {
            return Err(Reason::UnknownKey);
        };
        change(cell)?;
        let same = match (path::get(&plan, at), path::get(&*before, at)) {
            (Some((_, now)), Some((_, before))) => same(&now, &before),
            _ => false,
        };
        if !same {
            self.history
                .update_value(|history| history.keep(before, at));
            let (typed, texts) = match path::get(&plan, at) {
                Some((_, Cell::Number(_))) => (true, 0),
                Some((_, Cell::Text(_))) => (true, 1),
                _ => (false, 1),
            };
            self.touch(at);
            self.hold(Arc::new(plan), 0, texts);
            if typed {
                let soon = move |wait| {
                    set_timeout_with_handle(move || self.show(), Duration::from_millis(wait))
                };
                // Where nobody looks there are no frames.
                let late = soon(100);
                request_animation_frame(move || {
                    if let Ok(late) = late {
                        late.clear();
                    }
                    // A timeout that is refused was refused before.
                    let _ = soon(0);
                });
            } else {
                self.show();
            }
        }
        Ok(())
    }

    /// Another plan takes the place of this one; that can be taken back.
    pub fn replace(self, plan: Arc<Plan>) {
        let before = self.plan();
        self.history
            .update_value(|history| history.keep(before, &[]));
        self.put(plan);
    }

    /// Another plan is on view; its history begins.
    pub fn begin(self, plan: Arc<Plan>) {
        self.history.set_value(History::default());
        self.put(plan);
    }

    /// The next edit begins a step of its own.
    pub fn settle(self) {
        self.history.update_value(History::settle);
    }

    /// Takes a step back, or again.
    pub fn step(self, again: bool) {
        let now = self.plan();
        let plan = self
            .history
            .try_update_value(|history| history.step(now, again))
            .flatten();
        if let Some(plan) = plan {
            // What cannot be read elsewhere stays.
            self.touch(&[]);
            self.hold(plan, 0, 1);
            self.show();
        }
    }

    /// Where the plan was changed since this was last asked: one place, or as a whole.
    pub fn touched(self) -> Option<Path> {
        self.touched.try_update_value(Option::take).flatten()
    }

    fn touch(self, at: &[u16]) {
        self.touched.update_value(|touched| {
            let elsewhere = touched.as_deref().is_some_and(|before| before != at);
            *touched = Some(if elsewhere { Path::new() } else { at.to_vec() });
        });
    }

    /// Another plan is on view at once.
    pub(super) fn put(self, plan: Arc<Plan>) {
        self.touch(&[]);
        self.hold(plan, 1, 1);
        self.show();
    }

    fn hold(self, plan: Arc<Plan>, jumps: u32, texts: u32) {
        self.now.update(|now| {
            *now = Arc::new(World {
                outcome: evaluate(&plan),
                plan,
                jumps: now.jumps + jumps,
                texts: now.texts + texts,
            });
        });
    }

    /// Shows the plan as it is, unless that was done already.
    pub fn show(self) {
        if self.behind() {
            self.history
                .with_value(|history| self.steps.set(history.steps()));
            self.shown.set(self.world_now());
        }
    }

    /// Whether all that follows the plan on view is about to be told of a change.
    pub fn behind(self) -> bool {
        self.now
            .with_untracked(|now| self.shown.with_untracked(|shown| !Arc::ptr_eq(shown, now)))
    }
}

/// The state, and the reader's language with it.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The page's state.
    pub state: State,
    /// The reader's language.
    pub language: Language,
    /// The page's words in it.
    pub words: &'static Words,
}

impl Reader {
    /// Reads in a language.
    pub fn new(state: State, language: Language) -> Self {
        Self {
            state,
            language,
            words: words::of(language),
        }
    }

    /// How this reader's numbers and dates are written.
    pub fn writer(self, plan: &Plan) -> writing::Writer {
        writing::Writer::new(self.language, &plan.facts.currency)
    }
}

//! Store of one plan with its figures: its only way to change, and the notification of subscribers.
//!
//! A page shows hundreds of values, of which one key press changes a few. So each value on view is
//! followed by its place: after a change, the values of all followed places are compared with those
//! before, and only the subscribers of values that differ run again.

use super::history::History;
use super::place::{Place, Side};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, copy, path, same};
use planner::working::Withheld;
use planner::{Outcome, Plan, evaluate};
use std::sync::Arc;

/// A plan and the figures that follow from it.
pub struct World {
    /// Inputs.
    pub plan: Arc<Plan>,
    /// Figures, evaluated from the plan.
    pub outcome: Outcome,
    /// Amounts that the sender of a link left out, and what depends on them; computed once for all
    /// views.
    withheld: Option<Withheld>,
}

impl World {
    /// Evaluates a plan.
    pub fn of(plan: Arc<Plan>) -> Self {
        Self {
            outcome: evaluate(&plan),
            withheld: Withheld::of(&plan),
            plan,
        }
    }

    /// Returns the amounts that the sender of a link left out; `None` if none were.
    pub fn withheld(&self) -> Option<&Withheld> {
        self.withheld.as_ref()
    }

    /// Whether the value at a place was left out by the sender of a link, or depends on one that
    /// was.
    pub fn is_left_out(&self, place: &Place) -> bool {
        self.withheld
            .as_ref()
            .is_some_and(|withheld| match place.side {
                Side::Input => withheld.input(&place.path),
                Side::Figure => withheld.figure(&self.outcome, &place.path),
            })
    }
}

/// A followed place, and the trigger that notifies its subscriber.
struct Followed {
    id: usize,
    place: Place,
    changed: ArcTrigger,
}

/// All followed places.
#[derive(Default)]
struct Following {
    next: usize,
    places: Vec<Followed>,
}

/// A plan with its undo history, set aside while another plan is on view.
pub struct Parked {
    plan: Arc<Plan>,
    history: History,
}

impl Parked {
    /// Returns the plan that was set aside.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }
}

/// Store of the plan on view. Cheap to copy.
#[derive(Clone, Copy)]
pub struct PlanStore {
    world: RwSignal<Arc<World>>,
    history: StoredValue<History>,
    following: StoredValue<Following>,
    /// Whether there is a step to undo, and whether there is one to redo.
    pub steps: RwSignal<(bool, bool)>,
    /// Counts replacements of the plan, or of a calculator's part of it, after which the page is
    /// rebuilt, so that nothing typed into one plan appears in another.
    pub replacements: RwSignal<u32>,
}

impl PlanStore {
    /// Creates a store with a plan and an empty undo history.
    pub fn new(plan: Plan) -> Self {
        Self {
            world: RwSignal::new(Arc::new(World::of(Arc::new(plan)))),
            history: StoredValue::new(History::default()),
            following: StoredValue::new(Following::default()),
            steps: RwSignal::new((false, false)),
            replacements: RwSignal::new(0),
        }
    }

    /// Returns the plan with its figures and subscribes to it as a whole: the caller runs again at
    /// every change.
    pub fn world(self) -> Arc<World> {
        self.world.get()
    }

    /// Returns the current plan with its figures without subscribing, for handlers and code that
    /// runs once.
    pub fn now(self) -> Arc<World> {
        self.world.get_untracked()
    }

    /// Returns a signal of what `read` makes of the value at a place, for as long as the component
    /// lives. It notifies only when that value may be shown differently. It is the type's default
    /// when the place's row is removed.
    pub fn follow<T: Default + Send + Sync + 'static>(
        self,
        place: &Place,
        read: impl Fn(&World, Cell<'_>) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        let changed = self.register(place);
        let place = place.clone();
        Signal::derive(move || {
            changed.track();
            let world = self.now();
            let cell = place.cell(&world);
            cell.map(|cell| read(&world, cell)).unwrap_or_default()
        })
    }

    fn register(self, place: &Place) -> ArcTrigger {
        let changed = ArcTrigger::new();
        let id = self.following.try_update_value(|following| {
            following.next += 1;
            following.places.push(Followed {
                id: following.next,
                place: place.clone(),
                changed: changed.clone(),
            });
            following.next
        });
        on_cleanup(move || {
            self.following.try_update_value(|following| {
                following.places.retain(|followed| Some(followed.id) != id);
            });
        });
        changed
    }

    /// Changes the value at a path, as an undoable step. Successive edits of one field are one
    /// step.
    ///
    /// # Errors
    /// What `change` refuses; the plan then stays as it is.
    pub fn edit<E>(
        self,
        at: &[u16],
        change: impl FnOnce(CellMut<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let before = self.now().plan.clone();
        let mut plan = Plan::clone(&before);
        // If the row of the path is removed, there is nothing to change.
        let Some((_, cell)) = path::get_mut(&mut plan, at) else {
            return Ok(());
        };
        change(cell)?;
        let unchanged = match (path::get(&plan, at), path::get(&*before, at)) {
            (Some((_, now)), Some((_, before))) => same(&now, &before),
            _ => false,
        };
        if !unchanged {
            self.keep(before, at, plan);
        }
        Ok(())
    }

    /// Copies the value at a path from another plan, as a step of its own.
    pub fn restore(self, at: &[u16], from: &Plan) {
        self.settle();
        // A value that one plan holds is valid in any plan.
        let _ = self.edit(at, |cell| {
            if let Some((_, there)) = path::get(from, at) {
                copy(cell, there);
            }
            Ok::<(), ()>(())
        });
        self.settle();
    }

    /// Replaces the whole plan, as an undoable step.
    pub fn replace(self, plan: Plan) {
        self.keep(self.now().plan.clone(), &[], plan);
    }

    fn keep(self, before: Arc<Plan>, at: &[u16], now: Plan) {
        let plan = self
            .history
            .try_update_value(|history| history.keep(before, at, now));
        if let Some(plan) = plan {
            self.put(plan);
        }
    }

    /// Applies several changes in one step; there is no step if nothing changes.
    pub fn change(self, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::clone(&self.now().plan);
        change(&mut plan);
        if plan != *self.now().plan {
            self.replace(plan);
        }
    }

    /// Shows another plan, with an empty undo history.
    pub fn begin(self, plan: Arc<Plan>) {
        self.history.set_value(History::default());
        self.put(plan);
    }

    /// Shows another plan with an empty undo history, and returns the current one with its history.
    pub fn park(self, plan: Arc<Plan>) -> Parked {
        let parked = Parked {
            plan: self.now().plan.clone(),
            history: self
                .history
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        };
        self.replacements.update(|count| *count += 1);
        self.put(plan);
        parked
    }

    /// Shows the plan that was set aside, with its history.
    pub fn unpark(self, parked: Parked) {
        self.history.set_value(parked.history);
        self.replacements.update(|count| *count += 1);
        self.put(parked.plan);
    }

    /// Changes the plan without an undo step, for changes that the reader did not ask for.
    pub fn correct(self, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::clone(&self.now().plan);
        change(&mut plan);
        self.put(Arc::new(plan));
    }

    /// Ends the current undo step: the next edit begins a new one.
    pub fn settle(self) {
        self.history.update_value(History::settle);
    }

    /// Undoes a step, or redoes it if `again`.
    pub fn step(self, again: bool) {
        let now = self.now().plan.clone();
        let plan = self
            .history
            .try_update_value(|history| history.step(now, again));
        if let Some(plan) = plan.flatten() {
            self.put(plan);
        }
    }

    /// Sets and evaluates the plan, and notifies the subscribers of places that differ.
    fn put(self, plan: Arc<Plan>) {
        let before = self.now();
        let now = Arc::new(World::of(plan));
        self.world.set(now.clone());
        let changed: Vec<ArcTrigger> = self.following.with_value(|following| {
            let places = following.places.iter();
            let places = places.filter(|followed| followed.place.differs(&before, &now));
            places.map(|followed| followed.changed.clone()).collect()
        });
        changed.iter().for_each(ArcTrigger::notify);
        let steps = self.history.with_value(History::steps);
        if self.steps.get_untracked() != steps {
            self.steps.set(steps);
        }
    }
}

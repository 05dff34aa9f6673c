//! One plan with its figures, one door for every change of it, and who is notified of a change.
//!
//! A page shows hundreds of values, of which one key press changes a few. So each value on view is
//! followed by its place: after a change the values of all places on view are compared with those
//! before, and only whoever looks at one that differs runs again.

use super::history::History;
use super::place::{Place, Side};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, copy, path, same};
use planner::working::Withheld;
use planner::{Outcome, Plan, evaluate};
use std::sync::Arc;

/// A plan and the figures that follow from it.
pub struct World {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Its figures.
    pub outcome: Outcome,
    /// The amounts that the sender of a link left out, and what rests on them: found once for all on view.
    withheld: Option<Withheld>,
}

impl World {
    /// A plan with its figures.
    pub fn of(plan: Arc<Plan>) -> Self {
        Self {
            outcome: evaluate(&plan),
            withheld: Withheld::of(&plan),
            plan,
        }
    }

    /// What the sender of a link left out, if anything.
    pub fn withheld(&self) -> Option<&Withheld> {
        self.withheld.as_ref()
    }

    /// Whether the value at a place is, or rests on, what the sender of a link left out.
    pub fn is_left_out(&self, place: &Place) -> bool {
        self.withheld
            .as_ref()
            .is_some_and(|withheld| match place.side {
                Side::Input => withheld.input(&place.path),
                Side::Figure => withheld.figure(&self.outcome, &place.path),
            })
    }
}

/// A place on view, and whom to notify where its value changes.
struct Followed {
    id: usize,
    place: Place,
    changed: ArcTrigger,
}

/// The places on view.
#[derive(Default)]
struct Following {
    next: usize,
    places: Vec<Followed>,
}

/// A plan that waits with its history while another is on view.
pub struct Parked {
    plan: Arc<Plan>,
    history: History,
}

impl Parked {
    /// The plan.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }
}

/// The plan of the page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct PlanStore {
    world: RwSignal<Arc<World>>,
    history: StoredValue<History>,
    following: StoredValue<Following>,
    /// Whether there is a step to undo, and one to redo.
    pub steps: RwSignal<(bool, bool)>,
    /// How often a plan was put in place as a whole.
    pub opened: RwSignal<u32>,
}

impl PlanStore {
    /// Begins with a plan.
    pub fn new(plan: Plan) -> Self {
        Self {
            world: RwSignal::new(Arc::new(World::of(Arc::new(plan)))),
            history: StoredValue::new(History::default()),
            following: StoredValue::new(Following::default()),
            steps: RwSignal::new((false, false)),
            opened: RwSignal::new(0),
        }
    }

    /// The plan with its figures, followed as a whole: runs again at every change.
    pub fn world(self) -> Arc<World> {
        self.world.get()
    }

    /// The plan with its figures as they are now, for handlers and what is built once.
    pub fn now(self) -> Arc<World> {
        self.world.get_untracked()
    }

    /// What `read` makes of the value at a place, for as long as the component lives: a signal that
    /// changes where that value does, and at no other change of the plan. The type's default where the
    /// place is gone with its row.
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

    /// Changes what stands at a path; the change can be undone. Edits of one field that follow each
    /// other are one step.
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
        // A place whose row is gone has nothing to change.
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

    /// What stands at a path is as in another plan; that is a step of its own.
    pub fn restore(self, at: &[u16], from: &Plan) {
        self.settle();
        // What stands in one plan may stand in any.
        let _ = self.edit(at, |cell| {
            if let Some((_, there)) = path::get(from, at) {
                copy(cell, there);
            }
            Ok::<(), ()>(())
        });
        self.settle();
    }

    /// Another plan takes the place of this one; that can be undone.
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

    /// Changes several things at once, in one step; a change of nothing is none.
    pub fn change(self, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::clone(&self.now().plan);
        change(&mut plan);
        if plan != *self.now().plan {
            self.replace(plan);
        }
    }

    /// Another plan is on view; its history begins.
    pub fn begin(self, plan: Arc<Plan>) {
        self.history.set_value(History::default());
        self.put(plan);
    }

    /// Another plan is on view, with a history of its own; this one waits.
    pub fn park(self, plan: Arc<Plan>) -> Parked {
        let parked = Parked {
            plan: self.now().plan.clone(),
            history: self
                .history
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        };
        self.opened.update(|opened| *opened += 1);
        self.put(plan);
        parked
    }

    /// The plan that waited is on view again, as it was left.
    pub fn unpark(self, parked: Parked) {
        self.history.set_value(parked.history);
        self.opened.update(|opened| *opened += 1);
        self.put(parked.plan);
    }

    /// Changes the plan without a step to undo: what nobody asked for, nobody undoes.
    pub fn correct(self, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::clone(&self.now().plan);
        change(&mut plan);
        self.put(Arc::new(plan));
    }

    /// The next edit begins a step of its own.
    pub fn settle(self) {
        self.history.update_value(History::settle);
    }

    /// Undoes a step, or redoes it.
    pub fn step(self, again: bool) {
        let now = self.now().plan.clone();
        let plan = self
            .history
            .try_update_value(|history| history.step(now, again));
        if let Some(plan) = plan.flatten() {
            self.put(plan);
        }
    }

    /// The plan is another; whoever looks at a value that differs is notified.
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

//! The address and what is on view, kept in step. During a visit the address carries the plan as it was
//! tried last, so that a reload loses nothing; that of one's own plan carries none.
//!
//! Each place in the browser's history remembers whose it is: the visitor's own, or that of a visit, by
//! the visit's number. So a link within the page, which is a new place, stays in the visit, and the way
//! back beyond its beginning leads home.

use super::{AppState, Visit};
use crate::browser::{begin_at_top, focus_content, new_plan_id, remembered, replace_address};
use crate::later;
use crate::route::{Address, Route};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::link::{LinkError, Opened};
use std::sync::Arc;
use std::time::Duration;

/// What a place of the visitor's own remembers.
const HOME: &str = "home";

/// What a place of a visit remembers, before the visit's number, and after it where numbers are tried.
const VISIT: &str = "visit ";
const TRYING: &str = " trying";

/// How far the address may be behind the numbers that are tried.
const BEHIND: Duration = Duration::from_millis(300);

/// The visit that the address carries. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Visited {
    current: StoredValue<Current>,
}

#[derive(Default, Clone)]
struct Current {
    /// Tells this visit from those before and after it.
    number: String,
    /// The payload that the address carries.
    payload: String,
    /// The plan of that payload.
    plan: Option<Arc<planner::Plan>>,
}

/// What the fragment of an address leads to.
pub struct Arrival {
    /// The place.
    pub route: Route,
    /// The payload of a plan, and the plan or why there is none; none where it is a place alone.
    pub plan: Option<(String, Result<Opened, LinkError>)>,
}

impl Visited {
    /// No visit yet.
    pub fn new() -> Self {
        Self {
            current: StoredValue::new(Current::default()),
        }
    }

    /// Tells this visit from those before and after it.
    pub fn number(self) -> String {
        self.current.with_value(|current| current.number.clone())
    }

    /// The payload that the address carries.
    pub fn payload(self) -> String {
        self.current.with_value(|current| current.payload.clone())
    }
}

impl AppState {
    /// Does what the address says: goes to a place, opens a link, goes on in it, or comes home.
    pub fn arrive(self) {
        let Address {
            route,
            payload,
            fragment,
        } = Address::current();
        let route = self.embed.map_or(route, |embed| embed.route);
        let memory = remembered();
        let number = memory
            .as_deref()
            .and_then(|memory| memory.strip_prefix(VISIT));
        let number = number.map(|number| number.trim_end_matches(TRYING).to_owned());
        let here = self.visited.number();
        let visiting = untrack(|| self.plans.visiting());
        let goes_on = match &payload {
            // A new place without a plan is a link within the page.
            None => memory.is_none(),
            Some(payload) => number.as_ref() == Some(&here) || *payload == self.visited.payload(),
        };
        if visiting && goes_on {
            self.route.set(route);
            return self.write_address();
        }
        self.route.set(route);
        match payload {
            Some(_) => {
                let trying = memory.is_some_and(|memory| memory.ends_with(TRYING));
                self.open_link(&fragment, number, trying);
            }
            None => self.come_home(),
        }
    }

    /// Goes to a page, by its address as a link would.
    pub fn show(self, route: Route) {
        if self.route.get_untracked() == route {
            return begin_at_top();
        }
        // An address of the page itself cannot be refused.
        let _ = window().location().set_hash(&route.href());
    }

    /// The visitor's own plan is on view again, at this place; the way back leads to the link.
    pub fn leave_visit(self) {
        // An address of the page itself cannot be refused.
        let _ = window()
            .location()
            .set_hash(&self.route.get_untracked().href());
        self.come_home();
        focus_content();
    }

    /// The link's plan becomes one more of the visitor's own.
    pub fn keep_visit(self) {
        let plan = planner::Plan::clone(&self.plan.now().plan);
        self.plans.begin(plan);
        focus_content();
    }

    /// The visitor's own plan is on view, and the address says so.
    fn come_home(self) {
        self.plans.end_visit();
        self.visited.current.set_value(Current::default());
        replace_address(&self.route.get_untracked().href(), HOME);
    }

    /// Opens the link of a fragment; meanwhile nobody's plan is on view.
    fn open_link(self, fragment: &str, number: Option<String>, trying: bool) {
        self.plans.visit_nothing(Visit::Opening);
        let number = number.unwrap_or_else(|| new_plan_id().to_string());
        self.visited.current.set_value(Current {
            number: number.clone(),
            ..Current::default()
        });
        let (fragment, language) = (fragment.to_owned(), self.settings.language.get_untracked());
        let route = self.route.get_untracked();
        spawn_local(async move {
            // Its page is fetched while the link is read; what cannot be had is asked for again where it is shown.
            let _ = later::load_page(route).await;
        });
        spawn_local(async move {
            let read = later::read_link(fragment, language).await;
            // Meanwhile the address may lead elsewhere.
            if self.visited.number() != number {
                return;
            }
            match read {
                Ok(arrival) => self.arrive_at(arrival, trying),
                Err(later::NotLoaded) => self.plans.visit.set(Visit::NotLoaded),
            }
        });
    }

    fn arrive_at(self, Arrival { route, plan }: Arrival, trying: bool) {
        let route = self.embed.map_or(route, |embed| embed.route);
        if self.route.get_untracked() != route {
            self.route.set(route);
        }
        let Some((payload, opened)) = plan else {
            return self.come_home();
        };
        self.visited
            .current
            .update_value(|current| current.payload = payload);
        match opened {
            // Inside another page numbers are tried at once, and nowhere else.
            Ok(opened) => self.visit(opened, trying || self.embed.is_some()),
            Err(error) => self.plans.visit.set(Visit::Refused(error)),
        }
    }

    /// Tries again to open the link of the address.
    pub fn open_link_again(self) {
        self.open_link(&Address::current().fragment, None, false);
    }

    /// Shows the plan that a link held.
    pub fn visit(self, opened: Opened, trying: bool) {
        let notes = super::VisitNotes {
            unread: opened.unread,
            capped: opened.capped,
            cleaned: opened.cleaned,
            left_out: opened.plan.left_out,
        };
        self.plans.visit_plan(opened.plan, notes, trying);
        let plan = self.plan.now().plan.clone();
        self.visited
            .current
            .update_value(|current| current.plan = Some(plan));
        self.write_address();
    }

    /// The numbers of the link may be changed.
    pub fn try_numbers(self) {
        self.plans.try_numbers();
        self.write_address();
        // The button that was pressed is gone.
        focus_content();
    }

    /// The address carries what it should at this place.
    fn write_address(self) {
        let Current {
            number, payload, ..
        } = self.visited.current.get_value();
        let trying = !untrack(|| self.plans.reading());
        let memory = [VISIT, &number, if trying { TRYING } else { "" }].concat();
        let route: Route = self.route.get_untracked();
        replace_address(&route.with_plan(&payload), &memory);
    }

    /// The payload of the plan as it was tried is another: from now on the address carries it.
    pub fn carry(self, payload: String) {
        if untrack(|| self.plans.visiting()) {
            self.visited
                .current
                .update_value(|current| current.payload = payload);
            self.write_address();
        }
    }

    /// Keeps the address true while numbers are tried, and where a visit ends since another plan is on view.
    pub fn keep_address(self) {
        Effect::new(move |_| {
            let home = self.plans.visit.with(|visit| *visit == Visit::Home);
            // An address that leads elsewhere already is about to be followed.
            let carries = || Address::current().payload.is_some();
            if home && !self.visited.number().is_empty() && carries() {
                self.come_home();
            }
        });
        let waiting = StoredValue::new(false);
        Effect::new(move |_| {
            let plan = self.plan.world().plan.clone();
            if !self.plans.visiting() || waiting.get_value() {
                return;
            }
            let tried = self.visited.current.try_update_value(|current| {
                let last = current.plan.as_mut()?;
                let tried = !Arc::ptr_eq(last, &plan);
                *last = plan;
                tried.then_some(())
            });
            if tried.flatten().is_none() {
                return;
            }
            waiting.set_value(true);
            let write = move || {
                waiting.set_value(false);
                spawn_local(async move {
                    // The link was opened by the same chunk: it is there.
                    let _ = later::carry_plan(self).await;
                });
            };
            set_timeout(write, BEHIND);
        });
    }
}

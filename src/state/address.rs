//! Keeps the URL and what is on view in sync. During a visit the fragment carries the link's plan
//! as last edited, so that a reload loses nothing; for the visitor's own plan it carries none.
//!
//! The state of each history entry records whether it belongs to the visitor's own plan or to a
//! visit, by the visit's number. So a link within the page, which makes a new entry, stays in the
//! visit, and going back beyond the start of the visit leads home.

use super::{AppState, Visit};
use crate::browser::{begin_at_top, focus_content, history_state, new_plan_id, replace_address};
use crate::later;
use crate::route::{Address, Route};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::link::{LinkError, Opened};
use std::sync::Arc;
use std::time::Duration;

/// History state of an entry that shows the visitor's own plan.
const HOME: &str = "home";

/// History state of an entry of a visit: this prefix, the visit's number, and `TRYING` while the
/// plan may be edited.
const VISIT: &str = "visit ";
const TRYING: &str = " trying";

/// Throttle of updates of the address while the plan of a visit is edited.
const BEHIND: Duration = Duration::from_millis(300);

/// The visit that the address carries; empty outside of a visit. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Visited {
    current: StoredValue<Current>,
}

#[derive(Default, Clone)]
struct Current {
    /// Distinguishes this visit from those before and after it.
    number: String,
    /// Payload in the address.
    payload: String,
    /// Plan of that payload.
    plan: Option<Arc<planner::Plan>>,
}

/// What the fragment of a URL leads to.
pub struct Arrival {
    /// Page to show.
    pub route: Route,
    /// Payload of a plan, with the plan or the reason why it does not open; `None` if the fragment
    /// carries no payload.
    pub plan: Option<(String, Result<Opened, LinkError>)>,
}

impl Visited {
    /// Creates the state without a visit.
    pub fn new() -> Self {
        Self {
            current: StoredValue::new(Current::default()),
        }
    }

    /// Returns the number that distinguishes this visit from those before and after it; empty
    /// outside of a visit.
    pub fn number(self) -> String {
        self.current.with_value(|current| current.number.clone())
    }

    /// Returns the payload in the address; empty outside of a visit.
    pub fn payload(self) -> String {
        self.current.with_value(|current| current.payload.clone())
    }
}

impl AppState {
    /// Handles the current URL: changes the page, opens a link, continues a visit, or returns home.
    pub fn arrive(self) {
        let Address {
            route,
            payload,
            fragment,
        } = Address::current();
        let route = self.embed.map_or(route, |embed| embed.route);
        let memory = history_state();
        let number = memory
            .as_deref()
            .and_then(|memory| memory.strip_prefix(VISIT));
        let number = number.map(|number| number.trim_end_matches(TRYING).to_owned());
        let here = self.visited.number();
        let visiting = untrack(|| self.plans.visiting());
        let goes_on = match &payload {
            // A new history entry without a plan comes from a link within the page.
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

    /// Navigates to a page through its fragment, as a link does; if it is on view already, scrolls
    /// to its top.
    pub fn show(self, route: Route) {
        if self.route.get_untracked() == route {
            return begin_at_top();
        }
        // Setting a fragment of the page itself cannot fail.
        let _ = window().location().set_hash(&route.href());
    }

    /// Returns to the visitor's own plan on the same page. This adds a history entry: going back
    /// leads to the link.
    pub fn leave_visit(self) {
        // Setting a fragment of the page itself cannot fail.
        let _ = window()
            .location()
            .set_hash(&self.route.get_untracked().href());
        self.come_home();
        focus_content();
    }

    /// Adds the link's plan to the visitor's own plans and shows it as such.
    pub fn keep_visit(self) {
        let plan = planner::Plan::clone(&self.plan.now().plan);
        self.plans.begin(plan);
        focus_content();
    }

    /// Shows the visitor's own plan, and removes the visit from the address.
    fn come_home(self) {
        self.plans.end_visit();
        self.visited.current.set_value(Current::default());
        replace_address(&self.route.get_untracked().href(), HOME);
    }

    /// Opens the link in a fragment. No plan is on view meanwhile.
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
            // Preloads the page's chunk while the link is read. A failed fetch is retried when the
            // page is shown.
            let _ = later::load_page(route).await;
        });
        spawn_local(async move {
            let read = later::read_link(fragment, language).await;
            // The address may have changed meanwhile.
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
            // The plan of an embedded page can be edited at once; elsewhere the reader asks for it.
            Ok(opened) => self.visit(opened, trying || self.embed.is_some()),
            Err(error) => self.plans.visit.set(Visit::Refused(error)),
        }
    }

    /// Tries again to open the link in the current URL.
    pub fn open_link_again(self) {
        self.open_link(&Address::current().fragment, None, false);
    }

    /// Shows the plan of an opened link.
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

    /// Allows the plan of the visit to be edited.
    pub fn try_numbers(self) {
        self.plans.try_numbers();
        self.write_address();
        // The button that had the focus is removed.
        focus_content();
    }

    /// Writes payload, route and history state of the visit into the current history entry.
    fn write_address(self) {
        let Current {
            number, payload, ..
        } = self.visited.current.get_value();
        let trying = !untrack(|| self.plans.reading());
        let memory = [VISIT, &number, if trying { TRYING } else { "" }].concat();
        let route: Route = self.route.get_untracked();
        replace_address(&route.with_plan(&payload), &memory);
    }

    /// Puts the payload of the edited plan into the address.
    pub fn write_payload(self, payload: String) {
        if untrack(|| self.plans.visiting()) {
            self.visited
                .current
                .update_value(|current| current.payload = payload);
            self.write_address();
        }
    }

    /// Registers the effects that update the address: when a visit ends because another plan is on
    /// view, and while the plan of a visit is edited.
    pub fn keep_address(self) {
        Effect::new(move |_| {
            let home = self.plans.visit.with(|visit| *visit == Visit::Home);
            // An address without a payload has already changed; its `hashchange` event is pending.
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
                    // The same chunk opened the link, so it is loaded.
                    let _ = later::write_plan_to_address(self).await;
                });
            };
            set_timeout(write, BEHIND);
        });
    }
}

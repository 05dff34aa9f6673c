//! The address during a visit: it carries the plan as it was tried last, so that a reload loses
//! nothing. That of one's own plan carries none: the plan is in storage.

use crate::document::write_plan;
use crate::package;
use crate::shell::{Route, State, Visit, follow};
use crate::values::Value;
use js_sys::{Array, JSON, Reflect};
use leptos::prelude::*;
use planner::Plan;
use planner::document::read_value;
use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};

#[derive(Default)]
struct Visited {
    /// Payloads that stand for this visit in the browser's history; the last is that of the address.
    payloads: Vec<String>,
    /// The plan of the last payload.
    plan: Option<Arc<Plan>>,
}

thread_local! {
    static VISITED: RefCell<Visited> = RefCell::default();
}

fn last() -> String {
    VISITED.with_borrow(|visited| visited.payloads.last().cloned().unwrap_or_default())
}

/// The payload in the address, where there is one.
fn payload() -> Option<String> {
    let fragment = window().location().hash().unwrap_or_default();
    let (_, payload) = fragment.strip_prefix("#/")?.split_once('/')?;
    (!payload.is_empty()).then(|| payload.to_owned())
}

/// The fragment of the present place with a payload.
pub fn with_payload(href: &str, payload: &str) -> String {
    // The overview's own address has no word that a payload could follow.
    let place = if href == "#/" { "#/overview" } else { href };
    [place, "/", payload].concat()
}

/// Does what the address says about visits: opens a link, goes on in it, or comes home.
pub fn arrive(state: State) {
    let Some(payload) = payload() else {
        if state.visit.get_untracked() != Visit::Home {
            VISITED.set(Visited::default());
            state.leave();
        }
        return;
    };
    let known = VISITED.with_borrow(|visited| visited.payloads.contains(&payload));
    if known && untrack(|| state.visiting()) {
        // Back to a place of this visit: the numbers that were tried come along.
        let now = last();
        package::address(&with_payload(&Route::current().href(), &now));
        // Places before and after this one have theirs.
        VISITED.with_borrow_mut(|visited| visited.payloads.push(now));
        return;
    }
    state.visit.set(Visit::Opening);
    VISITED.set(Visited {
        payloads: vec![payload.clone()],
        plan: None,
    });
    package::ask("visitLink", &[JsValue::from_str(&payload)], move |held| {
        // Meanwhile the address may have changed.
        if last() == payload && state.visit.get_untracked() == Visit::Opening {
            opened(state, held);
        }
    });
}

/// Shows the plan of a link, or why it does not open; then the visit before it is over.
pub fn opened(state: State, held: package::Answer) {
    match held.and_then(|text| read(&text).ok_or_else(|| "damaged".to_owned())) {
        Ok((plan, notes)) => {
            state.open(plan, notes);
            VISITED.with_borrow_mut(|visited| visited.plan = Some(state.plan()));
        }
        Err(reason) => {
            state.leave();
            state.visit.set(Visit::Refused(reason));
        }
    }
}

/// The plan that the package has read, and the paths of what is told of it.
fn read(text: &str) -> Option<(Plan, [String; 3])> {
    let held = JSON::parse(text).ok()?;
    let part = |name: &str| Reflect::get(&held, &name.into()).ok();
    let paths = |name: &str| {
        let paths: Array = part(name)?.unchecked_into();
        Some(paths.join("\n").into())
    };
    let plan = read_value(Value(part("plan")?)).ok()?;
    Some((plan, [last(), paths("unread")?, paths("capped")?]))
}

/// Back to the visitor's own plan, at the same place; the way forward leads to the link again.
pub fn go_home() {
    // An address of our own cannot be refused.
    let _ = window().location().set_hash(&Route::current().href());
}

/// The visit is over: its plan is the visitor's own now.
pub fn forget() {
    VISITED.set(Visited::default());
    package::address(&Route::current().href());
}

/// Keeps the address true while numbers are tried, and links within the page inside the visit.
pub fn keep_address(state: State) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let write = move || {
        let plan = state.plan();
        let document = JsValue::from_str(&write_plan(&plan));
        package::ask("visitAddress", &[document], move |payload| {
            let Ok(payload) = payload else { return };
            let now = VISITED.with_borrow_mut(|visited| {
                let now = visited
                    .plan
                    .as_ref()
                    .is_some_and(|now| Arc::ptr_eq(now, &plan));
                if now {
                    visited.payloads.pop();
                    visited.payloads.push(payload.clone());
                }
                now
            });
            if now {
                package::address(&with_payload(&Route::current().href(), &payload));
            }
        });
    };
    follow(move || {
        let world = state.world();
        if !state.visiting() {
            return;
        }
        let tried = VISITED.with_borrow_mut(|visited| {
            let plan = visited.plan.as_mut();
            plan.is_some_and(|last| {
                let tried = !Arc::ptr_eq(last, &world.plan);
                *last = world.plan.clone();
                tried
            })
        });
        if tried {
            if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
                timer.clear();
            }
            waiting.set_value(set_timeout_with_handle(write, Duration::from_millis(300)).ok());
        }
    });
    window_event_listener(leptos::ev::click, move |event| {
        let target: Option<web_sys::Element> =
            event.target().and_then(|target| target.dyn_into().ok());
        let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
        let Some(link) = link else { return };
        let href = link.get_attribute("href").unwrap_or_default();
        let place = ["#/", href[2..].split('/').next().unwrap_or_default()].concat();
        let home = if place == "#/overview" { "#/" } else { &place };
        let there = if untrack(|| state.visiting()) {
            let last = last();
            // What the history holds from now on still belongs to this visit.
            VISITED.with_borrow_mut(|visited| visited.payloads.push(last.clone()));
            with_payload(home, &last)
        } else {
            home.to_owned()
        };
        // An attribute of the page's own link cannot be refused.
        let _ = link.set_attribute("href", &there);
    });
}

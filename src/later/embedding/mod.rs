//! Communication of an embedded page with its parent window: it posts its height and figures, and
//! accepts inputs, which are validated like those of a file.
//!
//! The parent supplied the plan, so it may see the figures, unless the link is encrypted: then it
//! receives the height only.

mod message;

use super::visit;
use crate::browser::{page_address, read_onto};
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{AppState, Visit, World};
use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use message::{Admitted, Message, Waiting, inputs_set};
use planner::Plan;
use planner::document::{FORMAT, Refusal, TableSerializer};
use planner::link::{self, Include};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Messages that arrive within this time are applied together.
const TOGETHER: Duration = Duration::from_millis(20);

/// Posts the figures and the height to the parent now and after every change, and handles its
/// messages. `full` receives the URL of the whole planner with this plan.
pub fn tell_parent(state: AppState, full: RwSignal<String>) {
    let Some(embed) = state.embed else { return };
    let slug = embed.route.slug();
    let standing = move || {
        state.plans.visit.with(|visit| match visit {
            Visit::Home => true,
            Visit::Open { .. } => !visit::sealing::is_sealed(&state.visited.number()),
            Visit::Opening | Visit::Refused(_) | Visit::NotLoaded => false,
        })
    };
    let open = Memo::new(move |_| standing());
    let carried = StoredValue::new(None::<String>);
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        let world = state.plan.world();
        let payload = if open {
            payload(&world)
        } else {
            // The URL keeps the encrypted payload of the link.
            Some(state.visited.payload()).filter(|payload| !payload.is_empty())
        };
        full.set(whole(embed.route, payload.as_deref()));
        if open {
            if before != Some(true) {
                let ready = Message::of("palier:ready").with("slug", slug);
                ready.with("format", f64::from(FORMAT)).send();
            }
            outcome(slug, &world, payload.as_deref()).send();
        }
        carried.set_value(payload);
        open
    });
    tell_height();
    listen(state, slug, open);
    open_links_in_planner(carried);
}

/// Builds the message with the figures of a page and the payload of the plan.
fn outcome(slug: &'static str, world: &World, payload: Option<&str>) -> Message {
    let written = TableSerializer::outcome(&world.plan, &world.outcome);
    // Cannot fail: figures are strings, numbers, arrays and objects.
    let all = written.serialize(&Serializer::json_compatible());
    let all = all.unwrap_or(JsValue::NULL);
    let own = js_sys::Reflect::get(&all, &slug.into());
    let own = own.ok().filter(|own| !own.is_undefined());
    let told = Message::of("palier:outcome").with("slug", slug);
    let told = told.with("figures", own.unwrap_or(all));
    told.with("payload", payload.map_or(JsValue::NULL, JsValue::from))
}

fn payload(world: &World) -> Option<String> {
    link::encode(&world.plan, Include::ALL).ok()
}

/// Returns the URL of the whole planner, at a page and with a plan.
fn whole(route: Route, payload: Option<&str>) -> String {
    let fragment = payload.map_or_else(|| route.href(), |payload| route.with_plan(payload));
    [page_address(), fragment].concat()
}

/// Posts the height of the content whenever it changes. To avoid a feedback loop with a parent that
/// resizes the frame, the content must not depend on the frame's height. Only the scrollbar could
/// make it: it narrows the charts, which lowers them. So its gutter is reserved until the parent is
/// seen to follow the height (class `followed`); then there is no scrollbar.
fn tell_height() {
    let Some(content) = document().query_selector(".embed").ok().flatten() else {
        return;
    };
    let told = StoredValue::new(f64::INFINITY);
    window_event_listener(ev::resize, move |_| {
        let room = window().inner_height().ok().and_then(|room| room.as_f64());
        if room.is_some_and(|room| room >= told.get_value()) {
            // Adding a valid class name cannot fail.
            if let Some(root) = document().document_element() {
                let _ = root.class_list().add_1("followed");
            }
        }
    });
    let observed = content.clone();
    let report = Closure::<dyn Fn(Array)>::new(move |_: Array| {
        let height = observed.get_bounding_client_rect().height().ceil();
        if height > 0.0 && height != told.get_value() {
            told.set_value(height);
            Message::of("palier:resize").with("height", height).send();
        }
    });
    if let Ok(observer) = ResizeObserver::new(report.as_ref().unchecked_ref()) {
        observer.observe(&content);
    }
    // Leaked on purpose: the observer lives as long as the page.
    report.forget();
}

/// Handles messages of the parent window, and of no other. Messages in quick succession are applied
/// together, so that the page stays responsive.
fn listen(state: AppState, slug: &'static str, open: Memo<bool>) {
    let waiting = StoredValue::new(Waiting::default());
    window_event_listener(ev::message, move |event| {
        let Some(inputs) = inputs_set(&event) else {
            return;
        };
        if !open.get_untracked() {
            return refuse("", "the plan is not open");
        }
        match waiting.try_update_value(|waiting| waiting.admit(inputs)) {
            Some(Admitted::First) => {
                let set = move || {
                    let all = waiting.try_update_value(Waiting::take);
                    set(state, slug, all.unwrap_or_default());
                };
                set_timeout(set, TOGETHER);
            }
            Some(Admitted::Refused) => refuse("", "too many messages at a time: at most 20"),
            Some(Admitted::Behind | Admitted::RefusedAgain) | None => {}
        }
    });
}

/// Applies the inputs of several messages in order, as one undo step; each refusal is posted to the
/// parent.
fn set(state: AppState, slug: &'static str, all: Vec<Result<String, Refusal>>) {
    let before = state.plan.now();
    let mut plan = Plan::clone(&before.plan);
    let mut taken = false;
    for inputs in all {
        match inputs.and_then(|text| read_onto(&text, &plan)) {
            Ok(now) => {
                plan = now;
                taken = true;
            }
            Err(refusal) => refuse(&refusal.path, &refusal.why()),
        }
    }
    if plan != *before.plan {
        // The effect in `tell_parent` posts the new figures.
        state.plan.replace(plan);
    } else if taken {
        outcome(slug, &before, payload(&before).as_deref()).send();
    }
}

fn refuse(path: &str, reason: &str) {
    let refused = Message::of("palier:refused").with("path", path);
    refused.with("reason", reason).send();
}

/// Links to other pages open the whole planner in a new tab, since the frame shows one page only.
fn open_links_in_planner(carried: StoredValue<Option<String>>) {
    window_event_listener(ev::click, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        let link = pressed.and_then(|pressed: Element| pressed.closest("a[href^='#/']").ok()?);
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        event.prevent_default();
        let route = Route::named(href.trim_start_matches("#/")).unwrap_or(Route::Overview);
        let address = carried.with_value(|payload| whole(route, payload.as_deref()));
        // If the frame's sandbox forbids popups, nothing happens.
        let _ = window().open_with_url_and_target_and_features(&address, "_blank", "noopener");
    });
}

//! A page alone inside another site's page, and that page: it is told the height and the figures, and may
//! set inputs, which pass the same door as a file.
//!
//! Whoever frames the page has its plan already, but for one that a passphrase protects: of that one the
//! parent is told the height alone.

mod message;

use super::visit;
use crate::browser::read_onto;
use crate::route::Route;
use crate::state::{AppState, Visit, World};
use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use message::{Message, Pace, Refused, inputs_set};
use planner::document::{FORMAT, Written};
use planner::link::{self, Include};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Tells the parent what is on view, now and whenever it changes, and listens to it.
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
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        let world = state.plan.world();
        if open {
            if before != Some(true) {
                let ready = Message::of("palier:ready").with("slug", slug);
                ready.with("format", f64::from(FORMAT)).send();
            }
            full.set(whole(embed.route, payload(&world).as_deref()));
            outcome(slug, &world).send();
        }
        open
    });
    tell_height();
    listen(state, slug, open);
    lead_out(full);
}

/// The figures of a page, and its plan as a link carries it.
fn outcome(slug: &'static str, world: &World) -> Message {
    let written = Written::outcome(&world.plan, &world.outcome);
    // Figures are texts, numbers, lists and objects: nothing that JavaScript does not have.
    let all = written.serialize(&Serializer::json_compatible());
    let all = all.unwrap_or(JsValue::NULL);
    let own = js_sys::Reflect::get(&all, &slug.into());
    let own = own.ok().filter(|own| !own.is_undefined());
    let told = Message::of("palier:outcome").with("slug", slug);
    let told = told.with("figures", own.unwrap_or(all));
    told.with(
        "payload",
        payload(world).map_or(JsValue::NULL, JsValue::from),
    )
}

fn payload(world: &World) -> Option<String> {
    link::encode(&world.plan, Include::ALL).ok()
}

/// The address of the whole planner, on this page of this plan.
fn whole(route: Route, payload: Option<&str>) -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split(['#', '?']).next().unwrap_or_default();
    let fragment = payload.map_or_else(|| route.href(), |payload| route.with_plan(payload));
    [page, &fragment].concat()
}

/// Tells how high the content is, whenever that changes. Nothing in it depends on the frame's height, so
/// a parent that follows is told no more.
fn tell_height() {
    let Some(content) = document().query_selector(".embed").ok().flatten() else {
        return;
    };
    let mut before = 0.0;
    let observed = content.clone();
    let report = Closure::<dyn FnMut(Array)>::new(move |_: Array| {
        let height = observed.get_bounding_client_rect().height().ceil();
        if height > 0.0 && height != before {
            before = height;
            Message::of("palier:resize").with("height", height).send();
        }
    });
    if let Ok(observer) = ResizeObserver::new(report.as_ref().unchecked_ref()) {
        observer.observe(&content);
    }
    // It lives as long as the page.
    report.forget();
}

/// Listens to the parent, and to nobody else.
fn listen(state: AppState, slug: &'static str, open: Memo<bool>) {
    let pace = StoredValue::new(Pace::default());
    window_event_listener(ev::message, move |event| {
        let Some(inputs) = inputs_set(&event) else {
            return;
        };
        let now = event.time_stamp();
        match pace
            .try_update_value(|pace| pace.admits(now))
            .unwrap_or_default()
        {
            Refused::No => {}
            Refused::Told => return,
            Refused::Untold => return refuse("", "too many messages: at most 20 a second"),
        }
        if !open.get_untracked() {
            return refuse("", "the plan is not open");
        }
        let before = state.plan.now();
        match inputs.and_then(|text| read_onto(&text, &before.plan)) {
            Ok(plan) if plan == *before.plan => outcome(slug, &before).send(),
            // What changed is told as every change is.
            Ok(plan) => state.plan.replace(plan),
            Err(refusal) => {
                let said = refusal.to_string();
                let reason = said.split_once(": ").map_or(&*said, |(_, reason)| reason);
                refuse(&refusal.path, reason);
            }
        }
    });
}

fn refuse(path: &str, reason: &str) {
    let refused = Message::of("palier:refused").with("path", path);
    refused.with("reason", reason).send();
}

/// Links to other pages lead to the whole planner, in a tab of its own: here is one page alone.
fn lead_out(full: RwSignal<String>) {
    window_event_listener(ev::click, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        let link = pressed.and_then(|pressed: Element| pressed.closest("a[href^='#/']").ok()?);
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        event.prevent_default();
        let route = Route::named(href.trim_start_matches("#/")).unwrap_or(Route::Overview);
        let address = full.get_untracked();
        let payload = address
            .rsplit('/')
            .next()
            .filter(|payload| !payload.is_empty());
        // Where the frame may open no tab, nothing happens.
        let _ = window().open_with_url_and_target_and_features(
            &whole(route, payload),
            "_blank",
            "noopener",
        );
    });
}

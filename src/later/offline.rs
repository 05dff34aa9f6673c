//! Offline use: a service worker caches the files of this build. A newer build is announced, and
//! activated in all tabs when the user chooses to.

use crate::browser::{has, storage};
use crate::state::{AppState, Drafts, Toast};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, ServiceWorkerContainer, ServiceWorkerRegistration};

/// Message that tells a waiting worker to call `skipWaiting`; `xtask/src/worker.js` handles it.
const SKIP_WAITING: &str = "take";

/// Registers the service worker of this build, and announces newer builds.
pub fn register_worker(state: AppState) {
    let Some((workers, script)) = workers().zip(script()) else {
        return;
    };
    // The first worker to claim this page needs no reload: the page has its files already.
    let controlled = workers.controller().is_some();
    let kept = Cell::new(controlled);
    listen(&workers, "controllerchange", move || {
        if kept.replace(true) {
            worker_changed(state);
        }
    });
    spawn_local(async move {
        // If registration fails, the page works online only.
        if let Ok(registration) = JsFuture::from(workers.register(&script)).await {
            follow(state, registration.unchecked_into());
            if controlled && is_superseded().await {
                state.plans.toasts.show(Toast::Newer);
            }
        }
    });
}

/// Activates the waiting worker, after which every tab reloads.
pub async fn activate_update() {
    let Some(workers) = workers() else {
        return;
    };
    let registration = JsFuture::from(workers.get_registration()).await;
    let registration = registration.ok().filter(|found| !found.is_undefined());
    let registration = registration.map(JsCast::unchecked_into::<ServiceWorkerRegistration>);
    match registration.and_then(|registration| registration.waiting()) {
        Some(newer) => {
            // This tab reloads even with unsaved changes, since the user asked for it here.
            let again = Closure::once_into_js(reload);
            workers.set_oncontrollerchange(Some(again.unchecked_ref()));
            // A string can always be posted.
            let _ = newer.post_message(&JsValue::from_str(SKIP_WAITING));
        }
        // Another tab has activated it already; this one had unsaved changes and did not reload.
        None => reload(),
    }
}

/// Returns the service worker container. `None` if storage is unavailable, as in a frame, or the
/// context is not secure.
fn workers() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    let there = storage::refused().is_none() && has(&navigator, "serviceWorker");
    there.then(|| navigator.service_worker())
}

/// Returns the URL of the worker's script. `None` in development builds and in the one-file build,
/// which have no worker.
fn script() -> Option<String> {
    let mark = document()
        .query_selector("meta[name=worker]")
        .ok()
        .flatten();
    mark?.get_attribute("content")
}

/// Announces a newer build once its worker is waiting, and checks for one when the tab becomes
/// visible.
fn follow(state: AppState, registration: ServiceWorkerRegistration) {
    let look = {
        let registration = registration.clone();
        move || {
            if registration.active().is_some() && registration.waiting().is_some() {
                state.plans.toasts.show(Toast::Newer);
            }
        }
    };
    look();
    let found = registration.clone();
    listen(&registration, "updatefound", move || {
        if let Some(worker) = found.installing() {
            listen(&worker, "statechange", look.clone());
        }
    });
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        if !document().hidden()
            && let Ok(update) = registration.update()
        {
            spawn_local(async move {
                // An update that fails, as without a network, is ignored.
                let _ = JsFuture::from(update).await;
            });
        }
    });
}

/// Whether the worker of another build took over while this page was loading. Such a worker deletes
/// the caches of earlier builds; it has if this page's style sheet is in none.
async fn is_superseded() -> bool {
    let sheet = document().query_selector("link[rel=stylesheet]");
    let sheet = sheet
        .ok()
        .flatten()
        .and_then(|sheet| sheet.get_attribute("href"));
    let Some((sheet, caches)) = sheet.zip(window().caches().ok()) else {
        return false;
    };
    let found = JsFuture::from(caches.match_with_str(&sheet)).await;
    found.is_ok_and(|found| found.is_undefined())
}

/// Handles the takeover by another build's worker: saves and reloads, unless changes would be lost;
/// then it announces the build.
fn worker_changed(state: AppState) {
    let plans = state.plans;
    plans.save();
    let tried = untrack(|| plans.visiting() && !plans.reading());
    let unread = !state.drafts.with_value(Drafts::is_empty);
    if tried || unread || plans.status.get_untracked().unsaved() {
        plans.toasts.show(Toast::Newer);
    } else {
        reload();
    }
}

fn reload() {
    // A `beforeunload` prompt may cancel the reload.
    let _ = window().location().reload();
}

/// Adds an event listener for the lifetime of the page.
fn listen(target: &EventTarget, event: &str, act: impl Fn() + 'static) {
    let act = Closure::<dyn Fn()>::new(act);
    // Adding a listener to an event target cannot fail.
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    act.forget();
}

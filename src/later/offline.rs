//! The page without a network: a service worker keeps the files of this build. A newer build is announced, and
//! activated in all tabs when the reader says so.

use crate::browser::{has, storage};
use crate::state::{AppState, Drafts, Toast};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, ServiceWorkerContainer, ServiceWorkerRegistration};

/// What a worker that waits is told when it shall begin.
const SKIP_WAITING: &str = "take";

/// Has the worker of this build keep it, and tells of a newer one.
pub fn register_worker(state: AppState) {
    let Some((workers, script)) = workers().zip(script()) else {
        return;
    };
    // The first worker takes a page over that has its files already.
    let controlled = workers.controller().is_some();
    let kept = Cell::new(controlled);
    listen(&workers, "controllerchange", move || {
        if kept.replace(true) {
            worker_changed(state);
        }
    });
    spawn_local(async move {
        // Where the browser keeps nothing the page needs its network, as any page does.
        if let Ok(registration) = JsFuture::from(workers.register(&script)).await {
            follow(state, registration.unchecked_into());
            if controlled && is_superseded().await {
                state.plans.toasts.show(Toast::Newer);
            }
        }
    });
}

/// The reader takes what is newer.
pub async fn activate_update() {
    let Some(workers) = workers() else {
        return;
    };
    let registration = JsFuture::from(workers.get_registration()).await;
    let registration = registration.ok().filter(|found| !found.is_undefined());
    let registration = registration.map(JsCast::unchecked_into::<ServiceWorkerRegistration>);
    match registration.and_then(|registration| registration.waiting()) {
        Some(newer) => {
            // Whatever stands in this tab, it was asked for here.
            let again = Closure::once_into_js(reload);
            workers.set_oncontrollerchange(Some(again.unchecked_ref()));
            // A text can always be handed over.
            let _ = newer.post_message(&JsValue::from_str(SKIP_WAITING));
        }
        // Another tab has taken it, and this one had something to lose.
        None => reload(),
    }
}

/// The browser's workers of this page; none where it keeps nothing, as in a frame, and where the address is not
/// a safe one.
fn workers() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    let there = storage::refused().is_none() && has(&navigator, "serviceWorker");
    there.then(|| navigator.service_worker())
}

/// The script of the worker that stands beside the page; a page of one file has none.
fn script() -> Option<String> {
    let mark = document()
        .query_selector("meta[name=worker]")
        .ok()
        .flatten();
    mark?.get_attribute("content")
}

/// Tells of a newer build as soon as its worker is ready, and looks for one when the page is looked at again.
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
                // Without a network there is nothing newer.
                let _ = JsFuture::from(update).await;
            });
        }
    });
}

/// Whether another build's worker took over while this page was loading: it throws away what the build before it
/// had, this page's style sheet among it.
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

/// Another build's worker has taken over: the page begins again with it, unless something would be lost.
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
    // Leaving may ask first, and be refused.
    let _ = window().location().reload();
}

/// Listens for as long as the page is there.
fn listen(target: &EventTarget, event: &str, act: impl Fn() + 'static) {
    let act = Closure::<dyn Fn()>::new(act);
    // Every target takes listeners.
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    act.forget();
}

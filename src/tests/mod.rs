//! Component tests: each mounts a component in a browser tab, acts on it as a reader would, and asserts.
//! wasm-bindgen's test runner runs them in headless Chromium (`cargo xtask test`).

#![allow(clippy::unwrap_used)] // a panic fails the test

mod lazy_loading;
mod plan_store;
mod rows;
mod saving;
mod value_input;

use crate::browser::replace_address;
use crate::i18n::Reader;
use crate::state::{AppState, Place, Side};
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use planner::Plan;
use planner::model::path;
use planner::words::Language;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit,
};

wasm_bindgen_test_configure!(run_in_browser);

/// How many frames `until` waits before it fails.
const FRAMES: u32 = 300;

/// A mounted view, and the app state that it reads.
struct Mounted {
    state: AppState,
    root: Element,
    /// Exceptions that nothing caught, such as panics of event handlers.
    uncaught: Arc<AtomicU32>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let uncaught = self.uncaught.load(Ordering::Relaxed);
        assert_eq!(uncaught, 0, "exceptions were thrown, see the console");
    }
}

/// Mounts a view in English, in empty storage, with the default plan.
async fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Mounted {
    for storage in [window().local_storage(), window().session_storage()] {
        storage.unwrap().unwrap().clear().unwrap();
    }
    replace_address("#/", "");
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let provided = Rc::new(Cell::new(None));
    let state = provided.clone();
    let handle = mount_to(root.clone().unchecked_into(), move || {
        let restored = AppState::restored();
        restored.plan.begin(Arc::new(Plan::default()));
        provide_context(restored);
        provide_context(Reader::new(Language::English));
        state.set(Some(restored));
        view()
    });
    // As in the app, listeners on the window read the state until the tab closes.
    handle.forget();
    let uncaught = Arc::new(AtomicU32::new(0));
    let count = uncaught.clone();
    window_event_listener_untyped("error", move |_| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    tick().await;
    Mounted {
        state: provided.get().unwrap(),
        root,
        uncaught,
    }
}

impl Mounted {
    /// The only match of a selector.
    fn find<E: JsCast>(&self, selector: &str) -> E {
        let found = self.root.query_selector_all(selector).unwrap();
        let text = self.root.text_content().unwrap_or_default();
        assert_eq!(found.length(), 1, "matches of {selector} in “{text}”");
        found.get(0).unwrap().unchecked_into()
    }

    /// Whether a selector has a match.
    fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).unwrap().is_some()
    }

    /// The text of the only match of a selector.
    fn text(&self, selector: &str) -> String {
        let element: Element = self.find(selector);
        element.text_content().unwrap_or_default()
    }

    /// The text in the only box that matches a selector.
    fn value(&self, selector: &str) -> String {
        let input: HtmlInputElement = self.find(selector);
        input.value()
    }

    /// Types a text into a box, which keeps the focus.
    async fn enter(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector);
        input.focus().unwrap();
        input.set_value(text);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbles).unwrap();
        input.dispatch_event(&event).unwrap();
        tick().await;
    }

    /// Moves the focus out of a box.
    async fn leave(&self, selector: &str) {
        let input: HtmlInputElement = self.find(selector);
        input.blur().unwrap();
        tick().await;
    }

    /// Presses a key in a box.
    async fn key(&self, selector: &str, key: &str) {
        let input: HtmlInputElement = self.find(selector);
        let init = KeyboardEventInit::new();
        init.set_bubbles(true);
        init.set_key(key);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        input.dispatch_event(&event).unwrap();
        tick().await;
    }

    /// Clicks the only match of a selector.
    async fn press(&self, selector: &str) {
        let button: HtmlElement = self.find(selector);
        button.click();
        tick().await;
    }

    /// Waits for a change that takes frames, such as focus or lazy loading.
    async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        for _ in 0..FRAMES {
            if holds() {
                return;
            }
            next_frame().await;
        }
        panic!("not so after {FRAMES} frames: {what}");
    }
}

/// Waits for the browser's next frame.
async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// Whether the focused element matches a selector.
fn focus_matches(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.matches(selector).unwrap())
}

/// The input with this path in plan documents.
fn input(words: &str) -> Place {
    let path = path::parse(&Plan::default(), words).unwrap();
    Place::at(Side::Input, &path).unwrap()
}

/// The figure with this path in outcome documents.
fn figure(words: &str) -> Place {
    let path = path::parse(&planner::evaluate(&Plan::default()), words).unwrap();
    Place::at(Side::Figure, &path).unwrap()
}

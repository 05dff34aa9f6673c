//! How wide an element is, and whether the page is a phone's, followed as that changes.

use js_sys::Array;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Whether the page stands on a phone: one column, sheets from the bottom, groups folded.
pub fn follow_phone() -> RwSignal<bool> {
    let now = || {
        let phone = window().match_media("(max-width: 39.99rem)").ok().flatten();
        phone.is_some_and(|phone| phone.matches())
    };
    let phone = RwSignal::new(now());
    window_event_listener(leptos::ev::resize, move |_| {
        let now = now();
        if phone.get_untracked() != now {
            phone.set(now);
        }
    });
    phone
}

/// Keeps a signal at the width of an element, in whole pixels, for as long as the component lives.
pub fn follow_width<E>(element: NodeRef<E>, width: RwSignal<f64>)
where
    E: ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let observer = StoredValue::new_local(None::<ResizeObserver>);
    element.on_load(move |element| {
        // What is drawn at another width first changes its height, and all below it moves.
        let first = f64::from(AsRef::<Element>::as_ref(&element).client_width());
        if first > 0.0 {
            width.try_set(first);
        }
        let report = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            // An observer may report once more after its component is gone, and of nothing.
            let Some(before) = width.try_get_untracked() else {
                return;
            };
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                let now = entry.content_rect().width().round();
                if now > 0.0 && now != before {
                    // What is drawn at once changes heights while they are still being reported.
                    request_animation_frame(move || {
                        width.try_set(now);
                    });
                }
            }
        });
        if let Ok(created) = ResizeObserver::new(report.as_ref().unchecked_ref()) {
            created.observe(element.as_ref());
            observer.set_value(Some(created));
        }
        // It lives as long as its element, which the browser's observer holds weakly.
        report.forget();
    });
    on_cleanup(move || {
        if let Some(observer) = observer.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
}

//! Signals for the width of an element and for phone layout.

use js_sys::Array;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Returns a signal that is true while the viewport has phone width: one column, sheets from the
/// bottom, collapsed groups.
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
        // Sets the width before the first drawing: redrawing at another width would change its
        // height and move everything below it.
        let first = f64::from(AsRef::<Element>::as_ref(&element).client_width());
        if first > 0.0 {
            width.try_set(first);
        }
        let report = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            // The observer may report once more after the component is disposed, or with an empty
            // list.
            let Some(before) = width.try_get_untracked() else {
                return;
            };
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                let now = entry.content_rect().width().round();
                if now > 0.0 && now != before {
                    // Redrawing at once would change heights while the observer still reports them.
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
        // The callback lives as long as the element, which the browser's observer references
        // weakly.
        report.forget();
    });
    on_cleanup(move || {
        if let Some(observer) = observer.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
}

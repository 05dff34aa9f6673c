//! Signal that tells whether an element is in or near the viewport.

use super::before_print;
use js_sys::Array;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Margin around the viewport that counts as near.
const MARGIN: &str = "25%";

/// Returns a signal that is true while the element is in or near the viewport, for as long as the
/// component lives. It is true until the observer first reports, and is set to true before
/// printing.
pub fn use_near<E>(element: NodeRef<E>) -> ReadSignal<bool>
where
    E: ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let (near, set_near) = signal(true);
    let observer = StoredValue::new_local(None::<IntersectionObserver>);
    element.on_load(move |element| {
        let report = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            // The observer may report once more after the component is disposed, or with an empty
            // list.
            let Some(before) = near.try_get_untracked() else {
                return;
            };
            let last = entries.iter().last().map(JsCast::dyn_into);
            if let Some(Ok(entry)) = last {
                let now = IntersectionObserverEntry::is_intersecting(&entry);
                if now != before {
                    set_near.set(now);
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let callback = report.as_ref().unchecked_ref();
        if let Ok(created) = IntersectionObserver::new_with_options(callback, &options) {
            created.observe(element.as_ref());
            observer.set_value(Some(created));
        }
        // The callback lives as long as the element, which the browser's observer references
        // weakly.
        report.forget();
    });
    before_print(move || {
        set_near.try_set(true);
    });
    on_cleanup(move || {
        if let Some(observer) = observer.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    near
}

//! Whether an element is on view, or nearly so, followed as the page is scrolled.

use super::before_print;
use js_sys::Array;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside of the view is nearly on view.
const MARGIN: &str = "25%";

/// Whether an element is near the view, for as long as the component lives: true until it is known, and
/// while the page is printed.
pub fn use_near<E>(element: NodeRef<E>) -> ReadSignal<bool>
where
    E: ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let (near, set_near) = signal(true);
    let observer = StoredValue::new_local(None::<IntersectionObserver>);
    element.on_load(move |element| {
        let report = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            // An observer may report once more after its component is gone, and of nothing.
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
        // It lives as long as its element, which the browser's observer holds weakly.
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

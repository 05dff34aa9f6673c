//! What keeps the page small: one instance where the compiler would make one for each place of use.

use leptos::prelude::*;

/// A handler of events in a box: the page has one kind of listener, not one for each button.
pub type Handler<E> = Box<dyn FnMut(E)>;

/// Boxes a handler.
pub fn on<E>(handler: impl FnMut(E) + 'static) -> Handler<E> {
    Box::new(handler)
}

/// A text that changes.
pub fn text(write: impl FnMut() -> String + Send + 'static) -> AnyView {
    let write: Box<dyn FnMut() -> String + Send> = Box::new(write);
    write.into_any()
}

/// Views that change.
pub fn changing(make: impl FnMut() -> Vec<AnyView> + Send + 'static) -> AnyView {
    let make: Box<dyn FnMut() -> Vec<AnyView> + Send> = Box::new(make);
    make.into_any()
}

/// The order of a few keys, smallest first; those that are equal stay in their order.
///
/// The standard library's sorting weighs two kilobytes for each kind of key.
pub fn order(keys: &[i32]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(keys.len());
    for (place, key) in keys.iter().enumerate() {
        let at = order.iter().take_while(|other| keys[**other] <= *key).count();
        order.insert(at, place);
    }
    order
}

/// A whole number as text.
pub fn digits(number: usize) -> String {
    let mut text = String::new();
    let number = f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    planner::model::decimal::write(number, 15, &mut text);
    text
}

/// Puts the focus on what a selector finds, once the page is drawn.
pub fn focus(selector: String) {
    request_animation_frame(move || {
        use wasm_bindgen::JsCast;
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A refused focus stays where it is.
            let _ = element.focus();
        }
    });
}

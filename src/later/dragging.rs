//! Changing a number by dragging its label sideways with a mouse. The arrow keys do the same.

use super::step::step;
use crate::state::AppState;
use leptos::ev;
use leptos::prelude::*;
use planner::model::{Path, path};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// Pointer travel for one step, in CSS pixels.
const PIXELS: i32 = 6;
/// Selectors of a field's label, and of the numeric input inside the label's parent.
const NAME: &str = ".field > span:first-child";
const BOX: &str = ".value > [data-input][inputmode=decimal]";

/// A drag in progress on a number's label.
struct Drag {
    at: Path,
    /// `clientX` of the pointerdown event.
    from: i32,
    /// Steps applied so far, signed.
    steps: i32,
    /// Whether any step was applied; the click that ends such a drag is suppressed.
    moved: bool,
}

/// Adds the event listeners, for the lifetime of the page.
pub fn listen(state: AppState) {
    let drag = StoredValue::new(None::<Drag>);
    window_event_listener(ev::pointerdown, move |event| {
        drag.set_value(drag_at(state, &event));
    });
    window_event_listener(ev::pointermove, move |event| {
        let more = drag.try_update_value(|drag| {
            let drag = drag.as_mut().filter(|_| event.buttons() == 1)?;
            let steps = (event.client_x() - drag.from) / PIXELS;
            let more = steps - drag.steps;
            drag.steps = steps;
            drag.moved |= more != 0;
            (more != 0).then(|| (drag.at.clone(), more))
        });
        if let Some((at, more)) = more.flatten() {
            step(state, &at, more.into());
        }
    });
    window_event_listener(ev::click, move |event: MouseEvent| {
        if drag.with_value(|drag| drag.as_ref().is_some_and(|drag| drag.moved)) {
            event.prevent_default();
        }
        drag.set_value(None);
    });
}

/// Starts a drag if the primary mouse button went down on the label of a number.
fn drag_at(state: AppState, event: &PointerEvent) -> Option<Drag> {
    if event.pointer_type() != "mouse" || event.button() != 0 {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let name = target.closest(NAME).ok()??;
    let number = name.parent_element()?.query_selector(BOX).ok()??;
    let at = path::parse(
        &*state.plan.now().plan,
        &number.get_attribute("data-input")?,
    )?;
    Some(Drag {
        at,
        from: event.client_x(),
        steps: 0,
        moved: false,
    })
}

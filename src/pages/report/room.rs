//! How much of the A4 page is left, measured as it is printed.

use crate::state::use_plan;
use leptos::html::Article;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The height of an A4 page in millimetres.
const HEIGHT: f64 = 297.0;
/// Millimetres of a CSS pixel.
const PIXEL: f64 = 25.4 / 96.0;
/// How long typing pauses before the page is measured.
const PAUSE: Duration = Duration::from_millis(150);

/// The room that is left on the page in millimetres, negative where it is too long; none until it is
/// measured. Measured again after each change of the plan.
pub fn use_room(paper: NodeRef<Article>) -> RwSignal<Option<f64>> {
    let plan = use_plan();
    let room = RwSignal::new(None);
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        let handle = pending.try_update_value(Option::take);
        if let Some(handle) = handle.flatten() {
            handle.clear();
        }
    };
    Effect::new(move |_| {
        plan.world();
        paper.track();
        cancel();
        let measure = move || {
            if let Some(Some(paper)) = paper.try_get_untracked() {
                room.try_set(measured(&paper));
            }
        };
        pending.set_value(set_timeout_with_handle(measure, PAUSE).ok());
    });
    on_cleanup(cancel);
    room
}

/// Lays a copy of the paper out as it is printed, whatever the width of the window, and measures it.
fn measured(paper: &HtmlElement) -> Option<f64> {
    let copy = paper.clone_node_with_deep(true).ok()?;
    let copy: HtmlElement = copy.dyn_into().ok()?;
    copy.set_class_name("paper measured");
    let beside = paper.parent_element()?;
    beside.append_child(&copy).ok()?;
    let height = copy.get_bounding_client_rect().height();
    copy.remove();
    Some(HEIGHT - height * PIXEL)
}

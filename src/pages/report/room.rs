//! How much of the A4 page is left, measured as it is printed, and how large its type may be.

use crate::browser::before_print;
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
/// The sizes of type, the first that fits being taken: letters of some systems are a sixth wider than of others.
/// The last is just above eight points.
const TYPE_SIZES: [&str; 4] = ["12.5px", "12px", "11.5px", "11px"];
/// What the style sheet calls the size of the paper's type.
const TYPE_SIZE: &str = "--type";

/// What is left of the page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Room {
    /// In millimetres, negative where the paper is too long even in its smallest type.
    pub left: f64,
    /// The size of its type.
    pub type_size: &'static str,
}

impl Room {
    /// Whether the type is smaller than it is drawn.
    pub fn is_smaller(&self) -> bool {
        self.type_size != TYPE_SIZES[0]
    }
}

/// The room that is left on the page; none until it is measured. Measured again after each change of the plan,
/// and before it is printed.
pub fn use_room(paper: NodeRef<Article>) -> RwSignal<Option<Room>> {
    let plan = use_plan();
    let room = RwSignal::new(None);
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        let handle = pending.try_update_value(Option::take);
        if let Some(handle) = handle.flatten() {
            handle.clear();
        }
    };
    let measure = move || {
        if let Some(Some(paper)) = paper.try_get_untracked() {
            let measured = measured(&paper);
            if room.try_get_untracked() != Some(measured) {
                room.try_set(measured);
            }
        }
    };
    Effect::new(move |_| {
        plan.world();
        paper.track();
        cancel();
        pending.set_value(set_timeout_with_handle(measure, PAUSE).ok());
    });
    before_print(measure);
    on_cleanup(cancel);
    room
}

/// Lays a copy of the paper out as it is printed, whatever the width of the window, and measures it.
fn measured(paper: &HtmlElement) -> Option<Room> {
    let copy = paper.clone_node_with_deep(true).ok()?;
    let copy: HtmlElement = copy.dyn_into().ok()?;
    copy.set_class_name("paper measured");
    let beside = paper.parent_element()?;
    beside.append_child(&copy).ok()?;
    let left = |size| {
        // The element takes what its style sheet reads.
        let _ = copy.style().set_property(TYPE_SIZE, size);
        HEIGHT - copy.get_bounding_client_rect().height() * PIXEL
    };
    let mut sizes = TYPE_SIZES.iter().map(|size| (*size, left(size)));
    let fitting = sizes.find(|(_, left)| *left >= 0.0);
    let smallest = TYPE_SIZES[TYPE_SIZES.len() - 1];
    // Where none fits, two pages are read more easily in the size that is drawn.
    let (type_size, left) = fitting.unwrap_or_else(|| (TYPE_SIZES[0], left(smallest)));
    copy.remove();
    Some(Room { left, type_size })
}

//! Room left on the A4 page, measured in print layout, and the largest type size that fits.

use crate::browser::before_print;
use crate::state::use_plan;
use leptos::html::Article;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Height of an A4 page in millimetres.
const HEIGHT: f64 = 297.0;
/// Millimetres per CSS pixel.
const PIXEL: f64 = 25.4 / 96.0;
/// Debounce: how long the plan is unchanged before the page is measured.
const PAUSE: Duration = Duration::from_millis(150);
/// Type sizes, of which the first that fits is used: the letters of some systems are a sixth wider
/// than those of others. The last is just above eight points.
const TYPE_SIZES: [&str; 4] = ["12.5px", "12px", "11.5px", "11px"];
/// Custom property for the paper's type size in the style sheet.
const TYPE_SIZE: &str = "--type";

/// Room left on the page, and the type size that leaves it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PageFit {
    /// In millimetres; negative if the paper is too long even in the smallest type.
    pub left: f64,
    /// Type size to use, one of `TYPE_SIZES`.
    pub type_size: &'static str,
}

impl PageFit {
    /// Whether the type is smaller than the default size.
    pub fn is_smaller(&self) -> bool {
        self.type_size != TYPE_SIZES[0]
    }
}

/// Returns the room left on the page; `None` until it is measured. It is measured again after each
/// change of the plan, debounced by `PAUSE`, and before printing.
pub fn use_page_fit(paper: NodeRef<Article>) -> RwSignal<Option<PageFit>> {
    let plan = use_plan();
    let page_fit = RwSignal::new(None);
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
            if page_fit.try_get_untracked() != Some(measured) {
                page_fit.try_set(measured);
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
    page_fit
}

/// Measures a hidden copy of the paper in print layout, whatever the width of the window.
fn measured(paper: &HtmlElement) -> Option<PageFit> {
    let copy = paper.clone_node_with_deep(true).ok()?;
    let copy: HtmlElement = copy.dyn_into().ok()?;
    copy.set_class_name("paper measured");
    let beside = paper.parent_element()?;
    beside.append_child(&copy).ok()?;
    let left = |size| {
        // Setting a custom property of an inline style does not fail.
        let _ = copy.style().set_property(TYPE_SIZE, size);
        HEIGHT - copy.get_bounding_client_rect().height() * PIXEL
    };
    let mut sizes = TYPE_SIZES.iter().map(|size| (*size, left(size)));
    let fitting = sizes.find(|(_, left)| *left >= 0.0);
    let smallest = TYPE_SIZES[TYPE_SIZES.len() - 1];
    // If none fits, the paper takes two pages anyway: the default size is easier to read.
    let (type_size, left) = fitting.unwrap_or_else(|| (TYPE_SIZES[0], left(smallest)));
    copy.remove();
    Some(PageFit { left, type_size })
}

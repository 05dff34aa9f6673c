//! Wrappers of browser APIs for which Leptos has none.

mod clipboard;
pub mod clock;
pub mod files;
mod focus;
mod json;
mod near;
pub mod panic;
mod pictures;
mod print;
pub mod storage;
mod width;

pub use clipboard::{copy_document, copy_text};
pub use focus::{
    begin_at_top, focus_content, focus_if_lost, focus_in_page, focus_soon, keep_in_place,
    keep_on_view, show_whole,
};
pub use json::{read_any, read_head, read_onto, read_plan, read_save, write_file, write_save};
pub use near::use_near;
pub use pictures::save_picture;
pub use print::before_print;
pub use width::{follow_phone, follow_width};

use js_sys::{Object, Reflect};
use leptos::prelude::window;
use planner::saves::PlanId;
use web_sys::UrlSearchParams;

/// Replaces the fragment and the state of the current history entry, without adding an entry.
pub fn replace_address(fragment: &str, history_state: &str) {
    if let Ok(history) = window().history() {
        // The browser refuses a URL of the same document only if there are too many calls.
        let _ = history.replace_state_with_url(&history_state.into(), "", Some(fragment));
    }
}

/// Returns the URL of the page without its query and fragment.
pub fn page_address() -> String {
    let here = window().location().href().unwrap_or_default();
    here.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Returns the value of a parameter in the query of the URL.
pub fn query_parameter(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Returns the state of the current history entry; `None` for a new entry.
pub fn history_state() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Returns random bytes; `None` if the browser has no source of randomness.
pub fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Creates a random id for a plan.
pub fn new_plan_id() -> PlanId {
    // Every browser that runs the page has random bytes.
    PlanId::of(random().unwrap_or_default())
}

/// Whether an object of the browser, such as `window`, has a property with this name.
pub fn has(object: &Object, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|found| !found.is_undefined())
}

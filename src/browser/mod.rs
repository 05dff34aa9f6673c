//! What the browser does for the page where Leptos has no word for it.

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

/// Puts another fragment into the address, with what is remembered of this place; the history stays as
/// long as it was.
pub fn replace_address(fragment: &str, remembered: &str) {
    if let Ok(history) = window().history() {
        // An address of the page itself is refused only where there are too many of them.
        let _ = history.replace_state_with_url(&remembered.into(), "", Some(fragment));
    }
}

/// The address of the page itself: without what it asks for, and without the place in it.
pub fn page_address() -> String {
    let here = window().location().href().unwrap_or_default();
    here.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// What the address asks for under a name, before the place in the page.
pub fn asked_for(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// What is remembered of this place in the history; none of one that is new.
pub fn remembered() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Random bytes; none where the browser has none to give.
pub fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// An id for a plan that has none yet.
pub fn new_plan_id() -> PlanId {
    // Every browser that runs the page has random bytes.
    PlanId::of(random().unwrap_or_default())
}

/// Whether the browser has a function or an object, on the window or on something of it.
pub fn has(object: &Object, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|found| !found.is_undefined())
}

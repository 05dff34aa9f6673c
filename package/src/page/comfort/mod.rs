//! What makes the page handy: finding anything by name, numbers moved by keys and by dragging, going
//! back to the defaults.

mod entries;
mod fields;
mod palette;
mod reset;
mod still;
mod words;

use super::dom::View;
use super::live::Live;

/// From now on keys and drags are heard.
pub fn begin() {
    super::alone();
    super::printing();
    fields::begin();
    palette::begin();
    still::begin();
}

/// Adds to a page what it lacks: the way into the palette, and the way back to the defaults.
pub fn drawn(live: &Live) {
    palette::drawn(live);
    reset::drawn(live);
}

/// A row unfolded: what is sought may be in it.
pub fn unfolded(_: &Live) {
    palette::seek();
}

/// An element of the page on view.
pub fn part(selector: &str) -> Option<View> {
    let document = web_sys::window()?.document()?;
    let part = document.query_selector(selector).ok()??;
    Some(View::of(part))
}

//! What the browser does for the page where Leptos has no word for it.

mod focus;
mod json;
pub mod storage;
mod width;

pub use focus::focus_soon;
pub use json::{read_plan, write_plan};
pub use width::follow_width;

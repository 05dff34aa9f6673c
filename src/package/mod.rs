//! The package, which comes after the first paint: asked about links, and told what is on view.

mod browser;
mod told;

pub use browser::{Answer, address, ask};
pub use told::{drawn, explain, follow_plan};

//! The harness of the journeys: drives the page in real browsers through `WebDriver`, as a person
//! would.
//!
//! A journey opens the built page in a fresh browser, does what a person does, and reads what the
//! person reads. It also fails if the browser's console reports an error: policy violations,
//! missing files and panics all show there.
//!
//! ```no_run
//! use journeys::{Visitor, journey};
//!
//! journey(Visitor::french(), |page| {
//!     page.goto("#/capacity");
//!     page.fill("facts.monthly_growth", "8");
//!     page.wait_for_figure("capacity.resources.cpu.months_to_critical", "6,1 mois");
//!     page.press("button", "Annuler");
//! });
//! ```
//!
//! The page's part of the contract: `data-ready` on the body once the page is mounted; `data-input`
//! with the document path on each `<input>`, `<select>` and `<textarea>`; `data-figure` with the
//! document path on each figure.

mod axe;
mod browser_choice;
mod commands;
mod console;
mod controls;
pub mod downloads;
mod driver;
mod engines;
mod figures;
mod hosts;
mod page;
mod pictures;
mod routes;
mod shifts;
mod site;
mod threads;
pub mod trace;
mod typing;
mod visitor;

pub use axe::Axe;
pub use browser_choice::browser;
pub use hosts::{Answer, Host, Kind};
pub use page::{Page, journey};
pub use routes::ROUTES;
pub use shifts::SHIFT_BUDGET;
pub use site::{ERROR_SCRIPT_NAME, downloads, later};
pub use visitor::{Language, Theme, Visitor};
pub use xtask::browsers::Browser;

//! The planner as a pure library: no browser, no clock, no I/O.
//!
//! A calculator is one table of inputs, one table of figures and a pure `evaluate`; everything else
//! is derived from the tables by code that all calculators share.

pub mod analysis;
pub mod calculators;
pub mod charts;
pub mod document;
pub mod examples;
pub mod link;
pub mod model;
pub mod report;
pub mod saves;
pub mod schema;
pub mod words;
pub mod working;

pub use calculators::{Outcome, Plan, evaluate};

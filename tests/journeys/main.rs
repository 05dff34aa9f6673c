//! Journeys through the built page, one file a concern.
//!
//! They are run by `cargo xtask test`, which builds the page first; `cargo test -p journeys` takes
//! `dist/` as it is.

mod bands;
mod calculators;
mod comfort;
mod files;
mod harness;
mod links;
mod saving;
mod sharing;
mod smoke;
mod words;

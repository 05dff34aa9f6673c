//! Journeys through the built page, one file a concern.
//!
//! They are run by `cargo xtask test`, which builds the page first; `cargo test -p journeys` takes
//! `dist/` as it is.

mod access;
mod aids;
mod ask;
mod bands;
mod calculators;
mod charts;
mod comfort;
mod files;
mod frames;
mod handed;
mod harness;
mod keyboard;
mod links;
mod marked;
mod panic;
mod rows;
mod saving;
mod sealed;
mod sharing;
mod smoke;
mod still;
mod tables;
mod widths;
mod words;

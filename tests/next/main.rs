//! Journeys through the new page, one file a concern, in Chromium until it takes the old one's place.
//!
//! They are run by `cargo xtask test`, which builds the page first; `cargo test -p journeys --test next`
//! takes `dist-next/` as it is.

mod access;
mod analysis;
mod hiring;
mod interview;
mod newcomer;
mod plans;
mod print;
mod released;
mod saving;
mod sharing;
mod smoke;
mod visits;
mod widths;

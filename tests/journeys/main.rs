//! Journeys through the built page, one file a concern.
//!
//! They are run by `cargo xtask test`, which builds the page first; `cargo test -p journeys` takes
//! `dist/` as it is.

mod access;
mod addresses;
mod analysis;
mod calculators;
mod calendars;
mod charts_taken;
mod compared;
mod cut_off;
mod embed;
mod empty_rows;
mod focus;
mod framed;
mod handy;
mod harness;
mod hiring;
mod hosting;
mod interview;
mod keyboard;
mod late;
mod links;
mod marked;
mod newcomer;
mod offline;
mod one_file;
mod packaged;
mod panic;
mod paste;
mod plans;
mod print;
mod questions;
mod released;
mod rows;
mod saving;
mod sealed;
mod sharing;
mod smoke;
mod still;
mod tables;
mod typed;
mod undo;
mod unsaved;
mod visits;
mod widths;
mod wikis;
mod words;
mod workings;

//! Journeys through the built page, one file per topic.
//!
//! `cargo xtask test` builds the page and then runs them; `cargo test -p journeys` uses `dist/` as
//! it is.

mod access;
mod addresses;
mod analysis;
mod calculators;
mod calendars;
mod chart_exports;
mod compared;
mod cut_off;
mod dragging_and_palette;
mod embed;
mod empty_rows;
mod first_paint;
mod focus;
mod harness;
mod hiring;
mod hosting;
mod in_frames;
mod interview;
mod keyboard;
mod late;
mod layout_stability;
mod links;
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
mod rule_breaks;
mod saving;
mod sealed;
mod sharing;
mod smoke;
mod tables;
mod typed;
mod undo;
mod unsaved;
mod visits;
mod widths;
mod wikis;
mod words;
mod workings;

//! Builds, serves, measures and tests Palier, one module per concern.
//!
//! The `xtask` program is a thin wrapper around this library. The browser tests also use it, to
//! find the browser and to serve `dist/` as `cargo xtask serve` does.

pub mod bench;
pub mod browsers;
pub mod build;
pub mod command;
pub mod components;
pub mod compress;
pub mod crates;
pub mod cut;
pub mod debian;
pub mod deny;
pub mod failure;
pub mod first_load;
pub mod folders;
pub mod functions;
pub mod html;
pub mod installers;
pub mod lighthouse;
pub mod one_file;
pub mod package;
pub mod policy;
pub mod project;
pub mod reproducible;
pub mod screenshots;
pub mod serve;
pub mod server;
pub mod setup;
pub mod steps;
pub mod test;
mod tool;
pub mod tools;
pub mod weigh;
pub mod wikis;
pub mod worker;

//! What the tests have in common.
#![allow(dead_code)] // each test binary uses its part

pub mod arbitrary;

//! Analyses of a plan: simulation over ranges, sensitivity, goal seek and comparison.
//!
//! Driven by the field tables: no calculator is named here. Calculators that an input cannot affect
//! are not evaluated again.

use crate::model::sort_order;

mod answer;
mod columns;
mod compare;
mod crossing;
mod draws;
mod layout;
pub mod normal;
mod offered;
mod points;
mod quantiles;
mod questions;
mod seek;
mod sensitivity;
mod simulate;
mod trial;
mod whole;
#[cfg(feature = "json")]
mod write;

pub use answer::Answer;
pub use compare::{Comparison, Difference, compare, variance};
pub use offered::offered;
pub use quantiles::{Band, Case, Histogram, Spread};
pub use questions::answer;
pub use seek::{seek, seek_counted};
pub use sensitivity::{Bar, Pairs, Side, sensitivity, two_way};
pub use simulate::{Bands, Options, POINTS, Probe, Simulation, simulate};
pub use trial::measure;
#[cfg(feature = "json")]
pub use write::{write_answer, write_bands};

/// Sorts by descending size. The sort is stable.
fn largest_first<T>(things: Vec<T>, size: impl Fn(&T) -> f64) -> Vec<T> {
    let sizes: Vec<f64> = things.iter().map(size).collect();
    let order = sort_order(sizes.len(), &|one, other| sizes[one] > sizes[other]);
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|place| things[place].take())
        .collect()
}

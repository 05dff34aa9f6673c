//! Ranges and questions: simulate, sensitivity, goal seek, compare.
//!
//! Written once, driven by the tables: nothing here knows a calculator by name. What an input
//! cannot change is never computed again.

mod compare;
mod crossing;
mod draws;
mod layout;
pub mod normal;
mod points;
mod quantiles;
mod seek;
mod sensitivity;
mod simulate;
mod trial;

pub use compare::{Comparison, Difference, compare, variance};
pub use quantiles::{Band, Case, Histogram, Spread};
pub use seek::{Answer, seek, seek_counted};
pub use sensitivity::{Bar, Side, sensitivity, two_way};
pub use simulate::{Bands, Options, POINTS, Probe, Simulation, simulate};
pub use trial::measure;

/// Sorts by size, the largest first; what is of one size stays in order. Only the sizes are sorted:
/// each kind of thing that is sorted would cost 2 KB of code.
fn largest_first<T>(things: Vec<T>, size: impl Fn(&T) -> f64) -> Vec<T> {
    let mut order: Vec<(f64, usize)> = things.iter().map(size).zip(0..).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(_, place)| things[place].take())
        .collect()
}

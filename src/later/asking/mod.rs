//! Questions that goal seek answers: which input makes a figure what it should be, or what a figure is with
//! another input.

mod aim;
mod found;
mod input;
mod words;

pub use aim::{Aim, first_aim};
pub use found::FoundValue;
pub use input::{AimInput, PlaceSelect};

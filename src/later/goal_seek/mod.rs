//! Questions that goal seek answers: which input makes a figure what it should be, or what a figure is with
//! another input.

mod answer;
mod goal;
mod input;
mod words;

pub use answer::GoalAnswer;
pub use goal::{Goal, first_goal};
pub use input::{GoalInput, PlaceSelect};

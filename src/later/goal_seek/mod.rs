//! Questions that goal seek answers: which value of an input brings a figure to a target, or what a
//! figure becomes at another value of an input.

mod answer;
mod goal;
mod input;
mod words;

pub use answer::GoalAnswer;
pub use goal::{Goal, first_goal};
pub use input::{GoalInput, PlaceSelect};

//! Formulas of figures, in a trait apart from the tables.
//!
//! Code that never asks for a formula is compiled without them.

use super::{Choice, Day, Text};

/// A figure, or a struct of figures, that knows its formulas.
pub trait Explained {
    /// Returns the formula of the figure at a path relative to this value, in English and French,
    /// with its inputs as `{names}`. A formula in symbols is the same in both languages. Empty for
    /// a list or a group; `None` if there is no such figure.
    #[must_use]
    fn formula(_path: &[u16]) -> Option<[&'static str; 2]> {
        None
    }
}

impl Explained for f64 {}
impl Explained for Option<f64> {}
impl Explained for bool {}
impl Explained for Option<Day> {}
impl Explained for Text {}
impl Explained for Option<Text> {}
impl<C: Choice> Explained for C {}
impl<C: Choice> Explained for Option<C> {}

impl<T: Explained> Explained for Vec<T> {
    fn formula(path: &[u16]) -> Option<[&'static str; 2]> {
        // The first element is the index of a row; every row has the same formulas.
        T::formula(path.get(1..)?)
    }
}

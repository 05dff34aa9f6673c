//! How figures are worked out, apart from their tables: whoever does not ask for it does not carry it.

use super::{Choice, Day, Text};

/// A figure, or a struct of figures, that can say how it is worked out.
pub trait Explained {
    /// The formula of the figure at a path below this one, with `{names}` for what goes in, in English and
    /// French: one that is written in signs is the same in both. Empty for a list; none where there is no
    /// such figure.
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
        // What stands first is the number of a row: every row is worked out alike.
        T::formula(path.get(1..)?)
    }
}

//! Choices (one of a few named values) and sets of such values.

use std::marker::PhantomData;

/// The keys and words of a choice's values. Declared by `choice!`.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// Keys in documents, by position. New ones are only ever added at the end.
    pub keys: &'static [&'static str],
    /// English and French words of each value, by position.
    pub words: &'static [[&'static str; 2]],
}

/// An enum of a few named values. Declared by `choice!`.
pub trait Choice: Copy + 'static {
    /// The keys and words of its values.
    const OPTIONS: &'static Options;
    /// Returns the position of the value among its options.
    fn place(self) -> u8;
}

/// A choice, required or optional, that can be written without knowing its type.
pub trait ChoiceMut {
    /// Returns the position of the value among its options, or `None` if there is no value.
    fn get(&self) -> Option<u8>;
    /// Sets the value by its position. Returns false and changes nothing if there is no such
    /// option, or if the position is `None` and the choice is required.
    fn set(&mut self, place: Option<u8>) -> bool;
}

/// A set of values of a choice, as a bit mask.
pub struct Set<C> {
    bits: u64,
    of: PhantomData<C>,
}
impl<C: Choice> Set<C> {
    /// The empty set.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            bits: 0,
            of: PhantomData,
        }
    }
    /// Whether `value` is in the set.
    #[must_use]
    pub fn has(self, value: C) -> bool {
        self.bits >> value.place() & 1 == 1
    }
    /// Returns the number of values in the set.
    #[must_use]
    pub fn count(self) -> u32 {
        self.bits.count_ones()
    }
}
impl<C> Set<C> {
    /// Returns the bit mask: one bit per option, the first option lowest.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.bits
    }
    pub(super) fn bits_mut(&mut self) -> &mut u64 {
        &mut self.bits
    }
}
impl<C: Choice, const N: usize> From<[C; N]> for Set<C> {
    fn from(ticked: [C; N]) -> Self {
        let bits = ticked.iter().fold(0, |bits, c| bits | 1 << c.place());
        Self {
            bits,
            of: PhantomData,
        }
    }
}
impl<C> Clone for Set<C> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<C> Copy for Set<C> {}
impl<C> PartialEq for Set<C> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<C> Default for Set<C> {
    fn default() -> Self {
        Self {
            bits: 0,
            of: PhantomData,
        }
    }
}
impl<C> std::fmt::Debug for Set<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:b}", self.bits)
    }
}

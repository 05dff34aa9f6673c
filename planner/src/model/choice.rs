//! One of a few named values, and a set of them.

use std::marker::PhantomData;

/// The names of a choice in documents and its words in both languages. Made by `choice!`.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// Names in documents, in an order that only ever grows at its end.
    pub keys: &'static [&'static str],
    /// English and French.
    pub words: &'static [[&'static str; 2]],
}

/// One of a few named values. Made by `choice!`.
pub trait Choice: Copy + 'static {
    /// Its names and words.
    const OPTIONS: &'static Options;
    /// The place of the value among its options.
    fn place(self) -> u8;
}

/// A choice, or none, that can be written without knowing its type.
pub trait ChoiceMut {
    /// The place of the value among its options.
    fn get(&self) -> Option<u8>;
    /// False where the place is not one of the options, or there must be a value.
    fn set(&mut self, place: Option<u8>) -> bool;
}

/// Which of a few named values are ticked.
pub struct Set<C> {
    bits: u64,
    of: PhantomData<C>,
}
impl<C: Choice> Set<C> {
    /// None ticked.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            bits: 0,
            of: PhantomData,
        }
    }
    /// Whether `value` is ticked.
    #[must_use]
    pub fn has(self, value: C) -> bool {
        self.bits >> value.place() & 1 == 1
    }
    /// How many are ticked.
    #[must_use]
    pub fn count(self) -> u32 {
        self.bits.count_ones()
    }
}
impl<C> Set<C> {
    /// One bit an option, the first option lowest.
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

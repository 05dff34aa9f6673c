//! Why a value is refused: data; the words are chosen at the face, in the reader's language.

use super::{NumberKind, Options};

/// Why a value was refused; the words are chosen at the face, in the reader's language.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// The text is not JSON: what the reader said.
    Syntax(String),
    /// The document has more bytes than this.
    TooLarge(usize),
    /// The document's format is newer than the one given.
    Newer(u32),
    /// No such key.
    UnknownKey,
    /// Neither what the field holds nor null.
    WrongType(&'static str),
    /// Not in the allowed range; `above`: the least itself is excluded.
    OutOfRange(NumberKind),
    /// A whole number is asked for.
    NotWhole,
    /// A range whose low end is not below its high end.
    UpsideDown,
    /// A range through zero, of a number that is never negative.
    RangeThroughZero,
    /// More characters than this.
    TooLong(usize),
    /// More rows than this.
    TooMany(usize),
    /// Fewer rows than this.
    TooFew(usize),
    /// No such day, or not in 1970…2200.
    NotADate,
    /// A day that its month does not have.
    NoSuchDay,
    /// Neither yes nor no.
    NotAFlag,
    /// Not one of these.
    NotAChoice(&'static Options),
    /// The same key or id a second time.
    Twice,
    /// It must be given.
    Missing,
    /// Less than what another field says.
    LessThan(f64),
    /// More than what another field says.
    MoreThan(f64),
    /// It names something that the plan does not have.
    NotThere,
    /// Not the three letters of a currency.
    NotACurrency,
}

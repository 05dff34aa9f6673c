//! Why a value is refused, as data; `words` and `document` make a sentence of it.

use super::{NumberKind, Options};

/// Why a value was refused, with what a sentence about it needs, such as the limit.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// The text is not valid JSON; holds the parser's message.
    Syntax(String),
    /// The document has more than this many bytes.
    TooLarge(usize),
    /// The document's format, given here, is newer than the one that this release reads.
    Newer(u32),
    /// The table has no field with this key.
    UnknownKey,
    /// The value is not of the field's type, named here, and not null either.
    WrongType(&'static str),
    /// The number is outside this range; with `above`, the minimum itself is excluded.
    OutOfRange(NumberKind),
    /// The field takes whole numbers only.
    NotWhole,
    /// The low end of a range is not below its high end.
    UpsideDown,
    /// A range reaches 0 or below in a field whose ranges must be positive.
    RangeThroughZero,
    /// The text has more than this many characters.
    TooLong(usize),
    /// The list has more than this many rows.
    TooMany(usize),
    /// The list has fewer than this many rows.
    TooFew(usize),
    /// Not a date such as `2024-04-30`, or not in 1970…2200.
    NotADate,
    /// The month does not have this day.
    NoSuchDay,
    /// Neither yes nor no.
    NotAFlag,
    /// Not one of these options.
    NotAChoice(&'static Options),
    /// A key or an id occurs a second time.
    Twice,
    /// A required value is missing.
    Missing,
    /// The number is less than this bound, which depends on another field.
    LessThan(f64),
    /// The number is more than this bound, which depends on another field.
    MoreThan(f64),
    /// A reference to something that is not in the plan.
    NotThere,
    /// Not a currency code of three capital letters.
    NotACurrency,
}

//! Link format 1: what of a plan differs from the frozen defaults, by stable ids, as decisions of
//! an adaptive binary coder. Frozen: links of this format are read for ever.
//!
//! # The bytes
//!
//! The payload is `1`, then base64url without padding of a check and a body (`letters`). The body
//! is a sequence of yes-or-no decisions, coded (`coder`) in a range of 32 bits that starts as the
//! whole: with `span = high - low` and `middle = low + span · no / 2^16`, "no" keeps `low..=middle`
//! and "yes" `middle + 1..=high`; first bytes that agree are moved out. The body ends with the
//! fewest bytes that lie in the range, a reader taking zeros past them; zeros at its end are dropped.
//!
//! `no` comes from the odds of the decision's kind at its place: `lean + 2^15`, kept within
//! 48…65 488. `lean` starts at 0, or at a place where the kind was not yet met, as that of the kind.
//! After each decision both odds learn: `lean += (±32 767 − lean) / (met + 2)`, truncated towards
//! zero (+ for "no"), then `met` grows, to 60 at most. Kinds are in `kinds`; a place is a
//! hash (`coder::place`), and the odds at places stand in a table of 2^14 by the first 14 bits of
//! `place(place, kind)`.
//!
//! # What is said
//!
//! - **Table**: while it has another field (`MORE`, seen at the column of the field before), is it the
//!   next id, or the one after … (`HERE`, at that id's column); then its wire (`WIRE`, at its column)
//!   and value. Only fields that differ from the base are said, by ascending id. The column of a
//!   field is `place(column of the table, id)`, whatever the row; the plan's is 1.
//! - **Base**: the frozen default of the same place; of a row that the frozen default does not have, a
//!   fresh row.
//! - **Wires**: 0 one number; 1 a range, its ends, the second with the first as its base; 2 a whole
//!   number (day: days after the base, or after 1970, by sign; choice: its place among the options; set:
//!   one bit an option; flag: 0 or 1); 3 a text; 4 a text known to its field, by its place among the
//!   known; 5 a table; 6 rows: how many, then each as a table; 7 nothing.
//! - **Number**: its significant digits, at most 15, none for 0: how many (`DIGITS`), whether negative
//!   (`SIGN`), the power of ten of the first digit, from that of the base (`SCALE`), each digit.
//! - **Whole**: how many bits it has, one decision for each and one to stop, then those after the
//!   first. With a sign: folded, 0 −1 1 −2 2 …
//! - **Text**: whether it is one of the texts spelled so far (`KNOWN_TEXT`), then whether it is the one that
//!   comes after the text said last (`NEXT`), or else which (`INDEX`); or spelled, letter by letter (`values`).
//!
//! Decisions do not depend on the tables of whoever reads: a reader skips ids and values that it does
//! not know, and tells them.

mod coder;
mod kinds;
mod read;
mod values;
mod write;

use crate::model::{Field, Kind};

pub use read::{Notes, decode};
pub use write::encode;

const NUMBER: u32 = 0;
const RANGE: u32 = 1;
const WHOLE: u32 = 2;
const TEXT: u32 = 3;
const KNOWN: u32 = 4;
const GROUP: u32 = 5;
const ROWS: u32 = 6;
const NONE: u32 = 7;

/// The column of the plan itself.
const PLAN: u32 = 1;

/// What a link may make a reader keep, in bytes. A writer keeps to half of it, so that what it
/// wrote is read as well by later releases, whose rows are larger.
const ROOM: usize = 256 << 10;

/// Tables inside tables, at most.
const DEEPEST: usize = 16;

/// What a row takes in memory, roughly and at least: texts and lists besides.
fn size(fields: &[Field]) -> usize {
    fields.iter().fold(16, |sum, field| {
        sum + match field.kind {
            Kind::Group(inner, _) => size(inner),
            _ => 40,
        }
    })
}

//! Link format 1: the values of a plan that differ from the frozen defaults, by stable field ids,
//! written with an adaptive binary coder. Frozen: every later release must read this format.
//!
//! # The bytes
//!
//! The payload is `1`, then base64url without padding of a checksum and a body (`base64url`). The
//! body is a sequence of yes-or-no decisions, range-coded (`coder`) in 32 bits. The range
//! `low..=high` starts as the whole. With `span = high - low` and `middle = low + span · no /
//! 2^16`, "no" keeps `low..=middle` and "yes" keeps `middle + 1..=high`; leading bytes that are
//! equal in `low` and `high` are written and shifted out. The body ends with the fewest bytes whose
//! value lies in the range, without trailing zeros, since a reader takes zeros past the end.
//!
//! `no` is the probability of "no" in 2^16ths, from the odds of the decision's kind in its context:
//! `lean + 2^15`, clamped to 48…65 488. `lean` starts at 0; in a context in which the kind was not
//! met before, it starts at the `lean` of the kind. After each decision both odds are updated:
//! `lean += (±32 767 − lean) / (met + 2)`, truncated towards zero (+ for "no"), then `met` is
//! incremented, up to 60. Kinds are in `kinds`. A context is a hash (`coder::place`); the odds in
//! contexts are in a table of 2^14 entries, indexed by the top 14 bits of `place(context, kind)`.
//!
//! # The content
//!
//! - **Table**: the fields that differ from the base, by ascending id. Before each, whether there
//!   is another one (`MORE`, in the context of the field before), then for each id from the next
//!   on, whether it is that one (`HERE`, in the context of that id); then its wire type (`WIRE`, in
//!   its own context) and its value. The context of a field is `place(context of the table, id)`,
//!   the same in all rows; that of the plan is 1.
//! - **Base**: the frozen default at the same path; for a row that the frozen default does not
//!   have, a fresh row.
//! - **Wire types**: 0 a number; 1 a range: both ends, the low one as the base of the high one; 2 a
//!   whole number (date: days after the base, or after 1970, signed; choice: index of the option;
//!   set: one bit per option; flag: 0 or 1); 3 a text; 4 a text that is a known key of its field:
//!   index of the key; 5 a table; 6 rows: how many, then each as a table; 7 no value.
//! - **Number**: at most 15 significant digits, none for 0: how many (`DIGITS`), whether negative
//!   (`SIGN`), the power of ten of the first digit minus that of the base (`SCALE`), each digit.
//! - **Whole number**: its length in bits, one decision per bit and one to stop, then the bits
//!   after the first. A signed one is first mapped to 0 −1 1 −2 2 …
//! - **Text**: whether it is one of the texts spelled so far (`KNOWN_TEXT`). If so, whether it is
//!   the one after the text written last (`NEXT`), or else its index (`INDEX`). If not, it is
//!   spelled, character by character (`values`).
//!
//! The coding does not depend on the tables of the reader, which skips ids and values that it does
//! not know, and reports them.

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

/// The context of the plan itself.
const PLAN: u32 = 1;

/// Maximum memory that a link may make a reader use, in bytes. A writer uses at most half of it, so
/// that later releases, whose rows are larger, can read the link too.
const ROOM: usize = 256 << 10;

/// Maximum length of the path to a nested table, in field ids and row numbers.
const DEEPEST: usize = 16;

/// Rough lower estimate of the memory that a row uses, in bytes, without its texts and lists.
fn size(fields: &[Field]) -> usize {
    fields.iter().fold(16, |sum, field| {
        sum + match field.kind {
            Kind::Group(inner, _) => size(inner),
            _ => 40,
        }
    })
}

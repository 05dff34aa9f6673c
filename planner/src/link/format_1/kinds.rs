//! Kinds of decisions in link format 1, by the index of their first odds. Frozen with the format.

/// Whether a table has another field: 8 kinds, by the wire type of the field before.
pub const MORE: u32 = 0;
/// Whether the field has this id: 4 kinds, by how many ids were skipped, up to 3.
pub const HERE: u32 = 8;
/// The wire type of a value: 8 × 8 kinds, by the wire type of the field before.
pub const WIRE: u32 = 16;
/// Whether a number is negative.
pub const SIGN: u32 = 80;
/// How many significant digits a number has: 16 kinds.
pub const DIGITS: u32 = 84;
/// A digit: 4 × 16 kinds, for the first, second, middle and last digit.
pub const DIGIT: u32 = 100;
/// Whether a text was spelled before.
pub const KNOWN_TEXT: u32 = 164;
/// Whether a known text is the one after the text written last.
pub const NEXT: u32 = 165;
/// A character, by class: 32 kinds.
pub const LETTER: u32 = 168;
/// The code of an ASCII character that is no letter and no space: 128 kinds.
pub const PLAIN: u32 = 256;
/// The low 6 bits of the code point of a non-ASCII character other than é: 64 kinds.
pub const LOW: u32 = 384;
/// The bits above those, as a whole number: 128 kinds.
pub const HIGH: u32 = 512;
/// The power of ten of a number, minus that of its base: 128 kinds.
pub const SCALE: u32 = 640;
/// A whole number: a date, choice, set, flag or index of a known key: 128 kinds.
pub const WHOLE: u32 = 768;
/// How many rows a list has: 128 kinds.
pub const ROWS: u32 = 896;
/// The index of a known text: 128 kinds.
pub const INDEX: u32 = 1024;

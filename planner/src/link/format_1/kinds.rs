//! The kinds of decisions of link format 1: where each one's odds begin. Frozen with it.

/// Whether a table has another field: 8, by the wire of the one before.
pub const MORE: u32 = 0;
/// Whether it is the next id: 4, by how many it was not.
pub const HERE: u32 = 8;
/// How a value is written: 8 × 8, by the wire of the field before.
pub const WIRE: u32 = 16;
/// Whether a number is negative.
pub const SIGN: u32 = 80;
/// How many digits a number has: 16.
pub const DIGITS: u32 = 84;
/// A digit: 4 × 16.
pub const DIGIT: u32 = 100;
/// Whether a text was met before.
pub const KNOWN_TEXT: u32 = 164;
/// Whether it is the one that follows the text met last.
pub const NEXT: u32 = 165;
/// A letter: 32.
pub const LETTER: u32 = 168;
/// Digits, signs: 128.
pub const PLAIN: u32 = 256;
/// Letters beyond é: their code's last 6 bits: 64.
pub const LOW: u32 = 384;
/// And the bits before: 128.
pub const HIGH: u32 = 512;
/// The power of ten of a number: 128.
pub const SCALE: u32 = 640;
/// A whole number, a day, a choice, what is ticked: 128.
pub const WHOLE: u32 = 768;
/// How many rows: 128.
pub const ROWS: u32 = 896;
/// Which of the texts met: 128.
pub const INDEX: u32 = 1024;

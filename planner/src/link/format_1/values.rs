//! Codes numbers and texts as decisions. Part of link format 1 and frozen with it.

use super::coder::{Coder, place};
use super::kinds::{DIGIT, DIGITS, HIGH, INDEX, KNOWN_TEXT, LETTER, LOW, NEXT, PLAIN, SCALE, SIGN};
use crate::model::{Text, decimal};

/// Maximum number of significant digits of a number.
const MOST_DIGITS: u32 = 15;

/// Maps signed numbers to unsigned ones, small ones first (zigzag encoding): 0 −1 1 −2 2 …
pub fn fold(n: i64) -> u64 {
    ((n << 1) ^ (n >> 63)).cast_unsigned()
}

/// The inverse of [`fold`].
pub fn unfold(n: u64) -> i64 {
    (n >> 1).cast_signed() ^ -(n & 1).cast_signed()
}

/// Returns the power of ten of a number's first digit; 0 for zero.
fn scale_of(x: f64) -> i64 {
    let (mantissa, exponent) = decimal::parts(x, 15);
    i64::from(exponent) + i64::from(mantissa.unsigned_abs().checked_ilog10().unwrap_or(0))
}

/// Codes a number: digit count, sign, power of ten of the first digit minus that of `base`, digits.
pub fn number(coder: &mut Coder, base: f64, x: f64) -> Option<f64> {
    let (mantissa, _) = decimal::parts(x, 15);
    let size = mantissa.unsigned_abs();
    let digits = coder.unary(
        DIGITS,
        MOST_DIGITS,
        size.checked_ilog10().map_or(0, |n| n + 1),
    )?;
    if digits == 0 {
        return Some(0.0);
    }
    let negative = coder.bit(SIGN, mantissa < 0)?;
    let scale = unfold(coder.whole(SCALE, fold(scale_of(x) - scale_of(base)))?);
    let scale = scale
        .checked_add(scale_of(base))
        .filter(|scale| scale.abs() < 400)?;
    let mut out = 0;
    for i in 0..digits {
        let digit = size / 10u64.pow(digits - 1 - i) % 10;
        // Separate odds for first, second and middle digits, and for the last, which is never 0.
        let which = if i > 0 && i + 1 == digits {
            3
        } else {
            i.min(2)
        };
        let digit = coder.tree(DIGIT + 16 * which, 4, digit as u32)?;
        if digit > 9 {
            return None;
        }
        out = out * 10 + i64::from(digit);
    }
    let exponent = i32::try_from(scale).ok()? + 1 - i32::try_from(digits).ok()?;
    Some(decimal::value(if negative { -out } else { out }, exponent))
}

/// The texts spelled so far, each once. `next` is the index after the text written last.
#[derive(Default)]
pub struct TextTable {
    texts: Vec<Text>,
    next: usize,
}

const END: u32 = 0;
const SPACE: u32 = 1;
const A: u32 = 2;
const CAPITAL: u32 = 28;
const ASCII: u32 = 29;
const OTHER: u32 = 30;
const E_ACUTE: u32 = 31;

impl TextTable {
    /// Codes a text: one spelled before, often the one that followed the last text then, or a new
    /// one. Also returns `None` if a new one is longer than `longest` bytes.
    pub fn text(&mut self, coder: &mut Coder, text: &str, longest: usize) -> Option<Text> {
        let found = self.texts.iter().position(|known| **known == *text);
        if coder.bit(KNOWN_TEXT, found.is_some())? {
            let found = found.unwrap_or(0);
            let at = if coder.bit(NEXT, found == self.next)? {
                self.next
            } else {
                usize::try_from(coder.whole(INDEX, found as u64)?).ok()?
            };
            self.next = at + 1;
            return self.texts.get(at).cloned();
        }
        let text: Text = spell(coder, text, longest)?.into();
        self.texts.push(text.clone());
        self.next = self.texts.len();
        Some(text)
    }
}

/// Codes a text character by character. The context is the character before, or its class, and does
/// not depend on the column.
fn spell(coder: &mut Coder, text: &str, longest: usize) -> Option<String> {
    let column = coder.place;
    let mut letters = text.chars();
    let mut out = String::new();
    let mut before = 0;
    loop {
        coder.place = before;
        match letter(coder, letters.next(), &mut before)? {
            Some(letter) if out.len() < longest => out.push(letter),
            Some(_) => return None,
            None => break,
        }
    }
    coder.place = column;
    Some(out)
}

#[allow(clippy::option_option)] // outer: the bytes are valid; inner: there is another character
fn letter(coder: &mut Coder, letter: Option<char>, before: &mut u32) -> Option<Option<char>> {
    let symbol = match letter {
        None => END,
        Some(' ') => SPACE,
        Some(c @ 'a'..='z') => A + u32::from(c) - u32::from('a'),
        Some('A'..='Z') => CAPITAL,
        Some('é') => E_ACUTE,
        Some(c) if c.is_ascii() => ASCII,
        Some(_) => OTHER,
    };
    let symbol = coder.tree(LETTER, 5, symbol)?;
    *before = symbol;
    let scalar = letter.map_or(0, u32::from);
    let scalar = match symbol {
        END => return Some(None),
        SPACE => ' '.into(),
        A..CAPITAL => symbol - A + u32::from(b'a'),
        E_ACUTE => 'é'.into(),
        CAPITAL => {
            coder.place = CAPITAL;
            let capital = coder.tree(
                LETTER,
                5,
                scalar.wrapping_sub('A'.into()).wrapping_add(A) & 31,
            )?;
            *before = 32 + capital;
            if !(A..CAPITAL).contains(&capital) {
                return None;
            }
            capital - A + u32::from(b'A')
        }
        ASCII => coder.tree(PLAIN, 7, scalar & 127)?,
        _ => {
            let high = u32::try_from(coder.whole(HIGH, u64::from(scalar >> 6))?).ok()?;
            coder.place = place(64, high);
            high.checked_mul(64)? + coder.tree(LOW, 6, scalar & 63)?
        }
    };
    char::from_u32(scalar).map(Some)
}

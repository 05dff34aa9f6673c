//! An adaptive binary range coder: a likely decision costs a fraction of a bit. Writing and reading
//! use the same functions, so that the two sides cannot differ.
//!
//! Each yes-or-no decision has a *kind* (a small number) and a *place*, its context (a hash of the
//! column of a table or of the character before). Two odds are kept: one per kind, and one per kind
//! and place, which starts as the first. Part of link format 1 and frozen with it.

/// Number of kinds of decisions.
const KINDS: usize = 2_048;
/// Bits of the hash of kind and place, for 2^14 odds. A collision only makes the odds less
/// accurate.
const SLOTS: u32 = 14;
/// Maximum number of decisions in a payload; they take some tens of milliseconds.
const DECISIONS: u32 = 4_000_000;
/// Number of decisions after which the odds adapt at a constant rate.
const SETTLED: u16 = 60;

/// The odds of a decision: `lean`, the probability of "no" minus one half, in 2^16ths, so that zero
/// is a neutral start, and `met`, how many decisions were seen, up to [`SETTLED`].
#[derive(Clone, Copy, Default)]
struct Odds {
    lean: i16,
    met: u16,
}
impl Odds {
    fn learn(&mut self, bit: bool) {
        let target = if bit { -32_767 } else { 32_767 };
        let step = (target - i32::from(self.lean)) / (i32::from(self.met) + 2);
        self.lean = i16::try_from(i32::from(self.lean) + step).unwrap_or(self.lean);
        self.met = (self.met + 1).min(SETTLED);
    }
}

enum Side<'a> {
    Writes(Vec<u8>),
    Reads {
        bytes: std::slice::Iter<'a, u8>,
        value: u32,
    },
}

/// Writes or reads one body. Its methods return the value that was written or read, or `None` if
/// the bytes are invalid or hold more decisions than a link may have.
pub struct Coder<'a> {
    side: Side<'a>,
    low: u32,
    high: u32,
    odds: Vec<Odds>,
    decisions: u32,
    /// Context of the next decisions; set by the callers.
    pub place: u32,
}

/// Hashes an inner place into an outer one.
pub fn place(outer: u32, inner: u32) -> u32 {
    (outer ^ inner.wrapping_mul(0x9E37_79B1))
        .wrapping_mul(0x85EB_CA6B)
        .rotate_left(13)
}

impl<'a> Coder<'a> {
    fn new(side: Side<'a>) -> Self {
        let odds = vec![Odds::default(); KINDS + (1 << SLOTS)];
        Self {
            side,
            low: 0,
            high: u32::MAX,
            odds,
            decisions: DECISIONS,
            place: 0,
        }
    }

    pub fn writer() -> Self {
        Self::new(Side::Writes(Vec::new()))
    }

    pub fn reader(bytes: &'a [u8]) -> Self {
        let mut bytes = bytes.iter();
        let value = (0..4).fold(0, |value, _| value << 8 | next(&mut bytes));
        Self::new(Side::Reads { bytes, value })
    }

    /// Returns the bytes that were written: as few as identify the range, since a reader takes
    /// zeros past the end.
    pub fn finish(self) -> Vec<u8> {
        let Side::Writes(mut bytes) = self.side else {
            return Vec::new();
        };
        if self.low > 0 {
            // The first bytes of `low` and `high` differ; this one, before zeros, is in range.
            bytes.push((self.low >> 24) as u8 + 1);
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        bytes
    }

    /// Codes one decision. When reading, `bit` is ignored.
    #[allow(clippy::cast_possible_truncation)] // a part of a 32-bit span; the first byte of a `u32`
    pub fn bit(&mut self, kind: u32, bit: bool) -> Option<bool> {
        self.decisions = self.decisions.checked_sub(1)?;
        let general = kind as usize;
        let special = KINDS + (place(self.place, kind) >> (32 - SLOTS)) as usize;
        if self.odds[special].met == 0 {
            self.odds[special].lean = self.odds[general].lean;
        }
        // The probability of "no" in 2^16ths; clamped, so that neither outcome is impossible.
        let no = (i32::from(self.odds[special].lean) + 32_768)
            .clamp(48, 65_488)
            .unsigned_abs();
        let span = self.high - self.low;
        let middle = self.low + ((u64::from(span) * u64::from(no)) >> 16) as u32;
        let bit = match &self.side {
            Side::Writes(_) => bit,
            Side::Reads { value, .. } => *value > middle,
        };
        if bit {
            self.low = middle + 1;
        } else {
            self.high = middle;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            match &mut self.side {
                Side::Writes(bytes) => bytes.push((self.high >> 24) as u8),
                Side::Reads { bytes, value } => *value = *value << 8 | next(bytes),
            }
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
        self.odds[special].learn(bit);
        self.odds[general].learn(bit);
        Some(bit)
    }

    /// Codes a number of `bits` bits, highest first; the odds of a bit depend on those before it.
    pub fn tree(&mut self, kind: u32, bits: u32, n: u32) -> Option<u32> {
        let mut node = 1;
        for i in (0..bits).rev() {
            node = node << 1 | u32::from(self.bit(kind + node, n >> i & 1 == 1)?);
        }
        Some(node - (1 << bits))
    }

    /// Codes a number up to `most` in unary: one decision per unit and, below `most`, one to stop.
    pub fn unary(&mut self, kind: u32, most: u32, n: u32) -> Option<u32> {
        let mut at = 0;
        while at < most && self.bit(kind + at, at < n)? {
            at += 1;
        }
        Some(at)
    }

    /// Codes any whole number: its length in bits, then all bits but the first, which is 1.
    pub fn whole(&mut self, kind: u32, n: u64) -> Option<u64> {
        let bits = self.unary(kind, 64, 64 - n.leading_zeros())?;
        let mut out = u64::from(bits > 0);
        for i in (0..bits.saturating_sub(1)).rev() {
            out = out << 1 | u64::from(self.bit(kind + 64 + i, n >> i & 1 == 1)?);
        }
        Some(out)
    }
}

fn next(bytes: &mut std::slice::Iter<'_, u8>) -> u32 {
    bytes.next().copied().map_or(0, u32::from)
}

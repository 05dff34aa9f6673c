//! An adaptive binary coder: what is likely costs a fraction of a bit. Writing and reading run
//! through the same functions, so that the two sides cannot differ.
//!
//! Each yes-or-no decision has a *kind* (a small number) and is seen at a *place* (a hash: a column
//! of a table, the letter before). Two odds are kept, one by kind and one by kind and place; the
//! second starts as the first. Part of link format 1 and frozen with it.

/// Kinds of decisions there may be.
const KINDS: usize = 2_048;
/// Odds that are kept by kind and place: 2^14, by hash. Where two fall together they only blur.
const SLOTS: u32 = 14;
/// The most decisions of a payload: some tens of milliseconds.
const DECISIONS: u32 = 4_000_000;
/// How often odds have been met before they settle.
const SETTLED: u16 = 60;

/// The odds of a decision: how likely "no" is, over or under one half (so that zeros are a start),
/// and how often it was met.
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

/// One payload being written or read. Every function returns what was written or read; none where
/// what is read makes no sense, or is more than a link may hold.
pub struct Coder<'a> {
    side: Side<'a>,
    low: u32,
    high: u32,
    odds: Vec<Odds>,
    decisions: u32,
    /// Where decisions are seen.
    pub place: u32,
}

/// A place within a place.
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

    /// What was written: as few bytes as tell it from anything else, since a reader takes what is
    /// past the end as zeros.
    pub fn finish(self) -> Vec<u8> {
        let Side::Writes(mut bytes) = self.side else {
            return Vec::new();
        };
        if self.low > 0 {
            // The two ends differ in their first byte: this one lies between them.
            bytes.push((self.low >> 24) as u8 + 1);
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        bytes
    }

    /// One decision.
    #[allow(clippy::cast_possible_truncation)] // a part of a span of 32 bits; a first byte
    pub fn bit(&mut self, kind: u32, bit: bool) -> Option<bool> {
        self.decisions = self.decisions.checked_sub(1)?;
        let general = kind as usize;
        let special = KINDS + (place(self.place, kind) >> (32 - SLOTS)) as usize;
        if self.odds[special].met == 0 {
            self.odds[special].lean = self.odds[general].lean;
        }
        // How likely "no" is, in 2^16ths: never certain.
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

    /// A number of `bits` bits, each digit seen after those before it.
    pub fn tree(&mut self, kind: u32, bits: u32, n: u32) -> Option<u32> {
        let mut node = 1;
        for i in (0..bits).rev() {
            node = node << 1 | u32::from(self.bit(kind + node, n >> i & 1 == 1)?);
        }
        Some(node - (1 << bits))
    }

    /// How many, up to `most`: one decision for each and one to stop.
    pub fn unary(&mut self, kind: u32, most: u32, n: u32) -> Option<u32> {
        let mut at = 0;
        while at < most && self.bit(kind + at, at < n)? {
            at += 1;
        }
        Some(at)
    }

    /// Any whole number: how many bits it has, then all but the first.
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

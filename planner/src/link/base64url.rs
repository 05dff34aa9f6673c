//! The text of a payload: base64url without padding, and its check.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Appends bytes as base64url.
pub fn encode(bytes: &[u8], out: &mut String) {
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (24 - 8 * three.len());
        let letter = |i: usize| char::from(ALPHABET[(bits >> (18 - 6 * i)) as usize & 63]);
        out.extend((0..=three.len()).map(letter));
    }
}

/// The bytes of a text; none where it is the text of no bytes.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for letter in four {
            let digit = match letter {
                b'A'..=b'Z' => letter - b'A',
                b'a'..=b'z' => letter - b'a' + 26,
                b'0'..=b'9' => letter - b'0' + 52,
                b'-' => 62,
                b'_' => 63,
                _ => return None,
            };
            bits = bits << 6 | u32::from(digit);
        }
        let unused = [0, 6, 4, 2, 0][four.len()];
        // One letter alone is no byte, and the bits that no byte takes are zero: one text, one way.
        if four.len() == 1 || bits & ((1 << unused) - 1) != 0 {
            return None;
        }
        bits <<= 6 * (4 - four.len());
        out.extend_from_slice(&bits.to_be_bytes()[1..four.len()]);
    }
    Some(out)
}

/// A body of at most so many bytes has a check of two bytes, a longer one of four.
const SHORT: usize = 32;

/// A body with its check before it. The check covers the version as well.
pub fn with_check(version: u8, body: &[u8]) -> Vec<u8> {
    let sum = check(version, body).to_be_bytes();
    let wide = if body.len() > SHORT { 4 } else { 2 };
    [&sum[..wide], body].concat()
}

/// The body of what [`with_check`] made; none where anything in it was changed.
pub fn checked(version: u8, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let wide = if bytes.len() > SHORT + 2 { 4 } else { 2 };
    let (sum, body) = bytes.split_at_checked(wide)?;
    let whole = check(version, body).to_be_bytes().starts_with(sum);
    if !whole || (wide == 4) != (body.len() > SHORT) {
        return None;
    }
    bytes.drain(..wide);
    Some(bytes)
}

/// The remainder (CRC) of version and body by CRC-16/CCITT's polynomial, in the first two bytes,
/// or by CRC-32's: a change within 16 (32) bits in a row never goes unnoticed, so neither does a
/// changed letter; any other change does once in 65 536 (4 294 967 296).
fn check(version: u8, body: &[u8]) -> u32 {
    let divisor = if body.len() > SHORT {
        0x04C1_1DB7
    } else {
        0x1021 << 16
    };
    [version].iter().chain(body).fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 24, |sum, _| {
            if sum >> 31 == 1 {
                sum << 1 ^ divisor
            } else {
                sum << 1
            }
        })
    })
}

//! The text of a payload: base64url without padding, and its checksum.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Appends bytes to `out` as base64url.
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

/// Decodes base64url; `None` if the text is not the encoding of any bytes.
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
        // A single character is less than a byte, and unused bits must be zero, so that bytes have
        // only one encoding.
        if four.len() == 1 || bits & ((1 << unused) - 1) != 0 {
            return None;
        }
        bits <<= 6 * (4 - four.len());
        out.extend_from_slice(&bits.to_be_bytes()[1..four.len()]);
    }
    Some(out)
}

/// Maximum length in bytes of a body with a checksum of two bytes; longer bodies have four.
const SHORT: usize = 32;

/// Puts the checksum before a body. It covers the version as well.
pub fn with_check(version: u8, body: &[u8]) -> Vec<u8> {
    let sum = check(version, body).to_be_bytes();
    let wide = if body.len() > SHORT { 4 } else { 2 };
    [&sum[..wide], body].concat()
}

/// Verifies and removes the checksum that [`with_check`] added; `None` if it does not match.
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

/// Returns the CRC of version and body: with the polynomial of CRC-16/CCITT, in the upper two
/// bytes, for a short body, with that of CRC-32 for a longer one. It detects every change within 16
/// (32) consecutive bits of the body, and every change of one character of the payload; any other
/// change goes unnoticed once in 65 536 (4 294 967 296) times.
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

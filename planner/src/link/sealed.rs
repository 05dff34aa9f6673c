//! Sealed links: a payload that only a passphrase opens. Frozen: links of this version are opened for
//! ever.
//!
//! # The bytes
//!
//! The payload is [`VERSION`], then base64url without padding of, in this order:
//!
//! | bytes | what |
//! |---|---|
//! | 4 | the check of all that follows and of the version, as in every longer link (`base64url`): it tells a damaged link from a wrong passphrase |
//! | 16 | the salt, random |
//! | 12 | the nonce, random and never used twice under one key |
//! | 16 and more | the sealed text with its tag |
//!
//! The text is sealed by AES-256-GCM (NIST SP 800-38D, a tag of 128 bits), the version character as
//! additional data. The key is PBKDF2 (RFC 8018) with HMAC-SHA-256 and [`ROUNDS`] iterations over the
//! salt and the passphrase, which is prepared as by RFC 8265's `OpaqueString`: any space is a plain
//! one, then NFC, then UTF-8. What is sealed is a payload of any format, its version as one byte and
//! then the bytes that its letters stand for.
//!
//! Here is the layout alone: the browser has the cryptography.

use super::{LONGEST, LinkError, TooLarge, base64url};

/// The first character of a sealed link. A later way of sealing takes the next free digit, which
/// this release tells as newer.
pub const VERSION: u8 = b's';

/// Iterations of PBKDF2: what OWASP asks for with HMAC-SHA-256 since 2023.
pub const ROUNDS: u32 = 600_000;

/// Bytes of the salt.
pub const SALT: usize = 16;

/// Bytes of the nonce.
pub const NONCE: usize = 12;

/// Bytes of the tag at the end of the sealed text.
pub const TAG: usize = 16;

/// The parts of a sealed link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// What the key is made from, besides the passphrase.
    pub salt: [u8; SALT],
    /// What sets two texts under one key apart.
    pub nonce: [u8; NONCE],
    /// The sealed text with its tag.
    pub text: Vec<u8>,
}

impl Sealed {
    /// The payload of a link.
    ///
    /// # Errors
    /// It is too large for a link.
    ///
    /// ```
    /// use planner::link::{LinkError, Sealed, decode};
    /// let sealed = Sealed { salt: [1; 16], nonce: [2; 12], text: vec![3; 20] };
    /// let payload = sealed.write()?;
    /// assert_eq!(Sealed::read(&payload), Ok(sealed));
    /// assert_eq!(decode(&payload), Err(LinkError::Sealed));
    /// # Ok::<(), planner::link::TooLarge>(())
    /// ```
    pub fn write(&self) -> Result<String, TooLarge> {
        let body = [&self.salt[..], &self.nonce, &self.text].concat();
        let mut payload = String::from(char::from(VERSION));
        base64url::encode(&base64url::with_check(VERSION, &body), &mut payload);
        if payload.len() > LONGEST {
            Err(TooLarge)
        } else {
            Ok(payload)
        }
    }

    /// The parts of a payload. Total, as is [`decode`](super::decode).
    ///
    /// # Errors
    /// It is no sealed link, or a damaged one.
    pub fn read(payload: &str) -> Result<Self, LinkError> {
        let text = payload
            .strip_prefix(char::from(VERSION))
            .ok_or(LinkError::NotALink)?;
        let bytes = Some(text)
            .filter(|text| text.len() < LONGEST)
            .and_then(base64url::decode)
            .and_then(|bytes| base64url::checked(VERSION, bytes));
        bytes
            .and_then(|bytes| parts(&bytes))
            .ok_or(LinkError::Damaged)
    }
}

fn parts(bytes: &[u8]) -> Option<Sealed> {
    let (salt, rest) = bytes.split_first_chunk()?;
    let (nonce, text) = rest.split_first_chunk()?;
    (text.len() >= TAG).then(|| Sealed {
        salt: *salt,
        nonce: *nonce,
        text: text.to_vec(),
    })
}

/// What of a payload is sealed: its version, and the bytes that its letters stand for. None where it
/// is not a payload.
///
/// ```
/// use planner::link::{sealable, unsealed};
/// assert_eq!(sealable("1AQID"), Some(vec![b'1', 1, 2, 3]));
/// assert_eq!(unsealed(&[b'1', 1, 2, 3]), "1AQID");
/// ```
#[must_use]
pub fn sealable(payload: &str) -> Option<Vec<u8>> {
    let version = payload.as_bytes().first()?;
    let bytes = base64url::decode(payload.get(1..)?)?;
    Some([&[*version][..], &bytes].concat())
}

/// The payload that was sealed.
#[must_use]
pub fn unsealed(bytes: &[u8]) -> String {
    let (version, bytes) = bytes.split_at(bytes.len().min(1));
    let mut payload: String = version.iter().copied().map(char::from).collect();
    base64url::encode(bytes, &mut payload);
    payload
}

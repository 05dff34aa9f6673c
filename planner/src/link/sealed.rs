//! Sealed links: payloads encrypted with a passphrase. The layout is frozen, since every later
//! release must open links of this version.
//!
//! # The bytes
//!
//! The payload is [`VERSION`], then base64url without padding of, in this order:
//!
//! | bytes | what |
//! |---|---|
//! | 4 | the checksum of the version and the bytes below (`base64url`): tells damage from a wrong passphrase |
//! | 16 | the random salt |
//! | 12 | the random nonce, never used twice with the same key |
//! | 16 or more | the ciphertext, with its tag at the end |
//!
//! The text is encrypted with AES-256-GCM (NIST SP 800-38D, a tag of 128 bits), with the version
//! character as additional data. The key is derived with PBKDF2 (RFC 8018) with HMAC-SHA-256 and
//! [`ROUNDS`] iterations from the salt and the passphrase, which is prepared like an `OpaqueString`
//! of RFC 8265: any space becomes U+0020, then NFC, then UTF-8. The plaintext is a payload of any
//! format: its version as one byte, then the bytes that its characters encode.
//!
//! This module has only the layout; the browser does the cryptography.

use super::{LONGEST, LinkError, TooLarge, base64url};

/// The first character of a sealed link. A later version of sealing takes the next free digit, so
/// that this release reports it as newer.
pub const VERSION: u8 = b's';

/// Iterations of PBKDF2: what OWASP has recommended for HMAC-SHA-256 since 2023.
pub const ROUNDS: u32 = 600_000;

/// Length of the salt in bytes.
pub const SALT: usize = 16;

/// Length of the nonce in bytes.
pub const NONCE: usize = 12;

/// Length in bytes of the authentication tag at the end of the ciphertext.
pub const TAG: usize = 16;

/// The parts of a sealed link: what decryption needs besides the passphrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// The random salt from which the key is derived, together with the passphrase.
    pub salt: [u8; SALT],
    /// The random nonce, different for each text encrypted with the same key.
    pub nonce: [u8; NONCE],
    /// The ciphertext, with its tag at the end.
    pub text: Vec<u8>,
}

impl Sealed {
    /// Encodes the parts as the payload of a link.
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

    /// Decodes a payload into its parts. Total, like [`decode`](super::decode).
    ///
    /// # Errors
    /// It is not an encrypted link, or a damaged one.
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

/// Returns the plaintext to encrypt for a payload: its version, and the bytes that its characters
/// encode. `None` if it is not a payload.
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

/// Returns the payload of a decrypted plaintext; the inverse of [`sealable`].
#[must_use]
pub fn unsealed(bytes: &[u8]) -> String {
    let (version, bytes) = bytes.split_at(bytes.len().min(1));
    let mut payload: String = version.iter().copied().map(char::from).collect();
    base64url::encode(bytes, &mut payload);
    payload
}

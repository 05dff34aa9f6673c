//! Encryption of links with a passphrase: Web Crypto (PBKDF2, AES-GCM) on the layout that
//! `planner::link` defines.

use crate::browser::random;
use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use planner::link::{NONCE, ROUNDS, SALT, SEALED, Sealed, sealable, unsealed};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// A derived key, and its salt.
#[derive(Clone)]
struct Key {
    key: CryptoKey,
    salt: [u8; SALT],
}

thread_local! {
    /// Key of the link that was decrypted last, and the id of its visit.
    static VISITED: RefCell<Option<(Key, String)>> = const { RefCell::new(None) };
}

/// Returns the Web Crypto API, which browsers offer only in secure contexts: https or localhost.
fn subtle() -> Option<SubtleCrypto> {
    let crypto = window().crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.dyn_into().ok()
}

/// Whether this browser can encrypt and decrypt links in this context.
pub fn can_seal() -> bool {
    subtle().is_some()
}

/// Encrypts a payload with a passphrase. `None` if the result is too large for a link, or the
/// browser refuses.
pub async fn sealed(payload: &str, passphrase: &str) -> Option<String> {
    let salt = random()?;
    let key = key(passphrase, &salt).await?;
    seal_with(&Key { key, salt }, payload).await
}

/// Decrypts a payload; `None` if the passphrase is wrong, the payload is damaged or the browser
/// refuses. Keeps the key, so that edits in this visit can be encrypted.
pub async fn unseal_visited(payload: &str, passphrase: &str, visit: String) -> Option<String> {
    let Sealed { salt, nonce, text } = Sealed::read(payload).ok()?;
    let key = key(passphrase, &salt).await?;
    let work = subtle()?.decrypt_with_object_and_u8_array(&way(&nonce), &key, &text);
    let inner = unsealed(&bytes(work.ok()?).await?);
    VISITED.set(Some((Key { key, salt }, visit)));
    Some(inner)
}

/// Whether the visit with this id is of an encrypted link that has been decrypted.
pub fn is_sealed(visit: &str) -> bool {
    VISITED.with_borrow(|visited| visited.as_ref().is_some_and(|(_, of)| of == visit))
}

/// Returns the payload for the URL of a visit: encrypted with the link's key if the link was, else
/// as it is. `None` if encryption fails, so that no plain copy of an encrypted plan gets into the
/// URL.
pub async fn as_the_visited(payload: String, visit: &str) -> Option<String> {
    let key = VISITED.with_borrow(|visited| {
        let (key, of) = visited.as_ref()?;
        (of == visit).then(|| key.clone())
    });
    match key {
        None => Some(payload),
        Some(key) => seal_with(&key, &payload).await,
    }
}

async fn seal_with(with: &Key, payload: &str) -> Option<String> {
    let nonce: [u8; NONCE] = random()?;
    let clear = sealable(payload)?;
    let work = subtle()?.encrypt_with_object_and_u8_array(&way(&nonce), &with.key, &clear);
    let sealed = Sealed {
        salt: with.salt,
        nonce,
        text: bytes(work.ok()?).await?,
    };
    sealed.write().ok()
}

/// Derives the key of a passphrase. The passphrase is first normalised as `OpaqueString` of RFC
/// 8265, so that it does not depend on how it was typed.
async fn key(passphrase: &str, salt: &[u8; SALT]) -> Option<CryptoKey> {
    let space = |letter: char| letter.is_whitespace() && !letter.is_control();
    let spaced: String = passphrase
        .chars()
        .map(|letter| if space(letter) { ' ' } else { letter })
        .collect();
    let prepared = String::from(JsString::from(spaced).normalize("NFC"));
    let raw = Uint8Array::from(prepared.as_bytes());
    let subtle = subtle()?;
    let import = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &uses(&["deriveKey"]));
    let from: CryptoKey = JsFuture::from(import.ok()?).await.ok()?.into();
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(&salt[..]).into()),
        ("iterations", ROUNDS.into()),
    ]);
    let made = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let derive = subtle.derive_key_with_object_and_object(
        &derivation,
        &from,
        &made,
        false,
        &uses(&["encrypt", "decrypt"]),
    );
    Some(JsFuture::from(derive.ok()?).await.ok()?.into())
}

/// Returns the AES-GCM parameters: the nonce, and the version byte as additional authenticated
/// data.
fn way(nonce: &[u8; NONCE]) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(&nonce[..]).into()),
        ("additionalData", Uint8Array::from(&[SEALED][..]).into()),
    ])
}

async fn bytes(work: Promise) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(work).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn uses(names: &[&str]) -> JsValue {
    names
        .iter()
        .map(|name| JsValue::from_str(name))
        .collect::<Array>()
        .into()
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

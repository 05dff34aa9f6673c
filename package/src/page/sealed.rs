//! Sealed links: made in the share dialog, opened in place of the page, and kept sealed in the
//! address while numbers are tried in one.

use super::dom::{View, button, el};
use super::{Reader, entered, focus, why_refused};
use crate::{error, from_link, reason_of, to_link};
use js_sys::{Function, Uint8Array};
use planner::link::{NONCE, ROUNDS, SALT, SEALED, Sealed, sealable, unsealed};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

#[wasm_bindgen(module = "/src/sealing.js")]
extern "C" {
    /// Whether this browser seals and opens here.
    pub fn seals() -> bool;
    fn random(count: usize) -> Vec<u8>;
    #[wasm_bindgen(catch)]
    async fn key(passphrase: &str, salt: &[u8], rounds: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn seal(
        key: &JsValue,
        nonce: &[u8],
        version: &str,
        clear: &[u8],
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn unseal(
        key: &JsValue,
        nonce: &[u8],
        version: &str,
        text: &[u8],
    ) -> Result<JsValue, JsValue>;
}

/// A key, and the salt that it was made with.
#[derive(Clone)]
struct Key {
    key: JsValue,
    salt: [u8; SALT],
}

/// The link that is visited: its payload, and its key where it was opened with a passphrase.
#[derive(Default)]
struct Visited {
    payload: String,
    key: Option<Key>,
}

thread_local! {
    static VISITED: RefCell<Visited> = RefCell::default();
}

/// What a link holds, as of [`from_link`]: from now on it is the one that is visited.
///
/// # Errors
/// As those of [`from_link`].
#[wasm_bindgen(js_name = visitLink)]
pub fn visit_link(payload: &str) -> Result<String, js_sys::Error> {
    VISITED.set(Visited {
        payload: payload.to_owned(),
        key: None,
    });
    from_link(payload)
}

/// The payload of a plan as it was tried in a visit: sealed as the link was, where it was.
///
/// # Errors
/// As those of [`to_link`]; or the browser refuses to seal.
#[wasm_bindgen(js_name = visitAddress)]
pub async fn visit_address(plan: String) -> Result<String, js_sys::Error> {
    let payload = to_link(&plan, true, true, true)?;
    let kept = VISITED.with_borrow(|visited| visited.key.clone());
    match kept {
        None => Ok(payload),
        Some(key) => closed(&key, &payload)
            .await
            .ok_or_else(|| error("", "not sealed", "the browser refuses to seal")),
    }
}

/// A payload, sealed with a passphrase; none where it is too large for a link, or the browser refuses.
pub async fn sealed(payload: &str, passphrase: &str) -> Option<String> {
    let salt: [u8; SALT] = random(SALT).try_into().ok()?;
    let key = key(passphrase, &salt, ROUNDS).await.ok()?;
    closed(&Key { key, salt }, payload).await
}

async fn closed(with: &Key, payload: &str) -> Option<String> {
    let nonce: [u8; NONCE] = random(NONCE).try_into().ok()?;
    let clear = sealable(payload)?;
    let text = seal(&with.key, &nonce, &version(), &clear).await.ok()?;
    let sealed = Sealed {
        salt: with.salt,
        nonce,
        text: Uint8Array::new(&text).to_vec(),
    };
    sealed.write().ok()
}

/// The payload in a sealed one, and its key; none where the passphrase is another.
async fn opened(payload: &str, passphrase: &str) -> Option<(String, Key)> {
    let Sealed { salt, nonce, text } = Sealed::read(payload).ok()?;
    let key = key(passphrase, &salt, ROUNDS).await.ok()?;
    let clear = unseal(&key, &nonce, &version(), &text).await.ok()?;
    let payload = unsealed(&Uint8Array::new(&clear).to_vec());
    Some((payload, Key { key, salt }))
}

/// What is sealed along with the text, as a text.
fn version() -> String {
    char::from(SEALED).to_string()
}

/// Asks for the passphrase. `act` is told what the link holds, as of [`from_link`].
pub fn asking(reader: Reader, into: &View, act: &Function) -> Vec<View> {
    let words = reader.words;
    if !seals() {
        return vec![el("p").text(words.no_sealing)];
    }
    let field = el("input")
        .attr("type", "password")
        .attr("id", "passphrase")
        .attr("autocomplete", "off");
    let told = el("p").attr("role", "status");
    let open = {
        let (into, field, told, act) = (into.clone(), field.clone(), told.clone(), act.clone());
        move || {
            let passphrase = field.text_in();
            if passphrase.is_empty() {
                return focus(&field.value());
            }
            told.say(words.opening);
            let (into, field, told, act) = (into.clone(), field.clone(), told.clone(), act.clone());
            spawn_local(async move {
                let payload = VISITED.with_borrow(|visited| visited.payload.clone());
                let found = opened(&payload, &passphrase).await;
                let same = VISITED.with_borrow(|visited| visited.payload == payload);
                if !same || !into.stands() {
                    // Meanwhile the visitor went elsewhere.
                    return;
                }
                let Some((inner, key)) = found else {
                    told.say(words.wrong_passphrase);
                    return focus(&field.value());
                };
                match from_link(&inner) {
                    Ok(held) => {
                        VISITED.with_borrow_mut(|visited| visited.key = Some(key));
                        // What the page makes of it is its own concern.
                        let _ = act.call1(&JsValue::NULL, &held.into());
                    }
                    Err(error) => told.say(why_refused(words, &reason_of(&error))),
                }
            });
        }
    };
    entered(&field.value(), &{
        let open: Box<dyn Fn()> = Box::new(open.clone());
        wasm_bindgen::prelude::Closure::wrap(open).into_js_value()
    });
    let label = el("label").attr("for", "passphrase").text(words.passphrase);
    let deeds = el("div")
        .attr("class", "deeds")
        .child(&button("open-sealed", words.open, open));
    vec![label, field, deeds, told]
}

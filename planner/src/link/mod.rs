//! Encodes a plan as the payload of a link, the text after `#/<slug>/` in its URL, and decodes it.
//!
//! A payload's first character is its format. Each format has its own module, and every release
//! reads all of them. Only values that differ from the *frozen* defaults are written, so that a
//! later change of a default does not change links already sent. A sealed link is a payload
//! encrypted with a passphrase. Uses `model` and the rules of `calculators`; knows no calculator by
//! name.

mod address;
mod base64url;
pub mod format_1;
mod left_out;
mod repair;
mod sealed;

use crate::Plan;
use crate::calculators::{CALCULATORS, LeftOut};
use crate::model::{Form, Group, Table, path};
use crate::words::Language;
pub use address::{Address, address};
pub use repair::repair;
pub use sealed::{NONCE, ROUNDS, SALT, Sealed, TAG, VERSION as SEALED, sealable, unsealed};

/// Version of the link format that this release writes, and the newest that it reads: the first
/// character of a payload.
pub const FORMAT: u8 = 1;

/// Maximum length of a payload, written or read, in characters. Above 2 000, a file works better.
pub const LONGEST: usize = 128 << 10;

/// Which of the sensitive parts of a plan go into a link. Everything else always does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Include {
    /// Names of the plan, its rows and people ([`Privacy::Name`](crate::model::Privacy)), and
    /// notes. If left out, a name in a row is decoded as its kind and number, the same wherever it
    /// is repeated.
    pub names: bool,
    /// Amounts of money, recognised by their unit. If left out, they are decoded as their defaults,
    /// and [`Plan::left_out`] records that these are not the sender's.
    pub money: bool,
    /// Candidates and their scores ([`Privacy::Private`](crate::model::Privacy)). If left out, the
    /// decoded plan has none.
    pub candidates: bool,
}

impl Include {
    /// Everything: the decoded plan equals the encoded one.
    pub const ALL: Self = Self {
        names: true,
        money: true,
        candidates: true,
    };
}

/// Everything but the candidates.
impl Default for Include {
    fn default() -> Self {
        Self {
            candidates: false,
            ..Self::ALL
        }
    }
}

/// The plan of a link, and which parts of the link were not taken as they were.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opened {
    /// The plan, repaired so that it breaks no rule between fields.
    pub plan: Plan,
    /// Paths of values that this release does not know or that are invalid; `facts.#40` is the
    /// field with id 40 of the facts. At most 64.
    pub unread: Vec<String>,
    /// Paths of values that were changed so that no rule between fields is broken. At most 64.
    pub capped: Vec<String>,
    /// Paths of texts from which control characters or bidirectional overrides were removed. At
    /// most 64.
    pub cleaned: Vec<String>,
}

/// Why a link cannot be decoded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LinkError {
    /// It is not a payload: it is empty, or its first character is no known version.
    #[error("not a link of a plan")]
    NotALink,
    /// Its format, which it holds, is one that only later releases read.
    #[error("a link of format {0}, from a newer release")]
    Newer(u8),
    /// It is intact, and needs a passphrase.
    #[error("the link is sealed with a passphrase")]
    Sealed,
    /// A character was changed or lost, or the content is invalid.
    #[error("the link is damaged")]
    Damaged,
}

/// The plan has more rows and text than a link can hold, some 128 KB. A file has room for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the plan is too large for a link")]
pub struct TooLarge;

/// Encodes a plan as a payload.
///
/// # Errors
/// The plan is too large for a link.
///
/// ```
/// use planner::{Plan, link};
/// let mut plan = Plan::default();
/// plan.facts.monthly_growth = 0.2.into();
/// let payload = link::encode(&plan, link::Include::default())?;
/// assert_eq!(link::decode(&payload)?.plan, plan);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn encode(plan: &Plan, include: Include) -> Result<String, TooLarge> {
    let mut marked = plan.clone();
    marked.left_out = left_out::of(plan, include);
    encode_table(&marked, &Plan::fresh(), include)
}

/// Encodes what of any table differs from its frozen default.
///
/// # Errors
/// The table is too large for a link.
pub fn encode_table(
    table: &dyn Table,
    frozen: &dyn Table,
    include: Include,
) -> Result<String, TooLarge> {
    let body = format_1::encode(table, frozen, include).ok_or(TooLarge)?;
    let payload = payload_of(&body);
    if payload.len() > LONGEST {
        Err(TooLarge)
    } else {
        Ok(payload)
    }
}

/// Decodes a payload. Total: any text gives a plan or an error, in bounded time and memory.
///
/// # Errors
/// The reason why it contains no plan.
///
/// ```
/// use planner::link::{LinkError, decode};
/// assert_eq!(decode("1nothing"), Err(LinkError::Damaged));
/// assert_eq!(decode("2abc"), Err(LinkError::Newer(2)));
/// assert_eq!(decode("plan"), Err(LinkError::NotALink));
/// ```
pub fn decode(payload: &str) -> Result<Opened, LinkError> {
    decode_in(payload, Language::English)
}

/// Like [`decode`]; names that were left out become kind and number in this language: `Dette 2`.
///
/// # Errors
/// As `decode`.
pub fn decode_in(payload: &str, language: Language) -> Result<Opened, LinkError> {
    let body = body(payload)?;
    let mut plan = Plan::fresh();
    let [unread, cleaned] = read_body(&body, &mut plan)?;
    let capped = repair(&mut plan);
    if plan.left_out.is_some_and(LeftOut::names) {
        left_out::name(&mut plan, language);
    }
    Ok(Opened {
        plan,
        unread,
        capped,
        cleaned,
    })
}

/// Decodes a payload, or a URL that carries one.
///
/// # Errors
/// As `decode`.
///
/// ```
/// use planner::link::{Include, decode, encode, open};
/// let payload = encode(&planner::Plan::default(), Include::default())?;
/// let plan = decode(&payload);
/// assert_eq!(open(&payload), plan);
/// assert_eq!(open(&format!("https://example.org/#/capacity/{payload}).")), plan);
/// # Ok::<(), planner::link::TooLarge>(())
/// ```
pub fn open(given: &str) -> Result<Opened, LinkError> {
    let slugs = CALCULATORS.iter().map(|calculator| calculator.slug);
    let pages: Vec<&str> = ["facts"].into_iter().chain(slugs).collect();
    let fragment = given.split_once('#').map_or(given, |(_, after)| after);
    match address(fragment, &pages) {
        Address::Page(_, Some(payload)) => decode(&payload),
        _ => decode(given),
    }
}

/// Decodes a payload into `form`, which holds its frozen default. Returns the paths, in words, of
/// the values that could not be read. Rules between fields are not checked.
///
/// # Errors
/// The reason why it contains nothing.
pub fn decode_table(payload: &str, form: &mut dyn Form) -> Result<Vec<String>, LinkError> {
    read_body(&body(payload)?, form).map(|[unread, _]| unread)
}

/// Encodes a body as a payload with a valid checksum. Public so that tests can forge payloads.
#[doc(hidden)]
#[must_use]
pub fn payload_of(body: &[u8]) -> String {
    let mut payload = String::from("1");
    base64url::encode(&base64url::with_check(b'1', body), &mut payload);
    payload
}

/// Returns the body of a payload after verifying its checksum.
///
/// # Errors
/// The reason why there is none.
#[doc(hidden)]
pub fn body(payload: &str) -> Result<Vec<u8>, LinkError> {
    let version = *payload.as_bytes().first().ok_or(LinkError::NotALink)?;
    match version {
        b'1' => {}
        SEALED => return Err(Sealed::read(payload).err().unwrap_or(LinkError::Sealed)),
        b'2'..=b'9' => return Err(LinkError::Newer(version - b'0')),
        _ => return Err(LinkError::NotALink),
    }
    let text = payload.get(1..).filter(|text| text.len() < LONGEST);
    let bytes = text.and_then(base64url::decode);
    bytes
        .and_then(|bytes| base64url::checked(version, bytes))
        .ok_or(LinkError::Damaged)
}

/// Decodes a body into `form`; returns the paths, in words, of the values that could not be read,
/// and of the texts that were cleaned.
fn read_body(body: &[u8], form: &mut dyn Form) -> Result<[Vec<String>; 2], LinkError> {
    let notes = format_1::decode(body, form).ok_or(LinkError::Damaged)?;
    let words = |at: &Vec<u16>| path::words(form.table(), at);
    Ok([&notes.unread, &notes.cleaned].map(|paths| paths.iter().map(words).collect()))
}

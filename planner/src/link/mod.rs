//! Plan ↔ link text: what an address carries after `#/<slug>/`.
//!
//! A payload's first character is its format; each format is a module of its own and is read for
//! ever. Only what differs from the *frozen* defaults is written, so that a later change of a
//! default changes no link already sent. A sealed link holds a payload under a passphrase. Uses
//! `model` and the rules of `calculators`; knows no calculator by name.

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

/// The format that this release writes, and the newest that it reads: a payload's first character.
pub const FORMAT: u8 = 1;

/// The most characters of a payload, written or read. Past 2 000 a file is the better way.
pub const LONGEST: usize = 128 << 10;

/// What goes into a link, besides all that is neither.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Include {
    /// Names of the plan, its rows and people ([`Privacy::Name`](crate::model::Privacy)). Left out, a name
    /// in a row comes back as its kind and place, the same wherever it is repeated.
    pub names: bool,
    /// Amounts of money, by their unit. Left out, they come back as their defaults, which
    /// [`Plan::left_out`] says are nobody's.
    pub money: bool,
    /// Candidates and their marks ([`Privacy::Private`](crate::model::Privacy)). Left out, there are none.
    pub candidates: bool,
}

impl Include {
    /// Everything: what is decoded is what was encoded.
    pub const ALL: Self = Self {
        names: true,
        money: true,
        candidates: true,
    };
}

/// All but the candidates.
impl Default for Include {
    fn default() -> Self {
        Self {
            candidates: false,
            ..Self::ALL
        }
    }
}

/// The plan of a link, and what the link said that could not be taken as it was.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opened {
    /// A plan that breaks no rule.
    pub plan: Plan,
    /// Paths of what this release does not know, or may not stand there; `facts.#40` is field 40 of
    /// the facts. At most 64.
    pub unread: Vec<String>,
    /// Paths of what was changed so that no rule between fields is broken. At most 64.
    pub capped: Vec<String>,
    /// Paths of texts from which control characters or bidirectional overrides were taken. At most 64.
    pub cleaned: Vec<String>,
}

/// Why a link does not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LinkError {
    /// It does not begin as a link does.
    #[error("not a link of a plan")]
    NotALink,
    /// It is of a format that only later releases read.
    #[error("a link of format {0}, from a newer release")]
    Newer(u8),
    /// It is whole, and only a passphrase opens it.
    #[error("the link is sealed with a passphrase")]
    Sealed,
    /// A character of it was changed, or lost.
    #[error("the link is damaged")]
    Damaged,
}

/// The plan has more rows and text than a link may hold, some 128 KB: a file takes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the plan is too large for a link")]
pub struct TooLarge;

/// The payload of a plan.
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

/// The payload of any table against its frozen default.
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

/// The plan of a payload. Total: any text gives a plan or an error, in bounded time and memory.
///
/// # Errors
/// Says why there is no plan in it.
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

/// The same, where names that were left out are kinds and places in this language: `Dette 2`.
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

/// The plan of a payload, or of an address that carries one.
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

/// Writes what a payload says into `form`, which is its frozen default. Gives the paths, in words,
/// of what could not be read. Rules between fields are not looked at.
///
/// # Errors
/// Says why there is nothing in it.
pub fn decode_table(payload: &str, form: &mut dyn Form) -> Result<Vec<String>, LinkError> {
    read_body(&body(payload)?, form).map(|[unread, _]| unread)
}

/// The payload of a body, as a forger could make it: for tests.
#[doc(hidden)]
#[must_use]
pub fn payload_of(body: &[u8]) -> String {
    let mut payload = String::from("1");
    base64url::encode(&base64url::with_check(b'1', body), &mut payload);
    payload
}

/// The body of a payload that holds what it held when it was made.
///
/// # Errors
/// Says why there is none.
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

/// Reads a body; gives the paths, in words, of what could not be read and of texts that were cleaned.
fn read_body(body: &[u8], form: &mut dyn Form) -> Result<[Vec<String>; 2], LinkError> {
    let notes = format_1::decode(body, form).ok_or(LinkError::Damaged)?;
    let words = |at: &Vec<u16>| path::words(form.table(), at);
    Ok([&notes.unread, &notes.cleaned].map(|paths| paths.iter().map(words).collect()))
}

//! Parses the fragment of a URL, even as mangled by mail programs, chats and editors, into a page
//! and a payload, whose checksum proves that nothing is lost.

use super::{LONGEST, LinkError, Sealed, body};
use crate::words::is_letter;

/// What the fragment of a URL refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Address {
    /// The slug of a page, empty for the overview, and the payload of a plan, if there is one. An
    /// invalid payload is returned as it is; `decode` then tells why it is invalid.
    Page(String, Option<String>),
    /// The fragment contains neither a page nor a payload.
    Neither,
}

/// Maximum number of times that a fragment may have been percent-encoded.
const ENCODED: usize = 3;
/// Maximum number of `_` and `-` at the end of a payload that may be markup put around the link.
const MARKS: usize = 3;
/// Minimum length of a text without a page that is taken for a damaged payload.
const LEAST: usize = 8;

/// Parses a fragment. `pages` are the slugs of the pages; `overview` is another name of the empty
/// slug.
///
/// ```
/// use planner::link::{Address, Include, address, encode};
/// # let mut plan = planner::Plan::default();
/// # plan.facts.monthly_growth = 0.2.into();
/// let payload = encode(&plan, Include::default())?;
/// let opens = |text: &str| address(text, &["facts"]);
/// let facts = Address::Page("facts".to_owned(), Some(payload.clone()));
/// assert_eq!(opens(&format!("#/facts/{payload}).")), facts);
/// assert_eq!(opens(&format!("#%2Ffacts%2F{payload}%29")), facts);
/// assert_eq!(opens("#/facts"), Address::Page("facts".to_owned(), None));
/// assert_eq!(opens("#/nothing"), Address::Neither);
/// # Ok::<(), planner::link::TooLarge>(())
/// ```
#[must_use]
pub fn address(fragment: &str, pages: &[&str]) -> Address {
    let mut text = fragment.to_owned();
    let mut first = None;
    for _ in 0..=ENCODED {
        let (page, rest) = page(&text, pages);
        if let Some(payload) = proven(rest) {
            return Address::Page(page.unwrap_or_default().to_owned(), Some(payload));
        }
        // A bare overview is only a fallback: decoding once more may find a page.
        let nothing = Address::Page(String::new(), None);
        if first.as_ref().is_none_or(|first| *first == nothing) {
            first = found(page, rest).or(first);
        }
        let next = decoded(&text);
        if next == text || text.len() > 4 * LONGEST {
            break;
        }
        text = next;
    }
    first.unwrap_or(Address::Neither)
}

/// Splits a fragment into the page that it begins with and the rest. Without a known page, the rest
/// is everything after `#` and slashes.
fn page<'a>(fragment: &'a str, pages: &[&'a str]) -> (Option<&'a str>, &'a str) {
    let text = fragment.trim().trim_start_matches(['#', '/']);
    let end = text
        .find(|c: char| !(c.is_ascii_lowercase() || matches!(c, '_' | '-')))
        .unwrap_or(text.len());
    let (slug, rest) = text.split_at(end);
    if slug == "overview"
        || slug.is_empty()
            && !rest.starts_with(|c: char| is_letter(c) || c.is_ascii_digit() || c == '%')
    {
        return (Some(""), rest);
    }
    match pages.iter().find(|page| **page == slug) {
        Some(page) => (Some(page), rest),
        None => (None, text),
    }
}

/// Interprets a fragment that has no valid payload: a page, a damaged payload, or neither.
fn found(page: Option<&str>, rest: &str) -> Option<Address> {
    let letters = letters(rest.trim_start_matches('/'));
    let damaged = match page {
        Some(_) => rest.starts_with('/') && !letters.is_empty(),
        None => {
            letters.len() >= LEAST && rest.starts_with(|c: char| c.is_ascii_digit() || c == 's')
        }
    };
    match page {
        None if !damaged => None,
        page => {
            let payload = damaged.then(|| letters.to_owned());
            Some(Address::Page(page.unwrap_or_default().to_owned(), payload))
        }
    }
}

/// Finds the payload at the start of a text and verifies its checksum. If that fails, retries
/// without soft line breaks of quoted-printable mail (`=` at the end of a line), then also without
/// white space.
fn proven(text: &str) -> Option<String> {
    if text.len() > 4 * LONGEST {
        return None;
    }
    let text = text.trim_start_matches('/');
    let broken = ["=%0D%0A", "=%0A", "=\r\n", "=\n"]
        .iter()
        .fold(text.to_owned(), |text, soft| text.replace(soft, ""));
    let joined: String = broken
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    [text, &broken, &joined].into_iter().find_map(|text| {
        let mut letters = letters(text);
        for _ in 0..=MARKS {
            if opens(letters) {
                return Some(letters.to_owned());
            }
            letters = letters.strip_suffix(['_', '-'])?;
        }
        None
    })
}

/// Returns the start of a text that consists of characters of a payload.
fn letters(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')));
    &text[..end.unwrap_or(text.len())]
}

fn opens(payload: &str) -> bool {
    match body(payload) {
        Ok(_) => true,
        Err(LinkError::Sealed) => Sealed::read(payload).is_ok(),
        Err(_) => false,
    }
}

/// Percent-decodes a text once; returns it unchanged if the result is not UTF-8.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

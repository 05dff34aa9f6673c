//! What an address carries after its `#`, as mail, chats and editors leave it: the page, and a payload
//! of which the check proves that nothing is lost.

use super::{LONGEST, LinkError, Sealed, body};
use crate::words::is_letter;

/// What a fragment asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Address {
    /// A page of the list, empty for the overview, with the payload of a plan where there is one. A
    /// payload that does not open is given as it stands, for `decode` to say why.
    Page(String, Option<String>),
    /// Neither a page nor a plan.
    Neither,
}

/// As often a fragment may have been percent-encoded.
const ENCODED: usize = 3;
/// As many letters of a payload may be marks that were put around the link: `_`, `-`.
const MARKS: usize = 3;
/// So long is the least that is taken for a payload which does not open.
const LEAST: usize = 8;

/// What a fragment asks for, of a page with these slugs; `overview` is the empty one.
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
        // The overview is what nothing else is asked for.
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

/// The page that a fragment begins with, and what follows it; no page: all that follows the sign.
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

/// What is asked for where no payload opens.
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

/// The payload in a text, where its check proves that nothing of it is lost.
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

/// The letters of a payload that a text begins with.
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

/// A text with its percent signs read once; what is no text then stays.
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

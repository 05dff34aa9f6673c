//! Currencies as they are typed: signs, codes, words.

use crate::words::{alike, is_letter};

/// How currencies are typed, and which each may mean.
const CURRENCIES: [(&str, &[&str]); 35] = [
    ("us$", &["USD"]),
    ("ca$", &["CAD"]),
    ("c$", &["CAD"]),
    ("a$", &["AUD"]),
    ("au$", &["AUD"]),
    ("nz$", &["NZD"]),
    ("hk$", &["HKD"]),
    ("s$", &["SGD"]),
    ("r$", &["BRL"]),
    ("€", &["EUR"]),
    (
        "$",
        &[
            "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "ARS", "CLP", "COP",
        ],
    ),
    ("£", &["GBP", "EGP", "GIP"]),
    ("¥", &["JPY", "CNY"]),
    ("₹", &["INR"]),
    ("₩", &["KRW"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₴", &["UAH"]),
    ("₪", &["ILS"]),
    ("zł", &["PLN"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("euros", &["EUR"]),
    ("euro", &["EUR"]),
    ("dollars", &["USD", "CAD", "AUD", "NZD", "HKD", "SGD"]),
    ("dollar", &["USD", "CAD", "AUD", "NZD", "HKD", "SGD"]),
    ("pounds", &["GBP"]),
    ("pound", &["GBP"]),
    ("livres", &["GBP"]),
    ("livre", &["GBP"]),
    ("yens", &["JPY"]),
    ("yen", &["JPY"]),
    ("francs suisses", &["CHF"]),
    ("francs", &["CHF", "XAF", "XOF", "XPF"]),
    ("franc", &["CHF", "XAF", "XOF", "XPF"]),
    ("fr.", &["CHF"]),
];

/// A currency at the beginning of a text.
pub(super) struct TypedCurrency<'a> {
    /// As it is typed.
    pub(super) typed: &'a str,
    /// What comes after it.
    pub(super) rest: &'a str,
    /// Whether it may be the plan's.
    pub(super) own: bool,
}

/// The currency that a text begins with: a sign, a word, the plan's code, or any other code in capitals.
pub(super) fn typed_currency<'a>(text: &'a str, currency: &str) -> Option<TypedCurrency<'a>> {
    let known = CURRENCIES.iter().find_map(|(word, codes)| {
        let typed = beginning(text, word)?;
        Some((typed, codes.contains(&currency)))
    });
    let code = || {
        let typed = text.get(..3)?;
        let own = !currency.is_empty() && typed.eq_ignore_ascii_case(currency);
        let capitals = typed.bytes().all(|byte| byte.is_ascii_uppercase());
        let ends = !text[3..].starts_with(is_letter);
        ((own || capitals) && ends).then_some((typed, own))
    };
    let (typed, own) = known.or_else(code)?;
    Some(TypedCurrency {
        typed,
        rest: &text[typed.len()..],
        own,
    })
}

/// The beginning of a text, where it is this word and the word ends there.
fn beginning<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let length: usize = text
        .chars()
        .take(word.chars().count())
        .map(char::len_utf8)
        .sum();
    let (typed, rest) = text.split_at(length);
    let letters = typed.ends_with(is_letter);
    let ends = !letters || !rest.starts_with(is_letter);
    (ends && alike(typed, word)).then_some(typed)
}

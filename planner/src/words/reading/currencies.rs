//! Recognises typed currencies: signs, codes and words.

use crate::words::{eq_ignore_case, is_letter};

/// Signs and words for currencies, each with the ISO 4217 codes that it can stand for.
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

/// A currency at the start of a text.
pub(super) struct TypedCurrency<'a> {
    /// The text of the currency, as typed.
    pub(super) typed: &'a str,
    /// The text after it.
    pub(super) rest: &'a str,
    /// Whether it can stand for the plan's currency.
    pub(super) own: bool,
}

/// Returns the currency at the start of a text: a sign, a word, the plan's code in any case, or any
/// three capitals that are a word of their own.
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

/// Returns the start of a text if it is `word`, in any case, and ends at a word boundary.
fn beginning<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let length: usize = text
        .chars()
        .take(word.chars().count())
        .map(char::len_utf8)
        .sum();
    let (typed, rest) = text.split_at(length);
    let letters = typed.ends_with(is_letter);
    let ends = !letters || !rest.starts_with(is_letter);
    (ends && eq_ignore_case(typed, word)).then_some(typed)
}

//! Languages, shared words, and parsing of typed values. Depends only on `model`.

pub mod block;
mod capitals;
mod plain;
pub mod reading;
mod reasons;
mod units;
pub(crate) mod write;

pub(crate) use capitals::{capitalised, is_letter, lower_case};
pub use capitals::{eq_ignore_case, inside};
pub use plain::Plain;
pub use reasons::{read_error, refusal};
pub use units::{Suffix, suffix, unit_in_sentence};
pub use write::{Write, between, nothing, past};

use crate::model::Source;

/// Returns the label of an unnamed row: what it is, and its number from 1, such as `Debt 2`.
pub(crate) fn numbered(language: Language, words: [&'static str; 2], row: usize) -> String {
    [language.of(words), " ", &(row + 1).to_string()].concat()
}

/// A language of the planner. Every pair of words (`[&str; 2]`) is in the order of these variants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// Every language, in the order of a pair of words.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Returns the word of this language from a pair.
    #[must_use]
    pub const fn of(self, words: [&'static str; 2]) -> &'static str {
        words[self as usize]
    }

    /// Returns the BCP 47 language tag, as browsers use it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.of(["en", "fr"])
    }

    /// Returns the first supported language of a list of preferred language tags (`fr-CA`, `en`),
    /// or English.
    ///
    /// ```
    /// use planner::words::Language;
    /// assert_eq!(Language::preferred(["de-AT", "fr-CA", "en"].into_iter()), Language::French);
    /// assert_eq!(Language::preferred(["de"].into_iter()), Language::English);
    /// ```
    pub fn preferred<'a>(mut tags: impl Iterator<Item = &'a str>) -> Self {
        tags.find_map(|tag| {
            Self::ALL
                .into_iter()
                .find(|language| tag.starts_with(language.tag()))
        })
        .unwrap_or_default()
    }

    /// Whether a number takes the plural. French uses the singular below 2: for 0 and for 1.5, too.
    ///
    /// ```
    /// use planner::words::Language::{English, French};
    /// assert!(English.plural(0.0) && !French.plural(0.0) && !English.plural(1.0));
    /// ```
    #[must_use]
    pub fn plural(self, number: f64) -> bool {
        match self {
            Self::English => number != 1.0 && number != -1.0,
            Self::French => number.abs() >= 2.0,
        }
    }
}

/// Returns the source of a default or of a formula, in words.
#[must_use]
pub fn source(source: Source, language: Language) -> &'static str {
    language.of(match source {
        Source::Chapter => [
            "chapter “Scaling et croissance”",
            "chapitre « Scaling et croissance »",
        ],
        Source::Ours => ["our assumption", "notre hypothèse"],
        Source::Law => ["French law", "droit français"],
        Source::You => ["yours", "à vous"],
        Source::Definition => ["definition", "définition"],
        Source::Study(words) => words,
    })
}

/// Like [`source()`], shortened to a word or two for display beside a field.
#[must_use]
pub fn short_source(source: Source, language: Language) -> &'static str {
    language.of(match source {
        Source::Chapter => ["chapter", "chapitre"],
        Source::Study(_) => ["study", "étude"],
        _ => return self::source(source, language),
    })
}

/// Declares the words of a module: the struct `Words` and the function `of(language)`. Each
/// language is one constant, so that a missing word does not compile.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $( $key:ident: $en:literal / $fr:literal; )*) => {
        $(#[$doc])*
        pub struct Words { $( #[doc = $en] pub $key: &'static str ),* }
        const ENGLISH: Words = Words { $( $key: $en ),* };
        const FRENCH: Words = Words { $( $key: $fr ),* };

        /// Returns the words in a language.
        pub const fn of(language: $crate::words::Language) -> &'static Words {
            match language {
                $crate::words::Language::English => &ENGLISH,
                $crate::words::Language::French => &FRENCH,
            }
        }
    };
}

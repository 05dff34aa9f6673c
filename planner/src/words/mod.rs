//! Languages, shared words, and reading what people type. Uses only `model`.

pub mod block;
mod capitals;
mod plain;
pub mod reading;
mod reasons;
mod units;
pub(crate) mod write;

pub use capitals::{alike, inside};
pub(crate) use capitals::{capitalised, is_letter};
pub use plain::Plain;
pub use reasons::{refusal, unread};
pub use units::{Suffix, spoken, suffix};
pub use write::{Write, between, nothing, past};

use crate::model::Source;

/// What a row is called that has no name: what it is, and its place. `Debt 2`.
pub(crate) fn numbered(language: Language, words: [&'static str; 2], row: usize) -> String {
    [language.of(words), " ", &(row + 1).to_string()].concat()
}

/// The languages of the page, in the order of every pair of words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The language's word in a pair.
    #[must_use]
    pub const fn of(self, words: [&'static str; 2]) -> &'static str {
        words[self as usize]
    }

    /// Its name for browsers (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.of(["en", "fr"])
    }

    /// The first language that a reader's list of preferences (`fr-CA`, `en`) has; English
    /// otherwise.
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

    /// Whether a number takes the plural: French counts 0 and 1.5 as one.
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

/// Where a default or a formula comes from, in words.
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

/// The same in a word or two, for beside a field.
#[must_use]
pub fn short_source(source: Source, language: Language) -> &'static str {
    language.of(match source {
        Source::Chapter => ["chapter", "chapitre"],
        Source::Study(_) => ["study", "étude"],
        _ => return self::source(source, language),
    })
}

/// The words of a room: `Words`, and `of(language)`. One constant a language, so that a missing word
/// does not compile.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $( $key:ident: $en:literal / $fr:literal; )*) => {
        $(#[$doc])*
        pub struct Words { $( #[doc = $en] pub $key: &'static str ),* }
        const ENGLISH: Words = Words { $( $key: $en ),* };
        const FRENCH: Words = Words { $( $key: $fr ),* };

        /// The words in a language.
        pub const fn of(language: $crate::words::Language) -> &'static Words {
            match language {
                $crate::words::Language::English => &ENGLISH,
                $crate::words::Language::French => &FRENCH,
            }
        }
    };
}

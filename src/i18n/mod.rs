//! The reader's language, the page's words in it, and the format of numbers and dates.

mod numbers;
pub mod words;

use leptos::prelude::expect_context;
pub use numbers::Numbers;
use planner::Plan;
use planner::words::Language;
use words::Words;

/// Language and words of the reader. Provided to every component, anew when the language changes.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Language of the page.
    pub language: Language,
    /// The page's own words in that language.
    pub words: &'static Words,
}

impl Reader {
    /// Creates the reader of a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            words: words::of(language),
        }
    }

    /// Returns a formatter of numbers and dates for a plan: with its currency, and its year.
    pub fn numbers(self, plan: &Plan) -> Numbers {
        Numbers::new(self.language, plan)
    }

    /// Returns the message after an attempt to copy to the clipboard.
    pub fn copied(self, done: bool) -> &'static str {
        if done {
            self.words.copied
        } else {
            self.words.not_copied
        }
    }

    /// Picks the reader's language from a pair of English and French words.
    pub fn of(self, words: [&'static str; 2]) -> &'static str {
        self.language.of(words)
    }
}

/// Returns the reader from context.
pub fn use_reader() -> Reader {
    expect_context()
}

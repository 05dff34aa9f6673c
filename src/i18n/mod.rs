//! The reader: language, words, and how numbers and days are written.

mod numbers;
pub mod words;

use leptos::prelude::expect_context;
pub use numbers::Numbers;
use planner::Plan;
use planner::words::Language;
use words::Words;

/// Who reads the page. Provided to every component; made again with the page where the language changes.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The language.
    pub language: Language,
    /// The page's own words in it.
    pub words: &'static Words,
}

impl Reader {
    /// Reads in a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            words: words::of(language),
        }
    }

    /// How this reader's numbers and days are written, in a plan's currency and year.
    pub fn numbers(self, plan: &Plan) -> Numbers {
        Numbers::new(self.language, plan)
    }

    /// What is said of what was to be copied: whether it was.
    pub fn copied(self, done: bool) -> &'static str {
        if done {
            self.words.copied
        } else {
            self.words.not_copied
        }
    }

    /// The reader's word in a pair.
    pub fn of(self, words: [&'static str; 2]) -> &'static str {
        self.language.of(words)
    }
}

/// The reader of the page that a component stands in.
pub fn use_reader() -> Reader {
    expect_context()
}

//! What the browser's console reports: errors fail a journey.

use xtask::browsers::Browser;

use crate::engines::{chromium, firefox, webkit};
use crate::page::Page;

impl Page {
    /// Errors since the page was opened, or since this was last asked: refusals of the content
    /// policy, panics, exceptions; in Chromium files not found, too.
    pub fn errors(&self) -> Vec<String> {
        let mut errors = self.kept_errors();
        errors.extend(match self.browser() {
            Browser::Chromium => chromium::errors(self),
            Browser::Firefox => firefox::errors(self),
            Browser::WebKit => webkit::errors(self),
        });
        errors.retain(|error| !self.expects(error));
        errors
    }

    /// Holds the console to silence.
    ///
    /// # Panics
    /// Where it has reported an error.
    #[track_caller]
    pub fn assert_no_errors(&self) {
        let errors = self.errors();
        assert!(
            errors.is_empty(),
            "the console reports:\n  {}",
            errors.join("\n  ")
        );
    }
}

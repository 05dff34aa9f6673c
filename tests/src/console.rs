//! Reads errors from the browser's console; any error fails a journey.

use xtask::browsers::Browser;

use crate::engines::{chromium, firefox, webkit};
use crate::page::Page;

impl Page {
    /// Returns the errors since the page was opened or since the previous call: violations of the
    /// content security policy, panics, exceptions, and in Chromium files not found. Errors that
    /// the visitor is expected to cause are left out.
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

    /// Asserts that the console has reported no error.
    ///
    /// # Panics
    /// If it has reported an error.
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

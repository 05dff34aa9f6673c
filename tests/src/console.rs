//! What the browser's console reports: errors fail a journey.

use serde_json::Value;

use crate::page::Page;
use crate::wire::Plain;

impl Page {
    /// Errors since the page was opened, or since this was last asked: refusals of the content
    /// policy, files not found, panics, exceptions.
    pub fn errors(&self) -> Vec<String> {
        let lines = self.wait(self.client().issue_cmd(Plain::console()));
        let lines = lines.as_array().cloned().unwrap_or_default();
        lines
            .iter()
            .filter(|line| line["level"] == "SEVERE")
            .map(words)
            .collect()
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

fn words(line: &Value) -> String {
    line["message"].as_str().unwrap_or_default().to_owned()
}

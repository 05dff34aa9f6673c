//! The error type of the tools: what went wrong, and what to do about it.

use std::fmt;

/// An error with advice for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What happened, in one line.
    pub what: String,
    /// What the reader can do about it.
    pub advice: String,
}

/// The result type of all tools.
pub type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    /// Creates a failure with its advice.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  what to do: {}", self.what, self.advice)
    }
}

/// Converts an I/O error into a [`Failure`].
pub trait Explain<T> {
    /// Adds what was being done, in the form `reading FILE`.
    ///
    /// # Errors
    /// The failure, if there was one.
    fn or_failure(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Explain<T> for std::io::Result<T> {
    fn or_failure(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| {
            Failure::new(
                format!("{}: {error}", doing()),
                "check that the path exists and may be written, and that the disk is not full",
            )
        })
    }
}

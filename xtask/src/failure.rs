//! What went wrong, and what to do about it.

use std::fmt;

/// A step that did not end well: the fact, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What happened, in one line.
    pub what: String,
    /// What whoever reads it can do.
    pub advice: String,
}

/// The result of everything in the workshop.
pub type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with its advice.
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

/// Gives an I/O error the sentence that it lacks.
pub trait Explain<T> {
    /// Turns the error into a [`Failure`] that says what was being done.
    ///
    /// # Errors
    /// The failure, where there was an error.
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

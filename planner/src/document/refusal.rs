//! Refusals of invalid input: path and reason as data, and English text for programs and terminals.

use crate::model::{NumberKind, Reason, decimal};
use std::fmt;

/// Why a document, a link, a message or a typed text was refused, and where.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub struct Refusal {
    /// The path of the refused value, as `hiring.stages[1].passed`; empty for the document itself.
    pub path: String,
    /// Why the value was refused.
    pub reason: Reason,
}

impl Refusal {
    /// Refuses the document itself.
    #[must_use]
    pub fn whole(reason: Reason) -> Self {
        Self {
            path: String::new(),
            reason,
        }
    }

    /// Refuses the value at `path` because its syntax is invalid; `error` is the parser's message.
    #[must_use]
    pub fn syntax(path: String, error: &dyn fmt::Display) -> Self {
        Self {
            path,
            reason: Reason::Syntax(error.to_string()),
        }
    }
}

impl Refusal {
    /// Returns the reason in English, without the path.
    ///
    /// ```
    /// use planner::document::read_plan;
    /// let refusal = read_plan(r#"{"facts": {"monthly_growth": 9}}"#).unwrap_err();
    /// assert_eq!(refusal.why(), "must be from -0.5 to 3");
    /// ```
    #[must_use]
    pub fn why(&self) -> String {
        english(&self.reason)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() {
            "the document"
        } else {
            &self.path
        };
        write!(f, "{path}: {}", self.why())
    }
}

fn text(x: f64) -> String {
    let mut text = String::new();
    decimal::write(x, 15, &mut text);
    text
}

/// Returns the allowed range in words: `from 0 to 1`, `more than 0, at most 1`.
fn allowed(kind: &NumberKind) -> String {
    let (min, max) = (text(kind.min), text(kind.max));
    if kind.above {
        format!("more than {min}, at most {max}")
    } else {
        format!("from {min} to {max}")
    }
}

fn english(reason: &Reason) -> String {
    match reason {
        Reason::Syntax(error) => format!("is not valid JSON ({error})"),
        Reason::TooLarge(most) => format!("is too large: at most {most} bytes are read"),
        Reason::Newer(format) => {
            format!(
                "has format {format}, made by a newer release; this one reads up to {}",
                super::FORMAT
            )
        }
        Reason::UnknownKey => "no such key".to_owned(),
        Reason::WrongType(wanted) => format!("must be {wanted}"),
        Reason::OutOfRange(kind) => format!("must be {}", allowed(kind)),
        Reason::NotWhole => "must be a whole number".to_owned(),
        Reason::UpsideDown => "is a range whose low end is not below its high end".to_owned(),
        Reason::RangeThroughZero => "is a range that must lie above 0".to_owned(),
        Reason::TooLong(most) => format!("must have at most {most} characters"),
        Reason::TooMany(most) => format!("must have at most {most} rows"),
        Reason::TooFew(1) => "must have at least 1 row".to_owned(),
        Reason::TooFew(least) => format!("must have at least {least} rows"),
        Reason::NoSuchDay => "must be a day that its month has".to_owned(),
        Reason::NotADate => "must be a date such as 2024-04-30, from 1970 to 2200".to_owned(),
        Reason::NotAFlag => "must be true or false".to_owned(),
        Reason::NotAChoice(options) => format!("must be one of {}", options.keys.join(", ")),
        Reason::Twice => "stands there twice".to_owned(),
        Reason::Missing => "must be given".to_owned(),
        Reason::LessThan(least) => {
            format!("must be at least {}, as another field says", text(*least))
        }
        Reason::MoreThan(most) => format!("must be at most {}, as another field says", text(*most)),
        Reason::NotThere => "names something that the plan does not have".to_owned(),
        Reason::NotACurrency => "must be three capital letters of ISO 4217, such as EUR".to_owned(),
    }
}

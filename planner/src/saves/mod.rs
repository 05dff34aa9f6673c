//! Saved plans: the envelope that local storage keeps each plan in, the index beside them, and
//! who may overwrite what. Storage itself, and the clock, are the page's.
//!
//! What cannot be read is never overwritten: it is *newer* or *corrupt*, and its text is kept word
//! for word under [`unreadable_key`].

mod envelope;
mod index;
mod migrations;
mod plan_id;

use crate::document::Refusal;

pub use envelope::{Envelope, Head, enclose, head_value, read_value};
#[cfg(feature = "json")]
pub use envelope::{head, read, write};
pub use index::{Entry, Index};
#[cfg(feature = "json")]
pub use migrations::migrate;
pub use migrations::{Step, migrated};
pub(crate) use plan_id::IdPart;
pub use plan_id::PlanId;

/// The format of envelopes that this release writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Why a save cannot be read. Its text is to be kept as it is.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is of a format that only later releases read.
    #[error("saved by a newer release, in format {0}")]
    Newer(u32),
    /// It is no save, or its plan is none: what and why.
    #[error("{0}")]
    Corrupt(Refusal),
}

/// What may become of a save.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It may be written, with this revision.
    Save(u64),
    /// Somebody else saved this revision since: both versions are to be kept and shown.
    Conflict(u64),
    /// What is stored cannot be read: its text is to be kept under another key first.
    KeepFirst,
}

/// Whether a save may win, where the plan was last read or written under the head `known` (none: it
/// was never saved) and storage has `stored` under its key.
///
/// What was taken out of storage meanwhile (cleared, or deleted in another tab) may be written again:
/// nothing is lost by it. The whole head is compared: after storage was cleared, another plan may
/// have been given this one's id, and come to the same revision.
///
/// ```
/// use planner::{Plan, saves::{Head, Verdict, head, verdict, write}};
/// let stored = head(&write(&Plan::default(), None, 4, 0));
/// let at = |revision| Some(Head { format: 1, revision, saved_at: 0 });
/// assert_eq!(verdict(at(4), Some(&stored)), Verdict::Save(5));
/// assert_eq!(verdict(at(3), Some(&stored)), Verdict::Conflict(4));
/// assert_eq!(verdict(None, Some(&head("gibberish"))), Verdict::KeepFirst);
/// assert_eq!(verdict(None, None), Verdict::Save(1));
/// ```
#[must_use]
pub fn verdict(known: Option<Head>, stored: Option<&Result<Head, Unreadable>>) -> Verdict {
    let next = known.map_or(1, |head| head.revision.saturating_add(1));
    match stored {
        None => Verdict::Save(next),
        Some(Ok(head)) if Some(*head) == known => Verdict::Save(next),
        Some(Ok(head)) => Verdict::Conflict(head.revision),
        Some(Err(_)) => Verdict::KeepFirst,
    }
}

/// The key of the index.
pub const INDEX_KEY: &str = "palier.index";

/// The key of a plan's envelope.
///
/// ```
/// assert_eq!(planner::saves::plan_key(7), "palier.plan.7");
/// ```
#[must_use]
pub fn plan_key(id: u32) -> String {
    ["palier.plan.", &digits(u64::from(id))].concat()
}

/// The plan whose envelope stands under a key: the index can be made again from the keys.
///
/// ```
/// assert_eq!(planner::saves::plan_of("palier.plan.7"), Some(7));
/// ```
#[must_use]
pub fn plan_of(key: &str) -> Option<u32> {
    key.strip_prefix("palier.plan.")?.parse().ok()
}

/// The key under which text that could not be read is kept: `found` tells several of one key apart.
///
/// ```
/// assert_eq!(planner::saves::unreadable_key("palier.plan.7", 2), "palier.kept.2.palier.plan.7");
/// ```
#[must_use]
pub fn unreadable_key(key: &str, found: u32) -> String {
    ["palier.kept.", &digits(u64::from(found)), ".", key].concat()
}

/// A whole number as text; the standard library's printing would weigh more in the page.
#[allow(clippy::cast_precision_loss)] // moments and counts are far below 2^53
fn digits(number: u64) -> String {
    let mut text = String::new();
    crate::model::decimal::write(number as f64, 15, &mut text);
    text
}

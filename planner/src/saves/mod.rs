//! Saved plans: the envelope that local storage keeps each plan in, the index of plans, and the
//! check before a save is overwritten. The page provides storage and clock.
//!
//! A save that cannot be read is never overwritten: it is *newer* or *corrupt*, and its text is
//! kept unchanged under [`unreadable_key`].

mod envelope;
mod index;
mod migrations;
mod plan_id;

use crate::document::Refusal;

pub use envelope::{Envelope, Head, head_value, read_value, wrap_in_envelope};
#[cfg(feature = "json")]
pub use envelope::{head, read, write};
pub use index::{Entry, Index};
#[cfg(feature = "json")]
pub use migrations::migrate;
pub use migrations::{Step, migrated};
pub(crate) use plan_id::IdPart;
pub use plan_id::PlanId;

/// Version of the envelope format that this release writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Why a save cannot be read. The caller must keep its text unchanged.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Unreadable {
    /// Its format, which it holds, is one that only later releases read.
    #[error("saved by a newer release, in format {0}")]
    Newer(u32),
    /// It is not a save, or its plan is invalid.
    #[error("{0}")]
    Corrupt(Refusal),
}

/// Whether a plan may be saved over what storage has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Write it, with this revision.
    Save(u64),
    /// Storage has another save, for example from another tab; holds its revision. Keep and show
    /// both versions.
    Conflict(u64),
    /// The stored text cannot be read. First copy it to another key.
    BackUpFirst,
}

/// Decides whether a plan may be saved. `known` is the head of the save when the caller last read
/// or wrote it, `None` if the plan was never saved; `stored` is what storage has under its key now.
///
/// A save that has disappeared from storage (cleared, or deleted in another tab) may be written
/// again: nothing is lost. Whole heads are compared, not only revisions: after storage was cleared,
/// another plan may have got the same id and reached the same revision.
///
/// ```
/// use planner::{Plan, saves::{Head, Verdict, head, check_overwrite, write}};
/// let stored = head(&write(&Plan::default(), None, 4, 0));
/// let at = |revision| Some(Head { format: 1, revision, saved_at: 0 });
/// assert_eq!(check_overwrite(at(4), Some(&stored)), Verdict::Save(5));
/// assert_eq!(check_overwrite(at(3), Some(&stored)), Verdict::Conflict(4));
/// assert_eq!(check_overwrite(None, Some(&head("gibberish"))), Verdict::BackUpFirst);
/// assert_eq!(check_overwrite(None, None), Verdict::Save(1));
/// ```
#[must_use]
pub fn check_overwrite(known: Option<Head>, stored: Option<&Result<Head, Unreadable>>) -> Verdict {
    let next = known.map_or(1, |head| head.revision.saturating_add(1));
    match stored {
        None => Verdict::Save(next),
        Some(Ok(head)) if Some(*head) == known => Verdict::Save(next),
        Some(Ok(head)) => Verdict::Conflict(head.revision),
        Some(Err(_)) => Verdict::BackUpFirst,
    }
}

/// Storage key of the index.
pub const INDEX_KEY: &str = "palier.index";

/// Returns the storage key of a plan's envelope.
///
/// ```
/// assert_eq!(planner::saves::plan_key(7), "palier.plan.7");
/// ```
#[must_use]
pub fn plan_key(id: u32) -> String {
    ["palier.plan.", &digits(u64::from(id))].concat()
}

/// Returns the id of the plan whose envelope has this storage key, `None` for other keys. Used to
/// rebuild the index from the keys.
///
/// ```
/// assert_eq!(planner::saves::plan_of("palier.plan.7"), Some(7));
/// ```
#[must_use]
pub fn plan_of(key: &str) -> Option<u32> {
    key.strip_prefix("palier.plan.")?.parse().ok()
}

/// Returns the storage key for text under `key` that could not be read. `found` is a number that
/// distinguishes several texts from the same key.
///
/// ```
/// assert_eq!(planner::saves::unreadable_key("palier.plan.7", 2), "palier.kept.2.palier.plan.7");
/// ```
#[must_use]
pub fn unreadable_key(key: &str, found: u32) -> String {
    ["palier.kept.", &digits(u64::from(found)), ".", key].concat()
}

/// Formats a whole number; the formatting of the standard library would add more to the download.
#[allow(clippy::cast_precision_loss)] // timestamps and counters are far below 2^53
fn digits(number: u64) -> String {
    let mut text = String::new();
    crate::model::decimal::write(number as f64, 15, &mut text);
    text
}

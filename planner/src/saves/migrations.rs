//! From each old format to the next: pure functions, one a step, each in a file of its own with a
//! frozen save under `tests/saves/`. There is no older format yet.

use super::Unreadable;

/// Brings the text of a save one format on.
pub type Step = fn(&str) -> Result<String, Unreadable>;

/// The step at place `n` leads from format `n + 1` to format `n + 2`.
const STEPS: &[Step] = &[];

/// Brings the text of a save of this format to the newest; none where it is the newest.
///
/// # Errors
/// A step cannot read it, or it is newer than all of them.
pub fn migrated(text: &str, format: u32) -> Result<Option<String>, Unreadable> {
    lead(text, format, STEPS)
}

/// Brings the text of a save from its format to the last that `steps` lead to; none where it is
/// of that format.
///
/// # Errors
/// It is of a format that no step leads from or to, or a step cannot read it.
#[cfg(feature = "json")]
pub fn migrate(text: &str, steps: &[Step]) -> Result<Option<String>, Unreadable> {
    lead(text, super::head(text)?.format, steps)
}

fn lead(text: &str, format: u32, steps: &[Step]) -> Result<Option<String>, Unreadable> {
    let last = u32::try_from(steps.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    if format > last {
        return Err(Unreadable::Newer(format));
    }
    let mut now = None;
    for step in &steps[(format.max(1) as usize - 1).min(steps.len())..] {
        now = Some(step(now.as_deref().unwrap_or(text))?);
    }
    Ok(now)
}

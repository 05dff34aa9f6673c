//! Migrations of saves from each format to the next: pure functions, each in its own file, with a
//! frozen save as a fixture under `tests/saves/`. There is no older format yet.

use super::Unreadable;

/// Migrates the text of a save to the next format.
pub type Step = fn(&str) -> Result<String, Unreadable>;

/// The step at index `n` migrates from format `n + 1` to format `n + 2`.
const STEPS: &[Step] = &[];

/// Migrates the text of a save from `format` to the newest; `None` if it has the newest already.
///
/// # Errors
/// A step cannot read it, or it is newer than all of them.
pub fn migrated(text: &str, format: u32) -> Result<Option<String>, Unreadable> {
    lead(text, format, STEPS)
}

/// Migrates the text of a save from its own format to the last one that `steps` lead to; `None` if
/// it has that format already.
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

//! From each old format to the next: pure functions, one a step, each in a file of its own with a
//! frozen save under `tests/saves/`. There is no older format yet.

use super::{Unreadable, head};

/// Brings the text of a save one format on.
pub type Step = fn(&str) -> Result<String, Unreadable>;

/// The step at place `n` leads from format `n + 1` to format `n + 2`.
pub(super) const STEPS: &[Step] = &[];

/// Brings the text of a save from its format to the last that `steps` lead to; the text itself
/// where it is of that format.
///
/// # Errors
/// It is of a format that no step leads from or to, or a step cannot read it.
pub fn migrate(text: &str, steps: &[Step]) -> Result<Option<String>, Unreadable> {
    let format = head(text)?.format;
    let last = u32::try_from(steps.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    if format > last {
        return Err(Unreadable::Newer(format));
    }
    let mut now = None;
    for step in &steps[(format as usize - 1).min(steps.len())..] {
        now = Some(step(now.as_deref().unwrap_or(text))?);
    }
    Ok(now)
}

//! Snapshots, and plans as their readers see them.

use planner::report::World;
use planner::words::{Language, Plain};
use planner::{Outcome, Plan};

/// Calls `of` with a plan, its outcome and how its reader has values written.
pub fn world<T>(plan: &Plan, language: Language, of: impl FnOnce(&World<'_>) -> T) -> T {
    let outcome: Outcome = planner::evaluate(plan);
    let write = Plain::new(language, &plan.facts.currency);
    of(&World {
        plan,
        outcome: &outcome,
        write: &write,
    })
}

/// Compares a text with the file of that name in `tests/data`.
pub fn snapshot(name: &str, got: &str) {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    held(&data.join(name), got);
}

/// Compares a text with a file; `PLANNER_SNAPSHOTS=write` rewrites the file.
pub fn held(path: &std::path::Path, got: &str) {
    if std::env::var_os("PLANNER_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::write(path, got).unwrap_or_else(|error| panic!("{error}"));
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    // Report only the first line that differs: the texts are long.
    let differs = kept
        .lines()
        .zip(got.lines())
        .find(|(kept, got)| kept != got);
    assert!(
        differs.is_none() && kept == got,
        "{}: {differs:?}",
        path.display()
    );
}

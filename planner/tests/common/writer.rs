//! What tests hold texts against, and plans as their readers see them.

use planner::report::World;
use planner::words::{Language, Plain};
use planner::{Outcome, Plan};

/// A plan as its reader sees it.
pub fn world<T>(plan: &Plan, language: Language, of: impl FnOnce(&World<'_>) -> T) -> T {
    let outcome: Outcome = planner::evaluate(plan);
    let write = Plain::new(language, &plan.facts.currency);
    of(&World {
        plan,
        outcome: &outcome,
        write: &write,
    })
}

/// Holds a text against the file of that name among the tests' data.
pub fn snapshot(name: &str, got: &str) {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    held(&data.join(name), got);
}

/// Holds a text against a file, which `PLANNER_SNAPSHOTS=write` writes again.
pub fn held(path: &std::path::Path, got: &str) {
    if std::env::var_os("PLANNER_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::write(path, got).unwrap_or_else(|error| panic!("{error}"));
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    // Line by line: the texts are long.
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

//! `screenshots`: takes screenshots of every page, at several widths, in both languages and themes.

use crate::command::{journeys, run};
use crate::failure::Result;
use crate::steps::Steps;
use crate::{build, setup, tools};

/// Builds the page, and writes the screenshots into `target/screenshots/`.
///
/// # Errors
/// If a step fails.
pub fn take() -> Result {
    let mut steps = Steps::default();
    let taken = steps_of(&mut steps);
    steps.finish().and(taken)
}

fn steps_of(steps: &mut Steps) -> Result {
    let mut needed = tools::for_browsers();
    needed.extend(tools::for_build()?);
    let tools = setup::prepare(steps, &needed, &[(build::NAME, build::SECONDS)])?;
    steps.run(build::NAME, || build::release(&tools))?;
    steps.run("Take the pictures", || {
        run(
            &mut journeys("screenshots"),
            "read above which page did not open",
        )
    })
}

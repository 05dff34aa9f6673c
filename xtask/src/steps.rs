//! Runs steps with a heading and a duration each, and prints a summary.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};

/// The steps of one run, in order.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
    planned: Vec<(String, Duration)>,
}

struct Step {
    name: String,
    took: Duration,
    failure: Option<Failure>,
}

impl Steps {
    /// Adds a step to the plan, with its approximate duration.
    pub fn plan(&mut self, name: impl Into<String>, takes: Duration) {
        self.planned.push((name.into(), takes));
    }

    /// Returns the heading of a step: its place in the plan, the time left from here, and its own
    /// duration.
    fn heading(&self, name: &str) -> String {
        let Some(place) = self.planned.iter().position(|(planned, _)| planned == name) else {
            return name.to_owned();
        };
        let left: Duration = self.planned[place..].iter().map(|(_, takes)| *takes).sum();
        format!(
            "[{} of {}, {} left] {name}: {}",
            place + 1,
            self.planned.len(),
            about(left),
            about(self.planned[place].1)
        )
    }

    /// Runs a step, measures its duration and records its result.
    ///
    /// # Errors
    /// The step's own failure, for callers that must stop there; it is recorded either way.
    pub fn run<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {}", self.heading(name));
        let start = Instant::now();
        let result = step();
        let took = start.elapsed();
        match &result {
            Ok(_) => println!("   done in {}", time(took)),
            Err(failure) => println!("   FAILED after {}: {failure}", time(took)),
        }
        self.done.push(Step {
            name: name.to_owned(),
            took,
            failure: result.as_ref().err().cloned(),
        });
        result
    }

    /// Prints the summary of all steps.
    ///
    /// # Errors
    /// If a step failed, with the advice of each.
    pub fn finish(&self) -> Result {
        let total: Duration = self.done.iter().map(|step| step.took).sum();
        println!("\n== Summary");
        for step in &self.done {
            let verdict = if step.failure.is_some() {
                "FAILED"
            } else {
                "ok"
            };
            println!("   {verdict:<7}{:>11}  {}", time(step.took), step.name);
        }
        println!("          {:>8}  in all", time(total));
        let failed: Vec<&Step> = self
            .done
            .iter()
            .filter(|step| step.failure.is_some())
            .collect();
        if failed.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = failed.iter().map(|step| step.name.as_str()).collect();
        let advice: Vec<String> = failed
            .iter()
            .filter_map(|step| {
                step.failure
                    .as_ref()
                    .map(|failure| format!("\n  - {}: {}", step.name, failure.advice))
            })
            .collect();
        Err(Failure::new(
            format!(
                "{} of {} steps failed: {}",
                failed.len(),
                self.done.len(),
                names.join(", ")
            ),
            advice.concat(),
        ))
    }
}

/// Formats a duration: `0.4 s`, `12.3 s`, `3 min 05 s`.
fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Formats an approximate duration: `about 20 s`, `about 3 min`.
fn about(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("about {} s", seconds.next_multiple_of(10))
    } else {
        format!("about {} min", (seconds + 30) / 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_its_place_and_about_how_long_it_takes() {
        let mut steps = Steps::default();
        steps.plan("install", Duration::from_secs(15));
        steps.plan("build", Duration::from_secs(100));
        assert_eq!(
            steps.heading("install"),
            "[1 of 2, about 2 min left] install: about 20 s"
        );
        assert_eq!(
            steps.heading("build"),
            "[2 of 2, about 2 min left] build: about 2 min"
        );
        assert_eq!(steps.heading("weigh"), "weigh");
    }

    #[test]
    fn a_failed_step_fails_the_run_and_says_what_to_do() {
        let mut steps = Steps::default();
        assert!(steps.run("good", || Ok(())).is_ok());
        assert!(
            steps
                .run::<()>("bad", || Err(Failure::new("broke", "fix it")))
                .is_err()
        );
        let failure = steps.finish().expect_err("a step failed");
        assert!(failure.what.contains("1 of 2") && failure.what.contains("bad"));
        assert!(failure.advice.contains("fix it"));
    }

    #[test]
    fn times_are_readable() {
        assert_eq!(time(Duration::from_millis(430)), "0.4 s");
        assert_eq!(time(Duration::from_secs(185)), "3 min 05 s");
    }
}

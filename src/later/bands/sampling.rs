//! Runs a simulation in time slices, between which the page renders and handles events.

use leptos::prelude::*;
use planner::analysis::{Bands, Simulation};
use std::time::Duration;

/// Length of a slice in milliseconds: half a frame.
const SLICE: f64 = 8.0;
/// Samples to take between two reads of the clock.
const STRIDE: u32 = 16;

/// Runs one simulation at a time.
#[derive(Clone, Copy)]
pub struct Sampling {
    /// Number of the current run. A run stops when this is no longer its own number.
    current: StoredValue<u32>,
}

impl Sampling {
    /// Creates it with no simulation running.
    pub fn new() -> Self {
        Self {
            current: StoredValue::new(0),
        }
    }

    /// Cancels the current simulation.
    pub fn stop(self) {
        self.current
            .try_update_value(|current| *current = current.wrapping_add(1));
    }

    /// Cancels the current simulation, runs another, and passes its bands to `done`. If that is
    /// cancelled, `done` is not called.
    pub fn run(self, simulation: Simulation, done: impl FnOnce(Bands) + 'static) {
        self.stop();
        if let Some(own) = self.current.try_get_value() {
            self.slice(own, simulation, done);
        }
    }

    /// Schedules the next slice as a task, so that the page can render first.
    fn slice(self, own: u32, mut simulation: Simulation, done: impl FnOnce(Bands) + 'static) {
        let slice = move || {
            if self.current.try_get_value() != Some(own) {
                return;
            }
            let begun = now();
            let mut left = true;
            while left && now() - begun < SLICE {
                left = simulation.advance(STRIDE);
            }
            if left {
                self.slice(own, simulation, done);
            } else {
                done(simulation.bands());
            }
        };
        set_timeout(slice, Duration::ZERO);
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

//! Samples taken beside the page's work: in slices, between which it draws and hears keys.

use leptos::prelude::*;
use planner::analysis::{Bands, Simulation};
use std::time::Duration;

/// How long samples are taken at a stretch, in milliseconds: half a frame.
const SLICE: f64 = 8.0;
/// How many samples are taken between two looks at the clock.
const STRIDE: u32 = 16;

/// One thing at a time that is worked out from samples.
#[derive(Clone, Copy)]
pub struct Sampling {
    /// Which of them is under way; another number than its own stops it.
    current: StoredValue<u32>,
}

impl Sampling {
    /// Nothing under way.
    pub fn new() -> Self {
        Self {
            current: StoredValue::new(0),
        }
    }

    /// What is under way is of no more use.
    pub fn stop(self) {
        self.current
            .try_update_value(|current| *current = current.wrapping_add(1));
    }

    /// Runs a simulation in place of what is under way, and gives what it shows.
    pub fn run(self, simulation: Simulation, done: impl FnOnce(Bands) + 'static) {
        self.stop();
        if let Some(own) = self.current.try_get_value() {
            self.slice(own, simulation, done);
        }
    }

    /// Takes a slice as soon as the page has drawn.
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

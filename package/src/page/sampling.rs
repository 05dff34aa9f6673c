//! Samples taken beside the page's work: in slices, between which it draws and hears keys. What is asked
//! next takes the place of what is under way.

use planner::analysis::{Bands, Simulation};
use std::cell::{Cell as Held, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// How long samples are taken at a stretch, in milliseconds: half a frame.
const SLICE: f64 = 8.0;
/// How many samples are taken between two looks at the clock.
const STRIDE: u32 = 16;

/// What is done with what the samples show.
type Done = Box<dyn FnOnce(&Bands)>;

thread_local! {
    static RUNNING: RefCell<Option<(Simulation, Done)>> = const { RefCell::new(None) };
    /// Whether the next slice is on its way.
    static AWAITED: Held<bool> = const { Held::new(false) };
}

/// Runs a simulation, and tells what it shows.
pub fn run(simulation: Simulation, done: impl FnOnce(&Bands) + 'static) {
    RUNNING.set(Some((simulation, Box::new(done))));
    if !AWAITED.replace(true) {
        soon();
    }
}

/// What is under way is of no more use.
pub fn stop() {
    RUNNING.set(None);
}

/// Takes a slice of samples as soon as the page has drawn.
fn soon() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let slice = Closure::once_into_js(slice);
    // Where there is no timer there are no bands.
    let _ = window.set_timeout_with_callback(slice.unchecked_ref());
}

fn slice() {
    AWAITED.set(false);
    let Some((mut simulation, done)) = RUNNING.take() else {
        return;
    };
    let begun = js_sys::Date::now();
    let mut left = true;
    while left && js_sys::Date::now() - begun < SLICE {
        left = simulation.advance(STRIDE);
    }
    if left {
        RUNNING.set(Some((simulation, done)));
        AWAITED.set(true);
        soon();
    } else {
        done(&simulation.bands());
    }
}

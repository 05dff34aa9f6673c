//! Everything on view that follows the plan, told of each change in one go.
//!
//! A page has hundreds of fields and figures. As effects of their own, each would subscribe to the
//! plan again at each key press, which costs more than what they do; here one effect tells them all.

use super::{State, World, state::Warned};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// What is done at each change of the plan.
type Voice = Box<dyn FnMut(&World, &Arc<Warned>)>;

#[derive(Default)]
struct Chorus {
    /// None where nobody is, or while it is told.
    voices: Vec<Option<Voice>>,
    /// Places that nobody has.
    free: Vec<usize>,
    /// Who left while the others were told.
    left: Vec<usize>,
}

thread_local! {
    static CHORUS: RefCell<Chorus> = RefCell::default();
}

/// From now on all are told of each change.
pub fn conduct(state: State) {
    super::follow(move || {
        let (world, warned) = (state.world(), state.warned());
        CHORUS.with_borrow_mut(|chorus| chorus.left.clear());
        let count = CHORUS.with_borrow(|chorus| chorus.voices.len());
        for place in 0..count {
            let voice = CHORUS.with_borrow_mut(|chorus| chorus.voices[place].take());
            let Some(mut voice) = voice else { continue };
            voice(&world, &warned);
            CHORUS.with_borrow_mut(|chorus| {
                // What it told may have ended its own part of the page.
                if !chorus.left.contains(&place) {
                    chorus.voices[place] = Some(voice);
                }
            });
        }
    });
}

impl State {
    /// Does something now, and at each change of the plan, as long as the owner lives under which it
    /// was made.
    pub fn each(self, mut act: impl FnMut(&World, &Arc<Warned>) + 'static) {
        untrack(|| act(&self.world_now(), &self.warned()));
        later(act);
    }
}

/// The same without now.
pub fn later(act: impl FnMut(&World, &Arc<Warned>) + 'static) {
    let voice: Voice = Box::new(act);
    let place = CHORUS.with_borrow_mut(|chorus| {
        let place = chorus.free.pop().unwrap_or_else(|| {
            chorus.voices.push(None);
            chorus.voices.len() - 1
        });
        chorus.voices[place] = Some(voice);
        place
    });
    on_cleanup(move || {
        // Dropped once nothing is borrowed: what it holds may end more.
        let gone = CHORUS.with_borrow_mut(|chorus| {
            chorus.left.push(place);
            chorus.free.push(place);
            chorus.voices[place].take()
        });
        drop(gone);
    });
}

//! The plan a moment after its last change: for what takes longer than a frame.

use crate::state::{World, use_plan};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long after the last change: typing comes first.
const PAUSE: Duration = Duration::from_millis(200);

/// The plan with its figures, followed with a pause, for as long as the component lives.
pub fn use_debounced_world() -> ReadSignal<Arc<World>> {
    let plan = use_plan();
    let (debounced, set_debounced) = signal(plan.now());
    let mut follow = debounce(PAUSE, move |world: Arc<World>| {
        // The component may be gone by then.
        set_debounced.try_set(world);
    });
    Effect::new(move |first: Option<()>| {
        let world = plan.world();
        if first.is_some() {
            follow(world);
        }
    });
    debounced
}

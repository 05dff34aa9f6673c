//! A debounced signal of the plan, for computations that take longer than a frame.

use crate::state::{World, use_plan};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Delay after the last change, so that typing is never held up.
const PAUSE: Duration = Duration::from_millis(200);

/// Returns a signal of the plan with its figures that is updated 200 ms after the last change, for
/// the lifetime of the component.
pub fn use_debounced_world() -> ReadSignal<Arc<World>> {
    let plan = use_plan();
    let (debounced, set_debounced) = signal(plan.now());
    let mut follow = debounce(PAUSE, move |world: Arc<World>| {
        // The component may be unmounted by then.
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

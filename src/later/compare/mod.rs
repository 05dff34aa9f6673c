//! The dialog that compares two plans: changed inputs, then the verdicts and figures that changed
//! as a result, largest change first. It never edits either plan.

mod differences;
mod side;
mod words;

use crate::components::{Dialog, dynamic};
use crate::i18n::use_reader;
use crate::state::{World, use_state};
use differences::Differences;
use leptos::prelude::*;
use side::{Side, Source};
use std::sync::Arc;

/// The dialog that compares two plans.
#[component]
pub fn CompareDialog() -> impl IntoView {
    let state = use_state();
    let words = words::of(use_reader().language);
    let sides: [RwSignal<Option<Arc<World>>>; 2] = [RwSignal::new(None), RwSignal::new(None)];
    // In a visit the visitor's own plan is compared with that of the link; otherwise the plan on
    // view is compared with one to choose.
    let sources = if untrack(|| state.plans.visiting()) {
        [Source::Mine, Source::Shown]
    } else {
        [Source::Shown, Source::Nothing]
    };
    let differences = move || {
        let [Some(one), Some(other)] = sides.map(|side| side.get()) else {
            return view! { <p class="quiet">{words.hint}</p> }.into_any();
        };
        view! { <Differences worlds=[one, other] /> }.into_any()
    };
    view! {
        <Dialog title=words.title class="compare" on_close=move || state.overlay.set(None)>
            <div class="sides">
                <Side name=words.one chosen=sides[0] begin=sources[0] />
                <Side name=words.other chosen=sides[1] begin=sources[1] />
            </div>
            {dynamic(differences)}
        </Dialog>
    }
}

//! How many keys move where there are more shards: twenty of them, drawn.

use super::words;
use crate::components::{Field, Figure};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::architecture::{Figures, Inputs};
use planner::model::{Cell, Number};

/// The keys that are drawn.
const KEYS: [f64; 20] = [
    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0,
    17.0, 18.0, 19.0,
];

/// From so many shards to so many, and the keys that move.
#[component]
pub fn Resharding() -> impl IntoView {
    let words = words::of(use_reader().language);
    let shards = Place::at(Side::Input, &[Plan::architecture, Inputs::resharding]);
    view! {
        {shards.map(|place| view! { <Field place /> })}
        <p class="note">{words.moved}</p>
        <Moved figure=Figures::moved_modulo words=words.modulo />
        <Moved figure=Figures::moved_consistent words=words.consistent />
    }
}

/// The keys that move in one way of finding a key's shard.
#[component]
fn Moved(
    /// The figure that says the share of them.
    figure: u16,
    /// What the way is called.
    words: &'static str,
) -> impl IntoView {
    let Some(place) = Place::at(Side::Figure, &[Plan::architecture, figure]) else {
        return ().into_any();
    };
    let share = use_plan().follow(&place, |_, cell| match cell {
        Cell::Number(number) => number.map(Number::get).unwrap_or_default(),
        _ => 0.0,
    });
    // Spread evenly: the key moves with which the share of those so far is reached.
    let moves = move |key: f64| {
        let share = share.get();
        ((key + 1.0) * share + 1e-9).floor() > (key * share + 1e-9).floor()
    };
    let key = |key: f64| view! { <i class:moves=move || moves(key)></i> };
    view! {
        <div class="moved">
            <span>{words}</span>
            <span class="cells" aria-hidden="true">
                {KEYS.map(key).to_vec()}
            </span>
            <b>
                <Figure place />
            </b>
        </div>
    }
    .into_any()
}

//! Share of the keys that move when the number of shards changes, drawn as 20 cells.

use super::words;
use crate::components::{Field, Figure};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::architecture::{Figures, Inputs};
use planner::model::{Cell, Number};

/// Indices of the keys drawn, as `f64` for the arithmetic in `Moved`.
const KEYS: [f64; 20] = [
    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0,
    17.0, 18.0, 19.0,
];

/// Inputs of a resharding, and the keys that it moves with modulo and with consistent hashing.
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

/// The keys that one hashing scheme moves.
#[component]
fn Moved(
    /// Id of the figure with the share of keys moved.
    figure: u16,
    /// Name of the scheme.
    words: &'static str,
) -> impl IntoView {
    let Some(place) = Place::at(Side::Figure, &[Plan::architecture, figure]) else {
        return ().into_any();
    };
    let share = use_plan().follow(&place, |_, cell| match cell {
        Cell::Number(number) => number.map(Number::get).unwrap_or_default(),
        _ => 0.0,
    });
    // Spreads the moved keys evenly: a key moves where the running total `key · share` reaches the
    // next whole number. The 1e-9 absorbs rounding errors.
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

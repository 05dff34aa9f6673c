//! Two inputs that belong together, on one line.

use super::Control;
use crate::i18n::use_reader;
use crate::state::Place;
use leptos::prelude::*;

/// Two inputs on one line, behind a name for both: an attention and a critical line.
#[component]
pub fn PairField(
    /// What both are called.
    words: &'static str,
    /// The first.
    first: Place,
    /// The second.
    second: Place,
) -> impl IntoView {
    let reader = use_reader();
    let label = |place: &Place| Signal::stored(reader.of(place.field.words()).to_owned());
    let labels = [label(&first), label(&second)];
    view! {
        <div class="field">
            <span>{words}</span>
            <span class="pair">
                <Control place=first label=labels[0] />
                <Control place=second label=labels[1] />
            </span>
        </div>
    }
}

//! Two related inputs on one line.

use super::Control;
use crate::i18n::use_reader;
use crate::state::Place;
use leptos::prelude::*;

/// Two inputs on one line under a common label, such as an attention and a critical line.
#[component]
pub fn PairField(
    /// Label of both inputs.
    words: &'static str,
    /// Place of the left input.
    first: Place,
    /// Place of the right input.
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

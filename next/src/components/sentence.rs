//! A sentence of a calculator, filled with this plan's values.

use crate::i18n::use_reader;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::calculators;
use planner::working::{Piece, pieces};

/// A sentence that stays true as the plan changes. What matters most in it is an `<em>`.
#[component]
pub fn Sentence(
    /// What it says.
    #[prop(into)]
    of: Signal<calculators::Sentence>,
    /// The class of what matters most: its tone.
    #[prop(into, optional)]
    tone: Signal<&'static str>,
    /// Whether days are written short.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let pieces = Memo::new(move |_| {
        let world = plan.world();
        let numbers = reader.numbers(&world.plan);
        let numbers = if short { numbers.short() } else { numbers };
        of.with(|sentence| merged(pieces(&world.plan, &world.outcome, sentence, &numbers)))
    });
    let piece = move |Piece { text, strong, .. }: Piece| {
        if strong {
            view! { <em class=move || tone.get()>{text}</em> }.into_any()
        } else {
            text.into_any()
        }
    };
    move || pieces.get().into_iter().map(piece).collect_view()
}

/// Pieces of the same weight that follow each other, as one.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::new();
    for piece in pieces {
        match merged.last_mut() {
            Some(last) if last.strong == piece.strong => last.text.push_str(&piece.text),
            _ => merged.push(piece),
        }
    }
    merged
}

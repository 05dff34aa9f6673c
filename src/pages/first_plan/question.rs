//! One question of the first plan: number, text, use of the answer, input.

use super::words;
use crate::components::{Control, dynamic, filled};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::examples::blank;
use planner::model::same;
use planner::words::short_source;

/// A question that one input of the plan answers. While the default is kept, it shows the default's
/// source.
#[component]
pub fn Question(
    /// Number shown, from 1.
    number: usize,
    /// Text of the question, also the label of the input.
    asks: &'static str,
    /// Short text on what the answer is used for.
    used_for: &'static str,
    /// Path of the input in the plan.
    at: &'static [u16],
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let place = Place::at(Side::Input, at)?;
    let field = place.field;
    let answered = {
        let place = place.clone();
        plan.follow(&place.clone(), move |world, cell| {
            let facts = &world.plan.facts;
            let fresh = blank(&facts.name, facts.as_of, reader.language);
            let (_, before) = planner::model::path::get(&fresh, &place.path)?;
            // A plan always has its day, so that question counts as answered.
            Some(!same(&cell, &before) || matches!(cell, planner::model::Cell::Date(_)))
        })
    };
    let given = Memo::new(move |_| answered.get().unwrap_or_default());
    let optional = matches!(
        place.cell(&plan.now()),
        Some(planner::model::Cell::Number(None))
    );
    let words = words::of(reader.language);
    let kept = filled(words.kept, &[short_source(field.source, reader.language)]);
    let label = Signal::stored(asks.to_owned());
    Some(view! {
        <label class="q" class:answered=move || given.get() class:kept=move || !given.get() && !optional>
            <Number number />
            <span class="ask">
                <b>{asks}</b>
                <small>{used_for}</small>
            </span>
            <span class="in">
                <span class="box">
                    <Control place label />
                </span>
                <small>{dynamic(move || (!given.get() && !optional).then(|| kept.clone()))}</small>
            </span>
        </label>
    })
}

/// Badge with a question's number, hidden from screen readers.
#[component]
pub fn Number(
    /// Number shown, from 1.
    number: usize,
) -> impl IntoView {
    view! {
        <span class="no" aria-hidden="true">
            {number}
        </span>
    }
}

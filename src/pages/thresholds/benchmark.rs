//! What metrics are compared with: the chapter's lines, or a public benchmark with its year.

use super::words;
use crate::components::{ChoiceInput, CollectAny, FigureCell, FigureField, dynamic};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::thresholds::{BenchmarkFigures, DORA_2024, Figures, Inputs};
use planner::model::{Cell, Field, Group, Kind};

/// Choice of a benchmark, the level that each delivery metric reaches, and the number of metrics
/// measured.
#[component]
pub fn ReadAgainst() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let place = Place::at(Side::Input, &[Plan::thresholds, Inputs::benchmark])?;
    let Kind::Choice(options) = place.field.kind else {
        return None;
    };
    let chosen = plan.follow(&place, |_, cell| matches!(cell, Cell::Choice(Some(_))));
    let levels = move || {
        let levels = Place::at(Side::Figure, &[Plan::thresholds, Figures::benchmark]);
        let levels = levels.filter(|_| chosen.get());
        levels.map(|place| {
            let level = |field: &'static Field| {
                view! {
                    <div class="fact">
                        <span>{reader.of(field.words())}</span>
                        <FigureCell place=place.inner(field) />
                    </div>
                }
            };
            view! {
                <p class="note">{reader.of(DORA_2024)}</p>
                {BenchmarkFigures::FIELDS.iter().map(level).collect_any()}
            }
        })
    };
    let measured = Place::at(Side::Figure, &[Plan::thresholds, Figures::measured]);
    let measured = measured.map(|place| view! { <FigureField place /> });
    Some(view! {
        <label class="field">
            <span>{reader.of(place.field.words())}</span>
            <ChoiceInput place options nothing=words.chapter_lines />
        </label>
        {dynamic(levels)}
        {measured}
    })
}

//! The boxes themselves: a number, a text, a day, a tick, one of a few.

use super::face::{Draft, Face};
use super::{Place, enter::enter};
use crate::shell::{View, el, ticked, typed};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{CellMut, Kind, Options, Unit, path};
use planner::words::suffix;

/// The box of a field, and the name of its kind for the style sheet.
pub fn input(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> (View, &'static str) {
    let boxed = |tag: &str, kind: &str| typing(place, face, draft, el(tag).attr("type", kind));
    match place.field.kind {
        Kind::Number(_) => (
            boxed("input", "text")
                .attr("inputmode", "decimal")
                .live_attr("placeholder", move || {
                    face.with(|face| Some(face.hint.clone()))
                }),
            "number",
        ),
        // A day, by the browser's own control.
        Kind::Date => (
            boxed("input", "date")
                .attr("min", "1970-01-01")
                .attr("max", "2200-12-31"),
            "day",
        ),
        Kind::Flag => (flag(place, face, draft), "flag"),
        Kind::Choice(options) => (choice(place, options, face, draft), "choice"),
        Kind::Text { longest, .. } if longest > 80 => {
            (boxed("textarea", "text").attr("rows", "2"), "long")
        }
        _ => (boxed("input", "text"), "text"),
    }
}

/// What every box has: its names, and what is said of it.
fn named(place: &Place, face: Memo<Face>, view: View) -> View {
    view.attr("id", &place.name)
        .attr("data-input", &place.name)
        .attr("aria-describedby", &place.below())
        .live_attr("aria-invalid", move || {
            face.with(|face| face.invalid.then(|| "true".to_owned()))
        })
}

/// What is typed goes into the plan; what stands is written the reader's way once the box is left,
/// and what does not, stays.
fn typing(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>, view: View) -> View {
    let state = place.reader.state;
    let left = move |_| {
        if draft.with_untracked(|draft| draft.problem.is_none() && draft.text.is_some()) {
            draft.update(|draft| draft.text = None);
        }
        state.settle();
    };
    let entered = {
        let place = place.clone();
        move |event| draft.set(enter(&place, typed(&event)))
    };
    named(place, face, view)
        .attr("autocomplete", "off")
        .live_value(move || face.with(|face| face.text.clone()))
        .on("input", entered)
        .on("blur", left)
}

/// What stands behind the box of a number: the unit's word, or the currency.
pub fn unit_sign(place: &Place) -> String {
    let money = matches!(
        place.unit,
        Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear
    );
    let plan = place.reader.state.plan();
    let currency = if money { &*plan.facts.currency } else { "" };
    [
        currency,
        suffix(place.unit, place.reader.language).many.trim(),
    ]
    .concat()
}

fn flag(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> View {
    let changed = {
        let place = place.clone();
        move |event| {
            let yes = if ticked(&event) { "yes" } else { "" };
            draft.set(enter(&place, yes.to_owned()));
        }
    };
    named(place, face, el("input").attr("type", "checkbox"))
        .live_checked(move || face.with(|face| !face.value.is_empty()))
        .on("change", changed)
}

fn choice(
    place: &Place,
    options: &'static Options,
    face: Memo<Face>,
    draft: RwSignal<Draft>,
) -> View {
    let reader = place.reader;
    let option = |key: &str, word: &str| el("option").attr("value", key).text(word);
    let changed = {
        let place = place.clone();
        move |event| draft.set(enter(&place, typed(&event)))
    };
    let none = may_be_none(place).then(|| option("", reader.words.no_choice));
    let words = options.words.iter().map(|words| reader.language.of(*words));
    let options = options
        .keys
        .iter()
        .zip(words)
        .map(|(key, word)| option(key, word));
    // The value is set once there is an option to choose.
    named(place, face, el("select"))
        .children(none)
        .children(options)
        .live_value(move || face.with(|face| face.value.clone()))
        .on("change", changed)
}

/// Whether a choice may be left open: tried on a copy, since only the value itself knows.
fn may_be_none(place: &Place) -> bool {
    let mut plan = Plan::clone(&place.reader.state.plan());
    match path::get_mut(&mut plan, &place.path) {
        Some((_, CellMut::Choice(cell))) => cell.set(None),
        _ => false,
    }
}

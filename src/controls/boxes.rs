//! The boxes themselves: a number, a text, a day, a tick, one of a few.

use super::{Place, enter::enter, face::Draft, framed, kept};
use crate::shell::{View, el, mount, ticked, typed};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{CellMut, Kind, Options, Unit, path};
use planner::words::{Language, suffix};

/// The box of a field, and the name of its kind for the style sheet.
pub fn input(place: &Place, draft: RwSignal<Draft>) -> (View, &'static str) {
    let boxed = |tag: &str, kind: &str| {
        typing(
            place,
            draft,
            el(tag).attr("type", kind).attr("autocomplete", "off"),
        )
    };
    match place.field.kind {
        Kind::Number(_) => (
            boxed("input", "text").attr("inputmode", "decimal"),
            "number",
        ),
        // A day, by the browser's own control.
        Kind::Date => (
            boxed("input", "date")
                .attr("min", "1970-01-01")
                .attr("max", "2200-12-31"),
            "day",
        ),
        Kind::Flag => (flag(place, draft), "flag"),
        Kind::Choice(options) => (choice(place, options, draft), "choice"),
        Kind::Text { longest, .. } if longest > 80 => {
            (boxed("textarea", "text").attr("rows", "2"), "long")
        }
        Kind::Text { known, .. } if !known.keys.is_empty() => {
            let list = suggested(place.reader.language, known);
            (boxed("input", "text").attr("list", &list), "text")
        }
        _ => (boxed("input", "text"), "text"),
    }
}

/// The names that have words, as suggestions; one list for all boxes that offer the same.
fn suggested(language: Language, known: &'static Options) -> String {
    let first = known.keys.first().copied().unwrap_or_default();
    let id = ["known-", language.tag(), "-", first].concat();
    if document().get_element_by_id(&id).is_none() {
        let option = |words: &[&'static str; 2]| el("option").attr("value", language.of(*words));
        let list = el("datalist").attr("id", &id);
        mount(&list.children(known.words.iter().map(option)));
    }
    id
}

/// What every box has: its names, and what is said of it.
fn named(place: &Place, view: View) -> View {
    view.attr("id", &place.name)
        .attr("data-input", &place.name)
        .attr("aria-describedby", &place.below())
}

/// What is typed goes into the plan; what stands is written the reader's way once the box is left,
/// and what does not, stays.
fn typing(place: &Place, draft: RwSignal<Draft>, view: View) -> View {
    let state = place.reader.state;
    let left = move |_| {
        framed::left();
        if draft.with_untracked(|draft| draft.problem.is_none() && draft.text.is_some()) {
            draft.update(|draft| draft.text = None);
        }
        state.settle();
    };
    // What its row is kept by makes the row again: it is entered once it is whole.
    let names = path::nameable(&*state.plan(), &place.path, "").is_err();
    let event = if names { "change" } else { "input" };
    entering(place, draft, named(place, view), event, typed).on("blur", left)
}

/// On an event, what stands in the box goes into the plan.
fn entering(
    place: &Place,
    draft: RwSignal<Draft>,
    view: View,
    event: &str,
    read: fn(&web_sys::Event) -> String,
) -> View {
    let place = place.clone();
    let typed = event == "input";
    view.on(event, move |event| {
        // What is dragged is not typed.
        let here = document().active_element().map(Into::into) == event.target();
        framed::entered(typed && here);
        let now = enter(&place, read(&event));
        kept::keep(&place, &now);
        draft.set(now);
    })
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

fn flag(place: &Place, draft: RwSignal<Draft>) -> View {
    let read = |event: &web_sys::Event| if ticked(event) { "yes" } else { "" }.to_owned();
    entering(
        place,
        draft,
        named(place, el("input").attr("type", "checkbox")),
        "change",
        read,
    )
}

fn choice(place: &Place, options: &'static Options, draft: RwSignal<Draft>) -> View {
    let reader = place.reader;
    let option = |key: &str, word: &str| el("option").attr("value", key).text(word);
    let none = may_be_none(place).then(|| option("", reader.words.no_choice));
    let words = options.words.iter().map(|words| reader.language.of(*words));
    let options = options
        .keys
        .iter()
        .zip(words)
        .map(|(key, word)| option(key, word));
    let view = named(place, el("select")).children(none).children(options);
    entering(place, draft, view, "change", typed)
}

/// Whether a choice may be left open: tried on a copy, since only the value itself knows.
fn may_be_none(place: &Place) -> bool {
    let mut plan = Plan::clone(&place.reader.state.plan());
    match path::get_mut(&mut plan, &place.path) {
        Some((_, CellMut::Choice(cell))) => cell.set(None),
        _ => false,
    }
}

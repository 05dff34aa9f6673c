//! The boxes themselves: a number, a text, a day, a tick, one of a few.

use super::face::{Draft, Face};
use super::{Place, enter::enter};
use crate::shell::on;
use leptos::prelude::*;
use planner::Plan;
use planner::model::{CellMut, Kind, Options, Unit, path};
use planner::words::suffix;

/// The box of a field, and the name of its kind for the style sheet.
pub fn input(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> (AnyView, &'static str) {
    match place.field.kind {
        Kind::Number(_) => (number(place, face, draft), "number"),
        Kind::Date => (day(place, face, draft), "day"),
        Kind::Flag => (flag(place, face, draft), "flag"),
        Kind::Choice(options) => (choice(place, options, face, draft), "choice"),
        Kind::Text { longest, .. } if longest > 80 => (long(place, face, draft), "long"),
        _ => (text(place, face, draft), "text"),
    }
}

type Typing = Box<dyn FnMut(leptos::ev::Event)>;

/// What is typed or chosen goes into the plan.
fn typing(place: &Place, draft: RwSignal<Draft>) -> Typing {
    let place = place.clone();
    on(move |event| draft.set(enter(&place, event_target_value(&event))))
}

type Leaving = Box<dyn FnMut(leptos::ev::FocusEvent)>;

/// What stands is written the reader's way once the box is left; what does not, stays.
fn leaving(place: &Place, draft: RwSignal<Draft>) -> Leaving {
    let state = place.reader.state;
    on(move |_| {
        if draft.with_untracked(|draft| draft.problem.is_none() && draft.text.is_some()) {
            draft.update(|draft| draft.text = None);
        }
        state.settle();
    })
}

fn invalid(face: Memo<Face>) -> Option<&'static str> {
    face.with(|face| face.invalid.then_some("true"))
}

fn number(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    view! {
        <input type="text" inputmode="decimal" autocomplete="off" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=move || invalid(face) placeholder=move || face.with(|f| f.hint.clone())
            prop:value=move || face.with(|f| f.text.clone())
            on:input=typing(place, draft) on:blur=leaving(place, draft) />
        <span class="unit">{unit_sign(place)}</span>
    }
    .into_any()
}

/// What stands behind the box: the unit's word, or the currency.
fn unit_sign(place: &Place) -> String {
    let money = matches!(place.unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear);
    let plan = place.reader.state.plan();
    let currency = if money { &*plan.facts.currency } else { "" };
    [currency, suffix(place.unit, place.reader.language).many.trim()].concat()
}

fn text(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    view! {
        <input type="text" autocomplete="off" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=move || invalid(face)
            prop:value=move || face.with(|f| f.text.clone())
            on:input=typing(place, draft) on:blur=leaving(place, draft) />
    }
    .into_any()
}

fn long(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    view! {
        <textarea rows="2" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=move || invalid(face)
            prop:value=move || face.with(|f| f.text.clone())
            on:input=typing(place, draft) on:blur=leaving(place, draft)></textarea>
    }
    .into_any()
}

/// A day, by the browser's own control.
fn day(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    view! {
        <input type="date" min="1970-01-01" max="2200-12-31" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=move || invalid(face)
            prop:value=move || face.with(|f| f.text.clone())
            on:input=typing(place, draft) on:blur=leaving(place, draft) />
    }
    .into_any()
}

fn flag(place: &Place, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    let ticking: Typing = {
        let place = place.clone();
        on(move |event| {
            let yes = if event_target_checked(&event) { "yes" } else { "" };
            draft.set(enter(&place, yes.to_owned()));
        })
    };
    view! {
        <input type="checkbox" id=place.name.clone() data-input=place.name.clone() aria-describedby=place.below()
            prop:checked=move || face.with(|f| !f.value.is_empty()) on:change=ticking />
    }
    .into_any()
}

fn choice(place: &Place, options: &'static Options, face: Memo<Face>, draft: RwSignal<Draft>) -> AnyView {
    let reader = place.reader;
    let option = |key: &'static str, word: &'static str| {
        view! { <option value=key prop:selected=move || face.with(|f| f.value == key)>{word}</option> }.into_any()
    };
    let mut list = Vec::new();
    if may_be_none(place) {
        list.push(option("", reader.words.no_choice));
    }
    let words = options.words.iter().map(|words| reader.language.of(*words));
    list.extend(options.keys.iter().zip(words).map(|(key, word)| option(key, word)));
    view! {
        <select id=place.name.clone() data-input=place.name.clone() aria-describedby=place.below() on:change=typing(place, draft)>
            {list}
        </select>
    }
    .into_any()
}

/// Whether a choice may be left open: tried on a copy, since only the value itself knows.
fn may_be_none(place: &Place) -> bool {
    let mut plan = Plan::clone(&place.reader.state.plan());
    match path::get_mut(&mut plan, &place.path) {
        Some((_, CellMut::Choice(cell))) => cell.set(None),
        _ => false,
    }
}

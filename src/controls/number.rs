//! A number, or a range: a draft while it is typed, the plan's number once it reads.

use super::{Place, framed, read};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Cell, CellMut, Group, Kind, Number, NumberKind, Reason, Unit, path};
use planner::words::reading::{self, Unread};
use planner::words::{refusal, suffix, unread};

/// What is in the box while somebody types.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    /// The text, while the box has the focus or cannot be read.
    text: Option<String>,
    /// The plan's number when this was typed; where it has changed since, the draft is void.
    on: Option<Number>,
    /// Why the text cannot stand.
    problem: Option<String>,
    /// Whether to tell how it was read.
    tell: bool,
}

/// The control of a number.
pub fn control(place: Place, kind: NumberKind) -> AnyView {
    let reader = place.reader;
    let unit = path::unit(Plan::FIELDS, &place.path);
    let draft = RwSignal::new(Draft::default());
    let at = place.path.clone();
    let now = move || {
        read(reader, &at, |cell| match cell {
            Cell::Number(number) => *number,
            _ => None,
        })
        .flatten()
    };
    let live = {
        let now = now.clone();
        move || {
            let number = now();
            draft
                .with(|draft| (draft.on == number).then(|| draft.clone()))
                .unwrap_or_default()
        }
    };
    let text = {
        let (now, live) = (now.clone(), live.clone());
        // Writing a number costs more than reading it: it is written again only when it changed.
        let mut written = (None, String::new());
        move || {
            let number = now();
            if let Some(text) = live().text {
                return text;
            }
            if written.0 != number {
                written = (
                    number,
                    number
                        .map(|number| typed(&place_writer(reader), number, unit))
                        .unwrap_or_default(),
                );
            }
            written.1.clone()
        }
    };
    let problem = {
        let live = live.clone();
        move || live().problem
    };
    let told = move || {
        live().tell.then(now.clone()).flatten().map(|number| {
            [
                reader.words.read_as,
                " ",
                &typed(&place_writer(reader), number, unit),
                unit_word(reader, unit, *number),
            ]
            .concat()
        })
    };
    let input = {
        let place = place.clone();
        move |event: leptos::ev::Event| {
            draft.set(commit(&place, kind, unit, event_target_value(&event)))
        }
    };
    let blur = move |_| {
        draft.update(|draft| {
            if draft.problem.is_none() {
                draft.text = None;
            }
        });
        reader.state.settle();
    };
    let invalid = {
        let problem = problem.clone();
        move || problem().is_some().then_some("true")
    };
    let box_ = view! {
        <input type="text" inputmode="decimal" autocomplete="off" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=invalid prop:value=text on:input=input on:blur=blur />
        <span class="unit">{unit_sign(reader, unit)}</span>
    }
    .into_any();
    let said =
        view! { <p class="error" role="alert">{problem}</p> <p class="told">{told}</p> }.into_any();
    framed(place, "number", box_, said)
}

fn place_writer(reader: crate::shell::Reader) -> crate::shell::writing::Writer {
    reader.writer(&reader.state.plan())
}

/// A number, or a range, as it stands in its box.
fn typed(writer: &crate::shell::writing::Writer, number: Number, unit: Unit) -> String {
    match number.spread() {
        Some((low, high)) => [&writer.typed(low, unit), "..", &writer.typed(high, unit)].concat(),
        None => writer.typed(number.get(), unit),
    }
}

/// What stands behind the box: the unit's word, or the currency.
fn unit_sign(reader: crate::shell::Reader, unit: Unit) -> String {
    let money = matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear);
    let currency = if money {
        reader.state.plan().facts.currency.to_string()
    } else {
        String::new()
    };
    [currency.as_str(), suffix(unit, reader.language).many.trim()].concat()
}

fn unit_word(reader: crate::shell::Reader, unit: Unit, number: f64) -> &'static str {
    let suffix = suffix(unit, reader.language);
    if reader.language.plural(number) {
        suffix.many
    } else {
        suffix.one
    }
}

/// Puts what was typed into the plan where it reads; says why where it does not.
fn commit(place: &Place, kind: NumberKind, unit: Unit, text: String) -> Draft {
    let reader = place.reader;
    let (problem, tell) = match reading::read(&text, unit, reader.language) {
        Ok(read) => match place
            .field
            .number(read.low, read.high)
            .and_then(|number| put(place, Some(number)))
        {
            Ok(()) => (None, read.tell),
            Err(reason) => (Some(said(place, unit, &reason)), false),
        },
        Err(Unread::Empty) => match put(place, None) {
            Ok(()) => (None, false),
            Err(_) => (
                Some(
                    [
                        unread(Unread::Empty, reader.language),
                        " ",
                        &said(place, unit, &Reason::OutOfRange(kind)),
                    ]
                    .concat(),
                ),
                false,
            ),
        },
        Err(why) => (
            Some(
                [
                    unread(why, reader.language),
                    " ",
                    &said(place, unit, &Reason::OutOfRange(kind)),
                ]
                .concat(),
            ),
            false,
        ),
    };
    let plan = reader.state.plan();
    let on = match path::get(&*plan, &place.path) {
        Some((_, Cell::Number(number))) => number,
        _ => None,
    };
    Draft {
        text: Some(text),
        on,
        problem,
        tell,
    }
}

fn put(place: &Place, number: Option<Number>) -> Result<(), Reason> {
    place.reader.state.edit(&place.path, |cell| {
        match (cell, number) {
            (CellMut::Number(cell), Some(number)) => *cell = number,
            (CellMut::MaybeNumber(cell), number) => *cell = number,
            _ => return Err(Reason::Missing),
        }
        Ok(())
    })
}

fn said(place: &Place, unit: Unit, reason: &Reason) -> String {
    let writer = place_writer(place.reader);
    debug_assert!(matches!(place.field.kind, Kind::Number(_)));
    refusal(reason, place.reader.language, &|number| {
        writer.exact(number, unit)
    })
}

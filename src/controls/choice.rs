//! Yes or no, one of a few, any of a few.

use super::{Place, framed, read};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Cell, CellMut, Options, Reason, path};

/// Yes or no.
pub fn flag(place: Place) -> AnyView {
    let reader = place.reader;
    let checked = {
        let at = place.path.clone();
        move || read(reader, &at, |cell| matches!(cell, Cell::Flag(true))).unwrap_or_default()
    };
    let change = {
        let place = place.clone();
        move |event: leptos::ev::Event| {
            put(&place, |cell| match cell {
                CellMut::Flag(cell) => {
                    *cell = event_target_checked(&event);
                    true
                }
                _ => false,
            });
        }
    };
    let control = view! {
        <input type="checkbox" id=place.name.clone() data-input=place.name.clone() aria-describedby=place.below()
            prop:checked=checked on:change=change />
    }
    .into_any();
    framed(place, "flag", control, ().into_any())
}

/// One of a few.
pub fn one(place: Place, options: &'static Options) -> AnyView {
    let reader = place.reader;
    let chosen = {
        let at = place.path.clone();
        move || read(reader, &at, chosen).flatten()
    };
    let none = may_be_none(&place);
    let change = {
        let place = place.clone();
        move |event: leptos::ev::Event| {
            let key = event_target_value(&event);
            let chosen = options
                .keys
                .iter()
                .position(|k| *k == key)
                .and_then(|place| u8::try_from(place).ok());
            put(&place, |cell| {
                if let CellMut::Choice(cell) = cell {
                    cell.set(chosen)
                } else {
                    false
                }
            });
        }
    };
    let option = |(number, key): (usize, &&'static str)| {
        let chosen = chosen.clone();
        let selected = move || chosen().is_some_and(|c| usize::from(c) == number);
        view! { <option value=*key prop:selected=selected>{reader.language.of(options.words[number])}</option> }.into_any()
    };
    let list: Vec<_> = options.keys.iter().enumerate().map(option).collect();
    let empty = chosen.clone();
    let control = view! {
        <select id=place.name.clone() data-input=place.name.clone() aria-describedby=place.below() on:change=change>
            {none.then(|| view! { <option value="" prop:selected=move || empty().is_none()>{reader.words.no_choice}</option> })}
            {list}
        </select>
    }
    .into_any();
    framed(place, "choice", control, ().into_any())
}

fn chosen(cell: &Cell<'_>) -> Option<u8> {
    match cell {
        Cell::Choice(chosen) => *chosen,
        _ => None,
    }
}

/// Whether a choice may be left open: tried on a copy, since only the value itself knows.
fn may_be_none(place: &Place) -> bool {
    let mut plan = Plan::clone(&place.reader.state.plan());
    let Some((_, CellMut::Choice(cell))) = path::get_mut(&mut plan, &place.path) else {
        return false;
    };
    cell.set(None)
}

/// Any of a few.
pub fn several(place: Place, options: &'static Options) -> AnyView {
    let reader = place.reader;
    let option = |number: usize| {
        let checked = {
            let at = place.path.clone();
            move || {
                read(
                    reader,
                    &at,
                    |cell| matches!(cell, Cell::Set(bits) if bits >> number & 1 == 1),
                )
                .unwrap_or_default()
            }
        };
        let change = {
            let place = place.clone();
            move |_| {
                put(&place, |cell| match cell {
                    CellMut::Set(bits) => {
                        *bits ^= 1 << number;
                        true
                    }
                    _ => false,
                });
            }
        };
        view! {
            <label>
                <input type="checkbox" data-input=place.name.clone() value=options.keys[number] prop:checked=checked on:change=change />
                {reader.language.of(options.words[number])}
            </label>
        }
        .into_any()
    };
    let done = {
        let at = place.path.clone();
        move || {
            let ticked = read(reader, &at, |cell| {
                if let Cell::Set(bits) = cell {
                    bits.count_ones()
                } else {
                    0
                }
            });
            [
                &ticked.unwrap_or_default().to_string(),
                "/",
                &options.keys.len().to_string(),
            ]
            .concat()
        }
    };
    view! {
        <fieldset class="several">
            <legend>{place.words()} <small>{done}</small></legend>
            {(0..options.keys.len()).map(option).collect::<Vec<_>>()}
        </fieldset>
    }
    .into_any()
}

fn put(place: &Place, change: impl FnOnce(CellMut<'_>) -> bool) {
    let done = place.reader.state.edit(&place.path, |cell| {
        if change(cell) {
            Ok(())
        } else {
            Err(Reason::Missing)
        }
    });
    if done.is_ok() {
        place.reader.state.settle();
    }
}

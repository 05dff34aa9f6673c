//! Any of a few: a checklist.

use super::Place;
use crate::shell::{digits, on, text};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, Options, Reason, path};

/// A checklist.
pub fn several(place: Place, options: &'static Options) -> AnyView {
    let reader = place.reader;
    let bits = {
        let at = place.path.clone();
        Memo::new(move |_| match path::get(&*reader.state.world().plan, &at) {
            Some((_, Cell::Set(bits))) => bits,
            _ => 0,
        })
    };
    let options: Vec<_> = (0..options.keys.len()).map(|number| option(&place, options, bits, number)).collect();
    let of = digits(options.len());
    let done = text(move || [&digits(bits.get().count_ones() as usize), "/", &of].concat());
    view! {
        <fieldset class="several">
            <legend>{place.words()} " " <small>{done}</small></legend>
            {options}
        </fieldset>
    }
    .into_any()
}

fn option(place: &Place, options: &'static Options, bits: Memo<u64>, number: usize) -> AnyView {
    let state = place.reader.state;
    let word = place.reader.language.of(options.words[number]);
    let name = place.name.clone();
    let at = place.path.clone();
    let change = on(move |_: leptos::ev::Event| {
        // Nothing about a tick can be refused.
        let _ = state.edit(&at, |cell| match cell {
            CellMut::Set(bits) => {
                *bits ^= 1 << number;
                Ok(())
            }
            _ => Err(Reason::Missing),
        });
        state.settle();
    });
    let ticked = move || bits.get() >> number & 1 == 1;
    view! {
        <label>
            <input type="checkbox" data-input=name value=options.keys[number]
                prop:checked=move || ticked() on:change=change />
            {word}
        </label>
    }
    .into_any()
}

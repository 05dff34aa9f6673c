//! Any of a few: a checklist.

use super::Place;
use crate::shell::{View, digits, el};
use planner::model::{Cell, CellMut, Options, Reason, path};

/// A checklist.
pub fn several(place: &Place, options: &'static Options) -> View {
    let of = digits(options.keys.len());
    let done = {
        let place = place.clone();
        move || [&digits(bits(&place).count_ones() as usize), "/", &of].concat()
    };
    let legend = el("legend")
        .text(place.words())
        .text(" ")
        .child(el("small").live(done));
    el("fieldset")
        .class("several")
        .child(legend)
        .children((0..options.keys.len()).map(|number| option(place.clone(), options, number)))
}

/// The ticks, followed by whoever asks.
fn bits(place: &Place) -> u64 {
    match path::get(&*place.reader.state.world().plan, &place.path) {
        Some((_, Cell::Set(bits))) => bits,
        _ => 0,
    }
}

fn option(place: Place, options: &'static Options, number: usize) -> View {
    let state = place.reader.state;
    let word = place.reader.language.of(options.words[number]);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-input", &place.name)
        .attr("value", options.keys[number]);
    let ticked = {
        let place = place.clone();
        move || bits(&place) >> number & 1 == 1
    };
    let changed = move |_| {
        // Nothing about a tick can be refused.
        let _ = state.edit(&place.path, |cell| match cell {
            CellMut::Set(bits) => {
                *bits ^= 1 << number;
                Ok(())
            }
            _ => Err(Reason::Missing),
        });
        state.settle();
    };
    el("label")
        .child(input.live_checked(ticked).on("change", changed))
        .text(word)
}

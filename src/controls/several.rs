//! Any of a few: a checklist.

use super::Place;
use crate::shell::{View, digits, el};
use planner::model::{Cell, CellMut, Options, Reason, path};

/// A checklist.
pub fn several(place: &Place, options: &'static Options) -> View {
    let state = place.reader.state;
    let done = el("small");
    let legend = el("legend")
        .text(place.words())
        .text(" ")
        .child(done.clone());
    let (boxes, lines): (Vec<View>, Vec<View>) = (0..options.keys.len())
        .map(|number| option(place.clone(), options, number))
        .unzip();
    let (at, of, mut last) = (place.path.clone(), digits(boxes.len()), None);
    state.each(move |world, _| {
        let now = match path::get(&*world.plan, &at) {
            Some((_, Cell::Set(bits))) => bits,
            _ => 0,
        };
        if last.replace(now) == Some(now) {
            return;
        }
        done.say(&[&digits(now.count_ones() as usize), "/", &of].concat());
        for (number, view) in boxes.iter().enumerate() {
            view.tick(now >> number & 1 == 1);
        }
    });
    el("fieldset")
        .class("several")
        .child(legend)
        .children(lines)
}

/// The box of one of them, and the line that it stands in.
fn option(place: Place, options: &'static Options, number: usize) -> (View, View) {
    let state = place.reader.state;
    let word = place.reader.language.of(options.words[number]);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-input", &place.name)
        .attr("value", options.keys[number]);
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
    let input = input.on("change", changed);
    (input.clone(), el("label").child(input).text(word))
}

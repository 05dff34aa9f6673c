//! A figure with its working as plain text, to be passed on.

use super::{counted, value, words};
use crate::i18n::Reader;
use crate::later::places::whole_label;
use crate::state::{Place, World};
use planner::words::source;
use planner::working::{fill, formula, named, shown};

/// Name and value, how it is worked out, unit and source, a line each.
pub fn text(reader: Reader, world: &World, place: &Place) -> String {
    let words = words::of(reader.language);
    let World { plan, outcome } = world;
    let numbers = reader.numbers(plan);
    let value = value(reader, world, place);
    let name = whole_label(reader, world, place);
    let mut lines = vec![[&name, reader.words.colon, &value].concat()];
    let formula = reader.of(formula(&place.path));
    if !formula.is_empty() {
        let found = |name: &str| named(plan, outcome, &place.path, name);
        lines.push(fill(formula, &mut |name| {
            found(name).map_or_else(
                || name.to_owned(),
                |named| reader.of(named.field.words()).to_owned(),
            )
        }));
        let in_numbers = fill(formula, &mut |name| {
            found(name).map_or_else(
                || name.to_owned(),
                |named| shown(plan, outcome, &named, &numbers),
            )
        });
        // A sentence without numbers says the same twice.
        if in_numbers != formula {
            lines.push([&in_numbers, " = ", &value].concat());
        }
    }
    let source = source(place.field.source, reader.language);
    let source = [words.source, reader.words.colon, source].concat();
    lines.push([&counted(reader, world, place), ". ", &source].concat());
    lines.join("\n")
}

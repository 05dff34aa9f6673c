//! The working of a figure as plain text, for the clipboard.

use super::sources::whole;
use super::{counted, value, words};
use crate::i18n::Reader;
use crate::later::places::whole_label;
use crate::state::{AppState, Place, World};
use planner::working::{called, fill, formula, worked};

/// Returns one line each for name and value, the formula in words, the formula with numbers, and
/// unit and source.
pub fn text(state: AppState, reader: Reader, world: &World, place: &Place) -> String {
    let words = words::of(reader.language);
    let World { plan, outcome, .. } = world;
    let numbers = reader.numbers(plan);
    let value = value(reader, world, place);
    let name = whole_label(reader, world, place);
    let mut lines = vec![[&name, reader.words.colon, &value].concat()];
    let formula = reader.of(formula(&place.path));
    if !formula.is_empty() {
        let called = |name: &str| called(plan, outcome, &place.path, name, reader.language);
        lines.push(fill(formula, &mut |name| {
            called(name).unwrap_or_else(|| name.to_owned())
        }));
        // A formula without names is the same with numbers; it is not repeated.
        let in_numbers = worked(plan, outcome, &place.path, &numbers);
        if let Some(in_numbers) = in_numbers.filter(|text| *text != formula) {
            lines.push([&in_numbers, " = ", &value].concat());
        }
    }
    let source = whole(state, reader, world, place);
    let source = [words.source, reader.words.colon, source].concat();
    lines.push([&counted(reader, world, place), ". ", &source].concat());
    lines.join("\n")
}

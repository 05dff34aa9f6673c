//! How a figure is found: in words, with this plan's numbers, its unit and its source.

use super::figure::shown;
use crate::shell::{Reader, State, View, div, el};
use leptos::prelude::*;
use planner::Outcome;
use planner::model::{Field, Group, Kind, Path, Unit, path};
use planner::words::{source, suffix};
use planner::working::{fill, named};

/// Opens the working of a figure beside its button.
pub fn open(state: State, event: &web_sys::Event, figure: Path) {
    state.working.set(Some(figure));
    place(event);
}

/// Puts the panel below the button, inside the window's width.
fn place(event: &web_sys::Event) {
    use wasm_bindgen::JsCast;
    let button = event
        .current_target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let panel = document()
        .get_element_by_id("working")
        .and_then(|p| p.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(button), Some(panel)) = (button, panel) else {
        return;
    };
    let (at, window) = (button.get_bounding_client_rect(), window());
    let scroll = |by: Result<f64, _>| by.unwrap_or_default();
    let width = document()
        .document_element()
        .map_or(0, |root| root.client_width());
    let left = at.left().min(f64::from(width) - 416.0).max(8.0);
    let pixels = |number: f64| {
        let mut text = String::new();
        planner::model::decimal::write(number.round(), 15, &mut text);
        text.push_str("px");
        text
    };
    let style = panel.style();
    // A style that is refused leaves the panel where it was.
    let _ = style.set_property("left", &pixels(left + scroll(window.scroll_x())));
    let _ = style.set_property(
        "top",
        &pixels(at.bottom() + 6.0 + scroll(window.scroll_y())),
    );
}

/// The panel, one for all figures; written while it is open.
pub fn panel(reader: Reader) -> View {
    let state = reader.state;
    div("working")
        .attr("id", "working")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-label", reader.words.working)
        .redrawn(move || {
            state
                .working
                .get()
                .and_then(|figure| explained(reader, &figure))
                .into_iter()
                .collect()
        })
}

fn explained(reader: Reader, figure: &[u16]) -> Option<View> {
    let (words, language) = (reader.words, reader.language);
    let world = reader.state.world();
    let writer = reader.writer(&world.plan);
    let (field, _) = path::get(&world.outcome, figure)?;
    let formula = language.of(field.formula());
    let found = |name: &str| named(&world.plan, &world.outcome, figure, name);
    let in_words = fill(formula, &mut |name| {
        found(name).map_or_else(
            || name.to_owned(),
            |n| language.of(n.field.words()).to_owned(),
        )
    });
    let in_numbers = fill(formula, &mut |name| {
        found(name).map_or_else(
            || name.to_owned(),
            |n| writer.shown(n.field, n.unit, &n.cell),
        )
    });
    let in_numbers = [&in_numbers, " = ", &shown(reader, &world, figure)].concat();
    let unit = path::unit(Outcome::FIELDS, figure);
    let counted = counted(reader, field, unit, &world.plan.facts.currency);
    let list = el("dl")
        .child(el("dt").text(words.in_words))
        .child(el("dd").class("formula").text(&in_words))
        .child(el("dt").text(words.in_numbers))
        .child(el("dd").class("formula").text(&in_numbers))
        .child(el("dt").text(words.unit))
        .child(el("dd").text(&counted))
        .child(el("dt").text(words.source))
        .child(el("dd").text(source(field.source, language)));
    Some(
        el("div")
            .child(el("h2").text(language.of(field.words())))
            .child(list),
    )
}

/// What a figure counts, in words.
fn counted(reader: Reader, field: &Field, unit: Unit, currency: &str) -> String {
    let words = reader.words;
    let suffix = suffix(unit, reader.language).many;
    match (field.kind, unit) {
        (Kind::Number(_), Unit::Share | Unit::SharePerMonth) => [words.percent, suffix].concat(),
        (Kind::Number(_), Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear) => {
            [currency, suffix].concat()
        }
        (Kind::Number(_), _) if !suffix.is_empty() => suffix.trim().to_owned(),
        (Kind::Number(_), _) => words.plain.to_owned(),
        (Kind::Date, _) => words.day.to_owned(),
        _ => words.one_of.to_owned(),
    }
}

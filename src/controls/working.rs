//! How a figure is found: in words, with this plan's numbers, its unit and its source.

use super::figure::shown;
use crate::shell::{Reader, State, changing, text};
use leptos::prelude::*;
use planner::Outcome;
use planner::model::{Group, Kind, Path, Unit, path};
use planner::words::{source, suffix};
use planner::working::{fill, named};

/// Opens the working of a figure beside its button.
pub fn open(state: State, event: &leptos::ev::MouseEvent, figure: Path) {
    state.working.set(Some(figure));
    place(event);
}

/// Puts the panel below the button, inside the window's width.
fn place(event: &leptos::ev::MouseEvent) {
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
pub fn panel(reader: Reader) -> AnyView {
    let words = reader.words;
    view! {
        <div id="working" popover="auto" aria-label=words.working>
            {changing(move || reader.state.working.get().map(|figure| explained(reader, figure)).into_iter().collect())}
        </div>
    }
    .into_any()
}

fn explained(reader: Reader, figure: Path) -> AnyView {
    let (words, language, state) = (reader.words, reader.language, reader.state);
    let world = state.world_now();
    let Some((field, _)) = path::get(&world.outcome, &figure) else {
        return ().into_any();
    };
    let unit = path::unit(Outcome::FIELDS, &figure);
    let formula = language.of(field.formula);
    let in_words = {
        let (world, figure) = (world.clone(), figure.clone());
        fill(formula, &mut |name| {
            named(&world.plan, &world.outcome, &figure, name).map_or_else(
                || name.to_owned(),
                |n| language.of(n.field.words).to_owned(),
            )
        })
    };
    let in_numbers = {
        let figure = figure.clone();
        move || {
            let world = state.world();
            let writer = reader.writer(&world.plan);
            let numbers = fill(formula, &mut |name| {
                named(&world.plan, &world.outcome, &figure, name).map_or_else(
                    || name.to_owned(),
                    |n| writer.shown(n.field, n.unit, &n.cell),
                )
            });
            [&numbers, " = ", &shown(reader, &world, &figure)].concat()
        }
    };
    let counted = match (field.kind, unit) {
        (Kind::Number(_), Unit::Share | Unit::SharePerMonth) => {
            [words.percent, suffix(unit, language).many].concat()
        }
        (Kind::Number(_), Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear) => {
            [&*world.plan.facts.currency, suffix(unit, language).many].concat()
        }
        (Kind::Number(_), unit) if !suffix(unit, language).many.is_empty() => {
            suffix(unit, language).many.trim().to_owned()
        }
        (Kind::Date, _) => words.day.to_owned(),
        (Kind::Number(_), _) => words.plain.to_owned(),
        _ => words.one_of.to_owned(),
    };
    view! {
        <h2>{language.of(field.words)}</h2>
        <dl>
            <dt>{words.in_words}</dt>
            <dd class="formula">{in_words}</dd>
            <dt>{words.in_numbers}</dt>
            <dd class="formula">{text(in_numbers)}</dd>
            <dt>{words.unit}</dt>
            <dd>{counted}</dd>
            <dt>{words.source}</dt>
            <dd>{source(field.source, language)}</dd>
        </dl>
    }
    .into_any()
}

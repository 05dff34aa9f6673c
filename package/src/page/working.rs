//! How a figure is found: in words, with this plan's numbers, its unit and its source.

use super::Reader;
use super::ask;
use super::dom::{View, el};
use super::live::{self, Live};
use planner::model::{Field, Group, Kind, Path, Unit, path};
use planner::words::{source, suffix};
use planner::working::{fill, formula, named};
use planner::{Outcome, Plan};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

thread_local! {
    /// The figure whose working is open.
    static OPEN: RefCell<Option<Path>> = const { RefCell::new(None) };
}

/// Shows in the page's panel how the figure of a button is found.
#[wasm_bindgen]
pub fn working(button: &Element, figure: &str) {
    live::with(|live| {
        OPEN.set(path::parse(&live.outcome, figure));
        // The browser opens the panel after the click was told: it need not be open yet.
        write(live);
    });
    if let Some(panel) = panel() {
        place(button, &panel);
    }
}

/// Writes it again, as long as it is open.
pub fn changed(live: &Live) {
    if panel().is_some_and(|panel| panel.matches(":popover-open").unwrap_or_default()) {
        write(live);
    } else {
        OPEN.set(None);
    }
}

fn write(live: &Live) {
    let explained = OPEN.with_borrow(|open| explained(live, open.as_deref()?));
    if let (Some(panel), Some(explained)) = (panel(), explained) {
        let panel = View::of(panel.into());
        panel.say("");
        panel.child(&explained);
    }
}

fn panel() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id("working")?.dyn_into().ok()
}

/// Puts the panel below the button, inside the window's width.
fn place(button: &Element, panel: &HtmlElement) {
    let (Some(window), Some(document)) = (web_sys::window(), button.owner_document()) else {
        return;
    };
    let at = button.get_bounding_client_rect();
    let scroll = |by: Result<f64, _>| by.unwrap_or_default();
    let width = document
        .document_element()
        .map_or(0, |root| root.client_width());
    let left = at.left().min(f64::from(width) - 416.0).max(8.0);
    let pixels = |number: f64| [&number.round().to_string(), "px"].concat();
    let style = panel.style();
    // A style that is refused leaves the panel where it was.
    let _ = style.set_property("left", &pixels(left + scroll(window.scroll_x())));
    let _ = style.set_property(
        "top",
        &pixels(at.bottom() + 6.0 + scroll(window.scroll_y())),
    );
}

fn explained(live: &Live, figure: &[u16]) -> Option<View> {
    let (plan, outcome, reader) = (&live.plan, &live.outcome, live.reader);
    let (words, language) = (reader.words, reader.language);
    let writer = reader.writer(plan);
    let (field, cell) = path::get(outcome, figure)?;
    let formula = language.of(formula(figure));
    let found = |name: &str| named(plan, outcome, figure, name);
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
    let unit = path::unit(Outcome::FIELDS, figure);
    let in_numbers = [&in_numbers, " = ", &writer.shown(field, unit, &cell)].concat();
    let formula = |text: &str| el("dd").attr("class", "formula").text(text);
    let list = el("dl")
        .child(&el("dt").text(words.in_words))
        .child(&formula(&in_words))
        .child(&el("dt").text(words.in_numbers))
        .child(&formula(&in_numbers))
        .child(&el("dt").text(words.unit))
        .child(&el("dd").text(&counted(reader, field, unit, plan)))
        .child(&el("dt").text(words.source))
        .child(&el("dd").text(source(field.source, language)));
    let close = || {
        if let Some(panel) = panel() {
            // Closed already, it stays so.
            let _ = panel.hide_popover();
        }
    };
    Some(
        el("div")
            .child(&el("h2").text(language.of(field.words())))
            .child(&list)
            .children(ask::ways(live, figure, close)),
    )
}

/// What a figure counts, in words.
fn counted(reader: Reader, field: &Field, unit: Unit, plan: &Plan) -> String {
    let (words, currency) = (reader.words, &*plan.facts.currency);
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

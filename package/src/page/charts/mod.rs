//! The charts of the page on view: drawn when a page was drawn, drawn again where they change.

pub mod fans;
mod figure;
mod words;

use super::live::Live;
use super::pen::Pen;
use super::{Reader, dom, redraw};
use figure::Figure;
use planner::analysis::Bands;
use planner::calculators::CHARTS;
use planner::charts::Chart;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/charts.js")]
extern "C" {
    fn watch(chart: &JsValue, told: &JsValue);
    #[wasm_bindgen(js_name = saveDrawing)]
    fn save_drawing(name: &str, svg: &str);
    #[wasm_bindgen(js_name = savePicture)]
    fn save_picture(name: &str, svg: &str, width: f64, height: f64);
}

/// The charts on view.
struct Shown {
    /// What holds the first of them, above the figures.
    place: Element,
    /// What holds the others, below.
    rest: Element,
    /// How wide it was when it was last measured: measuring it at every key would cost a layout.
    width: f64,
    figures: Vec<Rc<Figure>>,
}

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// From now on charts follow the width of the window, and what is printed is drawn.
pub fn begin() {
    dom::at("resize", || {
        with(|shown| {
            let width = width_of(&shown.place);
            if width != shown.width {
                shown.width = width;
                shown.figures.iter().for_each(|figure| figure.fit(width));
            }
        });
    });
    dom::at("beforeprint", || {
        with(|shown| shown.figures.iter().for_each(|figure| figure.redraw()));
    });
    dom::listen(None, "rest", |_| with(Shown::close));
}

/// Does something with the charts on view.
fn with(act: impl FnOnce(&mut Shown)) {
    SHOWN.with_borrow_mut(|shown| shown.as_mut().map(act));
}

impl Shown {
    /// The box was left, and the room of charts that cannot be drawn goes.
    fn close(&mut self) {
        self.figures.retain(|figure| {
            let gone = figure.gone();
            if gone {
                figure.remove();
            }
            !gone
        });
        self.fold();
    }

    /// Room is kept for a first chart until it is known that there is none.
    fn fold(&self) {
        let none = self.figures.is_empty();
        // An attribute of the page's own element cannot be refused.
        let _ = self.place.toggle_attribute_with_force("hidden", none);
    }
}

/// A page was drawn: its first chart stands in the first `.charts`, the others in the last.
pub fn drawn(live: &Live) {
    let found = |selector: &str| live.main.query_selector(selector).ok().flatten();
    let places = found(".charts").zip(found(".charts ~ .charts"));
    SHOWN.set(places.map(|(place, rest)| Shown {
        width: width_of(&place),
        place,
        rest,
        figures: Vec::new(),
    }));
    fans::forget();
    changed(live);
}

/// The plan changed: what differs is drawn again.
pub fn changed(live: &Live) {
    let mut charts = made(live);
    fans::dress(&mut charts);
    with(|shown| {
        let pen = Pen::new(live.reader, &live.plan);
        show(shown, live.reader, charts, pen);
    });
}

fn made(live: &Live) -> Vec<Chart> {
    let pen = Pen::new(live.reader, &live.plan);
    let made = CHARTS.iter().find(|(id, _)| *id == live.place);
    made.map_or_else(Vec::new, |(_, made)| made(&live.plan, &live.outcome, &pen))
}

/// Ranges spread the figures on view: their bars follow at once, lines once they are traced.
pub fn spread(live: &Live, bands: &Bands) {
    fans::keep(bands);
    changed(live);
    fans::trace(live, made(live).iter().flat_map(Chart::asked).collect());
}

/// No range moves anything on view.
pub fn still(live: &Live) {
    if fans::forget() {
        changed(live);
    }
}

/// Shows these charts: those that were there keep their place, their table and the value asked for.
/// One that cannot be drawn of what somebody is typing leaves its room until the box is left.
fn show(shown: &mut Shown, reader: Reader, charts: Vec<Chart>, pen: Pen) {
    let mut before = std::mem::take(&mut shown.figures);
    let same = before.len() == charts.len()
        && before
            .iter()
            .zip(&charts)
            .all(|(figure, chart)| figure.name() == chart.name);
    let left = dom::typing() && before.len() > charts.len();
    for chart in charts {
        let known = before.iter().position(|figure| figure.name() == chart.name);
        let figure = if let Some(place) = known {
            let figure = before.remove(place);
            figure.update(chart, pen, shown.width);
            figure.set_gone(false);
            figure
        } else {
            Figure::new(reader, chart, pen, shown.width)
        };
        if !(same || left && known.is_some()) {
            // An element that is there already is moved.
            let first = shown.figures.is_empty();
            let holder = if first { &shown.place } else { &shown.rest };
            let _ = figure.element().map(|element| holder.append_child(element));
        }
        shown.figures.push(figure);
    }
    if left {
        for figure in &before {
            figure.set_gone(true);
        }
        shown.figures.append(&mut before);
    }
    shown.fold();
    for gone in before {
        gone.remove();
    }
}

/// The width of what holds the charts; that of a column where it is not laid out.
fn width_of(place: &Element) -> f64 {
    // An empty place is not shown, and its parent's width is what it will have.
    let wide = |element: &Element| f64::from(element.client_width());
    let width = place.parent_element().map_or(0.0, |parent| wide(&parent)) - CARD;
    if width < 160.0 { 600.0 } else { width }
}

/// What a chart's card takes at its sides, in pixels.
const CARD: f64 = 42.0;

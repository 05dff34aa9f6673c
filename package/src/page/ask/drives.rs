//! What drives a figure: each input moved by itself, widest swing first.

use super::super::dom::{View, button, el};
use super::super::live::Live;
use super::values::Place;
use super::with;
use super::words;
use planner::analysis::{Bar, Side, sensitivity};
use planner::model::path;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How many inputs are shown at first.
const FIRST: usize = 10;

/// The panel.
pub struct Drives {
    /// What opens to it.
    pub view: View,
    place: View,
    all: Cell<bool>,
}

impl Drives {
    /// Closed, and not computed.
    pub fn new(words: &words::Words) -> Self {
        let place = el("div");
        let view = el("details")
            .attr("class", "drives")
            .child(&el("summary").text(words.drives))
            .child(&el("p").attr("class", "told").text(words.drives_hint))
            .child(&place)
            .on("toggle", || with(super::Card::refresh));
        Self {
            view,
            place,
            all: Cell::default(),
        }
    }

    /// Writes it again, as long as it is open.
    pub fn refresh(&self, live: &Live, figure: &Place) {
        if !self.view.has("open") {
            return;
        }
        let words = words::of(live.reader.language);
        let bars = sensitivity(&live.plan, &figure.at);
        self.place.say("");
        if bars.is_empty() {
            self.place.clone().child(&el("p").text(words.nothing));
            return;
        }
        let scale = Scale::of(&bars);
        let most = if self.all.get() { bars.len() } else { FIRST };
        let heads = [words.what, words.low, words.swing, words.high];
        let heads = heads.map(|word| el("th").attr("scope", "col").text(word));
        let rows = bars.iter().take(most);
        let rows = rows.map(|bar| row(live, figure, bar, &scale));
        let table = el("table")
            .child(&el("thead").child(&el("tr").children(heads)))
            .child(&el("tbody").children(rows));
        let name = [words.drives, " – ", &figure.words].concat();
        self.place.clone().child(&framed(&name, &table));
        if bars.len() > most {
            let count = u32::try_from(bars.len()).unwrap_or(u32::MAX);
            let more = [words.more, " (", &count.to_string(), ")"].concat();
            let more = button("drives-all", &more, || {
                with(|card, live| {
                    card.drives.all.set(true);
                    card.refresh(live);
                    // The button goes, and with it the focus that it has.
                    card.drives.place.within(".table").focus();
                });
            });
            self.place.clone().child(&more);
        }
    }
}

/// Where values stand along the bars, in percent.
struct Scale {
    least: f64,
    most: f64,
}

impl Scale {
    fn of(bars: &[Bar]) -> Self {
        let ends = bars
            .iter()
            .flat_map(|bar| [bar.low.figure, bar.high.figure]);
        let ends = ends.filter(|x| x.is_finite());
        let (least, most) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| {
            (least.min(x), most.max(x))
        });
        Self { least, most }
    }

    /// "Never" stands at the end.
    fn at(&self, x: f64) -> f64 {
        let width = self.most - self.least;
        if !x.is_finite() || width <= 0.0 {
            return if x.is_finite() { 0.0 } else { 100.0 };
        }
        (x - self.least) / width * 100.0
    }
}

fn row(live: &Live, figure: &Place, bar: &Bar, scale: &Scale) -> View {
    let words = words::of(live.reader.language);
    let input = Place::input(live, &path::words(&live.plan, &bar.path));
    let side = |side: Side| {
        let at = input.as_ref().map(|input| input.written(live, side.input));
        let at = [words.where_at, &at.unwrap_or_default()].concat();
        el("td")
            .text(&figure.written(live, side.figure))
            .text(" ")
            .child(&el("small").text(&at))
    };
    let (one, other) = (scale.at(bar.low.figure), scale.at(bar.high.figure));
    let drawn = el("span").attr("class", "swing");
    let element = drawn.element();
    if let Some(drawn) = element.and_then(|element| element.dyn_ref::<HtmlElement>()) {
        let style = drawn.style();
        let percent = |x: f64| [&x.round().to_string(), "%"].concat();
        // A style that is refused leaves the numbers, which say the same.
        let _ = style.set_property("margin-inline-start", &percent(one.min(other)));
        let _ = style.set_property("width", &percent((other - one).abs()));
    }
    let name = input.as_ref().map_or("", |input| &input.words);
    el("tr")
        .child(&el("th").attr("scope", "row").text(name))
        .child(&side(bar.low))
        .child(&el("td").attr("class", "swings").child(&drawn))
        .child(&side(bar.high))
}

/// A table that is scrolled inside its card, by keys too.
pub fn framed(name: &str, table: &View) -> View {
    el("div")
        .attr("class", "table")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .child(table)
}

//! One chart in the page: its drawing, its sentence, its table, the values that are asked for, and
//! what can be saved of it.

use super::words::{self, Words};
use super::{Pen, redraw, save_drawing, save_picture, watch};
use crate::page::dom::{View, button, el, listen};
use crate::page::taking::Taking;
use crate::page::{Reader, live};
use planner::charts::{Along, Chart, Drawn, draw, picture, written};
use planner::report::{Sheet, cells};
use planner::words::Write;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A chart in the page.
pub struct Figure {
    name: &'static str,
    whole: View,
    /// What holds the drawing, takes the focus and hears the pointer.
    plot: View,
    caption: View,
    /// What is said of the value asked for.
    told: View,
    table: View,
    taking: OnceCell<Taking>,
    state: RefCell<State>,
}

struct State {
    chart: Chart,
    drawn: Drawn,
    pen: Pen,
    /// How wide it is to be drawn.
    width: f64,
    /// Whether it is on view, or nearly so: only then it is drawn again.
    near: bool,
    /// Whether what is drawn is no longer so.
    stale: bool,
    /// The place whose values are told.
    stop: Option<usize>,
}

impl Figure {
    /// A chart that is not in the page yet.
    pub fn new(reader: Reader, chart: Chart, pen: Pen, width: f64) -> Rc<Self> {
        let words = words::of(Write::language(&pen));
        let drawn = draw(&chart, width, &pen);
        let plot = el("div")
            .attr("class", "stage")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-roledescription", words.chart)
            .attr("aria-description", words.keys);
        let table = el("details").child(&el("summary").text(words.table));
        let told = el("output").attr("aria-live", "polite");
        let figure = Rc::new(Self {
            name: chart.name,
            whole: el("figure")
                .attr("class", "card chart")
                .attr("data-chart", chart.name),
            plot,
            caption: el("figcaption"),
            told,
            table,
            taking: OnceCell::new(),
            state: RefCell::new(State {
                chart,
                drawn,
                pen,
                width,
                near: true,
                stale: false,
                stop: None,
            }),
        });
        figure.hear();
        figure.build(words, reader);
        figure.put();
        figure.tell();
        figure
    }

    fn build(self: &Rc<Self>, words: &'static Words, reader: Reader) {
        let tabled = Rc::downgrade(self);
        let text = move |_: &Element, kind| tabled.upgrade().map(|figure| figure.cells(kind));
        let drawing = self.asked(|figure, ()| {
            save_drawing(&[figure.name, ".svg"].concat(), &figure.picture().svg);
        });
        let saved = self.asked(|figure, ()| {
            let saved = figure.picture();
            let name = [figure.name, ".png"].concat();
            save_picture(&name, &saved.svg, saved.width, saved.height);
        });
        let name = self.name;
        let named = move || name.to_owned();
        let taking = self
            .taking
            .get_or_init(|| Taking::new(reader.words, reader.words.take_table, text, named));
        let deeds = el("div")
            .attr("class", "deeds")
            .child(&button("svg", words.save_drawing, move || drawing(())))
            .child(&button("png", words.save_picture, move || saved(())))
            .children(taking.views());
        let parts = [&self.plot, &self.told, &self.table, &deeds, &self.caption];
        let whole = self.whole.clone();
        parts.into_iter().fold(whole, View::child);
    }

    fn picture(&self) -> Drawn {
        let state = self.state.borrow();
        picture(&state.chart, state.width, &state.pen)
    }

    /// Its name among the charts of a page.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The cells of its table.
    fn cells(&self, kind: Sheet) -> String {
        let state = self.state.borrow();
        let currency = live::with(|live| live.plan.facts.currency.to_string());
        let table = state.chart.table(&state.pen);
        let language = Write::language(&state.pen);
        cells(&table, &currency.unwrap_or_default(), language, kind)
    }

    /// Its element.
    pub fn element(&self) -> Option<&Element> {
        self.whole.element()
    }

    /// Takes it out of the page.
    pub fn remove(&self) {
        if let Some(element) = self.element() {
            element.remove();
        }
    }

    /// Whether only its room is left.
    pub fn gone(&self) -> bool {
        self.element()
            .is_some_and(|element| element.class_list().contains("gone"))
    }

    /// From now on, or no more, only its room is left.
    pub fn set_gone(&self, gone: bool) {
        if let Some(element) = self.element() {
            // A class of the page's own element cannot be refused.
            let _ = element.class_list().toggle_with_force("gone", gone);
        }
    }

    /// Shows a chart of the same name instead, where anything differs.
    pub fn update(&self, chart: Chart, pen: Pen, width: f64) {
        {
            let mut state = self.state.borrow_mut();
            if state.chart == chart && state.pen == pen && state.width == width {
                return;
            }
            state.pen = pen;
            state.chart = chart;
        }
        self.fit(width);
        self.tell();
    }

    /// Draws it at another width.
    pub fn fit(&self, width: f64) {
        let near = {
            let mut state = self.state.borrow_mut();
            state.width = width;
            state.stale = true;
            state.near
        };
        if near {
            self.redraw();
        }
    }

    /// Draws what is not drawn yet.
    pub fn redraw(&self) {
        {
            let mut state = self.state.borrow_mut();
            if !std::mem::take(&mut state.stale) {
                return;
            }
            let drawn = draw(&state.chart, state.width, &state.pen);
            if state.drawn == drawn {
                return;
            }
            state.stop = state.stop.filter(|stop| *stop < drawn.stops.len());
            state.drawn = drawn;
        }
        self.put();
    }

    /// Puts the drawing into the page.
    fn put(&self) {
        let state = self.state.borrow();
        if let Some(plot) = self.plot.element() {
            redraw(plot, &state.drawn.svg);
        }
        self.mark(&state);
    }

    /// Puts its words into the page.
    fn tell(&self) {
        let state = self.state.borrow();
        if let Some(plot) = self.plot.element() {
            // An attribute of the page's own element cannot be refused.
            let _ = plot.set_attribute("aria-label", &state.chart.title);
        }
        if let Some(taking) = self.taking.get() {
            taking.call(&state.chart.title);
        }
        self.caption.say(&state.chart.sentence);
        self.tabulate(&state);
    }

    /// Marks the place whose values are told, and tells them.
    fn mark(&self, state: &State) {
        let Some(root) = self.plot.element().and_then(Element::first_element_child) else {
            return;
        };
        if let Ok(Some(old)) = root.query_selector(".cursor") {
            old.remove();
        }
        let stop = state.stop.and_then(|stop| state.drawn.stops.get(stop));
        let (Some(place), Some(stop)) = (state.stop, stop) else {
            return self.told.say("");
        };
        self.told.say(&state.chart.said(place, &state.pen));
        let group = shape("g", "cursor", &[]);
        let [x, y, width, height] = stop.area;
        let sides = [("x", x), ("y", y), ("width", width), ("height", height)];
        let area = shape("rect", "area", &sides);
        let dots = stop
            .dots
            .iter()
            .map(|(x, y)| shape("circle", "dot", &[("cx", *x), ("cy", *y), ("r", 4.0)]));
        let whole = group.child(&area).children(dots);
        // The drawing takes what is drawn.
        View::of(root).child(&whole);
    }

    /// Fills the table, while it is open: nobody waits for one that is closed.
    fn tabulate(&self, state: &State) {
        let Some(details) = self.table.element() else {
            return;
        };
        if let Ok(Some(old)) = details.query_selector(".table") {
            old.remove();
        }
        if !details.has_attribute("open") {
            return;
        }
        let table = state.chart.table(&state.pen);
        let heads = table
            .heads
            .iter()
            .map(|head| el("th").attr("scope", "col").text(head));
        let rows = table.rows.iter().map(|row| {
            let cells = row.iter().enumerate().map(|(n, value)| {
                let cell = if n == 0 {
                    el("th").attr("scope", "row")
                } else {
                    el("td")
                };
                cell.text(&written(value, &state.pen))
            });
            el("tr").children(cells)
        });
        let whole = el("table")
            .child(&el("thead").child(&el("tr").children(heads)))
            .child(&el("tbody").children(rows));
        // It may be wider than its card: keys scroll it.
        let scrolled = el("div").attr("class", "table").attr("tabindex", "0");
        let scrolled = scrolled.child(&whole);
        View::of(details.clone()).child(&scrolled);
    }

    /// Something to do as long as it is on the page: what the browser holds of it would keep it for ever.
    fn asked<T>(self: &Rc<Self>, act: impl Fn(&Self, T) + 'static) -> impl Fn(T) + 'static {
        let figure = Rc::downgrade(self);
        move |with| {
            if let Some(figure) = figure.upgrade() {
                act(&figure, with);
            }
        }
    }

    /// Keys, pointer, the opening of the table, and whether it is on view.
    fn hear(self: &Rc<Self>) {
        let plot = self.plot.element();
        let near: Box<dyn Fn(bool)> = Box::new(self.asked(|figure, near| {
            figure.state.borrow_mut().near = near;
            if near {
                figure.redraw();
            }
        }));
        watch(&self.whole.value(), &Closure::wrap(near).into_js_value());
        let hear = |on, event, act: fn(&Self, &Event)| {
            let figure = Rc::downgrade(self);
            listen(on, event, move |event| {
                if let Some(figure) = figure.upgrade() {
                    act(&figure, event);
                }
            });
        };
        hear(plot, "keydown", Self::pressed);
        hear(plot, "pointermove", Self::pointed);
        hear(plot, "pointerdown", Self::pointed);
        hear(plot, "pointerleave", |figure, _| figure.ask(None));
        hear(plot, "blur", |figure, _| figure.ask(None));
        hear(self.table.element(), "toggle", |figure, _| {
            figure.tabulate(&figure.state.borrow());
        });
    }

    /// Tells the values of a place, or of none.
    fn ask(&self, stop: Option<usize>) {
        let mut state = self.state.borrow_mut();
        if state.stop != stop {
            state.stop = stop;
            self.mark(&state);
        }
    }

    fn pressed(&self, event: &Event) {
        self.redraw();
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let (now, count) = {
            let state = self.state.borrow();
            (state.stop, state.drawn.stops.len())
        };
        let last = count.checked_sub(1);
        let stop = match &*key.key() {
            "ArrowRight" | "ArrowDown" => {
                now.map_or(last.map(|_| 0), |now| last.map(|last| last.min(now + 1)))
            }
            "ArrowLeft" | "ArrowUp" => now.map_or(last, |now| Some(now.saturating_sub(1))),
            "Home" => last.map(|_| 0),
            "End" => last,
            "Escape" if now.is_some() => None,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.ask(stop);
    }

    fn pointed(&self, event: &Event) {
        self.redraw();
        let (Some(pointer), Some(plot)) = (event.dyn_ref::<MouseEvent>(), self.plot.element())
        else {
            return;
        };
        let corner = plot.get_bounding_client_rect();
        let nearest = {
            let drawn = &self.state.borrow().drawn;
            let at = match drawn.along {
                Along::Across => f64::from(pointer.client_x()) - corner.left(),
                Along::Down => f64::from(pointer.client_y()) - corner.top(),
            };
            let mut nearest: Option<(usize, f64)> = None;
            for (place, stop) in drawn.stops.iter().enumerate() {
                let far = (stop.at - at).abs();
                if nearest.is_none_or(|(_, least)| far < least) {
                    nearest = Some((place, far));
                }
            }
            nearest.map(|(place, _)| place)
        };
        self.ask(nearest);
    }
}

/// A shape of the marker.
fn shape(tag: &str, class: &str, numbers: &[(&str, f64)]) -> View {
    let document = web_sys::window().and_then(|window| window.document());
    let made = document.and_then(|document| document.create_element_ns(Some(SVG), tag).ok());
    let Some(made) = made else { return el("span") };
    let shape = View::of(made).attr("class", class);
    numbers.iter().fold(shape, |shape, (name, number)| {
        let mut text = String::new();
        planner::model::decimal::write(*number, 7, &mut text);
        shape.attr(name, &text)
    })
}

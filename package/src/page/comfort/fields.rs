//! Numbers moved by small steps: with the arrow keys, and by dragging sideways.

use super::super::dom::listen;
use super::super::live;
use planner::Plan;
use planner::model::{Cell, Field, Group, Kind, Number, Unit, decimal, path};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, KeyboardEvent, PointerEvent};

/// How far the pointer goes before it is a drag, and for each step of it.
const PIXELS: i32 = 6;

/// A number that is being dragged.
struct Drag {
    input: HtmlInputElement,
    from: i32,
    /// The number as it was.
    start: Number,
    /// Whether it was moved.
    moved: bool,
}

/// From now on keys and drags are heard.
pub fn begin() {
    listen(None, "keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let up = match key.key().as_str() {
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            _ => return,
        };
        let Some(input) = number_box(event).filter(|_| !key.ctrl_key() && !key.meta_key()) else {
            return;
        };
        let much = if key.shift_key() { 10.0 } else { 1.0 };
        event.prevent_default();
        if let Some(now) = standing(&input) {
            step(&input, now, up * much);
        }
    });
    let drag: Rc<RefCell<Option<Drag>>> = Rc::default();
    let held = drag.clone();
    listen(None, "pointerdown", move |event| {
        *held.borrow_mut() = begun(event);
    });
    let held = drag.clone();
    listen(None, "pointermove", move |event| {
        if let (Some(drag), Some(event)) = (held.borrow_mut().as_mut(), event.dyn_ref()) {
            dragged(drag, event);
        }
    });
    // The box itself takes the focus where it was only pressed; what was dragged is not pressed.
    listen(None, "mousedown", {
        let held = drag.clone();
        move |event| {
            let held = held.borrow();
            let target = event.target();
            if held
                .as_ref()
                .is_some_and(|drag| target.as_ref() == Some(drag.input.as_ref()))
            {
                event.prevent_default();
            }
        }
    });
    listen(None, "click", move |event| {
        let Some(drag) = drag.take() else { return };
        if drag.moved {
            event.prevent_default();
        } else if event.target().as_ref() == Some(drag.input.as_ref()) {
            // A focus that is refused stays where it is.
            let _ = drag.input.focus();
            drag.input.select();
        }
    });
}

/// The box of a number that an event is about: itself, or the one whose label or unit was pressed.
fn number_box(event: &Event) -> Option<HtmlInputElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let field = target.closest(".number").ok()??;
    field
        .query_selector("input[data-input]")
        .ok()??
        .dyn_into()
        .ok()
}

fn begun(event: &Event) -> Option<Drag> {
    let pointer: &PointerEvent = event.dyn_ref()?;
    let input = number_box(event)?;
    let document = input.owner_document()?;
    let active = document.active_element();
    let busy = active.as_ref() == Some(input.as_ref());
    // A finger scrolls, and in a box that has the focus the pointer chooses text.
    if pointer.pointer_type() != "mouse" || pointer.button() != 0 || busy {
        return None;
    }
    let start = standing(&input)?;
    Some(Drag {
        input,
        from: pointer.client_x(),
        start,
        moved: false,
    })
}

fn dragged(drag: &mut Drag, event: &PointerEvent) {
    if event.buttons() & 1 == 0 {
        return;
    }
    let steps = (event.client_x() - drag.from) / PIXELS;
    drag.moved |= steps != 0;
    if drag.moved {
        event.prevent_default();
        step(&drag.input, drag.start, f64::from(steps));
    }
}

/// The number that stands in the plan where a box is.
fn standing(input: &HtmlInputElement) -> Option<Number> {
    let place = input.get_attribute("data-input")?;
    live::with(|live| {
        let at = path::parse(&live.plan, &place)?;
        match path::get(&live.plan, &at)? {
            (_, Cell::Number(number)) => number,
            _ => None,
        }
    })?
}

/// Puts a number, moved by so many steps, into its box, as if it were typed.
fn step(input: &HtmlInputElement, from: Number, steps: f64) {
    let place = input.get_attribute("data-input").unwrap_or_default();
    let text = live::with(|live| {
        let at = path::parse(&live.plan, &place)?;
        let (field, _) = path::get(&live.plan, &at)?;
        let unit = path::unit(Plan::FIELDS, &at);
        let writer = live.reader.writer(&live.plan);
        let write = |number: f64| Some(writer.typed(moved(field, number, steps)?, unit));
        match from.spread() {
            Some((low, high)) => Some([&write(low)?, "..", &write(high)?].concat()),
            None => write(from.get()),
        }
    });
    let Some(text) = text.flatten().filter(|text| *text != input.value()) else {
        return;
    };
    input.set_value(&text);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbles) {
        // Nobody cancels it.
        let _ = input.dispatch_event(&event);
    }
}

/// A number of a field, moved by so many steps and kept inside its range.
fn moved(field: &Field, number: f64, steps: f64) -> Option<f64> {
    let Kind::Number(kind) = field.kind else {
        return None;
    };
    let share = matches!(kind.unit, Unit::Share | Unit::SharePerMonth);
    let step = one_step(number, if share { 0.01 } else { 1.0 }, kind.whole);
    // On the grid of its steps, so that 12.3 goes up to 13 and not to 13.3, and down to 12.
    let place = decimal::round(number / step, 9);
    let near = if steps > 0.0 {
        place.floor()
    } else {
        place.ceil()
    };
    let moved = if steps == 0.0 {
        number
    } else {
        (near + steps) * step
    };
    let least = if kind.above { step } else { kind.min };
    Some(decimal::round(moved.clamp(least, kind.max), 12))
}

/// The step that fits a number: one at its second digit, and at least the usual one from ten on.
fn one_step(number: f64, usual: f64, whole: bool) -> f64 {
    let size = number.abs() / usual;
    let step = if size < 10.0 {
        if whole || size == 0.0 || size >= 2.0 {
            1.0
        } else {
            0.1
        }
    } else {
        10_f64.powf(size.log10().floor() - 1.0)
    };
    step * usual
}

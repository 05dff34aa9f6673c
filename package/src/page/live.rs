//! The page as it is on view: what was drawn, and what changed since. Everything that the package
//! adds to the page is made and kept true from here.
//!
//! The plan and its figures are always those of the last key. What is drawn from them follows once the
//! key and then the page's own figures are painted, and only for the newest plan: a key never waits for
//! a chart.

use super::{Reader, painted, styled};
use js_sys::{Function, Promise};
use planner::document::{read_own, write_plan};
use planner::model::{CellMut, path};
use planner::{Outcome, Plan, evaluate};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::Element;

/// What is on view.
pub struct Live {
    /// The reader.
    pub reader: Reader,
    /// The page's part that shows it: everything in it is made again with the next page.
    pub main: Element,
    /// The field of the plan that is shown; nought is the overview.
    pub place: u16,
    /// The plan.
    pub plan: Plan,
    /// Its figures.
    pub outcome: Outcome,
}

thread_local! {
    static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
    static ACT: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// What changed is about to be told.
    static AWAITED: Cell<bool> = const { Cell::new(false) };
}

/// Something that is added to the page.
type Added = fn(&Live);

/// What is done when a page was drawn.
const DRAWN: &[Added] = &[
    super::aids::drawn,
    super::ask::drawn,
    super::taking::drawn,
    super::comfort::drawn,
    super::charts::drawn,
    super::bands::follow,
];
/// What is done when the plan changed.
const CHANGED: &[Added] = &[
    super::working::changed,
    super::aids::changed,
    super::charts::changed,
    super::bands::follow,
    super::ask::changed,
    super::taking::changed,
];

/// What is done when a row unfolded: there are figures that were not there before.
const UNFOLDED: &[Added] = &[
    super::bands::follow,
    super::taking::changed,
    super::comfort::unfolded,
];

/// Does something with what is on view, where there is something.
pub fn with<T>(act: impl FnOnce(&Live) -> T) -> Option<T> {
    LIVE.with_borrow(|live| live.as_ref().map(act))
}

/// Puts a number, or a range, at a place of the plan, as if it were typed.
pub fn put(place: &str, low: f64, high: f64) {
    ACT.with_borrow(|act| {
        if let Some(act) = act {
            // The page's door says itself what it refuses.
            let _ = act.call3(&JsValue::NULL, &place.into(), &low.into(), &high.into());
        }
    });
}

/// Puts a plan in place of the one on view; that can be taken back.
pub fn replace(plan: &Plan) {
    put(&write_plan(plan), f64::INFINITY, f64::INFINITY);
}

/// Puts the defaults back at a place of the plan.
pub fn reset(place: &str) {
    put(place, f64::NAN, f64::NAN);
}

/// How the package changes the plan: `act(place, low, high)`; without numbers the defaults, with
/// infinite ones a whole plan document in place of `place`. It is to be told of the page once this is
/// kept.
#[wasm_bindgen]
pub fn begin(act: Function) -> Promise {
    // It may be asked for twice while it is on its way.
    if ACT.replace(Some(act)).is_none() {
        super::comfort::begin();
        // What is printed is what was typed, however soon.
        super::dom::at("beforeprint", told);
        super::charts::begin();
        let unfolded: Box<dyn Fn()> = Box::new(|| tell(UNFOLDED));
        super::unfolded(&Closure::wrap(unfolded).into_js_value());
    }
    styled()
}

/// A page was drawn: of which field of the plan, in which language, of which plan document.
#[wasm_bindgen]
pub fn drawn(place: u16, language: &str, plan: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let main = document.and_then(|document| document.query_selector("main").ok().flatten());
    // The page wrote the plan a moment ago.
    let (Some(main), Ok(plan)) = (main, read_own(plan)) else {
        return;
    };
    let outcome = evaluate(&plan);
    LIVE.set(Some(Live {
        reader: Reader::new(language),
        main,
        place,
        plan,
        outcome,
    }));
    tell(DRAWN);
}

/// The plan changed as a whole.
#[wasm_bindgen]
pub fn plan(plan: &str) {
    let Ok(plan) = read_own(plan) else { return };
    LIVE.with_borrow_mut(|live| {
        if let Some(live) = live {
            live.outcome = evaluate(&plan);
            live.plan = plan;
        }
    });
    changed();
}

/// A number of the plan changed, or a range; where there is none, neither is a number.
#[wasm_bindgen]
pub fn number(place: &str, low: f64, high: f64) {
    LIVE.with_borrow_mut(|live| {
        let Some(live) = live else { return };
        let at = path::parse(&live.plan, place);
        let found = at.and_then(|at| {
            let (field, cell) = path::get_mut(&mut live.plan, &at)?;
            Some((field.number(low, high).ok(), cell))
        });
        match found {
            Some((Some(number), CellMut::Number(cell))) => *cell = number,
            Some((number, CellMut::MaybeNumber(cell))) => *cell = number,
            _ => {}
        }
        live.outcome = evaluate(&live.plan);
    });
    changed();
}

/// Tells what changed after the frame of the key and that of the page's figures; changes until then are
/// told as one.
fn changed() {
    // Samples of the plan before would show its bands beside the figures of this one.
    super::sampling::stop();
    if !AWAITED.replace(true) {
        painted(&Closure::once_into_js(told));
    }
}

/// Tells what changed, unless that was done already.
fn told() {
    if AWAITED.replace(false) {
        tell(CHANGED);
    }
}

fn tell(added: &[Added]) {
    with(|live| added.iter().for_each(|add| add(live)));
}

//! What the package is told: each page that was made, and each change of the plan. It adds to the
//! page what a first view does not need; without it the page works.

use super::browser;
use crate::controls::Place;
use crate::document::{read_own, write_plan};
use crate::links;
use crate::shell::{Reader, Route, State, World, follow};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::model::{Cell, CellMut, path};
use std::cell::Cell as Held;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// How far the package is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Not asked for.
    Away,
    /// To be asked for as soon as the browser has nothing better to do.
    Awaited,
    /// Told everything from now on.
    Here,
}

thread_local! {
    static STAGE: Held<Stage> = const { Held::new(Stage::Away) };
}

/// A page was made.
pub fn drawn(reader: Reader) {
    match STAGE.get() {
        Stage::Here => tell(reader.state),
        Stage::Away => {
            STAGE.set(Stage::Awaited);
            let state = reader.state;
            browser::later(&Closure::once_into_js(move || begin(state, |_| {})));
        }
        Stage::Awaited => {}
    }
}

/// From now on the package is told everything; then does something, told whether the package is there. While it is on its way the
/// visitor may go to other pages: it is told of the one that is on view when it comes.
fn begin(state: State, then: impl FnOnce(bool) + 'static) {
    if STAGE.get() == Stage::Here {
        return then(true);
    }
    browser::ask("begin", &[acting(state)], move |answer| {
        // Where it could not be fetched, it is asked for with the next page.
        if answer.is_err() {
            STAGE.set(Stage::Away);
            return then(false);
        }
        if STAGE.replace(Stage::Here) != Stage::Here && untrack(|| links::instead(state)).is_none()
        {
            tell(state);
        }
        then(true);
    });
}

/// Shows how the figure of a button is found.
pub fn explain(reader: Reader, button: &web_sys::Element) {
    let name = button.get_attribute("data-figure").unwrap_or_default();
    let given = [button.into(), name.into()];
    begin(reader.state, move |here| {
        if here {
            browser::ask("working", &given, |_| {});
        } else {
            browser::unworked(reader.words.unreachable);
        }
    });
}

/// Tells of the page on view, by the field of the plan that it shows; the overview is none.
fn tell(state: State) {
    let place = match state.route.get_untracked() {
        Route::Overview => 0,
        Route::Facts => Plan::facts,
        Route::Calculator(place) => CALCULATORS[place].id,
    };
    let tag = state.language.get_untracked().tag();
    let given = [place.into(), tag.into(), write_plan(&state.plan()).into()];
    browser::ask("drawn", &given, |_| {});
}

/// From now on the package is told what changes in the plan.
pub fn follow_plan(state: State) {
    follow(move || {
        let world = state.world_at_once();
        let touched = state.touched();
        if let (Stage::Here, Some(at)) = (STAGE.get(), touched) {
            changed(&world, &at);
        }
    });
}

/// A number, as it is typed, is told alone; any other change as a whole plan.
fn changed(world: &World, at: &[u16]) {
    match path::get(&*world.plan, at) {
        Some((_, Cell::Number(number))) => {
            let ends = number.map(|number| number.spread().unwrap_or((number.get(), number.get())));
            let (low, high) = ends.unwrap_or((f64::NAN, f64::NAN));
            let place = path::words(&*world.plan, at).into();
            browser::ask("number", &[place, low.into(), high.into()], |_| {});
        }
        _ => browser::ask("plan", &[write_plan(&world.plan).into()], |_| {}),
    }
}

/// What the package may do: put a number at a place, its defaults where it gives none, or a whole plan.
fn acting(state: State) -> JsValue {
    let act: Box<dyn Fn(String, f64, f64)> = Box::new(move |place, low, high| {
        let reader = Reader::new(state, state.language.get_untracked());
        if low.is_infinite() {
            if let Ok(plan) = read_own(&place) {
                state.replace(plan.into());
            }
            return;
        }
        let at = path::parse(&*state.plan(), &place);
        let Some(place) = at.and_then(|at| Place::new(reader, &at)) else {
            return;
        };
        if low.is_nan() {
            return place.reset();
        }
        state.settle();
        // The number passes the same door as a typed one; a refusal leaves the plan as it is.
        let _ = state.edit(&place.path, |cell| {
            let number = place.field.number(low, high)?;
            match cell {
                CellMut::Number(cell) => *cell = number,
                CellMut::MaybeNumber(cell) => *cell = Some(number),
                _ => {}
            }
            Ok(())
        });
        state.settle();
    });
    Closure::wrap(act).into_js_value()
}
